#include "parts/search_rows.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/digits.h"
#include "core/html.h"
#include "core/utf8.h"
#include "model/word_lists.h"
#include "parts/agency_type.h"
#include "parts/figures_text.h"

namespace parts {
namespace {

using core::Language;
using model::Summary;

constexpr std::size_t most_of_one_file = 300 * 1000, most_of_a_part = 24 * 1000;  // bytes

struct Abbreviation {
  std::string_view word, letters;
};
constexpr std::array<Abbreviation, 5> abbreviations{{{"องค์การบริหารส่วนตำบล", "อบต."},
                                                     {"องค์การบริหารส่วนจังหวัด", "อบจ."},
                                                     {"เทศบาลตำบล", "ทต."},
                                                     {"เทศบาลเมือง", "ทม."},
                                                     {"เทศบาลนคร", "ทน."}}};

// "อบต.หนองแสง"; empty where the type has no abbreviation.
std::string abbreviated(std::string_view name) {
  for (const Abbreviation& a : abbreviations)
    if (name.starts_with(a.word)) return std::string(a.letters) + std::string(name.substr(a.word.size()));
  return {};
}

std::string_view without_type(std::string_view name) {
  std::size_t longest = 0;
  for (const model::TypeWord& type : model::type_words())
    if (name.starts_with(type.word) && name.size() > type.word.size()) longest = std::max(longest, type.word.size());
  return name.substr(longest);
}

void add_other(std::string& other, std::string_view known, std::string_view name) {
  if (name.empty() || known.find(name) != known.npos || other.find(name) != other.npos) return;
  if (!other.empty()) other += ' ';
  other += name;
}

// One row, and where it may be looked for.
struct Keyed {
  std::string key;
  std::size_t row = 0;
  bool operator<(const Keyed& o) const { return std::tie(key, row) < std::tie(o.key, o.row); }
  bool operator==(const Keyed& o) const { return key == o.key && row == o.row; }
};

std::vector<Keyed> keys_of(const std::vector<Summary>& agencies) {
  std::vector<Keyed> keys;
  for (std::size_t row = 0; row < agencies.size(); ++row) {
    const Summary& s = agencies[row];
    for (const model::OwnText* text : {&s.name, &s.short_name, &s.district})
      for (const std::string& name : text->words)
        if (std::string key = search_key(name); !key.empty()) keys.push_back({std::move(key), row});
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::string array_of(const std::vector<std::string>& items) {
  std::string out(index_variable);
  for (const std::string& item : items) {
    out += &item == &items.front() ? "[" : ",\n";
    out += item;
  }
  return out + (items.empty() ? "[];\n" : "];\n");
}

// Cuts keys at their beginnings.
class Cutter {
 public:
  Cutter(const std::vector<Keyed>& keys, const std::vector<std::string>& rows) : keys_(keys), rows_(rows) {}

  // Puts the rows of keys [from, to), which begin with the same `same` bytes, into a file; or, where it would be too
  // long, those that go on differently into files of their own.
  void cut(std::size_t from, std::size_t to, std::size_t same) {
    std::size_t end = from;  // of the keys that go no further
    while (end < to && keys_[end].key.size() == same) ++end;
    if (same > 0 && (end == to || size(from, to) <= most_of_a_part)) return put(from, to, same);
    if (end > from) put(from, end, same);
    while (end < to) {
      const std::string_view key = keys_[end].key;
      std::size_t next = same;
      core::next_code_point(key, next);
      const std::size_t first = end;
      while (end < to && std::string_view(keys_[end].key).substr(0, next) == key.substr(0, next)) ++end;
      cut(first, end, next);
    }
  }
  std::vector<RowsFile> files() && {
    std::vector<std::string> types;
    for (const model::TypeWord& type : model::type_words())
      if (core::count_code_points(type.word) > 2) types.push_back(core::json_string(type.word));  // not ต.
    for (std::string_view place : {"อำเภอ", "จังหวัด"}) types.push_back(core::json_string(place));
    std::string bytes(index_variable);
    bytes += "[\"cut\",\n[" + joined(types) + "],\n[" + joined(beginnings_) + "]];\n";
    files_.push_back({"agencies.js", std::move(bytes)});
    return std::move(files_);
  }

 private:
  static std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (const std::string& item : items) out += (out.empty() ? "" : ",") + item;
    return out;
  }
  std::vector<std::size_t> rows_between(std::size_t from, std::size_t to) const {
    std::vector<std::size_t> out;
    for (std::size_t i = from; i < to; ++i) out.push_back(keys_[i].row);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }
  std::size_t size(std::size_t from, std::size_t to) const {
    std::size_t bytes = 0;
    for (std::size_t row : rows_between(from, to)) bytes += rows_[row].size() + 2;
    return bytes;
  }
  void put(std::size_t from, std::size_t to, std::size_t same) {
    const std::string_view beginning = std::string_view(keys_[from].key).substr(0, same);
    beginnings_.push_back(core::json_string(beginning));
    std::vector<std::string> rows;
    for (std::size_t row : rows_between(from, to)) rows.push_back(rows_[row]);
    files_.push_back({"agencies-" + letters_of(beginning) + ".js", array_of(rows)});
  }
  static std::string letters_of(std::string_view beginning) {
    static constexpr char hex[] = "0123456789abcdef";
    std::string out;
    for (std::size_t at = 0; at < beginning.size();) {
      char32_t c = core::next_code_point(beginning, at);
      for (int shift = c > 0xFF ? 8 : 4; shift >= 0; shift -= 4) out += hex[(c >> shift) & 15];
    }
    return out;
  }

  const std::vector<Keyed>& keys_;
  const std::vector<std::string>& rows_;
  std::vector<std::string> beginnings_;
  std::vector<RowsFile> files_;
};

}  // namespace

std::string search_row(const Summary& agency, const Site& site) {
  const Language language = site.language(), second = language == Language::th ? Language::en : Language::th;
  const std::string_view name = agency.name.view().in(language), brief = agency.short_name.view().in(language);
  const std::string place = place_name(agency.district.view(), agency.province.view(), site.words);
  const std::string known = std::string(name) + "\n" + std::string(brief) + "\n" + place;
  std::string other;
  for (const std::string& words :
       {agency.name.words[core::index(second)], agency.short_name.words[core::index(second)],
        agency.subdistrict.words[0], agency.subdistrict.words[1], abbreviated(agency.name.words[0]),
        site.words(type_words(agency.type))})
    add_other(other, known, words);
  std::string row = "[" + core::json_string(agency.slug);
  for (std::string_view field : {name, brief, std::string_view(place), std::string_view(other)})
    row += "," + core::json_string(field);
  return row + "]";
}

std::string search_key(std::string_view name) {
  const std::string plain = core::with_arabic_digits(without_type(name));
  std::string key;
  for (std::size_t at = 0; at < plain.size();) {
    char32_t c = core::next_code_point(plain, at);
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= U'ก' && c <= U'ฮ')) core::append_utf8(key, c);
  }
  return key;
}

std::vector<RowsFile> search_rows(const std::vector<Summary>& agencies, const Site& site) {
  std::vector<std::string> rows;
  std::size_t bytes = 0;
  for (const Summary& agency : agencies) {
    rows.push_back(search_row(agency, site));
    bytes += rows.back().size() + 2;
  }
  if (bytes <= most_of_one_file) return {{"agencies.js", array_of(rows)}};
  const std::vector<Keyed> keys = keys_of(agencies);
  Cutter cutter(keys, rows);
  cutter.cut(0, keys.size(), 0);
  return std::move(cutter).files();
}

}  // namespace parts
