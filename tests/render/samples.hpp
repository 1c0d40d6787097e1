// All example dossiers, read, for tests of what is written about them.
#ifndef JEUGDREGELS_TESTS_RENDER_SAMPLES_HPP
#define JEUGDREGELS_TESTS_RENDER_SAMPLES_HPP

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "jeugdregels/jeugdregels.hpp"

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

}  // namespace jeugdregels::samples

#endif
