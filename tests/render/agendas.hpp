// Agendas to be written in the tests of their writers.
#ifndef JEUGDREGELS_TESTS_RENDER_AGENDAS_HPP
#define JEUGDREGELS_TESTS_RENDER_AGENDAS_HPP

#include <gtest/gtest.h>

#include <string>

#include "jeugdregels/jeugdregels.hpp"

namespace jeugdregels::samples {

// Waits for help since 2 December 2024, under an order until 1 November 2025.
inline const std::string waiting =
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T-1","geboortedatum":"2014-01-01","verblijf":[],"buiten_nederland":[],"tafels":[],"keten":null,
        "jeugdhulp":[],"overgang":null,"brp":[{"van":"2014-01-01","tot_en_met":null,"adres":"woonadres","gemeente":"0141"}],
        "maatregelen":[{"soort":"ots","gi":"jbov","uitgesproken":"2024-11-02","gi_in_kennis":"2024-11-04","einde":"2025-11-01",
          "beeindigd":null,"verlengingen":[],"jeugdbeschermers":[{"van":"2024-11-05","tot_en_met":null,"rol":"vast"}],
          "eerste_contact":{"jeugdige":"2024-11-08","gezag":"2024-11-07"},"familiegroepsplan_afgezien":null,
          "koers":{"bepaald":"2024-12-02","doelen_bepaald":true,"hulp_bepaald":true,"ouder_met_gezag_oneens":false,
                   "samenspraak":{"gezin":true,"netwerk":"nvt","professionals":true}},
          "hulp":[{"voor":"jeugdige","aangemeld":"2024-12-02","gestart":null,"beeindigd":null}]}]})";

// Of the rules that begin so; all when nothing is said.
class an_agenda {
 public:
  an_agenda(const std::string& text, const char* from, const char* until, const std::string& only = {}) {
    EXPECT_FALSE(dossier_.read(text));
    input_error error;
    options wishes;
    if (!only.empty()) {
      wishes.only = {only};
    }
    request_ = request::make(ruleset::standard(), wishes, error);
    found.find(*request_, dossier_, *parse_date(from), *parse_date(until));
  }
  std::string json(bool indented = false) const {
    std::string out;
    found.append_json(out, indented);
    return out;
  }
  std::string text(const text_style& style = {}) const {
    std::string out;
    found.append_text(out, style);
    return out;
  }
  std::string ics(language lang = language::nl) const {
    std::string out;
    found.append_ics(out, lang);
    return out;
  }

 private:
  dossier dossier_;
  std::optional<request> request_;

 public:
  agenda found;
};

}  // namespace jeugdregels::samples

#endif
