#include "model/summary_text.h"

#include <charconv>

namespace model {
namespace {

// Every value is "<length>:<bytes>", whatever the bytes are. The same walk writes and reads, so the two cannot
// differ.
class Writer {
 public:
  std::string bytes;
  bool ok = true;

  void text(std::string& value) { bytes += std::to_string(value.size()) + ":" + value; }
  template <class Number>
  void number(Number& value) {
    std::string digits = std::to_string(static_cast<long long>(value));
    text(digits);
  }
};

class Parser {
 public:
  explicit Parser(std::string_view bytes) : rest_(bytes) {}
  bool ok = true;
  bool is_at_end() const { return rest_.empty(); }

  void text(std::string& value) {
    std::size_t length = 0;
    auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), length);
    std::size_t digits = static_cast<std::size_t>(end - rest_.data());
    ok = ok && error == std::errc() && digits < rest_.size() && rest_[digits] == ':' &&
         length <= rest_.size() - digits - 1;
    if (!ok) return;
    value = rest_.substr(digits + 1, length);
    rest_.remove_prefix(digits + 1 + length);
  }
  template <class Number>
  void number(Number& value) {
    std::string digits;
    text(digits);
    long long read = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), read);
    ok = ok && error == std::errc() && end == digits.data() + digits.size();
    value = static_cast<Number>(read);
  }

 private:
  std::string_view rest_;
};

// A list's length; one that no list can have is refused, so that damaged bytes cannot ask for all memory.
template <class Stream, class List, class Each>
void list(Stream& s, List& values, const Each& each) {
  std::size_t size = values.size();
  s.number(size);
  if (size > 100'000) s.ok = false;
  if (!s.ok) return;
  values.resize(size);
  for (auto& value : values)
    if (s.ok) each(s, value);
}

template <class Stream>
void walk(Stream& s, OwnText& value) {
  for (std::string& words : value.words) s.text(words);
}

template <class Stream>
void walk(Stream& s, std::optional<core::Points>& value) {
  bool is_there = value.has_value();
  s.number(is_there);
  if (!is_there) return value.reset();
  if (!value) value.emplace();
  s.number(value->hundredths);
}

template <class Stream>
void walk(Stream& s, std::map<std::string, core::Points>& scores) {
  std::vector<std::pair<std::string, core::Points>> all(scores.begin(), scores.end());
  list(s, all, [](Stream& t, auto& score) { t.text(score.first), t.number(score.second.hundredths); });
  scores = {all.begin(), all.end()};
}

template <class Stream>
void walk(Stream& s, std::set<std::string>& ids) {
  std::vector<std::string> all(ids.begin(), ids.end());
  list(s, all, [](Stream& t, std::string& id) { t.text(id); });
  ids = {all.begin(), all.end()};
}

// The names stand here once more so that a new member of these structs does not compile before it is written, too.
template <class Stream>
void walk(Stream& s, YearSummary& year_summary) {
  auto& [year, framework, total, total_is_computed, grade, grade_name, instruments, computed_instruments,
         has_assessment, indicator_scores, question_scores, measures, measures_with_results, measures_with_outcomes] =
      year_summary;
  s.number(year);
  s.text(framework);
  walk(s, total);
  s.number(total_is_computed);
  s.text(grade);
  walk(s, grade_name);
  walk(s, instruments);
  walk(s, computed_instruments);
  s.number(has_assessment);
  for (int* count : {&indicator_scores, &question_scores, &measures, &measures_with_results, &measures_with_outcomes})
    s.number(*count);
}

template <class Stream>
void walk(Stream& s, core::Date& date) {
  for (int* part : {&date.year, &date.month, &date.day}) s.number(*part);
}

template <class Stream>
void walk(Stream& s, core::Month& month) {
  for (int* part : {&month.year, &month.month}) s.number(*part);
}

template <class Stream, class Value>
void walk_if_there(Stream& s, std::optional<Value>& value) {
  bool is_there = value.has_value();
  s.number(is_there);
  if (!is_there) return value.reset();
  if (!value) value.emplace();
  walk(s, *value);
}

template <class Stream>
void walk(Stream& s, Summary& summary) {
  auto& [slug, name, short_name, province, district, subdistrict, type, years, channels, email, has_data, newest,
         newest_month, index_sizes, sitemaps] = summary;
  s.text(slug);
  for (OwnText* text : {&name, &short_name, &province, &district, &subdistrict}) walk(s, *text);
  s.number(type);
  list(s, years, [](Stream& t, YearSummary& y) { walk(t, y); });
  s.number(channels);
  s.text(email);
  s.number(has_data);
  walk_if_there(s, newest);
  walk_if_there(s, newest_month);
  for (int& size : index_sizes) s.number(size);
  s.number(sitemaps);
}

}  // namespace

std::string to_bytes(const Summary& summary) {
  Writer writer;
  Summary copy = summary;
  walk(writer, copy);
  return std::move(writer.bytes);
}

std::optional<Summary> summary_from(std::string_view bytes) {
  Parser parser(bytes);
  Summary out;
  walk(parser, out);
  return parser.ok && parser.is_at_end() ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace model
