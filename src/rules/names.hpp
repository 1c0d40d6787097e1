// The Dutch words for what the model numbers; used by the loader, the output and the documentation.
#ifndef JEUGDREGELS_RULES_NAMES_HPP
#define JEUGDREGELS_RULES_NAMES_HPP

#include <array>
#include <string_view>

#include "rules/model.hpp"

namespace jeugdregels::rules {

inline constexpr std::array<std::string_view, outcome_count> outcome_names = {
    "voldaan", "voldaan_doorbraak", "toegelicht", "niet_voldaan", "lopend", "onbekend", "niet_van_toepassing",
    "bepaald", "meerdere_mogelijk", "aan",        "uit"};
inline constexpr std::array<std::string_view, 5> severity_names = {"wet", "norm", "intern", "afspraak",
                                                                   "advies"};
inline constexpr std::array<std::string_view, 3> finding_names = {"norm", "bepaling", "vlag"};
inline constexpr std::array<std::string_view, 8> rule_kind_names = {
    "termijn", "toets", "ladder", "indeling", "tabel", "beslistabel", "waarde", "venster"};

constexpr std::string_view name_of(outcome o) { return outcome_names[static_cast<std::size_t>(o)]; }
constexpr std::string_view name_of(severity s) { return severity_names[static_cast<std::size_t>(s)]; }
constexpr std::string_view name_of(finding_kind k) { return finding_names[static_cast<std::size_t>(k)]; }

constexpr std::uint32_t bit(outcome o) { return 1U << static_cast<unsigned>(o); }

}  // namespace jeugdregels::rules

#endif
