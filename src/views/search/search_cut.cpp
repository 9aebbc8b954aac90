#include "views/search/search_cut.h"

#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "base/html.h"
#include "base/json.h"
#include "base/utf8.h"
#include "model/word_lists.h"

namespace views {
namespace {

constexpr std::size_t most_of_a_part = 24 * 1000;  // bytes

using RowIndexes = std::vector<std::size_t>;

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : ",") + item;
  return out;
}

// Words that search.js takes away from the front of what is typed.
std::vector<std::string> words_in_front() {
  std::vector<std::string> out;
  for (const model::TypeWord& type : model::type_words())
    if (base::count_code_points(type.word) > 2) out.push_back(base::json_string(type.word));  // not ต.
  for (std::string_view location : {"อำเภอ", "จังหวัด"}) out.push_back(base::json_string(location));
  return out;
}

std::string letters_of(std::string_view beginning) {
  std::string out;
  for (std::size_t at = 0; at < beginning.size();) {
    char32_t c = base::next_code_point(beginning, at);
    for (int shift = c > 0xFF ? 8 : 4; shift >= 0; shift -= 4) out += base::hex_digits[(c >> shift) & 15];
  }
  return out;
}

std::string_view first_letter(std::string_view key) {
  std::size_t end = 0;
  base::next_code_point(key, end);
  return key.substr(0, end);
}

// As few letters of `key` as tell it from what comes before it.
std::string_view beginning_after(std::string_view before, std::string_view key) {
  std::size_t end = 0;
  do base::next_code_point(key, end);
  while (key.substr(0, end) <= before);
  return key.substr(0, end);
}

class Cutter {
 public:
  explicit Cutter(const std::vector<SearchRow>& rows) : rows_(rows) {}

  // The rows of one key; keys in their order.
  void add(std::string_view key, const RowIndexes& rows) {
    const std::size_t bytes = size(rows);
    if (!rows_of_file_.empty() && (bytes_ + bytes > most_of_a_part || first_letter(key) != first_letter(last_)))
      put();
    if (rows_of_file_.empty()) beginning_ = beginning_after(last_, key);
    last_ = key;
    if (bytes > most_of_a_part) {
      beginning_ = key;
      return put_by_province(rows);
    }
    rows_of_file_.insert(rows.begin(), rows.end());
    bytes_ += bytes;
  }
  std::vector<RowsFile> files() && {
    if (!rows_of_file_.empty()) put();
    std::string bytes(index_variable);
    bytes += "[\"cut\",\n[" + joined(words_in_front()) + "],\n[" + joined(told_) + "]];\n";
    files_.push_back({"agencies.js", std::move(bytes)});
    return std::move(files_);
  }

 private:
  std::size_t size_of(std::size_t row) const { return rows_[row].json.size() + 2; }
  std::size_t size(const RowIndexes& rows) const {
    std::size_t bytes = 0;
    for (std::size_t row : rows) bytes += size_of(row);
    return bytes;
  }
  void put() {
    put_file("", {rows_of_file_.begin(), rows_of_file_.end()});
    told_.push_back("[" + base::json_string(beginning_) + "," + std::to_string(rows_of_file_.size()) + "]");
    rows_of_file_.clear();
    bytes_ = 0;
  }
  void put_by_province(RowIndexes rows) {
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t a, std::size_t b) { return rows_[a].province < rows_[b].province; });
    std::string told = "[" + base::json_string(beginning_) + "," + std::to_string(rows.size());
    std::size_t next = 0;
    for (int part = 1; next < rows.size(); ++part) {
      RowIndexes own;
      for (std::size_t bytes = 0;
           next < rows.size() && (own.empty() || bytes + size_of(rows[next]) <= most_of_a_part);)
        bytes += size_of(own.emplace_back(rows[next++]));
      put_file("-" + std::to_string(part), own);
      told += "," + base::json_string(rows_[own.front()].province);
    }
    told_.push_back(told + "]");
  }
  void put_file(const std::string& part, const RowIndexes& own) {
    std::vector<SearchRow> rows;
    for (std::size_t row : own) rows.push_back(rows_[row]);
    files_.push_back({"agencies-" + letters_of(beginning_) + part + ".js", array_of(rows)});
  }

  const std::vector<SearchRow>& rows_;
  std::set<std::size_t> rows_of_file_;  // of the file that is being filled
  std::size_t bytes_ = 0;
  std::string beginning_, last_;   // its beginning; the last key of all
  std::vector<std::string> told_;  // to agencies.js, of each file
  std::vector<RowsFile> files_;
};

}  // namespace

std::string array_of(const std::vector<SearchRow>& rows) {
  std::string out(index_variable);
  for (const SearchRow& row : rows) {
    out += &row == &rows.front() ? "[" : ",\n";
    out += row.json;
  }
  return out + (rows.empty() ? "[];\n" : "];\n");
}

std::vector<RowsFile> cut_rows(std::vector<Keyed> keys, const std::vector<SearchRow>& rows) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  Cutter cutter(rows);
  for (std::size_t i = 0; i < keys.size();) {
    const std::string_view key = keys[i].key;
    RowIndexes own;
    for (; i < keys.size() && keys[i].key == key; ++i) own.push_back(keys[i].row);
    cutter.add(key, own);
  }
  return std::move(cutter).files();
}

}  // namespace views
