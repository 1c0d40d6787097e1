// Cases to see what is said about them: the example dossiers, dossiers with gaps, and dossiers drawn from the
// table of facts, each assessed and ready to be explained.
#ifndef JEUGDREGELS_TESTS_RENDER_SAMPLES_HPP
#define JEUGDREGELS_TESTS_RENDER_SAMPLES_HPP

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "assess/case.hpp"
#include "assess/every_rule.hpp"
#include "facts/checks.hpp"
#include "jeugdregels/jeugdregels.hpp"
#include "render/assessment_json.hpp"
#include "render/explain.hpp"
#include "render/text.hpp"

namespace jeugdregels::samples {

inline std::vector<std::string> texts() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(JEUGDREGELS_SOURCE_DIR "/examples/dossiers")) {
    std::ifstream in(entry.path());
    if (entry.path().extension() == ".json") {
      std::ostringstream text;
      text << in.rdbuf();
      out.push_back(text.str());
    } else if (entry.path().extension() == ".ndjson") {
      for (std::string line; std::getline(in, line);) {
        out.push_back(line);
      }
    }
  }
  std::sort(out.begin(), out.end());  // a folder has no order of its own
  return out;
}

// Dossiers in which one fact or list after the other is left out, to see what is said of the unknown.
inline std::vector<std::string> with_gaps() {
  const std::string head = R"({"formaat":"jeugdregels/dossier/1","kenmerk":"G","geboortedatum":"2010-01-01")";
  const auto with_measure = [&](const std::string& rest) {
    return head +
           R"(,"maatregelen":[{"soort":"ots","gi":"jbov","uitgesproken":"2020-01-06","gi_in_kennis":"2020-01-06")" +
           (rest.empty() ? "" : ",") + rest + "}]}";
  };
  return {
      head + "}",
      head +
          R"(,"maatregelen":[],"brp":[{"van":"2010-01-01","tot_en_met":null,"adres":"woonadres","gemeente":"0363"}]})",
      with_measure(""),
      with_measure(R"("jeugdbeschermers":[],"koers":null,"hulp":[],"verlengingen":[])"),
      with_measure(R"("jeugdbeschermers":[{"van":"2020-01-07","tot_en_met":"2020-02-03","rol":"vast"},
        {"van":"2020-02-04","tot_en_met":"2020-03-03","rol":"vast"},{"van":"2020-03-04","tot_en_met":null,"rol":"vast"}],
        "koers":{"bepaald":"2020-03-30"},"hulp":[{"voor":"jeugdige","gestart":"2020-06-01"}],
        "einde":"2021-01-05","verlengingen":[{"uitgesproken":"2020-12-20"},{}])"),
      with_measure(
          R"("jeugdbeschermers":[{"van":"2020-01-07","tot_en_met":"2020-02-03","rol":"vast","reden_einde":"ziekte"},
        {"van":"2020-02-10","tot_en_met":null,"rol":"vast","reden_einde":null}],
        "koers":{"bepaald":"2020-02-17","doelen_bepaald":true,"hulp_bepaald":false},
        "hulp":[{"voor":"jeugdige","noodzakelijk":false}],"beeindigd":"2020-02-20",
        "verlengingen":[{"uitgesproken":"2020-12-20","einde":"2021-12-20","redenen":["overig"]}])"),
      with_measure(R"("beeindigd":"2020-01-08","jeugdbeschermers":[],"koers":null,"hulp":[])"),
      with_measure(R"("koers":{"bepaald":"2020-03-30","toelichting":{"vastgelegd":"2020-03-30"}},
        "hulp":[{"voor":"gezin","gestart":"2020-04-07","doorbraakaanpak":true,"aangemeld":"2020-01-07"},
                {"voor":"ouders","gestart":null,"aangemeld":"2020-01-07","beeindigd":null,"toelichting":{"vastgelegd":"2020-05-01"}}])"),
  };
}

// Cases that are rarely drawn: who had custody last, and lives abroad.
struct dated {
  std::string text;
  const char* day;
};

inline std::vector<dated> of_residence() {
  const auto child = [](const std::string& rest) {
    return R"({"formaat":"jeugdregels/dossier/1","kenmerk":"R","geboortedatum":"2012-05-17",)" + rest + "}";
  };
  const std::string nobody_now = R"({"van":"2020-01-01","tot_en_met":null,"bij":[]}])";
  return {
      {child(R"("gezag":[{"van":"2012-05-17","tot_en_met":"2019-12-31","bij":["gi"]},)" + nobody_now +
             R"(,"werkelijk_verblijf":[{"van":"2012-05-17","tot_en_met":null,"gemeente":"0153"}])"),
       "2021-02-01"},
      {child(R"("gezag":[{"van":"2012-05-17","tot_en_met":"2019-12-31","bij":["moeder"]},)" + nobody_now +
             R"(,"woonplaats":{"moeder":[{"van":"2012-05-17","tot_en_met":null,"gemeente":"0153"}]})"),
       "2021-02-01"},
      {child(
           R"("verblijf":[],"buiten_nederland":[{"van":"2020-01-01","tot_en_met":null,"tijdelijk":false}])"),
       "2025-02-01"},
      {child(R"("verblijf":[],"buiten_nederland":[],"moeder_brp_bij_geboorte":null,
          "brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"woonadres","gemeente":"buitenland"}],
          "hulpvraag":{"datum":"2025-01-02","werkelijk_verblijf":"0153"})"),
       "2025-02-01"},
  };
}

// ---- an assessed case, to be explained -------------------------------------------------------------------

inline facts::dossier read(const std::string& text) {
  facts::dossier out;
  if (const auto error = facts::read_dossier(text, out)) {
    throw std::invalid_argument(error.pointer + " in " + text);
  }
  return out;
}

using assess::every_part;

class told {
 public:
  told(facts::dossier d, calendar::day as_of, assess::plan p, const rules::data& rs = rules::embedded_rules())
      : rules_(rs), plan_(std::move(p)), dossier_(std::move(d)), as_of_(as_of) {
    assess::assess(rules_, plan_, dossier_, as_of_, result_);
  }
  told(facts::dossier d, calendar::day as_of, const assess::choices& wanted = {},
       const rules::data& rs = rules::embedded_rules())
      : told(std::move(d), as_of, assess::plan_with(rs, wanted), rs) {}
  told(const std::string& text, std::string_view as_of, const assess::choices& wanted = {},
       const rules::data& rs = rules::embedded_rules())
      : told(read(text), assess::day_of(as_of), wanted, rs) {}
  told(const told&) = delete;  // what is explained refers to it
  told& operator=(const told&) = delete;

  render::explained in(language lang) const { return {rules_, plan_, dossier_, result_, as_of_, lang}; }
  const std::vector<assess::finding>& findings() const { return result_.findings; }
  std::string_view rule_of(const assess::finding& f) const {
    return rules_.rules[static_cast<std::size_t>(f.rule)].id;
  }
  std::string subject_of(const assess::finding& f) const { return render::subject_pointer(dossier_, f); }

  // "uitkomst: sentences without the source" of a finding.
  std::string about(std::string_view rule, std::string_view subject = "/maatregelen/0",
                    language lang = language::nl) const {
    for (const auto& f : findings()) {
      if (rule_of(f) == rule && subject_of(f) == subject) {
        return std::string(rules::name_of(f.result.result)) + ": " + render::sentences(in(lang), f);
      }
    }
    return "geen";
  }

  std::string letter(const text_style& style = {}) const {
    std::string out;
    render::append_text(out, in(style.lang), style);
    return out;
  }

 private:
  const rules::data& rules_;
  assess::plan plan_;
  facts::dossier dossier_;
  calendar::day as_of_;
  assess::result result_;
};

// ---- dossiers drawn from the table of facts ---------------------------------------------------------------

// Draws the same dossiers every time: facts that are absent, null or some value, dates close to one another.
class drawing {
 public:
  explicit drawing(std::uint32_t seed) : random_(seed) {}

  facts::dossier dossier() {
    facts::dossier out;
    base_ = one_in(3) ? calendar::from_ymd(2021, 2, 1) : calendar::from_ymd(2025, 2, 3);
    do {
      out.clear();
      out.set_label("D-1");
      fill(out, facts::root);
      out.set(facts::root, facts::fact_id::geboortedatum, base_ - 3000 - below(5000));
    } while (!facts::is_consistent(out));
    return out;
  }
  calendar::day as_of() { return base_ + soon() + soon(); }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<std::uint32_t>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  // Mostly within a term, sometimes long after one.
  int soon() { return one_in(2) ? below(12) : one_in(2) ? below(90) : below(400); }

  void fill(facts::dossier& d, facts::record_id record) {
    fill_blocks(d, record, [&](facts::shape block) { !one_in(8) ? d.open(record, block) : void(); });
    fill_facts(d, record);
    fill_blocks(d, record, [&](facts::shape block) { one_in(12) ? d.set_null(record, block) : void(); });
    fill_lists(d, record);
  }

  static bool belongs(const facts::dossier& d, facts::record_id record, facts::shape home) {
    return facts::record_of(home) == d.shape_of(record);
  }

  template <typename Fill>
  void fill_blocks(const facts::dossier& d, facts::record_id record, Fill fill_block) {
    for (std::size_t i = 0; i < facts::shape_count; ++i) {
      const auto block = static_cast<facts::shape>(i);
      if (facts::def(block).block && belongs(d, record, block)) {
        fill_block(block);
      }
    }
  }

  void fill_facts(facts::dossier& d, facts::record_id record) {
    for (std::size_t i = 0; i < facts::fact_count; ++i) {
      const auto home = facts::fact_defs[i].home;
      if (belongs(d, record, home) &&
          (!facts::def(home).block || facts::is_known(d.presence(record, home)))) {
        fill(d, record, static_cast<facts::fact_id>(i));
      }
    }
  }

  void fill_lists(facts::dossier& d, facts::record_id record) {
    for (std::size_t i = 0; i < facts::list_count; ++i) {
      if (belongs(d, record, facts::list_defs[i].parent) && !one_in(12)) {
        d.touch(record, static_cast<facts::list_id>(i));
        for (int left = facts::list_defs[i].apart ? below(2) : below(4); left > 0; --left) {
          fill(d, d.add(record, static_cast<facts::list_id>(i)));
        }
      }
    }
  }

  void fill(facts::dossier& d, facts::record_id record, facts::fact_id fact) {
    const auto need = facts::def(fact).need;
    if (need == facts::need::optional && one_in(7)) {
      return;
    }
    if ((need == facts::need::optional && one_in(5)) || (need == facts::need::may_be_null && one_in(2))) {
      d.set_null(record, fact);
      return;
    }
    d.set(record, fact, some(facts::def(fact)));
  }

  facts::value some(const facts::fact_def& fact) {
    constexpr facts::value towns[] = {141, 1742, 153, 193, 34, 363, facts::abroad};
    const int codes = static_cast<int>(facts::codes_of(fact.codes).size());
    switch (fact.type) {
      case facts::fact_type::date:
        return base_ + soon();
      case facts::fact_type::boolean:
        return one_in(3) ? 0 : 1;
      case facts::fact_type::codes:
        return below(1 << codes);
      case facts::fact_type::municipality:
        return towns[below(7)];
      case facts::fact_type::moment:
        return 1 + below(2);
      default:
        return one_in(3) ? below(codes) : std::min(1, codes - 1) * below(2);
    }
  }

  std::mt19937 random_;
  calendar::day base_ = calendar::from_ymd(2025, 2, 3);
};

}  // namespace jeugdregels::samples

#endif
