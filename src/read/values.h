// The value types of the content model, each read from a YAML node into its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/localized_text.h"
#include "base/number.h"
#include "base/yaml_text.h"
#include "model/as_printed.h"
#include "model/document.h"
#include "model/field.h"
#include "model/measure.h"
#include "model/value_names.h"
#include "read/map_reader.h"

namespace readers {

using platform::YamlNode;
using platform::YamlTree;

// Each reports what it cannot read and then leaves its result empty.
// `entry` counts from 1 where the value is one of a list: then a number or bullet that fits it is taken off.
base::LocalizedText read_text(ReadContext&, const YamlTree&, const YamlNode&, std::size_t entry = 0);
model::Prose read_prose(ReadContext&, const YamlTree&, const YamlNode&, std::size_t entry = 0);  // Markdown
std::optional<base::Decimal> read_number(ReadContext&, const YamlNode&);
model::Field<base::Points> read_score(ReadContext&, const YamlNode&);
model::Field<base::Points> read_change(ReadContext&, const YamlNode&);         // −100 to 100 points
std::optional<std::int64_t> read_whole_number(ReadContext&, const YamlNode&);  // 0 or more
// "3", "3 เรื่อง", "ไม่มี"; "-" is a value that is not stated.
model::Field<std::int64_t> read_count(ReadContext&, const YamlNode&);
model::Amount read_amount(ReadContext&, const YamlNode&);  // "20,000 บาท", "20,000.-", "ไม่ใช้งบประมาณ", "-"
bool is_dash(std::string_view text);  // what stands for a value that is not stated
std::optional<base::Date> read_date(ReadContext&, const YamlNode&);
// Of what is not a date: what to write for 31/3/68 or 3/5/2025, that there is no such day as 30 February, else
// `like`.
base::BilingualText how_to_write_a_date(std::string_view written, base::BilingualText like);
// Warns where the date is not on that day of the week (date-weekday).
void warn_of_weekday(ReadContext&, const YamlNode&, base::Date, int weekday);
std::optional<base::Month> read_month(ReadContext&, const YamlNode&);
// An id is part of addresses on pages: a space in it is an error.
void refuse_space(ReadContext& context, const YamlNode& node, std::string_view id);
std::optional<int> read_year(ReadContext&, const YamlNode&);  // Buddhist Era
std::optional<int> read_indicator(ReadContext&, std::string_view text,
                                  const base::SourceLocation&);  // an indicator's id
model::Period read_period(ReadContext&, const YamlTree&, const YamlNode&);
std::vector<model::Due> read_dues(ReadContext&, const YamlTree&, const YamlNode&);  // one, or a list
bool read_flag(ReadContext&, const YamlNode&);                                      // true or false
// "5", "I28", "MOIT1": one word. Whether the framework has it is looked at by the check of unknown codes.
bool is_code(std::string_view id);

// The last day and, where only that is stated, the month.
struct DateOrMonth {
  std::optional<base::Date> date;
  std::optional<base::Month> month;
};
DateOrMonth read_date_or_month(ReadContext&, const YamlNode&);

// {th: …, en: …}, where the value may also be a map of `keys`.
bool is_text_of_languages(const YamlTree&, const YamlNode&, const KeySet& keys);
bool is_text_of_languages(const base::YamlValue& map, const KeySet& keys);
std::vector<base::LocalizedText> read_texts(ReadContext&, const YamlTree&, const YamlNode&);  // a list of Text
std::vector<model::Prose> read_proses(ReadContext&, const YamlTree&, const YamlNode&);        // a list of Markdown
std::vector<std::string_view> read_words(ReadContext&, const YamlTree&, const YamlNode&);     // a list of plain text
std::vector<model::Name> read_names(ReadContext&, const YamlTree&, const YamlNode&);
std::vector<model::Code> read_codes(ReadContext&, const YamlTree&, const YamlNode&);

// `as_printed` and `notes` of a map that may have annotations. A path that begins with none of its keys is an error.
model::Annotations read_annotations(const AnyMapReader& fields);

// An error that says what was meant, or which values are valid: what `node` says is none of `names`.
void refuse_value(ReadContext& context, const YamlNode& node, std::string_view written,
                  std::span<const model::ValueName> names);

// The value that the table has for the node's text; an error, and nothing, where it has none.
template <class T>
std::optional<T> read_choice(ReadContext& context, const YamlNode& node, const model::ValueTable<T>& table) {
  std::string_view text = scalar(context, node);
  if (text.empty()) return std::nullopt;
  auto value = table.value_of(text);
  if (!value) refuse_value(context, node, text, table.names());
  return value;
}

}  // namespace readers
