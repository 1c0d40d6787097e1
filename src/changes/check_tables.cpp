// JR0201, JR0202 and JR0203 of tables: a row for every case, and no row that never decides.
//
// Proven over all regions of what the rows ask (regions.hpp). A row that never decides contradicts another
// when that one alone stands before it everywhere and says something else. Tested by
// tests/changes/check_tables_test.cpp.
#include <set>

#include "changes/check.hpp"
#include "changes/regions.hpp"

namespace jeugdregels::changes {
namespace {

// Beyond this many combinations nothing is claimed.
constexpr std::size_t most_points = 4'000'000;

// What the regions show of one row.
struct row_seen {
  bool decides = false;
  std::set<std::int32_t> before;  // rows that decide where this one would hold
  std::string example;            // of the first of these
  std::string decided;            // a case that this row decides
};

bool say_the_same(const rules::table_row& a, const rules::table_row& b) {
  return a.what == b.what && a.value == b.value && a.stop_not_happened == b.stop_not_happened &&
         a.replaced[0] == b.replaced[0] && a.replaced[1] == b.replaced[1];
}

class table_proof {
 public:
  table_proof(const checking& c, const rules::rule& r, std::span<const rules::table_row> rows, list_id over,
              std::string where)
      : c_(c),
        rule_(r),
        rows_(rows),
        over_(over),
        where_(std::move(where)),
        as_of_(std::clamp(c.today, r.valid.from, r.valid.until)),
        seen_(rows.size()) {}

  void run() {
    std::vector<index> conditions;
    for (const auto& row : rows_) {
      conditions.push_back(row.when);
    }
    const auto groups = regions_of(c_.set, conditions, over_, as_of_);
    if (count_points(groups, most_points) == most_points) {
      c_.add("JR0204", notice_level::warning, place_of(rule_).below(where_),
             "te veel mogelijkheden om na te gaan of elke rij kan beslissen", rule_.id);
      return;
    }
    region_point point(c_.set, groups);
    do {
      look(point);
    } while (point.next());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      report(static_cast<std::int32_t>(i));
    }
  }

 private:
  tri holds(const region_point& point, std::size_t row) const {
    return rows_[row].when == rules::nothing ? tri::yes : point.answer(rows_[row].when);
  }

  // Which row decides here, and which others would have.
  void look(const region_point& point) {
    std::int32_t decided = -1;
    bool open = false;  // an earlier row may hold
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const tri here = holds(point, i);
      if (here == tri::yes && decided >= 0) {
        pass_over(point, seen_[i], decided);
      } else if (here == tri::yes && !open) {
        decided = static_cast<std::int32_t>(i);
        seen_[i].decides = true;
        keep_example(point, seen_[i].decided);
      }
      open = open || here == tri::maybe;
    }
  }

  void pass_over(const region_point& point, row_seen& row, std::int32_t decided) {
    row.before.insert(decided);
    if (!row.decides) {
      keep_example(point, row.example);
    }
  }

  void keep_example(const region_point& point, std::string& example) const {
    if (example.empty() && point.is_built()) {
      case_file shown(over_, as_of_);
      point.build(shown);
      example = shown.text();
    }
  }

  text_place place_of_row(std::int32_t row) const {
    return place_of(rule_).below(where_ + "/" + std::to_string(row));
  }

  bool stands_in_for_a_missing_row(std::int32_t row) const {
    // It is not in the text.
    const auto place = place_of_row(row);
    for (const auto& text : c_.texts) {
      if (text.source.file == place.file) {
        return !text.value().contains(rules::json::json_pointer(place.pointer));
      }
    }
    return false;
  }

  void report(std::int32_t row) const {
    const auto& seen = seen_[static_cast<std::size_t>(row)];
    if (stands_in_for_a_missing_row(row)) {
      if (seen.decides) {
        c_.add(rules::fault_code::incomplete_table, notice_level::error, place_of(rule_).below(where_),
               "deze tabel zegt niet wat er dan geldt", rule_.id, seen.decided);
      }
      return;
    }
    if (seen.decides) {
      return;
    }
    const bool one = seen.before.size() == 1;
    const auto first = one ? *seen.before.begin() : 0;
    if (one && !say_the_same(rows_[static_cast<std::size_t>(first)], rows_[static_cast<std::size_t>(row)])) {
      c_.add("JR0203", notice_level::error, place_of_row(row),
             "rij " + std::to_string(first + 1) + " beslist overal waar deze rij geldt, en zegt iets anders",
             rule_.id, seen.example);
    } else {
      c_.add("JR0202", notice_level::error, place_of_row(row),
             "deze rij beslist nooit: een eerdere rij gaat overal voor", rule_.id, seen.example);
    }
  }

  const checking& c_;
  const rules::rule& rule_;
  std::span<const rules::table_row> rows_;
  const list_id over_;
  const std::string where_;
  const day as_of_;
  std::vector<row_seen> seen_;
};

}  // namespace

void check_tables(const checking& c) {
  for (const auto& r : c.set.rules) {
    if (r.kind != rules::rule_kind::table) {
      continue;
    }
    const auto& t = c.set.tables[static_cast<std::size_t>(r.payload)];
    const auto rows = [&](index first, std::int32_t count) {
      return c.set.rows.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
    };
    table_proof(c, r, rows(t.first_row, t.rows), r.over, "/tabel/rijen").run();
    if (t.before > 0) {
      table_proof(c, r, rows(t.first_before, t.before), facts::list_around(r.over), "/tabel/vooraf").run();
    }
  }
}

}  // namespace jeugdregels::changes
