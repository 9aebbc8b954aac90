#include "model/summary_text.h"

#include <charconv>

namespace model {
namespace {

constexpr std::string_view version = "summaries 1";

// Every value is "<length>:<bytes>", whatever the bytes are. The same walk writes and reads, so the two cannot differ.
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
    ok = ok && error == std::errc() && digits < rest_.size() && rest_[digits] == ':' && length <= rest_.size() - digits - 1;
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
void walk(Stream& s, YearSummary& y) {
  s.number(y.year);
  s.text(y.framework);
  walk(s, y.total);
  s.number(y.total_is_computed);
  s.text(y.grade);
  walk(s, y.grade_name);
  std::vector<std::pair<std::string, core::Points>> instruments(y.instruments.begin(), y.instruments.end());
  list(s, instruments, [](Stream& t, auto& i) { t.text(i.first), t.number(i.second.hundredths); });
  y.instruments = {instruments.begin(), instruments.end()};
  s.number(y.has_assessment);
  for (int* count : {&y.question_scores, &y.measures, &y.measures_with_results, &y.measures_with_outcomes}) s.number(*count);
}

template <class Stream>
void walk(Stream& s, Summary& summary) {
  s.text(summary.slug);
  for (OwnText* t : {&summary.name, &summary.short_name, &summary.province, &summary.district, &summary.subdistrict}) walk(s, *t);
  s.number(summary.type);
  list(s, summary.years, [](Stream& t, YearSummary& y) { walk(t, y); });
  s.number(summary.channels);
  bool has_date = summary.newest.has_value();
  s.number(has_date);
  if (!has_date) return summary.newest.reset();
  if (!summary.newest) summary.newest.emplace();
  for (int* part : {&summary.newest->year, &summary.newest->month, &summary.newest->day}) s.number(*part);
}

template <class Stream>
void walk_all(Stream& s, std::vector<Summary>& summaries) {
  std::string head(version);
  s.text(head);
  s.ok = s.ok && head == version;
  list(s, summaries, [](Stream& t, Summary& summary) { walk(t, summary); });
}

}  // namespace

std::string to_bytes(const std::vector<Summary>& summaries) {
  Writer writer;
  std::vector<Summary> copy = summaries;
  walk_all(writer, copy);
  return std::move(writer.bytes);
}

std::optional<std::vector<Summary>> summaries_from(std::string_view bytes) {
  Parser parser(bytes);
  std::vector<Summary> out;
  walk_all(parser, out);
  return parser.ok && parser.is_at_end() ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace model
