// Fuzzes the JSON door: any text as a dossier, on any day, with any options; and the same text by way of
// jr_dossier_read_json(), which must say the same.
//
// The input: two bytes or three for the day, one for the options (15: the first line of the rest), one for
// the span of the agenda; the rest is the dossier.
#include <array>
#include <nlohmann/json.hpp>

#include "fuzz.hpp"

namespace jeugdregels::fuzz {
namespace {

constexpr std::array<std::string_view, 12> some_options = {
    "",
    "",
    "",
    "{}",
    R"({"taal":"en"})",
    R"({"beknopt":true})",
    R"({"delen":["flevoland"]})",
    R"({"keuzes":{"werkdagen":"ma_vr"},"delen":["flevoland"],"alleen":["norm"],"beknopt":false,"taal":"nl"})",
    R"({"keuzes":{"ladder":"praktijk","koers_start":"uitgesproken"}})",
    R"({"alleen":["woonplaats","overgang"]})",
    R"({"keuzes":{"werkdagen":"zo"}})",
    R"({"alleen":"norm"})"};

struct question {
  std::string_view dossier;
  std::string_view options;
  jr_date as_of = 0;
  jr_date until = 0;
};

question question_from(choices& from) {
  question out;
  out.as_of = day_from(from);
  const std::int32_t which = from.byte() % 16;
  out.until = out.as_of + from.byte() % 64 - 1;
  out.dossier = from.rest();
  if (which == 15) {
    const std::size_t end = std::min(out.dossier.find('\n'), out.dossier.size());
    out.options = out.dossier.substr(0, end);
    out.dossier.remove_prefix(std::min(end + 1, out.dossier.size()));
  } else {
    out.options = some_options[static_cast<std::size_t>(which) % some_options.size()];
  }
  return out;
}

void check_written(const answer& a) {
  if (a.status == JR_OK) {
    JR_MUST_SAY(a.text.starts_with('{') && a.text.ends_with('}'), a.text);
    JR_MUST_SAY(a.text.find('\n') == std::string::npos, a.text);
    JR_MUST_SAY(nlohmann::json::accept(a.text), a.text);
  } else {
    JR_MUST_SAY(!a.message.empty(), shown(a));
  }
}

// The same without options by way of a dossier.
void check_other_way(const question& q, const answer& json) {
  const jr_ruleset* rules = jr_ruleset_default();
  static const dossier_ptr dossier = new_dossier();
  static const result_ptr result = new_result();
  jr_error* error = nullptr;
  answer other =
      take_error(jr_dossier_read_json(dossier.get(), q.dossier.data(), q.dossier.size(), &error), error);
  if (other.status == JR_OK) {
    error = nullptr;
    other = take_error(jr_assess(rules, dossier.get(), q.as_of, nullptr, result.get(), &error), error);
    if (other.status == JR_OK) {
      other = write_result(result.get(), JR_FORMAT_JSON, JR_LANGUAGE_NL);
    }
  }
  JR_MUST_SAY(json == other, shown(json) + "\nagainst\n" + shown(other));
}

void run(choices from) {
  const question q = question_from(from);
  const jr_ruleset* rules = jr_ruleset_default();
  const answer assessed = assess_json(rules, q.dossier, q.as_of, q.options);
  check_written(assessed);
  if (q.options.empty()) {
    check_other_way(q, assessed);
  }
  const answer agenda = agenda_json(rules, q.dossier, q.as_of, q.until, q.options);
  check_written(agenda);
  if (agenda.status == JR_OK) {
    JR_MUST(assessed.status == JR_OK && q.until >= q.as_of);
  } else if (q.until >= q.as_of) {
    JR_MUST_SAY(agenda.status == assessed.status && agenda.pointer == assessed.pointer,
                shown(agenda) + "\nagainst\n" + shown(assessed));
  }
}

}  // namespace
}  // namespace jeugdregels::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  jeugdregels::fuzz::run({data, size});
  return 0;
}
