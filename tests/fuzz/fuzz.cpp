// Days, objects, errors and texts for the fuzz targets; see fuzz.hpp.
#include "fuzz.hpp"

#include <array>

namespace jeugdregels::fuzz {

jr_date day_from(choices& from) {
  constexpr jr_date first = -25567;  // 1900-01-01
  constexpr jr_date days = 109572;   // up to and including 2199-12-31
  constexpr jr_date usual = 12784;   // 2005-01-01
  const std::int32_t two = from.two();
  constexpr std::int32_t usual_days = 10000;
  if (two < 60000) {
    return usual + two % usual_days;
  }
  return first + static_cast<jr_date>((static_cast<std::int64_t>(two) * 7919 + from.byte()) % days);
}

namespace {

template <typename Object>
Object* made(jr_status (*make)(Object**)) {
  Object* out = nullptr;
  JR_MUST(make(&out) == JR_OK && out != nullptr);
  return out;
}

}  // namespace

dossier_ptr new_dossier() {
  JR_MUST(jr_dossier_new(nullptr) == JR_ERR_ARGUMENT);
  return dossier_ptr(made(jr_dossier_new));
}
result_ptr new_result() {
  JR_MUST(jr_result_new(nullptr) == JR_ERR_ARGUMENT);
  return result_ptr(made(jr_result_new));
}
agenda_ptr new_agenda() {
  JR_MUST(jr_agenda_new(nullptr) == JR_ERR_ARGUMENT);
  return agenda_ptr(made(jr_agenda_new));
}

std::string shown(const answer& a) {
  return std::string(jr_status_name(a.status)) + " at \"" + a.pointer + "\" (" + a.message + ") " + a.text;
}

answer take_error(jr_status status, jr_error* const& error) {
  const error_ptr owned(error);
  JR_MUST(status == JR_OK || (status <= JR_ERR_BUFFER && status > JR_ERR_INTERNAL));
  JR_MUST(std::string_view(jr_status_name(status)) != "JR_ERR_UNKNOWN");
  answer out;
  out.status = status;
  if (status == JR_OK) {
    JR_MUST(error == nullptr);
    return out;
  }
  JR_MUST(jr_error_code(error) == (error == nullptr ? JR_OK : status));
  JR_MUST(is_text(jr_error_message(error)) && is_text(jr_error_pointer(error)));
  JR_MUST(jr_error_line(error) >= 0);
  if (error != nullptr) {
    out.message = jr_error_message(error);
    out.pointer = jr_error_pointer(error);
    JR_MUST(!out.message.empty() && out.pointer.starts_with('/'));
  }
  return out;
}

// ---- texts -----------------------------------------------------------------------------------------------

namespace {

// How many bytes the sequence that begins with this byte has; 0 when none begins so.
std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) {
    return 1;
  }
  if (lead >= 0xC2 && lead < 0xE0) {
    return 2;
  }
  if (lead >= 0xE0 && lead < 0xF0) {
    return 3;
  }
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

// Whether the second byte fits the first: no overlong form, no surrogate, nothing above U+10FFFF.
bool second_fits(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = sequence_length(lead);
    if (length == 0 || at + length > text.size()) {
      return false;
    }
    for (std::size_t i = 1; i < length; ++i) {
      const auto next = static_cast<unsigned char>(text[at + i]);
      if ((next & 0xC0) != 0x80 || (i == 1 && !second_fits(lead, next))) {
        return false;
      }
    }
    at += length;
  }
  return true;
}

bool is_text(const char* text) { return text != nullptr && is_utf8(text); }

// ---- the JSON door and the formats -----------------------------------------------------------------------

answer write_result(const jr_result* r, std::int32_t format, std::int32_t language) {
  return written([&](char* buf, std::size_t cap, std::size_t* needed, jr_error**) {
    return jr_result_write(r, format, language, buf, cap, needed);
  });
}

answer write_agenda(const jr_agenda* a, std::int32_t format, std::int32_t language) {
  return written([&](char* buf, std::size_t cap, std::size_t* needed, jr_error**) {
    return jr_agenda_write(a, format, language, buf, cap, needed);
  });
}

answer assess_json(const jr_ruleset* rules, std::string_view dossier, jr_date as_of,
                   std::string_view options) {
  return written([&](char* buf, std::size_t cap, std::size_t* needed, jr_error** error) {
    return jr_assess_json(rules, dossier.data(), dossier.size(), as_of,
                          options.empty() ? nullptr : options.data(), options.size(), buf, cap, needed,
                          error);
  });
}

answer agenda_json(const jr_ruleset* rules, std::string_view dossier, jr_date from, jr_date until,
                   std::string_view options) {
  return written([&](char* buf, std::size_t cap, std::size_t* needed, jr_error** error) {
    return jr_agenda_json(rules, dossier.data(), dossier.size(), from, until,
                          options.empty() ? nullptr : options.data(), options.size(), buf, cap, needed,
                          error);
  });
}

}  // namespace jeugdregels::fuzz
