// What findings lack, held against completions: a fact that is listed changes the answer in some pair of
// completions that differ in it alone; one that is not listed in none.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "assess/completion.hpp"
#include "assess/shown.hpp"

namespace jeugdregels::assess {
namespace {

const rules::data& rs() { return rules::embedded_rules(); }

plan everything() {
  plan p = standard_plan(rs());
  for (std::size_t i = 0; i < rs().parts.size(); ++i) {
    p.parts |= 1U << i;
  }
  select_rules(rs(), p, [](std::string_view) { return true; });
  p.expiry = false;
  return p;
}

std::string named(const facts::dossier& d, const finding& f) {
  return std::string(rs().rules[static_cast<std::size_t>(f.rule)].id) + " " +
         (f.about.missing != list_id::count ? facts::pointer_to(d, f.about.at, f.about.missing)
                                            : facts::pointer_to(d, f.about.at));
}

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
                        << pointer_of(d_, what) << ": " << rules::name_of(one_[key].result) << " "
                        << date_of(one_[key].until) << ", " << rules::name_of(other_[key].result) << " "
                        << date_of(other_[key].until) << "; it is " << rules::name_of(f.result.result) << "\n"
                        << facts_of(d_);
          return;
        }
      }
    }
    total.unseen += waiting.size();
    for (const finding* f : waiting) {
      std::cout << "unseen: " << named(d_, *f) << " as of " << date_of(as_of_) << " lacks "
                << pointer_of(d_, what) << "; it is " << rules::name_of(f->result.result) << "\n";
      if (std::getenv("SHOW") != nullptr) {
        std::cout << facts_of(d_);
      }
    }
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
  random_dossiers random(JEUGDREGELS_SEED);
  const plan p = everything();
  facts::dossier d;
  counts total;
  for (int round = 0; round < JEUGDREGELS_ROUNDS && !HasFailure(); ++round) {
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

}  // namespace
}  // namespace jeugdregels::assess
