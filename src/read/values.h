// The value types of the content model, each read from a YAML node into its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/number.h"
#include "core/text.h"
#include "model/document.h"
#include "model/measure.h"
#include "model/printed.h"
#include "model/stated.h"
#include "read/fields.h"

namespace readers {

using outside::YamlNode;
using outside::YamlTree;

// Each reports what it cannot read and then leaves its result empty.
core::Text read_text(Reading&, const YamlTree&, const YamlNode&);
model::Prose read_prose(Reading&, const YamlTree&, const YamlNode&);  // Markdown
std::optional<core::Decimal> read_number(Reading&, const YamlNode&);
model::Stated<core::Points> read_score(Reading&, const YamlNode&);
model::Stated<core::Points> read_change(Reading&, const YamlNode&);  // −100 to 100 points
model::Stated<std::int64_t> read_count(Reading&, const YamlNode&);   // a whole Number of 0 or more
std::optional<core::Decimal> read_baht(Reading&, const YamlNode&);   // a Number of 0 or more
std::optional<core::Date> read_date(Reading&, const YamlNode&);
// Of what is no date: "write 2568-03-31" of 31/3/68, that there is no such day of 30 February, else `like`.
core::Message how_to_write_a_date(std::string_view written, core::Message like);
std::optional<core::Month> read_month(Reading&, const YamlNode&);
// An id is part of addresses on pages: a space in it is an error.
void refuse_space(Reading& reading, const YamlNode& node, std::string_view id);
std::optional<int> read_year(Reading&, const YamlNode&);                                 // Buddhist Era
std::optional<int> read_indicator(Reading&, std::string_view text, const core::Place&);  // an indicator's id
model::Period read_period(Reading&, const YamlTree&, const YamlNode&);
bool read_flag(Reading&, const YamlNode&);  // true or false
bool is_code(std::string_view id);          // "5", "I28", "O11", in Arabic digits

// The last day and, where only that is stated, the month.
struct DateOrMonth {
  std::optional<core::Date> date;
  std::optional<core::Month> month;
};
DateOrMonth read_date_or_month(Reading&, const YamlNode&);

std::vector<core::Text> read_texts(Reading&, const YamlTree&, const YamlNode&);        // a list of Text
std::vector<model::Prose> read_proses(Reading&, const YamlTree&, const YamlNode&);     // a list of Markdown
std::vector<std::string_view> read_words(Reading&, const YamlTree&, const YamlNode&);  // a list of plain text
std::vector<model::Name> read_names(Reading&, const YamlTree&, const YamlNode&);
std::vector<model::Code> read_codes(Reading&, const YamlTree&, const YamlNode&);

// `as_printed` and `notes`; `keys` are those that the file knows, for a path that begins with none of them.
model::Remarks read_remarks(Fields& fields, const std::vector<std::string_view>& keys);

// One of a fixed list of words; an error with the nearest, and nothing, for another.
template <class T>
std::optional<T> read_choice(Reading& reading, const YamlNode& node,
                             std::initializer_list<std::pair<std::string_view, T>> choices) {
  std::string_view text = scalar(reading, node);
  if (text.empty()) return std::nullopt;
  std::vector<std::string_view> known;
  for (const auto& [word, value] : choices) {
    if (word == text) return value;
    known.push_back(word);
  }
  reading.report.error("unknown-value", node.place,
                       node.key.empty()
                           ? core::say("'{}' ใช้ตรงนี้ไม่ได้", "'{}' cannot be used here", {text})
                           : core::say("'{1}' ใช้เป็นค่าของ '{0}' ไม่ได้", "'{1}' is no value of '{0}'", {node.key, text}),
                       did_you_mean(text, known));
  return std::nullopt;
}

}  // namespace readers
