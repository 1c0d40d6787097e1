// Dossiers for decision tables: chains of stays, and custody; see decision_cases.hpp.
//
// Tested by tests/changes/decision_cases_test.cpp.
#include "changes/decision_cases.hpp"

#include <bit>

namespace jeugdregels::changes {
namespace {

using ordered = nlohmann::ordered_json;
using rules::decision_input;

constexpr const char* home_code = "0153";
constexpr const char* other_code = "0164";
constexpr const char* abroad_code = "buitenland";

// The questions about custody come after those about chains.
constexpr auto first_of_custody = static_cast<std::size_t>(decision_input::adult);

std::uint8_t code_count(std::size_t input) {
  std::uint8_t count = 0;
  for (const auto code : rules::decision_inputs[input].codes) {
    count = static_cast<std::uint8_t>(count + (code.empty() ? 0 : 1));
  }
  return count;
}

ordered date_json(day d) { return calendar::format_day(d); }

ordered period(day from, const ordered& until) { return {{"van", date_json(from)}, {"tot_en_met", until}}; }

ordered with(ordered what, const char* key, const ordered& v) {
  what[key] = v;
  return what;
}

class decision_builder {
 public:
  decision_builder(const rules::decision_rule& table, const decision_combination& codes, day as_of)
      : table_(table), codes_(codes), as_of_(as_of), out_(list_id::count, as_of) {}

  case_file build() {
    if (table_.by_chain) {
      build_chain();
    } else {
      build_custody();
    }
    return out_;
  }

 private:
  std::uint8_t code(decision_input input) const { return codes_[static_cast<std::size_t>(input)]; }
  ordered& root() { return out_.root(); }

  day born() const { return *calendar::parse_day(out_.dossier()["geboortedatum"].get<std::string>()); }

  // ---- chains
  // ---------------------------------------------------------------------------------------------- A chain
  // runs since a hundred days; the day that counts is the one before it, else the peildatum.
  void build_chain() {
    const bool runs = code(decision_input::chain) == 1;
    const day counts = runs ? as_of_ - 101 : as_of_;
    root()["verblijf"] = ordered::array();
    if (runs) {
      const auto kind = static_cast<std::size_t>(std::countr_zero(table_.stays.counting));
      ordered stay = with(period(as_of_ - 100, nullptr), "soort",
                          facts::codes_of(facts::code_list::verblijf_soort)[kind]);
      root()["verblijf"].push_back(with(std::move(stay), "einde", nullptr));
    }
    root()["jeugdreclassering_na_jji"] = false;
    root()["buiten_nederland"] = abroad(counts);
    root()["brp"] = registration();
    root()["moeder_brp_bij_geboorte"] =
        code(decision_input::mother) == 0 ? ordered(other_code) : ordered(nullptr);
    root()["hulpvraag"] = {{"datum", date_json(counts)}, {"werkelijk_verblijf", "0141"}};
  }

  ordered abroad(day counts) const {
    const bool for_good = code(decision_input::left_for_good) == 1;
    ordered out = ordered::array();
    if (code(decision_input::abroad) == 1) {
      const ordered until = for_good || counts == as_of_ ? ordered(nullptr) : date_json(counts);
      out.push_back(with(period(counts, until), "tijdelijk", !for_good));
    } else if (for_good) {
      out.push_back(with(period(counts + 1, nullptr), "tijdelijk", false));
    }
    return out;
  }

  ordered registration() const {
    const ordered since_birth = period(born(), nullptr);
    const auto entry = [&](const char* address, const ordered& municipality) {
      return ordered::array({with(with(with(since_birth, "adres", address), "gemeente", municipality),
                                  "aantekening_2_26", false)});
    };
    switch (code(decision_input::registration)) {
      case 0:
        return entry("woonadres", home_code);
      case 1:
        return entry("woonadres", abroad_code);
      case 2:
        return entry("briefadres", home_code);
      default:
        return ordered::array();
    }
  }

  // ---- custody
  // ---------------------------------------------------------------------------------------------
  void build_custody() {
    out_.set_age(code(decision_input::adult) == 1 ? 20 : 10);
    root()["buiten_nederland"] = ordered::array();
    root()["gezag"] = custody();
    root()["woonplaats"] = homes();
    root()["feitelijk_bij"] = ordered::array();
    root()["werkelijk_verblijf"] = place(decision_input::whereabouts, "0141");
    root()["hulpvraag"] = {{"datum", date_json(as_of_ - 200)}, {"werkelijk_verblijf", "0141"}};
  }

  ordered custody() const {
    static const std::array<ordered, 5> who = {ordered::array({"gi"}), ordered::array({"voogd"}),
                                               ordered::array({"moeder"}),
                                               ordered::array({"moeder", "vader"}), ordered::array()};
    const auto moment = code(decision_input::custody_moment);
    if (moment == 2) {
      return ordered::array();
    }
    const ordered until =
        moment == 0 ? ordered(nullptr) : date_json(std::min(as_of_, calendar::birthday(born(), 18)) - 100);
    return ordered::array({with(period(born(), until), "bij", who[code(decision_input::custody)])});
  }

  ordered homes() const {
    const auto code_of = code(decision_input::derived_home);
    const auto lives = [&](const char* municipality) {
      return ordered::array({with(period(born(), nullptr), "gemeente", municipality)});
    };
    ordered out = {{"moeder", ordered::array()}, {"vader", ordered::array()}, {"voogd", ordered::array()}};
    if (code_of != 2) {
      out["moeder"] = lives(home_code);
      out["vader"] = lives(code_of == 0 ? home_code : other_code);
      out["voogd"] = lives(home_code);
    }
    out["jeugdige"] = place(decision_input::own_home, "0168");
    return out;
  }

  // A municipality in the country, one abroad, or none, since birth.
  ordered place(decision_input input, const char* municipality) const {
    if (code(input) == 2) {
      return ordered::array();
    }
    return ordered::array(
        {with(period(born(), nullptr), "gemeente", code(input) == 0 ? municipality : abroad_code)});
  }

  const rules::decision_rule& table_;
  const decision_combination& codes_;
  const day as_of_;
  case_file out_;
};

}  // namespace

void for_combinations(bool by_chain, const std::function<void(const decision_combination&)>& handle) {
  const std::size_t first = by_chain ? 0 : first_of_custody;
  const std::size_t end = by_chain ? first_of_custody : rules::decision_input_count;
  decision_combination codes{};
  std::size_t at = first;
  while (at < end) {
    handle(codes);
    for (at = first; at < end && ++codes[at] == code_count(at); ++at) {
      codes[at] = 0;
    }
  }
}

case_file decision_case(const rules::decision_rule& table, const decision_combination& codes, day as_of) {
  return decision_builder(table, codes, as_of).build();
}

}  // namespace jeugdregels::changes
