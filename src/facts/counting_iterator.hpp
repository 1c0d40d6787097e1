// An iterator over a text that tells how far a parser has come.
//
// nlohmann's SAX parser does not say where in the text it is; this does. Only used when a place is needed.
// Tested by tests/facts/reader_test.cpp.
#ifndef JEUGDREGELS_FACTS_COUNTING_ITERATOR_HPP
#define JEUGDREGELS_FACTS_COUNTING_ITERATOR_HPP

#include <cstddef>
#include <iterator>

namespace jeugdregels::facts {

class counting_iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  // Every step forward is written to *cursor.
  counting_iterator(const char* at, const char** cursor) : at_(at), cursor_(cursor) {}
  reference operator*() const { return *at_; }
  counting_iterator& operator++() {
    *cursor_ = ++at_;
    return *this;
  }
  counting_iterator operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  bool operator==(const counting_iterator& other) const { return at_ == other.at_; }
  bool operator!=(const counting_iterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** cursor_;
};

}  // namespace jeugdregels::facts

#endif
