// Writes dossiers in JSON as inputs of fuzz_builder: the calls that make the same dossier.
//
//   fuzz_builder_seeds OUT DOSSIER…
#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "calls.hpp"
#include "elements.hpp"
#include "fuzz.hpp"

namespace jeugdregels::fuzz {
namespace {

using nlohmann::json;

class writer {
 public:
  writer() {
    two(6953);  // 2024-01-15, by day_from()
    bytes_ += static_cast<char>(flag_as_it_is);
    bytes_ += std::string("\0\2\40", 3);  // standard choices, optional parts on, a span of 32 days
  }

  void dossier(const json& from) {
    const std::string label = from.at("kenmerk");
    op(call::label);
    bytes_ += static_cast<char>(label.size());
    bytes_ += label;
    object(from, 0, JR_ROOT);
  }
  const std::string& bytes() const { return bytes_; }

 private:
  void op(call what) { bytes_ += static_cast<char>(what); }
  void two(std::int32_t n) {
    bytes_ += static_cast<char>(n & 0xFF);
    bytes_ += static_cast<char>(n >> 8 & 0xFF);
  }
  void raw(call what, std::int32_t node, std::int32_t element) {
    op(what);
    two(node);
    two(element);
  }

  static std::int32_t number(std::int32_t fact, const json& value) {
    if (value.is_number() || value.is_boolean()) {
      return value.is_number() ? value.get<std::int32_t>() : static_cast<std::int32_t>(value.get<bool>());
    }
    std::int32_t mask = 0;
    if (value.is_array()) {
      for (const auto& code : value) {
        mask |= 1 << number(fact, code);
      }
      return mask;
    }
    const std::string text = value;
    if (jr_fact_type(fact) == JR_TYPE_DATE) {
      return jr_date_from_ymd(std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)),
                              std::stoi(text.substr(8)));
    }
    if (jr_fact_type(fact) == JR_TYPE_MUNICIPALITY) {
      return text == "buitenland" ? JR_ABROAD : std::stoi(text);
    }
    return jr_code_find(fact, text.data(), text.size());
  }

  void object(const json& from, std::int32_t node, std::int32_t home) {
    for (const auto& [key, value] : from.items()) {
      const std::int32_t element = element_with(home, key);
      if (element == 0) {
        continue;  // formaat, kenmerk
      }
      if (value.is_null() || (is_list(element) && value.empty())) {
        raw(call::null_raw, node, element);
      } else if (is_fact(element)) {
        raw(call::set_raw, node, element);
        const auto bits = static_cast<std::uint32_t>(number(element, value));
        two(static_cast<std::int32_t>(bits & 0xFFFF));
        two(static_cast<std::int32_t>(bits >> 16));
      } else if (is_block(element)) {
        raw(call::open_raw, node, element);
        object(value, node, element);
      } else {
        for (const auto& entry : value) {
          raw(call::add_raw, node, element);
          object(entry, ++last_, find_element(element)->entry);
        }
      }
    }
  }

  std::string bytes_;
  std::int32_t last_ = 0;  // nodes are numbered in the order in which they are made
};

void write(const std::filesystem::path& out, const std::string& name, const json& dossier) {
  writer w;
  w.dossier(dossier);
  std::ofstream(out / name, std::ios::binary) << w.bytes();
}

}  // namespace
}  // namespace jeugdregels::fuzz

int main(int argc, char** argv) {
  JR_MUST(argc > 2);
  const std::filesystem::path out = argv[1];
  for (int i = 2; i < argc; ++i) {
    const std::filesystem::path file = argv[i];
    std::ifstream in(file, std::ios::binary);
    std::string line;
    for (int number = 1; file.extension() == ".ndjson" && std::getline(in, line); ++number) {
      jeugdregels::fuzz::write(out, file.stem().string() + "-" + std::to_string(number),
                               nlohmann::json::parse(line));
    }
    if (file.extension() != ".ndjson") {
      jeugdregels::fuzz::write(out, file.stem().string(), nlohmann::json::parse(in));
    }
  }
  return 0;
}
