// What is said word for word of a rule in a case: a youth, a day, and the sentence in both languages.
#ifndef JEUGDREGELS_TESTS_RENDER_SPOKEN_HPP
#define JEUGDREGELS_TESTS_RENDER_SPOKEN_HPP

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "render/samples.hpp"

namespace jeugdregels::samples {

struct spoken {
  const char* name;
  std::string about;  // inside the dossier of a youth born on 20 May 2008
  const char* day;
  const char* rule;
  const char* nl;  // after its outcome
  const char* en;
  const char* subject = "";
};
inline std::ostream& operator<<(std::ostream& out, const spoken& s) { return out << s.name; }

inline std::string said(const spoken& s, language lang) {
  const std::string text =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"Y-1","geboortedatum":"2008-05-20")" +
      (s.about.empty() ? "" : "," + s.about) + "}";
  return told(read(text), assess::day_of(s.day), every_part()).about(s.rule, s.subject, lang);
}

inline std::string name_of_case(const testing::TestParamInfo<spoken>& c) { return c.param.name; }

}  // namespace jeugdregels::samples

#endif
