// One of every handle of the C face, filled as a program outside would; and dossiers from JSON by number.
#ifndef JEUGDREGELS_TESTS_CAPI_HANDLES_HPP
#define JEUGDREGELS_TESTS_CAPI_HANDLES_HPP

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "jeugdregels.h"

namespace jeugdregels::capi {

using json = nlohmann::json;

inline std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline std::vector<std::filesystem::path> example_files() {
  std::vector<std::filesystem::path> out;
  for (const auto& file : std::filesystem::directory_iterator(JEUGDREGELS_SOURCE_DIR "/examples/dossiers")) {
    if (file.path().extension() == ".json") {
      out.push_back(file.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

inline jr_date day_of(const std::string& text) {
  return jr_date_from_ymd(std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)),
                          std::stoi(text.substr(8, 2)));
}

inline int32_t element(const std::string& name) { return jr_element_find(name.data(), name.size()); }

// What a function writes into a buffer, by the two calls.
template <typename Call>
std::string written(Call call) {
  size_t needed = 0;
  EXPECT_EQ(call(nullptr, size_t{0}, &needed), JR_ERR_BUFFER);
  std::string out(needed + 1, '?');
  EXPECT_EQ(call(out.data(), out.size(), &needed), JR_OK);
  EXPECT_EQ(out[needed], '\0');
  out.resize(needed);
  return out;
}

struct handles {
  jr_dossier* dossier = nullptr;
  jr_result* result = nullptr;
  jr_agenda* agenda = nullptr;

  handles() {
    jr_dossier_new(&dossier);
    jr_result_new(&result);
    jr_agenda_new(&agenda);
  }
  handles(const handles&) = delete;
  handles& operator=(const handles&) = delete;
  ~handles() {
    jr_dossier_free(dossier);
    jr_result_free(result);
    jr_agenda_free(agenda);
  }
};

// ---- a dossier from JSON, by number
// ------------------------------------------------------------------------
class by_number {
 public:
  explicit by_number(jr_dossier* d) : d_(d) {}

  // The first status that is not JR_OK.
  jr_status fill(const json& dossier) {
    jr_dossier_clear(d_);
    const std::string label = dossier.at("kenmerk");
    keep(jr_dossier_set_label(d_, label.data(), label.size()));
    for (const auto& [key, value] : dossier.items()) {
      if (key != "kenmerk" && key != "formaat") {
        add(0, "", key, value);
      }
    }
    return first_;
  }

 private:
  void keep(int32_t status) {
    if (first_ == JR_OK && status < 0) {
      first_ = status;
    }
  }

  void add(int32_t node, const std::string& around, const std::string& key, const json& value) {
    const int32_t number = element(around + key);
    ASSERT_NE(number, JR_NONE) << around + key;
    if (value.is_null()) {
      keep(jr_dossier_set_null(d_, node, number));
    } else if (number >= JR_FIRST_BLOCK) {
      keep(jr_dossier_open(d_, node, number));
      for (const auto& [inner, inside] : value.items()) {
        add(node, around + key + ".", inner, inside);
      }
    } else if (number >= JR_FIRST_LIST) {
      add_entries(node, around, key, number, value);
    } else {
      keep(jr_dossier_set(d_, node, number, value_of(number, value)));
    }
  }

  void add_entries(int32_t node, const std::string& around, const std::string& key, int32_t list,
                   const json& all) {
    keep(jr_dossier_set_null(d_, node, list));
    for (const json& entry : all) {
      const int32_t added = jr_dossier_add(d_, node, list);
      keep(added);
      for (const auto& [inner, inside] : entry.items()) {
        const bool own = element(around + key + "." + inner) != JR_NONE;
        add(added, own ? around + key + "." : around + "*.", inner, inside);
      }
    }
  }

  static int32_t value_of(int32_t fact, const json& value) {
    switch (jr_fact_type(fact)) {
      case JR_TYPE_DATE:
        return day_of(value);
      case JR_TYPE_BOOLEAN:
        return value.get<bool>() ? 1 : 0;
      case JR_TYPE_CODES: {
        int32_t mask = 0;
        for (const json& code : value) {
          mask |= 1 << code_of(fact, code);
        }
        return mask;
      }
      case JR_TYPE_MUNICIPALITY:
        return value == "buitenland" ? JR_ABROAD : std::stoi(value.get<std::string>());
      case JR_TYPE_NUMBER:
        return value.get<int32_t>();
      default:
        return code_of(fact, value.is_boolean() ? value.dump() : value.get<std::string>());
    }
  }

  static int32_t code_of(int32_t fact, const std::string& code) {
    return jr_code_find(fact, code.data(), code.size());
  }

  jr_dossier* d_;
  jr_status first_ = JR_OK;
};

}  // namespace jeugdregels::capi

#endif
