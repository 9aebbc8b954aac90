#include "model/gazetteer.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "base/ascii.h"
#include "base/latin.h"
#include "base/utf8.h"
#include "model/data.h"
#include "model/sorted_lines.h"

namespace model {
namespace {

using Prefixes = std::span<const std::string_view>;
constexpr std::string_view of_province[]{"จังหวัด", "จ."};
constexpr std::string_view of_district[]{"กิ่งอำเภอ", "อำเภอ", "อ.", "เขต"};
constexpr std::string_view of_subdistrict[]{"ตำบล", "ต.", "แขวง"};

int number(std::string_view digits) {
  int n = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), n);
  return n;
}

template <typename Visit>
void each_code(std::string_view codes, Visit visit) {
  while (!codes.empty()) {
    const std::size_t end = codes.find(' ');
    visit(number(codes.substr(0, end)));
    codes = end == codes.npos ? std::string_view{} : codes.substr(end + 1);
  }
}

std::string_view without_prefix(std::string_view name, Prefixes prefixes) {
  for (std::string_view prefix : prefixes)
    if (name.size() > prefix.size() && name.starts_with(prefix)) return name.substr(prefix.size());
  return name;
}

std::string_view district_list(int province) {
  const std::string_view all = data::districts;
  const std::string first = std::to_string(province), next = std::to_string(province + 1);
  const std::string_view before = line_not_after(all, first), last = line_not_after(all, next);
  const std::size_t start =
      before.empty() ? 0 : static_cast<std::size_t>(before.data() - all.data()) + before.size() + 1;
  const std::size_t end = last.empty() ? 0 : static_cast<std::size_t>(last.data() - all.data()) + last.size() + 1;
  return all.substr(start, end - start);
}

// The nearest so far.
class Nearest {
 public:
  explicit Nearest(std::string_view written) : written_(written) {}
  void try_name(std::string_view name) {
    const std::size_t allowed = std::min(base::count_code_points(name) / 3, best_ - 1);
    const std::size_t distance = base::edit_distance(written_, name, allowed);
    if (distance <= allowed) best_ = distance, name_ = name;
  }
  std::string_view name() const { return name_; }

 private:
  std::string_view written_, name_;
  std::size_t best_ = 4;  // never four slips
};

bool has_code(std::string_view codes, int code) {
  bool found = false;
  each_code(codes, [&](int c) { found = found || c == code; });
  return found;
}

}  // namespace

std::span<const std::string_view> words_before(AreaLevel level) {
  return level == AreaLevel::province   ? Prefixes(of_province)
         : level == AreaLevel::district ? Prefixes(of_district)
                                        : Prefixes(of_subdistrict);
}

std::string plain_name(std::string_view written) {
  std::string out = base::one_spelling(written);
  std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  if (constexpr std::string_view abbreviated = "ฯ"; out.ends_with(abbreviated))
    out.resize(out.size() - abbreviated.size());
  return out;
}

const std::vector<Province>& provinces() {
  static const std::vector<Province> all = [] {
    std::vector<Province> read;
    each_entry(data::provinces, [&](const Fields& fields) {
      const auto [code, name, english, letters] = fields;
      read.push_back({number(code), name, english, letters});
    });
    return read;
  }();
  return all;
}

std::optional<Province> find_province(std::string_view written) {
  const std::string plain = plain_name(written);
  std::string_view name = without_prefix(plain, of_province);
  if (name == "กทม." || name == "กทม" || name == "กรุงเทพ") name = "กรุงเทพมหานคร";
  for (const Province& p : provinces())
    if (name == p.name || name == p.letters || written == p.english) return p;
  return {};
}

std::optional<Province> province_of(int code) {
  const auto& all = provinces();
  const auto found =
      std::lower_bound(all.begin(), all.end(), code, [](const Province& p, int c) { return p.code < c; });
  return found != all.end() && found->code == code ? std::optional<Province>{*found} : std::nullopt;
}

std::string province_slug(std::string_view written) {
  const auto found = find_province(written);
  std::string slug(found ? found->english : "");
  for (char& c : slug) c = c == ' ' ? '-' : base::to_lower(c);
  return slug;
}

int find_district(std::string_view written, int province) {
  const std::string plain = plain_name(written);
  std::string name(without_prefix(plain, of_district));
  if (name == "เมือง")
    if (const auto p = province_of(province)) name += p->name;
  int found = 0;
  each_entry(district_list(province), [&](const Fields& fields) {
    if (!found && (fields[1] == name || fields[1] == plain)) found = number(fields[0]);
  });
  return found;
}

std::string_view district_name(int code) { return fields_of(line_of_key(data::districts, std::to_string(code)))[1]; }

bool has_subdistrict(int district, std::string_view written) {
  const std::string plain = plain_name(written);
  for (std::string_view name : {std::string_view(plain), without_prefix(plain, of_subdistrict)})
    if (has_code(fields_of(line_of_key(data::places, name))[3], district)) return true;
  return false;
}

std::vector<Area> areas_called(std::string_view name) {
  std::vector<Area> areas;
  const auto fields = fields_of(line_of_key(data::places, name));
  for (AreaLevel level : {AreaLevel::province, AreaLevel::district, AreaLevel::subdistrict})
    each_code(fields[1 + static_cast<std::size_t>(level)], [&](int code) { areas.push_back({level, code}); });
  return areas;
}

std::vector<std::size_t> names_at(std::string_view text) {
  static const SortedLines places(data::places);
  std::vector<std::size_t> lengths;
  for (std::string_view key = text; !key.empty();) {
    const std::string_view line = places.line_not_after(key), name = line.substr(0, line.find('\t'));
    const std::size_t common = static_cast<std::size_t>(
        std::mismatch(name.begin(), name.end(), text.begin(), text.end()).first - name.begin());
    if (common == name.size() && common) lengths.push_back(common);
    // A shorter name that the text begins with begins this one, or what both have in common.
    key = text.substr(0, common == name.size() && common ? common - 1 : common);
  }
  return lengths;
}

std::string_view nearest_province(std::string_view written) {
  const std::string plain = plain_name(written);
  Nearest nearest(without_prefix(plain, of_province));
  for (const Province& p : provinces()) nearest.try_name(p.name);
  return nearest.name();
}

std::string_view nearest_district(std::string_view written, int province) {
  const std::string plain = plain_name(written);
  Nearest nearest(without_prefix(plain, of_district));
  each_entry(district_list(province), [&](const Fields& fields) { nearest.try_name(fields[1]); });
  return nearest.name();
}

std::string_view nearest_subdistrict(std::string_view written, int district) {
  const std::string plain = plain_name(written);
  Nearest nearest(without_prefix(plain, of_subdistrict));
  each_entry(data::places, [&](const Fields& fields) {
    if (has_code(fields[3], district)) nearest.try_name(fields[0]);
  });
  return nearest.name();
}

}  // namespace model
