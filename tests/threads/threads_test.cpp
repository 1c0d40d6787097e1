// Many threads and one rule set: everything that is "any" or "shared" in the header, at once, must give what
// one thread alone gives. Under TSan (preset tsan) this also proves that nothing is written that others read.
//
//   threads_test RULES EXAMPLES
//
// No test framework: what is not compiled for TSan would only be in the way.
#include <jeugdregels.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <latch>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t thread_count = 8;
constexpr jr_date as_of = 19737;  // 2024-01-15
constexpr jr_date until = as_of + 90;

std::atomic<int> failures{0};

void expect(bool holds, const std::string& what) {
  if (!holds) {
    ++failures;
    std::fprintf(stderr, "does not hold: %s\n", what.c_str());
  }
}

struct freer {
  void operator()(jr_ruleset* r) const { jr_ruleset_free(r); }
  void operator()(jr_dossier* d) const { jr_dossier_free(d); }
  void operator()(jr_result* r) const { jr_result_free(r); }
  void operator()(jr_agenda* a) const { jr_agenda_free(a); }
};
using ruleset_ptr = std::unique_ptr<jr_ruleset, freer>;
using dossier_ptr = std::unique_ptr<jr_dossier, freer>;
using result_ptr = std::unique_ptr<jr_result, freer>;
using agenda_ptr = std::unique_ptr<jr_agenda, freer>;

template <typename Object>
std::unique_ptr<Object, freer> made(jr_status (*make)(Object**)) {
  Object* out = nullptr;
  expect(make(&out) == JR_OK, "there is memory");
  return std::unique_ptr<Object, freer>(out);
}

// ---- what is read from disk ------------------------------------------------------------------------------

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> json_files(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") {
      out.push_back(entry.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The folder as one packed rule set.
std::string packed(const fs::path& rules) {
  json out = json::parse(text_of(rules / "regelset.json"));
  for (const auto& part : out.at("delen")) {
    json& joined = out["inhoud"][part.at("deel").get<std::string>()] = json::object();
    for (const auto& file : json_files(rules / part.at("deel").get<std::string>())) {
      const json content = json::parse(text_of(file));
      for (const auto& [key, value] : content.items()) {
        if (value.is_array() && joined.contains(key)) {
          joined[key].insert(joined[key].end(), value.begin(), value.end());
        } else {
          joined[key] = value;
        }
      }
    }
  }
  return out.dump();
}

// ---- everything there is to read, as one text ------------------------------------------------------------

template <typename Write>
std::string written(Write write) {
  std::size_t length = 0;
  if (const jr_status s = write(nullptr, 0, &length); s != JR_ERR_BUFFER) {
    return jr_status_name(s);
  }
  std::string out(length + 1, '\0');
  expect(write(out.data(), out.size(), &length) == JR_OK, "a buffer that is large enough");
  out.pop_back();
  return out;
}

std::string or_nothing(const char* text) { return text == nullptr ? "-" : text; }

std::string rules_as_text(const jr_ruleset* rules) {
  std::string out =
      or_nothing(jr_ruleset_name(rules)) + jr_ruleset_version(rules) + jr_ruleset_fingerprint(rules);
  for (std::int32_t r = 0; r < jr_rule_count(rules); ++r) {
    out += jr_rule_id(rules, r);
    for (const std::int32_t language : {JR_LANGUAGE_NL, JR_LANGUAGE_EN}) {
      out += or_nothing(jr_rule_title(rules, r, language)) + or_nothing(jr_rule_doc(rules, r, language));
    }
    out += or_nothing(jr_rule_kind(rules, r)) + or_nothing(jr_rule_severity(rules, r));
    out += std::to_string(jr_rule_part(rules, r)) + std::to_string(jr_rule_from(rules, r)) +
           std::to_string(jr_rule_until(rules, r));
    for (std::int32_t s = 0; s < jr_rule_source_count(rules, r); ++s) {
      out += or_nothing(jr_rule_source(rules, r, s));
    }
    out += std::to_string(
        jr_rule_find(rules, jr_rule_id(rules, r), std::string_view(jr_rule_id(rules, r)).size()));
  }
  for (std::int32_t c = 0; c < jr_choice_count(rules); ++c) {
    out += or_nothing(jr_choice_id(rules, c)) + or_nothing(jr_choice_title(rules, c, JR_LANGUAGE_EN));
    for (std::int32_t v = 0; v < jr_choice_value_count(rules, c); ++v) {
      out += or_nothing(jr_choice_value(rules, c, v));
    }
  }
  for (std::int32_t p = 0; p < jr_part_count(rules); ++p) {
    out += or_nothing(jr_part_id(rules, p)) + or_nothing(jr_part_title(rules, p));
  }
  for (std::int32_t m = 0; m < jr_municipality_count(rules); ++m) {
    out += std::to_string(jr_municipality_code(rules, m)) + or_nothing(jr_municipality_name(rules, m)) +
           or_nothing(jr_municipality_region(rules, m)) + std::to_string(jr_municipality_until(rules, m));
  }
  return out;
}

std::string names_as_text() {
  std::string out = or_nothing(jr_version_string());
  const auto names = [&out](std::int32_t first, std::int32_t count) {
    for (std::int32_t e = first; e < first + count; ++e) {
      out +=
          or_nothing(jr_element_name(e)) + or_nothing(jr_element_doc(e)) + std::to_string(jr_element_home(e));
      out += std::to_string(jr_element_find(jr_element_name(e), std::string_view(jr_element_name(e)).size()));
      for (std::int32_t c = 0; c < jr_code_count(e); ++c) {
        out += or_nothing(jr_code_name(e, c));
      }
    }
  };
  names(JR_FIRST_FACT, jr_fact_count());
  names(JR_FIRST_LIST, jr_list_count());
  names(JR_FIRST_BLOCK, jr_block_count());
  for (std::int32_t place = 0; place < jr_field_count(); ++place) {
    out += or_nothing(jr_field_name(jr_field_at(place))) + or_nothing(jr_field_doc(jr_field_at(place)));
  }
  return out;
}

std::string finding_as_text(const jr_result* r, std::int32_t f) {
  std::string out = std::to_string(jr_result_rule(r, f)) + ":";
  std::int32_t node = 0;
  std::int32_t element = 0;
  (void)jr_result_subject(r, f, &node, &element);
  out += written(
      [&](char* b, std::size_t c, std::size_t* n) { return jr_result_pointer(r, node, element, b, c, n); });
  for (std::int32_t place = 0; place < jr_field_count(); ++place) {
    std::int32_t value = 0;
    (void)jr_result_get(r, f, jr_field_at(place), &value);
    out += "," + std::to_string(value) + or_nothing(jr_result_text(r, f, jr_field_at(place)));
    for (std::int32_t i = 0; i < jr_result_item_count(r, f, jr_field_at(place)); ++i) {
      out += "/" + std::to_string(jr_result_item(r, f, jr_field_at(place), i));
    }
  }
  for (std::int32_t v = 0; v < jr_result_value_count(r, f); ++v) {
    out += or_nothing(jr_result_value_name(r, f, v)) + std::to_string(jr_result_value_field(r, f, v));
  }
  for (std::int32_t l = 0; l < jr_result_lacking_count(r, f); ++l) {
    (void)jr_result_lacking(r, f, l, &node, &element);
    out += "?" + std::to_string(node) + "." + std::to_string(element);
  }
  for (std::int32_t p = 0; p < jr_result_part_count(r, f); ++p) {
    (void)jr_result_part(r, f, p, &node, &element, nullptr, nullptr);
    out += "+" + std::to_string(node) + "." + std::to_string(element);
  }
  for (const std::int32_t language : {JR_LANGUAGE_NL, JR_LANGUAGE_EN}) {
    out += written(
        [&](char* b, std::size_t c, std::size_t* n) { return jr_result_explain(r, f, language, b, c, n); });
  }
  return out + "\n";
}

std::string result_as_text(const jr_result* r) {
  std::string out;
  for (std::int32_t f = 0; f < jr_result_count(r); ++f) {
    out += finding_as_text(r, f);
  }
  for (const std::int32_t format : {JR_FORMAT_JSON, JR_FORMAT_JSON_BRIEF, JR_FORMAT_TEXT}) {
    out += written([&](char* b, std::size_t c, std::size_t* n) {
      return jr_result_write(r, format, JR_LANGUAGE_EN, b, c, n);
    });
  }
  return out;
}

std::string agenda_as_text(const jr_agenda* a) {
  std::string out;
  for (std::int32_t m = 0; m < jr_agenda_count(a); ++m) {
    std::int32_t node = 0;
    (void)jr_agenda_subject(a, m, &node, nullptr);
    out += std::to_string(jr_agenda_date(a, m)) + " " + std::to_string(jr_agenda_rule(a, m)) + " " +
           std::to_string(node) + " " + std::to_string(jr_agenda_before(a, m)) + " " +
           std::to_string(jr_agenda_after(a, m)) + "\n";
  }
  for (const std::int32_t format : {JR_FORMAT_JSON, JR_FORMAT_TEXT, JR_FORMAT_ICS}) {
    out += written([&](char* b, std::size_t c, std::size_t* n) {
      return jr_agenda_write(a, format, JR_LANGUAGE_NL, b, c, n);
    });
  }
  return out;
}

// ---- one thread's work -----------------------------------------------------------------------------------

// What belongs to one thread.
struct desk {
  dossier_ptr dossier = made(jr_dossier_new);
  result_ptr result = made(jr_result_new);
  agenda_ptr agenda = made(jr_agenda_new);
};

// By numbers and by JSON: a small case that is another one for every `number`.
void fill_in(jr_dossier* d, std::int32_t number) {
  const auto find = [](std::string_view name) { return jr_element_find(name.data(), name.size()); };
  (void)jr_dossier_clear(d);
  const std::string label = "draad-" + std::to_string(number);
  bool fine = jr_dossier_set_label(d, label.data(), label.size()) == JR_OK;
  fine = fine && jr_dossier_set(d, 0, find("geboortedatum"), 14000 + 37 * number) == JR_OK;
  for (std::int32_t i = 0; i <= number % 3; ++i) {
    const std::int32_t node = jr_dossier_add(d, 0, find("maatregelen"));
    fine = fine && node > 0 && jr_dossier_set(d, node, find("maatregelen.soort"), (number + i) % 5) == JR_OK;
    fine = fine && jr_dossier_set(d, node, find("maatregelen.uitgesproken"), 19000 + 11 * number) == JR_OK;
    fine = fine && jr_dossier_set(d, node, find("maatregelen.koers.bepaald"), 19050 + number) == JR_OK;
    fine = fine && jr_dossier_set_null(d, node, find("maatregelen.einde")) == JR_OK;
  }
  expect(fine, "a dossier can be filled in");
}

std::string assessed_by_numbers(const jr_ruleset* rules, desk& own, const jr_dossier* dossier) {
  jr_options options = JR_OPTIONS_INIT;
  options.language = JR_LANGUAGE_EN;
  expect(jr_assess(rules, dossier, as_of, &options, own.result.get(), nullptr) == JR_OK, "jr_assess");
  expect(jr_agenda_find(rules, dossier, as_of, until, &options, own.agenda.get(), nullptr) == JR_OK,
         "jr_agenda_find");
  return result_as_text(own.result.get()) + agenda_as_text(own.agenda.get());
}

// All that the library says of one example and one case by numbers.
std::string everything(const jr_ruleset* rules, desk& own, const std::string& text, std::int32_t number) {
  std::string out = written([&](char* b, std::size_t c, std::size_t* n) {
    return jr_assess_json(rules, text.data(), text.size(), as_of, nullptr, 0, b, c, n, nullptr);
  });
  out += written([&](char* b, std::size_t c, std::size_t* n) {
    return jr_agenda_json(rules, text.data(), text.size(), as_of, until, nullptr, 0, b, c, n, nullptr);
  });
  if (jr_dossier_read_json(own.dossier.get(), text.data(), text.size(), nullptr) == JR_OK) {
    out += assessed_by_numbers(rules, own, own.dossier.get());
  }
  fill_in(own.dossier.get(), number);
  return out + assessed_by_numbers(rules, own, own.dossier.get());
}

// Starts all threads at the same moment.
void at_once(const std::function<void(std::size_t)>& work) {
  std::latch begin(thread_count);
  std::vector<std::thread> threads;
  threads.reserve(thread_count);
  for (std::size_t t = 0; t < thread_count; ++t) {
    threads.emplace_back([&begin, &work, t] {
      begin.arrive_and_wait();
      work(t);
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
}

// ---- the tests -------------------------------------------------------------------------------------------

// Every thread other dossiers, and every dossier in two threads.
void share_rules(const jr_ruleset* rules, const std::vector<std::string>& texts, const char* which) {
  std::vector<std::string> got(thread_count * 2);
  const auto text = [&texts](std::size_t i) -> const std::string& {
    return texts[i % thread_count % texts.size()];
  };
  at_once([&](std::size_t t) {
    desk own;
    for (const std::size_t i : {t, thread_count + (t + 3) % thread_count}) {
      got[i] = rules_as_text(rules) + names_as_text() +
               everything(rules, own, text(i), static_cast<std::int32_t>(i % thread_count));
    }
  });
  desk own;
  for (std::size_t i = 0; i < got.size(); ++i) {
    const std::string alone = rules_as_text(rules) + names_as_text() +
                              everything(rules, own, text(i), static_cast<std::int32_t>(i % thread_count));
    expect(!alone.empty() && got[i] == alone, std::string(which) + ": the same as one thread alone");
  }
}

// One dossier, one result and one agenda, read by all; and the dossier assessed by all.
void share_results(const jr_ruleset* rules, const std::string& text) {
  desk shared;
  expect(jr_dossier_read_json(shared.dossier.get(), text.data(), text.size(), nullptr) == JR_OK,
         "a sound example");
  const std::string alone = assessed_by_numbers(rules, shared, shared.dossier.get());
  expect(jr_result_count(shared.result.get()) > 0, "there are findings");
  at_once([&](std::size_t) {
    desk own;
    expect(result_as_text(shared.result.get()) + agenda_as_text(shared.agenda.get()) == alone,
           "a shared result");
    expect(assessed_by_numbers(rules, own, shared.dossier.get()) == alone, "a shared dossier");
  });
}

// Loading and freeing rule sets while others assess.
void load_at_once(const std::string& text) {
  at_once([&](std::size_t t) {
    jr_ruleset* out = nullptr;
    jr_error* error = nullptr;
    const std::size_t length = t % 2 == 0 ? text.size() : text.size() - 1 - t;
    const jr_status s = jr_ruleset_from_json(text.data(), length, &out, &error);
    const ruleset_ptr rules(out);
    expect(t % 2 == 0 ? s == JR_OK : s != JR_OK && jr_error_code(error) == s, "loading a rule set");
    expect(t % 2 != 0 || rules_as_text(rules.get()).size() > 1000, "a loaded rule set");
    jr_error_free(error);
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "threads_test RULES EXAMPLES\n");
    return 2;
  }
  std::vector<std::string> texts;
  for (const auto& file : json_files(argv[2])) {
    texts.push_back(text_of(file));
  }
  // The examples differ most when they do not follow each other in the alphabet.
  std::vector<std::string> some;
  for (std::size_t i = 0; i < thread_count; ++i) {
    some.push_back(texts.at(i * texts.size() / thread_count));
  }
  const std::string whole = packed(argv[1]);
  jr_ruleset* loaded = nullptr;
  expect(jr_ruleset_from_json(whole.data(), whole.size(), &loaded, nullptr) == JR_OK, "rules/ loads");
  const ruleset_ptr rules(loaded);

  share_rules(jr_ruleset_default(), some, "the built-in rule set");
  share_rules(rules.get(), some, "a loaded rule set");
  share_results(rules.get(), some.front());
  share_results(jr_ruleset_default(), some.back());
  load_at_once(whole);
  std::fprintf(stderr, "%d failures\n", failures.load());
  return failures == 0 ? 0 : 1;
}
