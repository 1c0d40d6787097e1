// Sentences about the values that named functions give: the end of a measure, the gap between youth care and
// Wmo, the place of a table; see explain.hpp.
//
// Tested by tests/render/explain_window_test.cpp; those about moving stand in explain_decision.cpp.
#include "render/explain.hpp"
#include "render/fact_words.hpp"
#include "render/reasons.hpp"
#include "render/words.hpp"

namespace jeugdregels::render {
namespace {

using assess::end_field;
using assess::ended_by;
using assess::gap_field;
using assess::table_field;
using facts::tri;
using rules::outcome;
using rules::value_function;

std::string measure_end(const explained& e, const assess::field_values& fields) {
  const auto by = static_cast<ended_by>(at(fields, end_field::by));
  const auto last = at(fields, end_field::last);
  const bool over = last < e.as_of;
  const std::string day =
      std::string(over ? e.in("De laatste dag van de maatregel was ", "The last day of the measure was ")
                       : e.in("De laatste dag van de maatregel is ", "The last day of the measure is ")) +
      e.date(last);
  switch (by) {
    case ended_by::itself:
      return day + std::string(e.in(": de maatregel is toen beëindigd.", ": the measure was ended then."));
    case ended_by::order:
      return day + std::string(e.in(", volgens de beschikking.", ", by the order."));
    default:
      return day + std::string(over ? e.in(": de dag erna werd de jeugdige achttien.",
                                           ": on the day after it the youth turned eighteen.")
                                    : e.in(": de dag erna wordt de jeugdige achttien.",
                                           ": on the day after it the youth turns eighteen."));
  }
}

// "56 dagen na de achttiende verjaardag".
std::string gap(const explained& e, const assess::field_values& fields) {
  const auto days = at(fields, gap_field::days);
  if (days != 0) {
    return days_in_words(days, e.lang) +
           std::string(e.in(" na de achttiende verjaardag", " after the eighteenth birthday"));
  }
  const auto born = e.dossier.get(facts::root, facts::fact_id::geboortedatum);
  return std::string(at(fields, gap_field::decided) < calendar::birthday(born, 18)
                         ? e.in("voor de achttiende verjaardag", "before the eighteenth birthday")
                         : e.in("op de achttiende verjaardag", "on the eighteenth birthday"));
}

// "Voor de Wmo is gemeld op 20 mei 2026; daarop is er uiterlijk op 15 juli 2026 een besluit, 56 dagen na …".
std::string wmo_gap(const explained& e, const assess::field_values& fields, const inquiry& ask) {
  const auto text = [&](std::string_view nl, std::string_view en) { return std::string(e.in(nl, en)); };
  const auto from = at(fields, gap_field::from);
  const auto reported = ask.read(rules::word(facts::fact_id::wmo_melding));
  const bool has_reported = facts::happened(reported, e.as_of) == tri::yes;
  const std::string open =
      from == facts::none
          ? text("vanaf wanneer dat in deze gemeente kan, is niet bekend",
                 "from when one is taken in this municipality is not known")
          : text("melden kan in deze regio vanaf ", "in this region one is taken from ") + e.date(from);
  if (!has_reported && from == facts::none) {
    return text("Voor de Wmo is nog niet gemeld; ", "No report for the Wmo has been made yet; ") + open + ".";
  }
  const std::string begin =
      has_reported
          ? text("Voor de Wmo is gemeld op ", "A report for the Wmo was made on ") + e.date(reported) +
                text("; daarop is er uiterlijk op ", "; the decision on it is due by ")
          : text("Voor de Wmo is nog niet gemeld; ", "No report for the Wmo has been made yet; ") + open +
                text("; na een melding op die dag is er uiterlijk op ",
                     "; after a report on that day the decision is due by ");
  return begin + e.date(at(fields, gap_field::decided)) + text(" een besluit, ", ", ") + gap(e, fields) + ".";
}

// Between which days there can be such a gap.
std::string ages(const explained& e, const rules::value_rule& value) {
  const auto born = e.dossier.get(facts::root, facts::fact_id::geboortedatum);
  return std::string(e.in("; dat is zij alleen van ", "; it does only from ")) +
         e.date(calendar::birthday(born, value.numbers[0])) +
         std::string(e.in(" tot en met ", " up to and including ")) +
         e.date(calendar::birthday(born, value.numbers[1]) - 1);
}

std::string table_place(const explained& e, const assess::field_values& fields) {
  const auto subregion = at(fields, table_field::subregion);
  const auto municipality = at(fields, table_field::municipality);
  if (subregion == facts::none) {
    return std::string(e.in("De gemeenten die verantwoordelijk kunnen zijn horen niet bij dezelfde tafel.",
                            "The municipalities that may be responsible do not belong to the same table."));
  }
  std::string out =
      std::string(e.in("De tafel is die van de subregio ", "The table is that of the subregion ")) +
      code_in_words(e.name(subregion), e.lang);
  if (municipality != facts::none) {
    out += std::string(e.in(", voor ", ", for ")) + municipality_in_words(e, municipality);
  }
  const auto half_days = at(fields, table_field::half_days);
  return out + "; " + std::to_string(half_days) +
         std::string(half_days == 1 ? e.in(" dagdeel per week.", " half-day a week.")
                                    : e.in(" dagdelen per week.", " half-days a week."));
}

// What leaves such a value open, as far as it can be told apart.
std::vector<std::string> open_questions(value_function function, const inquiry& ask) {
  const auto about = [&](auto what) { return ask.question(rules::word(what)); };
  switch (function) {
    case value_function::measure_end:
      return {ask.read(rules::word(facts::fact_id::maatregel_beeindigd)) == facts::unknown
                  ? about(facts::fact_id::maatregel_beeindigd)
                  : about(rules::derived_id::last_ordered_end)};
    case value_function::wmo_gap:
      return {ask.read(rules::word(facts::fact_id::wmo_melding)) == facts::unknown
                  ? about(facts::fact_id::wmo_melding)
                  : about(rules::derived_id::responsible_municipality)};
    default:
      return {about(rules::derived_id::responsible_municipality)};
  }
}

}  // namespace

std::string explain_value(const explained& e, const explained_answer& what) {
  const auto& value = e.rules.values[static_cast<std::size_t>(what.rule.payload)];
  if (value.function == value_function::transition_2022 || value.function == value_function::continuation) {
    return explain_moves(e, what);
  }
  const inquiry ask(e, what.at);
  const auto excluded = what.rule.excluded;
  if (excluded != rules::nothing && ask.holds(excluded) != tri::no) {
    if (what.answer.result == outcome::unknown) {
      return not_to_be_judged(ask.open_questions(excluded), e.lang) + ".";
    }
    if (const auto reasons = ask.because(excluded, tri::yes); !reasons.empty()) {
      return said_of(e, what, ask) + ": " + joined(reasons, e.lang) + ".";
    }
  }
  if (what.answer.value == rules::nothing) {
    if (what.answer.result == outcome::unknown) {
      return not_to_be_judged(open_questions(value.function, ask), e.lang) + ".";
    }
    return said_of(e, what, ask) +
           (value.function == value_function::wmo_gap ? ages(e, value) : std::string()) + ".";
  }
  const auto& fields = e.result.work.values[static_cast<std::size_t>(what.answer.value)];
  switch (value.function) {
    case value_function::measure_end:
      return measure_end(e, fields);
    case value_function::wmo_gap:
      return wmo_gap(e, fields, ask);
    default:
      return table_place(e, fields);
  }
}

}  // namespace jeugdregels::render
