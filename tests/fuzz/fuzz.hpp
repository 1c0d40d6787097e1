// What the fuzz targets share: reading bytes as choices, and saying what went wrong before stopping.
//
// Every target is one function, LLVMFuzzerTestOneInput: libFuzzer calls it without end (scripts/fuzz), and
// replay_test.cpp calls it on every kept input in every build. What does not hold aborts, which both notice.
#ifndef JEUGDREGELS_FUZZ_HPP
#define JEUGDREGELS_FUZZ_HPP

#include <jeugdregels.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace jeugdregels::fuzz {

[[noreturn]] inline void fail(const char* file, int line, std::string_view what) {
  std::fprintf(stderr, "%s:%d: does not hold: %.*s\n", file, line, static_cast<int>(what.size()),
               what.data());
  std::abort();
}

// Stops with the place and the condition.
#define JR_MUST(condition) \
  ((condition) ? static_cast<void>(0) : ::jeugdregels::fuzz::fail(__FILE__, __LINE__, #condition))
// The same with a text that says more, made only when it is wanted.
#define JR_MUST_SAY(condition, text) \
  ((condition) ? static_cast<void>(0) : ::jeugdregels::fuzz::fail(__FILE__, __LINE__, (text)))

// The input as a row of small choices; when it is used up every choice is 0.
class choices {
 public:
  choices(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  bool done() const { return at_ >= size_; }
  std::int32_t byte() { return done() ? 0 : data_[at_++]; }
  std::int32_t two() {
    const std::int32_t low = byte();
    return low | (byte() << 8);
  }
  std::int32_t four() {
    const auto low = static_cast<std::uint32_t>(two());
    return static_cast<std::int32_t>(low | (static_cast<std::uint32_t>(two()) << 16));
  }
  // 0 up to, not including, `count`; 0 when there is nothing to choose from.
  std::int32_t below(std::int32_t count) {
    const std::int32_t b = count > 256 ? two() : byte();
    return count > 0 ? b % count : 0;
  }
  std::string_view text(std::size_t length) {
    const std::size_t got = std::min(length, size_ - std::min(at_, size_));
    const auto* from = reinterpret_cast<const char*>(data_) + at_;
    at_ += got;
    return {got > 0 ? from : "", got};
  }
  std::string_view rest() { return text(size_); }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

// Any day of the domain, mostly one at which rules have something to say.
jr_date day_from(choices& from);

// What the library gives, freed at the end.
struct freer {
  void operator()(jr_error* e) const { jr_error_free(e); }
  void operator()(jr_ruleset* r) const { jr_ruleset_free(r); }
  void operator()(jr_dossier* d) const { jr_dossier_free(d); }
  void operator()(jr_result* r) const { jr_result_free(r); }
  void operator()(jr_agenda* a) const { jr_agenda_free(a); }
};
using error_ptr = std::unique_ptr<jr_error, freer>;
using ruleset_ptr = std::unique_ptr<jr_ruleset, freer>;
using dossier_ptr = std::unique_ptr<jr_dossier, freer>;
using result_ptr = std::unique_ptr<jr_result, freer>;
using agenda_ptr = std::unique_ptr<jr_agenda, freer>;

dossier_ptr new_dossier();
result_ptr new_result();
agenda_ptr new_agenda();

// What a function answered: the text, or the status with the place that went with it.
struct answer {
  jr_status status = JR_OK;
  std::string text;
  std::string pointer;
  std::string message;
  bool operator==(const answer&) const = default;
};
std::string shown(const answer& a);

// Checks an error against the status it came with, takes over what it says, and frees it.
answer take_error(jr_status status, jr_error* const& error);

// Calls something that writes into a buffer, as write(buf, cap, needed, error). When `thorough` in all the
// ways of "Buffers": without room, with one byte too few and with just enough; else once, with room for
// everything.
template <typename Write>
answer written(const Write& write);
inline bool thorough = true;  // one target, one thread

// ---- everything that can be read; each aborts when something does not hold -------------------------------
void read_names();                           // facts, lists, blocks, codes, outcomes, fields
void read_ruleset(const jr_ruleset* rules);  // rules, choices, parts, municipalities
void read_result(const jr_ruleset* rules, const jr_result* r);  // every field of every finding
void read_agenda(const jr_ruleset* rules, const jr_agenda* a);
// The assessment in a format and a language.
answer write_result(const jr_result* r, std::int32_t format, std::int32_t language);
answer write_agenda(const jr_agenda* a, std::int32_t format, std::int32_t language);
answer assess_json(const jr_ruleset* rules, std::string_view dossier, jr_date as_of,
                   std::string_view options);
answer agenda_json(const jr_ruleset* rules, std::string_view dossier, jr_date from, jr_date until,
                   std::string_view options);

// A text the library gave: there, and UTF-8.
bool is_text(const char* text);
bool is_utf8(std::string_view text);

// ---- the buffers -----------------------------------------------------------------------------------------

inline constexpr char canary = '\x5A';

// A buffer with a wall behind it, to see what was written and where.
class walled {
 public:
  explicit walled(std::size_t cap) : cap_(cap), bytes_(cap + wall, canary) {}
  char* data() { return bytes_.data(); }
  std::size_t cap() const { return cap_; }
  bool untouched() const { return bytes_.find_first_not_of(canary) == std::string::npos; }
  // A text of this length, a NUL, and nothing else.
  bool holds(std::size_t length) const {
    return length < cap_ && bytes_[length] == '\0' &&
           bytes_.find_first_not_of(canary, length + 1) == std::string::npos;
  }
  std::string_view text(std::size_t length) const { return std::string_view(bytes_).substr(0, length); }

 private:
  static constexpr std::size_t wall = 16;
  std::size_t cap_;
  std::string bytes_;
};

template <typename Write>
answer written_at_once(const Write& write) {
  static std::string room(std::size_t{1} << 22, canary);
  std::size_t length = 0;
  jr_error* error = nullptr;
  const jr_status status = write(room.data(), room.size(), &length, &error);
  answer out = take_error(status, error);
  JR_MUST(status != JR_ERR_BUFFER);
  if (status == JR_OK) {
    JR_MUST(room[length] == '\0');
    out.text.assign(room, 0, length);
  }
  return out;
}

template <typename Write>
answer written_in_all_ways(const Write& write) {
  constexpr std::size_t unset = 0xDEAD;
  std::size_t length = unset;
  jr_error* error = nullptr;
  jr_status status = write(nullptr, std::size_t{0}, &length, &error);
  answer first = take_error(status, error);
  JR_MUST(status != JR_OK);
  if (status != JR_ERR_BUFFER) {
    return first;
  }
  JR_MUST(length != unset);
  walled enough(length + 1);
  std::size_t again = unset;
  error = nullptr;
  status = write(enough.data(), enough.cap(), &again, &error);
  JR_MUST(status == JR_OK && error == nullptr && again == length && enough.holds(length));
  answer out;
  out.text = enough.text(length);
  if (length > 0) {
    walled short_one(length);
    error = nullptr;
    status = write(short_one.data(), short_one.cap(), &again, &error);
    (void)take_error(status, error);
    JR_MUST(status == JR_ERR_BUFFER && again == length && short_one.untouched());
  }
  return out;
}

template <typename Write>
answer written(const Write& write) {
  answer out = thorough ? written_in_all_ways(write) : written_at_once(write);
  JR_MUST(out.text.find('\0') == std::string::npos);
  JR_MUST_SAY(is_utf8(out.text), out.text);
  return out;
}

}  // namespace jeugdregels::fuzz

#endif
