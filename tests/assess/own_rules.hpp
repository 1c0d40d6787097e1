// A rule set of a test's own, loaded once and asked of many dossiers; and facts as they stand in a dossier.
#ifndef JEUGDREGELS_TESTS_ASSESS_OWN_RULES_HPP
#define JEUGDREGELS_TESTS_ASSESS_OWN_RULES_HPP

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "assess/case.hpp"
#include "rules/small_rules.hpp"

namespace jeugdregels::assess {

class own_rules {
 public:
  template <typename... Rules>
  explicit own_rules(const Rules&... rules) : kept_(rules::load_small(rules...)), data_(kept_->view()) {}

  assessed on(const std::string& dossier, std::string_view as_of) const {
    return assessed(dossier, as_of, choices{}, data_);
  }
  assessed on(const std::string& dossier, day as_of) const { return on(dossier, date_of(as_of)); }

 private:
  std::unique_ptr<rules::storage> kept_;
  rules::data data_;
};

// "key":"2026-05-01", "key":null, or nothing at all.
inline std::string fact(const std::string& key, value v) {
  return v == facts::unknown ? ""
         : v == facts::none  ? "\"" + key + "\":null"
                             : "\"" + key + "\":\"" + date_of(v) + "\"";
}
inline std::string flag(const std::string& key, tri t) {
  return t == tri::maybe ? "" : "\"" + key + "\":" + (t == tri::yes ? "true" : "false");
}

// Those that are not empty, with commas between them.
inline std::string joined(std::initializer_list<std::string> parts) {
  std::string out;
  for (const auto& part : parts) {
    out += (out.empty() || part.empty() ? "" : ",") + part;
  }
  return out;
}

inline std::string born(const std::string& birth, const std::string& inside = "") {
  return R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T-1","geboortedatum":")" + birth + "\"" +
         (inside.empty() ? "" : "," + inside) + "}";
}

// What a test comes to when its condition is this.
inline std::string as_norm(tri t) {
  return t == tri::yes ? "voldaan" : t == tri::no ? "niet_voldaan" : "onbekend";
}
inline std::string as_flag(tri t) { return t == tri::yes ? "aan" : t == tri::no ? "uit" : "onbekend"; }

// What completions come to, one after the other: yes, no, or perhaps.
class outcomes_seen {
 public:
  void add(bool holds) { (holds ? yes_ : no_) = true; }
  bool both() const { return yes_ && no_; }
  tri result() const { return both() ? tri::maybe : yes_ ? tri::yes : tri::no; }

 private:
  bool yes_ = false;
  bool no_ = false;
};

}  // namespace jeugdregels::assess

#endif
