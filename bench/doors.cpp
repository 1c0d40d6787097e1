// The fast door beside the C++ core: the typical dossier filled in and assessed, through libjeugdregels.so
// and without; in one thread and in two.
//
// Prints lines "name value"; bench/table.py makes the table of them. Both do the same work: every fact set
// again, every rule judged, what is lacking and the expiry found.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <thread>
#include <vector>

#include "assess/assess.hpp"
#include "bench/counting_new.hpp"
#include "bench/samples.hpp"
#include "facts/element.hpp"
#include "facts/reader.hpp"
#include "jeugdregels.h"
#include "rules/embedded.hpp"

namespace jeugdregels::bench {
namespace {

using facts::fact_id;
using facts::record_id;

// One call that fills in.
struct step {
  enum class kind { entry, list, fact, null } what;
  record_id node;
  std::int32_t element;
  std::int32_t value;
};

void add_facts(const facts::dossier& d, record_id node, std::vector<step>& out) {
  for (const fact_id fact : facts::facts_in(d.shape_of(node))) {
    const facts::value v = d.get(node, fact);
    if (v == facts::none) {
      out.push_back({step::kind::null, node, facts::number_of(fact), 0});
    } else if (v != facts::unknown) {
      out.push_back({step::kind::fact, node, facts::number_of(fact), v});
    }
  }
}

// The calls that make a dossier, entries in the order of their numbers.
std::vector<step> steps_of(const facts::dossier& d) {
  std::vector<step> out;
  for (std::size_t i = 0; i < d.record_count(); ++i) {
    const auto node = static_cast<record_id>(i);
    if (node != facts::root) {
      out.push_back({step::kind::entry, d.parent_of(node), facts::number_of(d.list_of(node)), 0});
    }
    add_facts(d, node, out);
    for (const facts::list_id list : facts::lists_in(d.shape_of(node))) {
      if (d.list_known(node, list) && d.count(node, list) == 0) {
        out.push_back({step::kind::list, node, facts::number_of(list), 0});
      }
    }
  }
  return out;
}

void must(bool holds) {
  if (!holds) {
    throw std::runtime_error("a call failed");
  }
}

class core {
 public:
  explicit core(const std::vector<step>& steps)
      : steps_(steps), plan_(assess::standard_plan(rules::embedded_rules())) {}

  std::size_t run() {
    d_.clear();
    d_.set_label("BENCH-1");
    for (const step& s : steps_) {
      const facts::element e = facts::element_of(s.element);
      switch (s.what) {
        case step::kind::entry:
          d_.add(s.node, e.list());
          break;
        case step::kind::list:
          d_.touch(s.node, e.list());
          break;
        case step::kind::null:
          open_around(s.node, e);
          d_.set_null(s.node, e.fact());
          break;
        default:
          open_around(s.node, e);
          d_.set(s.node, e.fact(), s.value);
      }
    }
    assess::assess(rules::embedded_rules(), plan_, d_, typical_day(), out_);
    return out_.findings.size();
  }

 private:
  void open_around(record_id node, const facts::element& e) {
    if (facts::def(e.home()).block) {
      d_.open(node, e.home());
    }
  }

  const std::vector<step>& steps_;
  assess::plan plan_;
  facts::dossier d_;
  assess::result out_;
};

class door {
 public:
  explicit door(const std::vector<step>& steps) : steps_(steps) {
    must(jr_dossier_new(&d_) == JR_OK && jr_result_new(&out_) == JR_OK);
  }
  door(const door&) = delete;
  door& operator=(const door&) = delete;
  ~door() {
    jr_dossier_free(d_);
    jr_result_free(out_);
  }

  std::size_t run() {
    jr_dossier_clear(d_);
    jr_dossier_set_label(d_, "BENCH-1", 7);
    std::int32_t worst = 0;
    for (const step& s : steps_) {
      worst = std::min(worst, call(s));
    }
    must(worst == 0);
    must(jr_assess(jr_ruleset_default(), d_, typical_day(), nullptr, out_, nullptr) == JR_OK);
    return static_cast<std::size_t>(jr_result_count(out_));
  }

 private:
  std::int32_t call(const step& s) {
    switch (s.what) {
      case step::kind::entry:
        return jr_dossier_add(d_, s.node, s.element);
      case step::kind::fact:
        return jr_dossier_set(d_, s.node, s.element, s.value);
      default:
        return jr_dossier_set_null(d_, s.node, s.element);
    }
  }

  const std::vector<step>& steps_;
  jr_dossier* d_ = nullptr;
  jr_result* out_ = nullptr;
};

template <typename Run>
double nanoseconds_each(int times, Run run) {
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) {
    run();
  }
  const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - begin;
  return took.count() / times;
}

// Cases a nanosecond of so many threads, each with a door of its own.
double rate(const std::vector<step>& steps, int threads, int times) {
  std::vector<std::thread> all;
  const auto begin = std::chrono::steady_clock::now();
  for (int t = 0; t < threads; ++t) {
    all.emplace_back([&] {
      door mine(steps);
      for (int i = 0; i < times; ++i) {
        mine.run();
      }
    });
  }
  for (std::thread& t : all) {
    t.join();
  }
  const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - begin;
  return static_cast<double>(threads) * times / took.count();
}

int measure(int rounds, int times) {
  facts::dossier typical;
  must(!facts::read_dossier(typical_dossier(), typical));
  const std::vector<step> steps = steps_of(typical);
  core direct(steps);
  door through(steps);
  must(direct.run() == through.run());
  through.run();
  const std::size_t before = allocations();
  through.run();
  const std::size_t taken = allocations() - before;
  double best_core = 1e18;
  double best_door = 1e18;
  double best_two = 0;  // the ratio of one pair of measurements, next to each other
  for (int r = 0; r < rounds; ++r) {
    best_core = std::min(best_core, nanoseconds_each(times, [&] { direct.run(); }));
    best_door = std::min(best_door, nanoseconds_each(times, [&] { through.run(); }));
    best_two = std::max(best_two, rate(steps, 2, times) / rate(steps, 1, times));
  }
  std::printf(
      "door_calls %zu\ndoor_core_ns %.0f\ndoor_ns %.0f\ndoor_allocations %zu\ndoor_two_threads %.3f\n",
      steps.size(), best_core, best_door, taken, best_two);
  return 0;
}

}  // namespace
}  // namespace jeugdregels::bench

int main(int argc, char** argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  return jeugdregels::bench::measure(quick ? 5 : 15, quick ? 500 : 3000);
}
