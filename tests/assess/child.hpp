// A child for tests of the woonplaatsbeginsel: a dossier put together fact by fact, and what is decided about
// it as one line of text.
#ifndef JEUGDREGELS_TESTS_ASSESS_CHILD_HPP
#define JEUGDREGELS_TESTS_ASSESS_CHILD_HPP

#include <string>

#include "assess/case.hpp"

namespace jeugdregels::assess {

inline constexpr const char* responsible_rule = "woonplaats.verantwoordelijke_gemeente";
inline constexpr const char* transition_rule = "woonplaats.overgang_2022";
inline constexpr const char* continuation_rule = "woonplaats.voortzetting_na_verhuizing";

// A last day: a date, or none.
inline json until_day(const char* date) { return date == nullptr ? json() : json(date); }

class child {
 public:
  explicit child(const std::string& born = "2010-06-01")
      : all_{{"formaat", "jeugdregels/dossier/1"}, {"kenmerk", "W-1"}, {"geboortedatum", born}} {}

  child& with(const std::string& key, json what) {
    all_[key] = std::move(what);
    return *this;
  }

  // An entry of the BRP; a municipality or none, as the address asks.
  child& registered(const char* from, const char* until, const char* address, const char* municipality) {
    return add("/brp", {{"van", from},
                        {"tot_en_met", until_day(until)},
                        {"adres", address},
                        {"gemeente", until_day(municipality)}});
  }
  child& at_home(const char* from, const char* until, const char* municipality) {
    return registered(from, until, "woonadres", municipality);
  }

  // A stay of which it is not known why it ended.
  child& stays(const char* from, const char* until, const char* kind) {
    return add("/verblijf", {{"van", from}, {"tot_en_met", until_day(until)}, {"soort", kind}});
  }
  child& stays(const char* from, const char* until, const char* kind, const char* end) {
    return add("/verblijf",
               {{"van", from}, {"tot_en_met", until_day(until)}, {"soort", kind}, {"einde", until_day(end)}});
  }
  child& no_stays() { return with("verblijf", json::array()); }

  child& abroad(const char* from, const char* until, bool for_a_time) {
    return add("/buiten_nederland",
               {{"van", from}, {"tot_en_met", until_day(until)}, {"tijdelijk", for_a_time}});
  }
  child& asked_help(const char* on, const char* stay) {
    return with("hulpvraag", {{"datum", until_day(on)}, {"werkelijk_verblijf", until_day(stay)}});
  }
  child& mother_at_birth(const char* municipality) {
    return with("moeder_brp_bij_geboorte", until_day(municipality));
  }

  child& custody(const char* from, const char* until, const std::vector<std::string>& who) {
    return add("/gezag", {{"van", from}, {"tot_en_met", until_day(until)}, {"bij", who}});
  }
  child& lives(const std::string& who, const char* from, const char* until, const char* municipality) {
    return add("/woonplaats/" + who, place(from, until, municipality));
  }
  child& lives_nowhere(const std::string& who) {
    all_["woonplaats"][who] = json::array();
    return *this;
  }
  child& lives_with(const char* from, const char* until, const char* whom) {
    return add("/feitelijk_bij", {{"van", from}, {"tot_en_met", until_day(until)}, {"bij", whom}});
  }
  child& really_stays(const char* from, const char* until, const char* municipality) {
    return add("/werkelijk_verblijf", place(from, until, municipality));
  }

  std::string text() const { return all_.dump(); }
  const json& facts() const { return all_; }

 private:
  static json place(const char* from, const char* until, const char* municipality) {
    return {{"van", from}, {"tot_en_met", until_day(until)}, {"gemeente", municipality}};
  }
  child& add(const std::string& list, json entry) {
    all_[json::json_pointer(list)].push_back(std::move(entry));
    return *this;
  }

  json all_;
};

// ---- what is decided --------------------------------------------------------------------------------------
inline value decided(const assessed& a, decision_field f) {
  return a.field(responsible_rule, "", static_cast<std::size_t>(f));
}

inline std::string municipality_text(value m) {
  return m == facts::none ? "null" : facts::format_municipality(m);
}

// "uitkomst gemeente regime rij onderdeel referentiedatum [mogelijk]"; "uitkomst -" without a `waarde`.
inline std::string decision_of(const assessed& a) {
  const std::string outcome = a.outcome_of(responsible_rule, "");
  const finding* f = a.find(responsible_rule, "");
  if (f == nullptr || f->result.value == rules::nothing) {
    return outcome + " -";
  }
  std::string possible;
  for (const value m : a.all().possible_municipalities(a.all().value_of(*f))) {
    possible += (possible.empty() ? "" : " ") + municipality_text(m);
  }
  const auto name = [&](decision_field field) {
    return a.name_field(responsible_rule, "", static_cast<std::size_t>(field));
  };
  return outcome + " " + municipality_text(decided(a, decision_field::municipality)) + " " +
         name(decision_field::regime) + " " + name(decision_field::row) + " " + name(decision_field::part) +
         " " + date_of(decided(a, decision_field::on)) + " [" + possible + "]";
}

inline std::string decision_of(const child& c, const std::string& as_of) {
  return decision_of(assessed(c.text(), as_of));
}

// "gemeente_oud gemeente_nieuw verhuisd voortzetting_tot_en_met" after the outcome.
inline std::string transition_of(const child& c, const std::string& as_of) {
  const assessed a(c.text(), as_of);
  const std::string outcome = a.outcome_of(transition_rule, "");
  if (a.find(transition_rule, "")->result.value == rules::nothing) {
    return outcome + " -";
  }
  const auto at = [&](transition_field f) {
    return a.field(transition_rule, "", static_cast<std::size_t>(f));
  };
  return outcome + " " + municipality_text(at(transition_field::before)) + " " +
         municipality_text(at(transition_field::after)) + " " +
         (at(transition_field::moved) == 0 ? "nee" : "ja") + " " + date_of(at(transition_field::until));
}

// "uitkomst vanaf tot_en_met".
inline std::string continuation_of(const child& c, const std::string& as_of) {
  const assessed a(c.text(), as_of);
  const finding* f = a.find(continuation_rule, "");
  return a.outcome_of(continuation_rule, "") + " " + date_of(f->result.start) + " " + date_of(f->result.due);
}

}  // namespace jeugdregels::assess

#endif
