// What findings lack, held against completions: a fact that is listed changes the answer in some pair of
// completions that differ in it alone; one that is not listed in none.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "assess/completion.hpp"
#include "assess/every_rule.hpp"
#include "assess/random_dossier.hpp"
#include "assess/shown.hpp"
#include "facts/checks.hpp"

namespace jeugdregels::assess {
namespace {

using answers = std::map<std::pair<index, record_id>, visible_answer>;

// The visible answers by rule and subject; subjects that are lists are left out.
void see_all(const result& r, answers& out) {
  out.clear();
  for (const finding& f : r.findings) {
    if (f.about.missing == list_id::count) {
      see({rs().rules[static_cast<std::size_t>(f.rule)], f.result, r.work},
          out[{f.about.first_version, f.about.at}]);
    }
  }
}

struct counts {
  std::size_t dossiers = 0;
  std::size_t findings = 0;
  std::size_t completions = 0;
  std::size_t listed = 0;
  std::size_t unseen = 0;  // listed, and no pair of completions found that differs
};

class one_dossier {
 public:
  one_dossier(const facts::dossier& d, day as_of, const plan& p, std::vector<day> days, unsigned seed)
      : d_(d), as_of_(as_of), plan_(p), completer_(d, as_of, std::move(days)), random_(seed) {
    assess(rs(), p, d, as_of, given_);
    see_all(given_, shown_);
  }

  void check(int pairs, counts& total) {
    const auto& absent = completer_.absent();
    for (std::size_t i = 0; i < absent.size() && !testing::Test::HasFailure(); ++i) {
      check_one(i, pairs, total);
    }
    ++total.dossiers;
    total.findings += given_.findings.size();
  }

 private:
  bool lists(const finding& f, const used_fact& what) const {
    const auto all = given_.lacking_of(f);
    return std::find(all.begin(), all.end(), what) != all.end();
  }

  void draw(std::vector<unsigned>& numbers) {
    numbers.resize(completer_.absent().size());
    for (unsigned& n : numbers) {
      n = static_cast<unsigned>(random_());
    }
  }

  void assess_completed(const std::vector<unsigned>& numbers, answers& out) {
    completer_.complete(numbers, completed_);
    ASSERT_TRUE(facts::is_consistent(completed_));
    assess_alone(rs(), plan_, completed_, as_of_, found_);
    see_all(found_, out);
  }

  void check_one(std::size_t i, int pairs, counts& total) {
    const used_fact& what = completer_.absent()[i];
    std::set<const finding*> waiting;
    for (const finding& f : given_.findings) {
      if (f.about.missing == list_id::count && lists(f, what)) {
        waiting.insert(&f);
      }
    }
    total.listed += waiting.size();
    std::vector<unsigned> numbers;
    for (int pair = 0; pair < pairs * (waiting.empty() ? 1 : 60) && (pair < pairs || !waiting.empty());
         ++pair) {
      draw(numbers);
      assess_completed(numbers, one_);
      numbers[i] = static_cast<unsigned>(random_());
      assess_completed(numbers, other_);
      total.completions += 2;
      for (const finding& f : given_.findings) {
        if (f.about.missing != list_id::count) {
          continue;
        }
        const std::pair key{f.about.first_version, f.about.at};
        if (f.lacking == 0 && !(one_[key] == shown_[key])) {
          ADD_FAILURE() << named(d_, f) << " as of " << date_of(as_of_) << " lacks nothing, but is "
                        << rules::name_of(f.result.result) << " " << date_of(shown_[key].until)
                        << " instead of " << rules::name_of(one_[key].result) << " "
                        << date_of(one_[key].until) << "\n"
                        << facts_of(d_);
          return;
        }
        if (one_[key] == other_[key]) {
          continue;
        }
        waiting.erase(&f);
        if (!lists(f, what)) {
          ADD_FAILURE() << named(d_, f) << " as of " << date_of(as_of_) << " also lacks "
                        << render::pointer_to(d_, what) << ": " << rules::name_of(one_[key].result) << " "
                        << date_of(one_[key].until) << ", " << rules::name_of(other_[key].result) << " "
                        << date_of(other_[key].until) << "; it is " << rules::name_of(f.result.result) << "\n"
                        << facts_of(d_);
          return;
        }
      }
    }
    total.unseen += waiting.size();
  }

  const facts::dossier& d_;
  const day as_of_;
  const plan& plan_;
  completer completer_;
  std::mt19937 random_;
  result given_;
  facts::dossier completed_;
  result found_;
  answers shown_;
  answers one_;
  answers other_;
};

TEST(lacks, random_dossiers_by_completions) {
  random_dossiers random(41);
  plan p = every_part();
  p.expiry = false;
  facts::dossier d;
  counts total;
  for (int round = 0; round < JEUGDREGELS_ROUNDS / 4 && !HasFailure(); ++round) {
    random_kind kind;
    kind.absent = random.one_of<int>({5, 15, 40});
    kind.absent_list = random.one_of<int>({5, 20, 50});
    kind.entries = random.one_of<int>({1, 2});
    random.make(d, kind);
    std::vector<day> days;
    for (int i = 0; i < 12; ++i) {
      days.push_back(random.any_day());
    }
    const day as_of = std::clamp(random.any_day() + random.below(3) * random.below(400), calendar::first_day,
                                 day_of("2199-12-30"));
    one_dossier(d, as_of, p, days, static_cast<unsigned>(round)).check(12, total);
    if (HasFailure()) {
      std::cout << "round " << round << "\n";
    }
  }
  std::cout << total.dossiers << " dossiers, " << total.findings << " findings, " << total.completions
            << " completions; " << total.listed << " facts listed, " << total.unseen
            << " not seen to matter\n";
}

// ---- small dossiers, every completion --------------------------------------------------------------------
// One measure with some facts absent, and every value for them that rules tell apart: what is listed is what
// makes a difference, no more and no less.
class every_completion {
 public:
  every_completion(const facts::dossier& d, day as_of, const plan& p) : d_(d), as_of_(as_of), plan_(p) {
    for (const used_fact& what : absent_in(d)) {
      if (!what.is_list() && !what.is_block()) {
        open_.push_back(what);
        values_.push_back(values_of(what));
      }
    }
  }

  // The facts that make a difference to each finding.
  std::map<std::string, std::set<std::string>> find() {
    fill_from(0);
    std::map<std::string, std::set<std::string>> out;
    std::size_t step = 1;
    for (std::size_t i = open_.size(); i-- > 0;) {
      for (std::size_t at = 0; at < all_.size(); ++at) {
        const std::size_t other = at % (step * values_[i].size()) < step ? at : at - step;
        for (const auto& [name, seen] : all_[at]) {
          if (!(all_[other].at(name) == seen)) {
            out[name].insert(render::pointer_to(d_, open_[i]));
          }
        }
      }
      step *= values_[i].size();
    }
    return out;
  }
  std::size_t completions() const { return all_.size(); }

 private:
  std::vector<value> values_of(const used_fact& what) const {
    std::vector<value> out;
    const auto& def = facts::def(what.fact());
    switch (def.type) {
      case facts::fact_type::boolean:
        return {0, 1};
      case facts::fact_type::bool_or_nvt:
        return {0, 1, 2};
      case facts::fact_type::date:
        out = {facts::none};
        for (int shift = -200; shift <= 2; shift += shift < -1 ? 33 : 1) {
          out.push_back(as_of_ + shift);
        }
        return out;
      default:
        out = {facts::none};
        for (value v = 0; v < static_cast<value>(facts::codes_of(def.codes).size()); ++v) {
          out.push_back(v);
        }
        return out;
    }
  }

  void fill_from(std::size_t i) {
    if (i == 0) {
      completed_ = d_;
    }
    if (i == open_.size()) {
      result found;
      assess_alone(rs(), plan_, completed_, as_of_, found);
      auto& seen = all_.emplace_back();
      for (const finding& f : found.findings) {
        see({rs().rules[static_cast<std::size_t>(f.rule)], f.result, found.work}, seen[named(completed_, f)]);
      }
      return;
    }
    for (const value v : values_[i]) {
      completed_.set(open_[i].record, open_[i].fact(), v);
      fill_from(i + 1);
    }
  }

  const facts::dossier& d_;
  const day as_of_;
  const plan& plan_;
  std::vector<used_fact> open_;
  std::vector<std::vector<value>> values_;
  facts::dossier completed_;
  std::vector<std::map<std::string, visible_answer>> all_;  // the last fact changes fastest
};

value no_or_none(facts::fact_id fact) {
  const auto type = facts::def(fact).type;
  return type == facts::fact_type::boolean || type == facts::fact_type::bool_or_nvt ? 0 : facts::none;
}

// Lists are empty, and what the norms do not read is filled in.
void close_the_rest(facts::dossier& d) {
  const record_id measure = d.first(facts::root, list_id::maatregelen);
  const record_id help = d.first(measure, list_id::hulp);
  for (const used_fact& what : absent_in(d)) {
    if (what.is_list()) {
      d.touch(what.record, what.list());
    } else if (what.is_block()) {
      d.set_null(what.record, what.block());
    }
  }
  for (const used_fact& what : absent_in(d)) {
    if (what.record != measure && what.record != help) {
      d.set(what.record, what.fact(), no_or_none(what.fact()));
    }
  }
  d.set(help, facts::fact_id::hulp_intake, facts::none);
  d.set(help, facts::fact_id::hulp_reden, facts::none);
  d.set(help, facts::fact_id::hulp_wachtlijst, 0);
}

// Leaves four absent facts open, from the given one on.
facts::dossier with_four_open(const facts::dossier& d, std::size_t first) {
  facts::dossier out = d;
  const auto absent = absent_in(d);
  for (std::size_t i = 4; i < absent.size(); ++i) {
    const used_fact& what = absent[(first + i) % absent.size()];
    const bool truth = no_or_none(what.fact()) == 0;
    out.set(what.record, what.fact(), truth ? 1 : facts::none);
  }
  return out;
}

void expect_what_matters(const facts::dossier& d, day as_of, const plan& p, std::size_t& completions) {
  every_completion every(d, as_of, p);
  auto expected = every.find();
  completions += every.completions();
  result given;
  assess(rs(), p, d, as_of, given);
  for (const finding& f : given.findings) {
    std::set<std::string> listed;
    for (const used_fact& what : given.lacking_of(f)) {
      listed.insert(render::pointer_to(d, what));
    }
    EXPECT_EQ(listed, expected[named(d, f)]) << named(d, f) << " as of " << date_of(as_of) << "\n"
                                             << facts_of(d);
  }
}

TEST(lacks, small_dossiers_by_every_completion) {
  plan p = standard_plan(rs());
  select_rules(rs(), p,
               [](std::string_view id) { return id.starts_with("norm.") || id.starts_with("opschaling"); });
  p.expiry = false;
  const std::vector<std::string> measures = {
      R"("uitgesproken":"2024-12-09","einde":null,"hulp":[{"voor":"jeugdige","nodig_voor":null}])",
      R"("uitgesproken":"2024-12-09","gi_in_kennis":"2024-12-10","beeindigd":null,)"
      R"("hulp":[{"voor":"gezin","gestart":null,"aangemeld":"2024-12-20"}])",
      R"("uitgesproken":"2024-12-09","beeindigd":null,"einde":null,"koers":{"bepaald":"2025-01-10",)"
      R"("doelen_bepaald":true,"hulp_bepaald":true},"hulp":[{"voor":"jeugdige","gestart":"2025-01-05",)"
      R"("sluit_aan":true,"professional_licht_toe":true,"gezin_ervaart_bijdrage":true}])",
  };
  const std::string home =
      R"("brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"woonadres","gemeente":"0153"}],)";
  std::size_t completions = 0;
  for (const std::string& measure : measures) {
    facts::dossier d;
    ASSERT_FALSE(
        facts::read_dossier(dossier_text(home + R"("maatregelen":[{"soort":"ots",)" + measure + "}]"), d));
    close_the_rest(d);
    const std::size_t absent = absent_in(d).size();
    ASSERT_GE(absent, 4U);
    for (const char* as_of : {"2025-01-20", "2025-06-02"}) {
      for (std::size_t first = 0; first < absent; first += 2) {
        expect_what_matters(with_four_open(d, first), day_of(as_of), p, completions);
      }
    }
  }
  std::cout << completions << " completions\n";
}

// However much is unknown, an answer comes, and it lists at least everything it should.
TEST(lacks, a_dossier_of_very_many_unknown_entries_is_answered) {
  std::string help;
  std::string workers;
  for (int i = 0; i < 700; ++i) {
    const day from = day_of("2015-01-01") + 5 * i;
    help += std::string(i == 0 ? "" : ",") + R"({"voor":"jeugdige"})";
    workers += std::string(i == 0 ? "" : ",") + R"({"van":")" + date_of(from) + R"(","tot_en_met":")" +
               date_of(from + 2) + R"(","rol":"vast"})";
  }
  const assessed a(measure_text(R"("hulp":[)" + help + R"(],"jeugdbeschermers":[)" + workers + "]"),
                   "2025-06-02");
  const finding* fits = a.find("norm.hulp.passend", "/maatregelen/0");
  ASSERT_NE(fits, nullptr);
  EXPECT_GE(fits->lacking, 700U);
}

}  // namespace
}  // namespace jeugdregels::assess
