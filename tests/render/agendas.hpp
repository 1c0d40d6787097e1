// Agendas to be written in the tests of their writers.
#ifndef JEUGDREGELS_TESTS_RENDER_AGENDAS_HPP
#define JEUGDREGELS_TESTS_RENDER_AGENDAS_HPP

#include <gtest/gtest.h>

#include <string>

#include "jeugdregels/jeugdregels.hpp"
#include "render/waiting.hpp"

namespace jeugdregels::samples {

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
