// Benchmarks of the library in one thread: assess, read, render, load; each next to its floor where it has
// one.
//
// What it is not: processes.cpp measures the command, seven_answers.cpp a whole workload. docs/performance.md
// says what each measure stands for.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <jeugdregels/jeugdregels.hpp>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "assess/agenda.hpp"
#include "bench/counting_new.hpp"
#include "bench/plain.hpp"
#include "bench/samples.hpp"
#include "face/resolved.hpp"
#include "rules/embedded.hpp"

namespace jeugdregels::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t variants = 512;

dossier read_one(std::string_view text) {
  dossier out;
  if (const auto error = out.read(text)) {
    throw std::runtime_error(error.pointer);
  }
  return out;
}

// The typical dossier first, and variants of it.
const std::vector<dossier>& dossiers() {
  static const auto all = [] {
    std::vector<dossier> out;
    out.push_back(read_one(typical_dossier()));
    for (unsigned i = 1; i < variants; ++i) {
      std::string text;
      append_variant(text, i);
      out.push_back(read_one(text));
    }
    return out;
  }();
  return all;
}

const std::vector<plain_case>& plain_cases() {
  static const auto all = [] {
    std::vector<plain_case> out(variants);
    for (std::size_t i = 0; i < variants; ++i) {
      if (!copy_facts(dossiers()[i].compiled(), out[i])) {
        throw std::runtime_error("does not fit");
      }
    }
    return out;
  }();
  return all;
}

request wish(const options& wishes) {
  input_error error;
  auto made = request::make(ruleset::standard(), wishes, error);
  if (!made) {
    throw std::runtime_error(error.found);
  }
  return std::move(*made);
}

void note_allocations(benchmark::State& state, std::size_t before) {
  state.counters["allocations"] =
      benchmark::Counter(static_cast<double>(allocations() - before), benchmark::Counter::kAvgIterations);
}

// ---- assessing -----------------------------------------------------------------------------------------
// `count` dossiers in turn: one shows the code at its best, many the branches and caches of a stream.
void by_hand(benchmark::State& state, std::size_t count) {
  const tables t = tables_of(rules::embedded_rules());
  const auto out = std::make_unique<case_answers>();
  const auto& cases = plain_cases();
  std::size_t i = 0;
  for (auto _ : state) {
    assess_by_hand(t, {}, cases[i], typical_day(), *out);
    benchmark::DoNotOptimize(out->measures.items.data());
    benchmark::ClobberMemory();
    i = i + 1 < count ? i + 1 : 0;
  }
}

void assess_with(benchmark::State& state, const options& wishes, std::size_t count) {
  const request asked = wish(wishes);
  assess::plan plan = asked.get().plan;
  plan.lacks = plan.expiry = false;
  assess::result out;
  const auto& cases = dossiers();
  const auto assess_case = [&](std::size_t i) {
    assess::assess(rules::embedded_rules(), plan, cases[i].compiled(), typical_day(), out);
  };
  for (std::size_t i = 0; i < count; ++i) {
    assess_case(i);
  }
  std::size_t i = 0;
  const auto before = allocations();
  for (auto _ : state) {
    assess_case(i);
    benchmark::DoNotOptimize(out.findings.data());
    i = i + 1 < count ? i + 1 : 0;
  }
  note_allocations(state, before);
}

const options& norms_and_ladder() {
  static const options wishes = [] {
    options out;
    out.only = {"norm", "opschaling"};
    return out;
  }();
  return wishes;
}

// ---- what findings lack, until when they hold, and the agenda -------------------------------------------
// With and without both; the command and the interface always want both.
enum class wanted { findings, both };

void assess_facts(benchmark::State& state, const facts::dossier& d, wanted what) {
  assess::plan plan = assess::standard_plan(rules::embedded_rules());
  plan.lacks = plan.expiry = what == wanted::both;
  assess::result out;
  const auto& rs = rules::embedded_rules();
  assess::assess(rs, plan, d, typical_day(), out);
  const auto before = allocations();
  for (auto _ : state) {
    assess::assess(rs, plan, d, typical_day(), out);
    benchmark::DoNotOptimize(out.findings.data());
  }
  note_allocations(state, before);
}

const facts::dossier& complete_facts() {
  static const dossier d = read_one(complete_dossier());
  return d.compiled();
}
const facts::dossier& facts_with_five_absent() {
  static const dossier d = read_one(dossier_with_five_absent());
  return d.compiled();
}

void assess_complete(benchmark::State& state) { assess_facts(state, complete_facts(), wanted::findings); }
void both_complete(benchmark::State& state) { assess_facts(state, complete_facts(), wanted::both); }
void assess_open(benchmark::State& state) { assess_facts(state, facts_with_five_absent(), wanted::findings); }
void both_open(benchmark::State& state) { assess_facts(state, facts_with_five_absent(), wanted::both); }

void agenda_of_five_years(benchmark::State& state) {
  const assess::plan plan = assess::standard_plan(rules::embedded_rules());
  const auto day = typical_day();
  assess::agenda agenda;
  std::size_t moments = 0;
  const auto walk = [&] {
    agenda.walk(rules::embedded_rules(), plan, complete_facts(), {day, day + 1826},
                [&](const assess::moment&) { ++moments; });
  };
  walk();
  const auto before = allocations();
  for (auto _ : state) {
    walk();
    benchmark::DoNotOptimize(moments);
  }
  note_allocations(state, before);
}

void floor_one(benchmark::State& state) { by_hand(state, 1); }
void floor_many(benchmark::State& state) { by_hand(state, variants); }
void assess_one(benchmark::State& state) { assess_with(state, norms_and_ladder(), 1); }
void assess_many(benchmark::State& state) { assess_with(state, norms_and_ladder(), variants); }
void assess_all(benchmark::State& state) { assess_with(state, {}, 1); }
BENCHMARK(floor_one);
BENCHMARK(assess_one);
BENCHMARK(floor_many);
BENCHMARK(assess_many);
BENCHMARK(assess_all);
BENCHMARK(assess_complete);
BENCHMARK(both_complete);
BENCHMARK(assess_open);
BENCHMARK(both_open);
BENCHMARK(agenda_of_five_years);

// ---- reading -------------------------------------------------------------------------------------------
void bare_sax(benchmark::State& state) {
  const auto text = typical_dossier();
  for (auto _ : state) {
    benchmark::DoNotOptimize(bare_parse(text.data(), text.data() + text.size()));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}
BENCHMARK(bare_sax);

void read_dossier(benchmark::State& state) {
  const auto text = typical_dossier();
  dossier d = read_one(text);
  const auto before = allocations();
  for (auto _ : state) {
    benchmark::DoNotOptimize(static_cast<bool>(d.read(text)));
  }
  note_allocations(state, before);
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}
BENCHMARK(read_dossier);

// ---- rendering -----------------------------------------------------------------------------------------
template <typename Append>
void render(benchmark::State& state, Append append) {
  const request what = wish({});
  assessment a;
  a.assess(what, dossiers().front(), calendar::to_sys(typical_day()));
  std::string out;
  append(a, out);
  const auto before = allocations();
  for (auto _ : state) {
    out.clear();
    append(a, out);
    benchmark::DoNotOptimize(out.data());
  }
  note_allocations(state, before);
}

void json_brief(benchmark::State& state) {
  json_style style;
  style.brief = true;
  render(state, [&](const assessment& a, std::string& out) { a.append_json(out, style); });
}
void json_full(benchmark::State& state) {
  render(state, [](const assessment& a, std::string& out) { a.append_json(out, {}); });
}
void text(benchmark::State& state) {
  render(state, [](const assessment& a, std::string& out) { a.append_text(out, {}); });
}
BENCHMARK(json_brief);
BENCHMARK(json_full);
BENCHMARK(text);

// ---- loading a rule set --------------------------------------------------------------------------------
struct loaded_file {
  std::string name;
  std::string text;
};

std::vector<loaded_file> rule_files() {
  std::vector<loaded_file> out;
  const fs::path folder = fs::path(JEUGDREGELS_SOURCE_DIR) / "rules";
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    if (file.path().extension() == ".json") {
      std::ifstream in(file.path());
      out.push_back(
          {fs::relative(file.path(), folder).generic_string(), (std::ostringstream() << in.rdbuf()).str()});
    }
  }
  return out;
}

void load_rules(benchmark::State& state) {
  const auto texts = rule_files();
  std::vector<ruleset_file> files;
  for (const auto& file : texts) {
    files.push_back({file.name, file.text});
  }
  input_error error;
  for (auto _ : state) {
    const auto loaded = ruleset::load(files, error);
    if (!loaded) {
      state.SkipWithError(error.pointer.c_str());
      return;
    }
  }
}
BENCHMARK(load_rules)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace jeugdregels::bench
