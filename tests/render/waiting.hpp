// A dossier of which much is said, and of which much changes by itself.
#ifndef JEUGDREGELS_TESTS_RENDER_WAITING_HPP
#define JEUGDREGELS_TESTS_RENDER_WAITING_HPP

#include <string>

namespace jeugdregels::samples {

// Waits for help since 2 December 2024, under an order until 1 November 2025. The help is late from
// 3 February 2025 on.
inline const std::string waiting =
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T-1","geboortedatum":"2014-01-01","verblijf":[],"buiten_nederland":[],"tafels":[],"keten":null,
        "jeugdhulp":[],"overgang":null,"brp":[{"van":"2014-01-01","tot_en_met":null,"adres":"woonadres","gemeente":"0141"}],
        "maatregelen":[{"soort":"ots","gi":"jbov","uitgesproken":"2024-11-02","gi_in_kennis":"2024-11-04","einde":"2025-11-01",
          "beeindigd":null,"verlengingen":[],"jeugdbeschermers":[{"van":"2024-11-05","tot_en_met":null,"rol":"vast"}],
          "eerste_contact":{"jeugdige":"2024-11-08","gezag":"2024-11-07"},"familiegroepsplan_afgezien":null,
          "koers":{"bepaald":"2024-12-02","doelen_bepaald":true,"hulp_bepaald":true,"ouder_met_gezag_oneens":false,
                   "samenspraak":{"gezin":true,"netwerk":"nvt","professionals":true}},
          "hulp":[{"voor":"jeugdige","aangemeld":"2024-12-02","gestart":null,"beeindigd":null}]}]})";

}  // namespace jeugdregels::samples

#endif
