// A whole workload: seven answers for each of many cases, from reused objects.
//
//   seven_answers [--cases N]      made-up cases from a fixed seed (100000)
//   seven_answers FILE             the cases of a file, one line of JSON each
//
// For each case: outcome and due date of the three norms in time, the step of the ladder, the subregion, ages
// (16, 17, 18, under 23, days until 18), and the responsible municipality. Prints what the answers were, so
// that they are seen to be real, and lines of "name value": cases a second with reading, and nanoseconds a
// case for assessing and taking out the answers.
//
// The C++ face has no ladder step, no municipality and no way in without JSON; for these it looks inside.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <vector>

#include "assess/assess.hpp"
#include "bench/seven_cases.hpp"
#include "facts/municipality.hpp"
#include "facts/reader.hpp"
#include "rules/embedded.hpp"
#include "rules/names.hpp"

namespace jeugdregels::bench {
namespace {

using assess::answer;
using assess::ladder_field;
using assess::mapping_field;
using rules::outcome;

struct timed_norm {
  outcome result = outcome::unknown;
  day due = facts::none;
  bool operator==(const timed_norm&) const = default;
};

struct seven_answers {
  std::array<timed_norm, 3> norms;  // worker, course, help
  value step = facts::none;
  value subregion = facts::none;  // a name of the rule set
  value municipality = facts::none;
  bool at_least_16 = false;
  bool at_least_17 = false;
  bool adult = false;
  bool under_23 = false;
  std::int32_t days_until_18 = 0;
  bool operator==(const seven_answers&) const = default;
};

// ---- answering -----------------------------------------------------------------------------------------
class answerer {
 public:
  answerer() : plan_(assess::standard_plan(rs_)) {
    plan_.everything = false;
    for (const auto& rule : rs_.rules) {
      place_of_.push_back(place_of(rule.id));
    }
    assess::select_rules(rs_, plan_, [](std::string_view id) { return place_of(id) != place::nowhere; });
  }

  void answer_case(const facts::dossier& d, day as_of, seven_answers& out) {
    assess::assess(rs_, plan_, d, as_of, found_);
    out = {};
    for (const auto& f : found_.findings) {
      take(place_of_[static_cast<std::size_t>(f.rule)], f, out);
    }
    const day born = d.get(facts::root, facts::fact_id::geboortedatum);
    const day eighteen = calendar::birthday(born, 18);
    out.at_least_16 = calendar::birthday(born, 16) <= as_of;
    out.at_least_17 = calendar::birthday(born, 17) <= as_of;
    out.adult = eighteen <= as_of;
    out.under_23 = calendar::birthday(born, 23) > as_of;
    out.days_until_18 = eighteen - as_of;
  }

  std::string_view name(value v) const {
    return v == facts::none ? "-" : rs_.names[static_cast<std::size_t>(v)];
  }

 private:
  enum class place : std::uint8_t { worker, course, help, ladder, region, nowhere };

  static place place_of(std::string_view rule) {
    return rule == "norm.jeugdbeschermer.tijdig" ? place::worker
           : rule == "norm.koers.tijdig"         ? place::course
           : rule == "norm.hulp.tijdig"          ? place::help
           : rule == "opschaling.wachttijd"      ? place::ladder
           : rule == "regio.indeling"            ? place::region
                                                 : place::nowhere;
  }

  void take(place where, const assess::finding& found, seven_answers& out) const {
    const answer& a = found.result;
    const auto field = [&](auto f) { return found_.value_of(found)[static_cast<std::size_t>(f)]; };
    if (where < place::ladder) {
      out.norms[static_cast<std::size_t>(where)] = {a.result, a.due};
    } else if (a.result == outcome::determined && where == place::ladder) {
      out.step = field(ladder_field::step);
    } else if (a.result == outcome::determined) {
      out.subregion = field(mapping_field::subregion);
      out.municipality = field(mapping_field::municipality);
    }
  }

  const rules::data& rs_ = rules::embedded_rules();
  assess::plan plan_;
  std::vector<place> place_of_;  // by rule
  assess::result found_;
};

// ---- what came out -------------------------------------------------------------------------------------
class tally {
 public:
  void add(const answerer& from, const seven_answers& a) {
    constexpr std::array<const char*, 3> names = {"worker ", "course ", "help "};
    for (std::size_t i = 0; i < names.size(); ++i) {
      ++counts_[names[i] + std::string(rules::name_of(a.norms[i].result))];
      mix(a.norms[i].due);
    }
    ++counts_["step " + (a.step == facts::none ? "-" : std::to_string(a.step))];
    ++counts_["subregion " + std::string(from.name(a.subregion))];
    ++counts_["municipality " +
              (a.municipality == facts::none ? "-" : facts::format_municipality(a.municipality))];
    ++counts_[std::string("age ") + (a.adult         ? (a.under_23 ? "18 to 22" : "23 or more")
                                     : a.at_least_17 ? "17"
                                     : a.at_least_16 ? "16"
                                                     : "under 16")];
    mix(a.days_until_18);
  }

  void print() const {
    for (const auto& [what, count] : counts_) {
      std::printf("  %-34s %8u\n", what.c_str(), count);
    }
    std::printf("  checksum of dates %016llx\n", static_cast<unsigned long long>(sum_));
  }

 private:
  void mix(value v) { sum_ = (sum_ ^ static_cast<std::uint32_t>(v)) * 0x100000001b3ULL; }

  std::map<std::string, unsigned> counts_;
  std::uint64_t sum_ = 0xcbf29ce484222325ULL;
};

// ---- measuring -----------------------------------------------------------------------------------------
template <typename Work>
double seconds(Work work) {
  const auto before = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

template <typename Work>
double best_of(int rounds, Work work) {
  double best = seconds(work);
  for (int i = 1; i < rounds; ++i) {
    best = std::min(best, seconds(work));
  }
  return best;
}

// Makes the compiler think that somebody looks.
void keep(const seven_answers& a) { asm volatile("" : : "g"(&a) : "memory"); }

void must(bool good, const std::string& line) {
  if (!good) {
    throw std::runtime_error("cannot read " + line);
  }
}

// From a line of JSON to the answers, by way of the JSON of a dossier.
void through_json(const std::vector<std::string>& lines, answerer& from) {
  seven_case c;
  facts::dossier d;
  seven_answers out;
  std::string text;
  for (const auto& line : lines) {
    must(read_case(line, c), line);
    text.clear();
    append_dossier(text, c);
    must(!facts::read_dossier(text, d), text);
    from.answer_case(d, c.as_of, out);
    keep(out);
  }
}

// The same with the facts bound directly.
void bound_directly(const std::vector<std::string>& lines, answerer& from) {
  seven_case c;
  facts::dossier d;
  seven_answers out;
  for (const auto& line : lines) {
    must(read_case(line, c), line);
    fill_dossier(c, d);
    from.answer_case(d, c.as_of, out);
    keep(out);
  }
}

struct ready_case {
  facts::dossier facts;
  day as_of;
};

// The dossiers there are already: both ways must make the same of every case.
std::vector<ready_case> prepare(const std::vector<std::string>& lines, answerer& from, tally& seen) {
  std::vector<ready_case> out(std::min<std::size_t>(lines.size(), 1000));
  seven_case c;
  facts::dossier d;
  std::string text;
  facts::dossier bound;
  seven_answers answers;
  seven_answers again;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    must(read_case(lines[i], c), lines[i]);
    text.clear();
    append_dossier(text, c);
    must(!facts::read_dossier(text, d), text);
    from.answer_case(d, c.as_of, answers);
    seen.add(from, answers);
    fill_dossier(c, bound);
    from.answer_case(bound, c.as_of, again);
    must(answers == again, lines[i]);
    if (i < out.size()) {
      out[i] = {d, c.as_of};
    }
  }
  return out;
}

void run(const std::vector<std::string>& lines) {
  answerer from;
  tally seen;
  const auto ready = prepare(lines, from, seen);
  std::printf("answers to %zu cases:\n", lines.size());
  seen.print();
  const auto all = static_cast<double>(lines.size());
  std::printf("seven_cases_a_second %.0f\n", all / best_of(3, [&] { through_json(lines, from); }));
  std::printf("seven_bound_a_second %.0f\n", all / best_of(3, [&] { bound_directly(lines, from); }));
  seven_answers out;
  const double assessing = best_of(20, [&] {
    for (const auto& c : ready) {
      from.answer_case(c.facts, c.as_of, out);
      keep(out);
    }
  });
  std::printf("seven_ns_a_case %.0f\n", assessing * 1e9 / static_cast<double>(ready.size()));
}

std::vector<std::string> make_lines(unsigned count) {
  std::vector<std::string> out(count);
  for (unsigned i = 0; i < count; ++i) {
    append_case(out[i], i + 1);
  }
  return out;
}

std::vector<std::string> read_lines(const std::string& path) {
  std::ifstream in(path);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) {
    out.push_back(line);
  }
  return out;
}

}  // namespace
}  // namespace jeugdregels::bench

int main(int argc, char** argv) try {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  std::vector<std::string> lines;
  if (arguments.empty()) {
    lines = jeugdregels::bench::make_lines(100'000);
  } else if (arguments[0] == "--cases" && arguments.size() == 2) {
    lines = jeugdregels::bench::make_lines(static_cast<unsigned>(std::stoul(arguments[1])));
  } else {
    lines = jeugdregels::bench::read_lines(arguments[0]);
  }
  if (lines.empty()) {
    throw std::runtime_error("no cases");
  }
  jeugdregels::bench::run(lines);
  return 0;
} catch (const std::exception& e) {
  std::cerr << e.what() << "\n";
  return 1;
}
