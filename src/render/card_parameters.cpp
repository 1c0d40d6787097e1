// What the bodies of rules fix, as the rule set calls it and in words; see card.hpp.
//
// Tested by tests/render/card_test.cpp.
#include <algorithm>

#include "render/card.hpp"
#include "render/fact_words.hpp"
#include "render/words.hpp"
#include "rules/names.hpp"

namespace jeugdregels::render {
namespace {

using rules::condition;
using rules::index;
using rules::op;
using rules::rule_kind;
using rules::vocabulary_id;

template <typename T>
const T& at(std::span<const T> all, index i) {
  return all[static_cast<std::size_t>(i)];
}

// "maatregelen.uitgesproken".
std::string name_of(vocabulary_id word) {
  return rules::is_derived(word) ? std::string(rules::def(rules::as_derived(word)).name)
                                 : facts::name_of(rules::as_fact(word));
}

// "wanneer de maatregel is uitgesproken".
std::string question(vocabulary_id word, language lang) { return std::string(question_about(word, lang)); }

class parameter_list {
 public:
  explicit parameter_list(const card& c) : c_(c) {}

  void add_term(const rules::term_rule& t) {
    add("lengte", std::to_string(t.length.count) + " " + std::string(calendar::code_of(t.length.unit)),
        text("Lengte", "Length"), term_in_words(t.length, c_.lang));
    if (t.length.atw) {
      add("atw", "true", text("Verlenging", "Extension"),
          text("volgens de Algemene termijnenwet", "by the Dutch act on terms (Algemene termijnenwet)"));
    }
    if (t.stops[0] == rules::no_word) {
      return;  // there is nothing in a dossier to judge it by
    }
    add_start(t.start);
    for (const auto stop : t.stops) {
      if (stop != rules::no_word) {
        add("stop", name_of(stop), text("Gehaald", "Met"), question(stop, c_.lang));
      }
    }
    if (t.earlier != rules::no_word) {
      add("eerder", name_of(t.earlier), text("Eerder", "Earlier"),
          question(t.earlier, c_.lang) + text(", als dat eerder is", ", if that is earlier"));
    }
    add_explanation(t);
    if (t.breakthrough != rules::no_word) {
      add("doorbraak", name_of(t.breakthrough), text("Doorbraakaanpak", "Breakthrough"),
          text("kan te laat toch gehaald maken; van belang is ",
               "can make what is late count as met; what matters is ") +
              question(t.breakthrough, c_.lang));
    }
    if (t.ends_with_measure) {
      add("eindigt_met_maatregel", "true", text("Einde maatregel", "End of measure"),
          text("eindigt de maatregel voordat de termijn om is, dan geldt de regel niet",
               "if the measure ends before the term is over the rule does not apply"));
    }
  }

  void add_window(const rules::window_rule& w) {
    if (w.anchor != rules::word(facts::fact_id::geboortedatum)) {
      add("anker", name_of(w.anchor), text("Geteld vanaf", "Counted from"), question(w.anchor, c_.lang));
    }
    if (w.from.given) {
      add("van", offset_code(w.from), text("Van", "From"), offset_in_words(w.from));
    }
    if (w.until.given) {
      add("tot_en_met", offset_code(w.until), text("Tot en met", "Until"), offset_in_words(w.until));
    }
    if (w.stop != rules::no_word) {
      add("stop", name_of(w.stop), text("Gehaald", "Met"), question(w.stop, c_.lang));
    }
    if (w.condition != rules::nothing) {
      add_thresholds({w.condition});
    }
  }

  void add_value(const rules::value_rule& v) {
    const auto& def = rules::value_functions[static_cast<std::size_t>(v.function)];
    for (std::size_t i = 0; i < def.numbers.size() && !def.numbers[i].empty(); ++i) {
      add(std::string(def.numbers[i]), std::to_string(v.numbers[i]), number_label(def.numbers[i]),
          std::to_string(v.numbers[i]));
    }
    if (v.region != rules::nothing) {
      const auto region = at(c_.rules.names, at(c_.rules.regions, v.region).id);
      add("jeugdhulpregio", std::string(region), text("Regio", "Region"), code_in_words(region, c_.lang));
    }
  }

  // Which stays count, and the rows in order: the first that fits decides.
  void add_decision(const rules::decision_rule& d) {
    if (d.by_chain) {
      add_kinds("verblijf.tellend", d.stays.counting, text("Verblijf telt", "Stays that count"), {});
      add_kinds("verblijf.betwist", d.stays.disputed, text("Betwist", "Disputed"),
                text(" (beide kanten op gelezen)", " (read both ways)"));
      add_kinds("verblijf.later", d.stays.later, text("Telt later", "Counts later"),
                text(" vanaf ", " from ") + date_in_words(d.stays.later_from, c_.lang) +
                    text(", daarvoor betwist", ", disputed before"));
    }
    const auto rows = c_.rules.decision_rows.subspan(static_cast<std::size_t>(d.first_row),
                                                     static_cast<std::size_t>(d.rows));
    for (const auto& row : rows) {
      const std::string id(at(c_.rules.names, row.id));
      const auto& says = at(c_.rules.texts, row.says);
      add("rij " + id, std::string(says.nl), text("Rij ", "Row ") + id, std::string(c_.in(says)));
    }
  }

  void add_kinds(std::string name, std::uint32_t mask, std::string label, const std::string& more) {
    const auto names = facts::codes_of(facts::code_list::verblijf_soort);
    std::string codes;
    std::string words;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if ((mask >> i & 1U) != 0) {
        codes += (codes.empty() ? "" : ", ") + std::string(names[i]);
        words += (words.empty() ? "" : ", ") + code_in_words(names[i], c_.lang);
      }
    }
    if (mask != 0) {
      add(std::move(name), codes, std::move(label), words + more);
    }
  }

  void add_ladder(const rules::ladder_rule& l) {
    add("wacht_sinds", name_of(l.since), text("Wacht sinds", "Waiting since"), question(l.since, c_.lang));
    const auto& choice = at(c_.rules.choices, l.choice);
    for (std::size_t v = 0; v < choice.values.size(); ++v) {
      const auto steps = c_.rules.steps.subspan(static_cast<std::size_t>(l.variants[v].first_step),
                                                static_cast<std::size_t>(l.variants[v].steps));
      const std::string group = variant_title(l.choice, v);
      for (std::size_t s = 0; s < steps.size(); ++s) {
        add_step(steps[s], s + 1 < steps.size() ? &steps[s + 1] : nullptr, picked(l.choice, v));
        out_.back().group = group;
      }
    }
  }

  // The numbers that conditions hold a count against, the conditions within them too.
  void add_thresholds(std::vector<index> open) {
    for (std::size_t next = 0; next < open.size(); ++next) {
      const condition& c = at(c_.rules.conditions, open[next]);
      if (c.op == op::all_of || c.op == op::any_of) {
        const auto members =
            c_.rules.children.subspan(static_cast<std::size_t>(c.a), static_cast<std::size_t>(c.b));
        open.insert(open.begin() + static_cast<std::ptrdiff_t>(next) + 1, members.begin(), members.end());
      } else if (rules::has_inner(c.op)) {
        open.insert(open.begin() + static_cast<std::ptrdiff_t>(next) + 1, c.a);
      } else {
        add_threshold(c);
      }
    }
  }

  void add_threshold(const condition& c) {
    const std::string number = std::to_string(c.a);
    const std::string label = text("Drempel", "Threshold");
    if (c.op == op::at_least) {
      add(name_of(c.word), "minstens " + number, label,
          question(c.word, c_.lang) + ": " + number + text(" of meer", " or more"));
    } else if (c.op == op::under_age) {
      add(name_of(c.word), "voor_leeftijd " + number + (c.b == 0 ? "" : " " + std::to_string(c.b) + " dagen"),
          label,
          question(c.word, c_.lang) +
              (c.b == -1 ? text(": voor de dag voor de leeftijd van ", ": before the day before the age of ")
                         : text(": voor de leeftijd van ", ": before the age of ")) +
              number);
    } else if (c.op == op::not_after && c.b != 0) {
      add(name_of(c.word), "uiterlijk " + std::to_string(c.b) + " maanden", label,
          question(c.word, c_.lang) + text(": binnen ", ": within ") + months(c.b) +
              text(" na de dag die antwoord geeft op: ", " after the day that answers: ") +
              question(static_cast<vocabulary_id>(c.a), c_.lang));
    } else if (c.op == op::lasts_within) {
      add("duurt_hoogstens", number + " maanden", text("Hoogste duur", "Longest"),
          months(c.a) + text(" vanaf de uitspraak", " from the order"));
      if (c.b != 0) {
        add("per_verlenging", std::to_string(c.b) + " maanden", text("Per verlenging", "Each extension"),
            text("ten hoogste ", "at most ") + months(c.b) +
                text(" na het vorige einde", " after the end before"));
      }
    }
  }

  std::vector<card_parameter> take() { return std::move(out_); }

 private:
  std::string text(std::string_view nl, std::string_view en) const { return std::string(c_.in(nl, en)); }

  // The parameters of named functions, for people.
  std::string number_label(std::string_view name) const {
    if (c_.lang == language::en) {
      return name == "vanaf_leeftijd"    ? "From the age of"
             : name == "tot_leeftijd"    ? "Until the age of"
             : name == "weken_onderzoek" ? "Weeks to inquire"
             : name == "weken_besluit"   ? "Weeks to decide"
                                         : std::string(name);
    }
    std::string label(name);
    std::replace(label.begin(), label.end(), '_', ' ');
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
  }

  std::string months(int count) const {
    return count % 12 == 0 ? term_in_words({count / 12, calendar::term_unit::years, false}, c_.lang)
                           : term_in_words({count, calendar::term_unit::months, false}, c_.lang);
  }

  // "verjaardag 17 +6 maanden -1 dagen".
  static std::string offset_code(const rules::window_offset& o) {
    std::string out = o.birthday == 0 ? std::string() : "verjaardag " + std::to_string(o.birthday);
    const auto more = [&](int count, const char* unit) {
      if (count != 0) {
        out += (out.empty() ? "" : " ") + std::string(count > 0 ? "+" : "") + std::to_string(count) + unit;
      }
    };
    more(o.months, " maanden");
    more(o.days, " dagen");
    return out + (o.next_month ? ", eerste van de volgende maand" : "");
  }

  // "18e verjaardag", "21st birthday".
  std::string birthday(int age) const {
    const std::string number = std::to_string(age);
    if (c_.lang == language::nl) {
      return "de " + number + "e verjaardag";
    }
    const bool teens = age / 10 % 10 == 1;
    const char* ending = teens           ? "th"
                         : age % 10 == 1 ? "st"
                         : age % 10 == 2 ? "nd"
                         : age % 10 == 3 ? "rd"
                                         : "th";
    return "the " + number + ending + " birthday";
  }

  // "de dag voor de 18e verjaardag", "6 maanden na de 17e verjaardag", "3 maanden ervoor".
  std::string offset_in_words(const rules::window_offset& o) const {
    std::string out;
    if (o.birthday != 0) {
      out =
          (o.months == 0 ? std::string() : months(o.months) + text(" na ", " after ")) + birthday(o.birthday);
      out = o.days == -1 ? text("de dag voor ", "the day before ") + out : out;
    } else {
      out =
          months(std::abs(o.months)) + (o.months < 0 ? text(" ervoor", " before") : text(" erna", " after"));
    }
    return o.next_month ? text("de eerste dag van de maand na ", "the first day of the month after ") + out
                        : out;
  }

  // Two rows of a table may ask the same.
  void add(std::string name, std::string value, std::string label, std::string words) {
    const bool known = std::any_of(out_.begin(), out_.end(), [&](const card_parameter& p) {
      return p.name == name && p.value == value;
    });
    if (!known) {
      out_.push_back({std::move(name), std::move(value), {}, std::move(label), std::move(words)});
    }
  }

  // "koers_start=uitgesproken", as it is written after --choice.
  std::string picked(index choice, std::size_t value) const {
    const auto& c = at(c_.rules.choices, choice);
    return std::string(c.id) + "=" + std::string(c.values[value]);
  }

  // "Het rapport (ladder=rapport, standaard)".
  std::string variant_title(index choice, std::size_t value) const {
    std::string words = choice_value_in_words(c_, choice, value);
    const bool standard = at(c_.rules.choices, choice).standard == static_cast<std::int32_t>(value);
    if (words.empty()) {
      return picked(choice, value) + (standard ? text(" (standaard)", " (default)") : "");
    }
    if (words.front() >= 'a' && words.front() <= 'z') {
      words.front() = static_cast<char>(words.front() - 'a' + 'A');
    }
    return words + " (" + picked(choice, value) + (standard ? text(", standaard)", ", default)") : ")");
  }

  void add_start(const rules::term_start& start) {
    const std::string label = text("Begin", "Start");
    for (std::size_t i = 0; start.by_kind() && i < std::size(start.kinds); ++i) {
      if (start.kinds[i] != 0) {
        add("start (" + kinds(start.kinds[i], false) + ")", name_of(start.words[i]), label,
            question(start.words[i], c_.lang) + text(" (bij ", " (with ") + kinds(start.kinds[i], true) +
                ")");
      }
    }
    if (start.by_kind()) {
      return;
    }
    if (start.choice == rules::nothing) {
      add("start", name_of(start.words[0]), label, question(start.words[0], c_.lang));
      return;
    }
    for (std::size_t v = 0; v < at(c_.rules.choices, start.choice).values.size(); ++v) {
      const std::string when = picked(start.choice, v);
      add("start (" + when + ")", name_of(start.words[v]), label,
          question(start.words[v], c_.lang) + text(" (bij ", " (with ") + when + ")");
    }
  }

  std::string kinds(std::uint32_t mask, bool in_words) const {
    std::string out;
    const auto names = facts::codes_of(facts::code_list::maatregel_soort);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if ((mask >> i & 1U) != 0) {
        out +=
            (out.empty() ? "" : ", ") + (in_words ? code_in_words(names[i], c_.lang) : std::string(names[i]));
      }
    }
    return out;
  }

  void add_explanation(const rules::term_rule& t) {
    const std::string label = text("Pas toe of leg uit", "Comply or explain");
    if (t.explained != rules::no_word) {
      add("toelichting", name_of(t.explained), label,
          text("ja; van belang is ", "yes; what matters is ") + question(t.explained, c_.lang));
    } else {
      add("toelichting", "geen", label,
          text("nee; uitleg verandert de uitkomst niet", "no; an explanation does not change the outcome"));
    }
  }

  void add_step(const rules::ladder_step& now, const rules::ladder_step* next, const std::string& variant) {
    const std::string from = std::to_string(now.from_day);
    const std::string until = next == nullptr ? std::string() : std::to_string(next->from_day - 1);
    add("stap " + std::to_string(now.step) + " (" + variant + ")",
        (next == nullptr ? "vanaf dag " + from : "dag " + from + " tot en met " + until) + codes_of(now),
        text("Stap ", "Step ") + std::to_string(now.step),
        (next == nullptr ? text("vanaf dag ", "from day ") + from
                         : text("dag ", "day ") + from + text(" tot en met ", " to ") + until) +
            ": " + who_to_whom(now));
  }

  // ": teammanager naar gemeente"; nothing on a step that asks nobody.
  std::string codes_of(const rules::ladder_step& s) const {
    if (s.who == rules::nothing) {
      return {};
    }
    const std::string who = ": " + std::string(at(c_.rules.names, s.who));
    return s.whom == rules::nothing ? who : who + " naar " + std::string(at(c_.rules.names, s.whom));
  }

  std::string who_to_whom(const rules::ladder_step& s) const {
    if (s.who == rules::nothing) {
      return text("nog geen opschaling", "no escalation yet");
    }
    const std::string who = code_in_words(at(c_.rules.names, s.who), c_.lang);
    return s.whom == rules::nothing
               ? who + text(" komt in actie", " takes action")
               : who + text(" gaat naar ", " turns to ") + code_in_words(at(c_.rules.names, s.whom), c_.lang);
  }

  const card& c_;
  std::vector<card_parameter> out_;
};

// The conditions of a table, row by row.
std::vector<index> conditions_of(const rules::data& rs, const rules::table_rule& t) {
  std::vector<index> out;
  const auto add_rows = [&](index first, std::int32_t count) {
    for (const auto& row :
         rs.rows.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count))) {
      if (row.when != rules::nothing) {
        out.push_back(row.when);
      }
      if (row.what == rules::table_row::result::test) {
        out.push_back(row.value);
      }
    }
  };
  add_rows(t.first_before, t.before);
  add_rows(t.first_row, t.rows);
  return out;
}

}  // namespace

std::vector<card_parameter> parameters_of(const card& c, const rules::rule& version) {
  parameter_list out(c);
  switch (version.kind) {
    case rule_kind::term:
      out.add_term(at(c.rules.terms, version.payload));
      break;
    case rule_kind::test:
      out.add_thresholds({version.payload});
      break;
    case rule_kind::table:
      out.add_thresholds(conditions_of(c.rules, at(c.rules.tables, version.payload)));
      break;
    case rule_kind::ladder:
      out.add_ladder(at(c.rules.ladders, version.payload));
      break;
    case rule_kind::decision:
      out.add_decision(at(c.rules.decisions, version.payload));
      break;
    case rule_kind::window:
      out.add_window(at(c.rules.windows, version.payload));
      break;
    case rule_kind::value:
      out.add_value(at(c.rules.values, version.payload));
      break;
    case rule_kind::mapping:
      break;
  }
  return out.take();
}

std::string choice_value_in_words(const card& c, index choice, std::size_t value) {
  if (choice == c.rules.workday_choice) {  // its values are the profiles of the calendar
    return std::string(
        value == static_cast<std::size_t>(calendar::workday_profile::atw)
            ? c.in("maandag tot en met vrijdag, zonder de feestdagen van de Algemene termijnenwet",
                   "Monday to Friday, without the holidays of the Algemene termijnenwet")
            : c.in("elke maandag tot en met vrijdag", "every Monday to Friday"));
  }
  if (c.newest().kind == rule_kind::term) {
    const auto& start = at(c.rules.terms, c.newest().payload).start;
    if (start.choice == choice) {
      return question(start.words[value], c.lang);
    }
  }
  std::string code(at(c.rules.choices, choice).values[value]);
  std::string words = code_in_words(code, c.lang);
  std::replace(code.begin(), code.end(), '_', ' ');
  return words == code ? std::string() : words;  // a code without words says nothing beside its name
}

}  // namespace jeugdregels::render
