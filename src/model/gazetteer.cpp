#include "model/gazetteer.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "base/ascii.h"
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

// Calls `visit` with each line until it gives false.
template <typename Visit>
void each_line(std::string_view text, Visit visit) {
  for (std::size_t end; (end = text.find('\n')) != text.npos; text.remove_prefix(end + 1))
    if (!visit(text.substr(0, end))) return;
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

Province province_in(std::string_view line) {
  const auto [code, name, english, letters] = fields_of(line);
  return {number(code), name, english, letters};
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

std::string plain_name(std::string_view written) {
  static constexpr char32_t nikhahit = U'ํ', sara_aa = U'า', sara_am = U'ำ', sara_e = U'เ', sara_ae = U'แ';
  const auto is_tone = [](char32_t c) { return c >= U'่' && c <= U'๋'; };
  std::u32string out;
  for (std::size_t at = 0; at < written.size();) {
    const char32_t c = base::next_code_point(written, at);
    if (c <= U' ' || c == U'\u00A0' || c == U'\u00AD' || (c >= U'\u2000' && c <= U'\u200F') || c == U'\u2060' ||
        c == U'\uFEFF')
      continue;
    out += c;
    const std::size_t n = out.size();
    if (c == sara_e && n > 1 && out[n - 2] == sara_e) {
      out.pop_back();
      out.back() = sara_ae;
    } else if (c == sara_aa && n > 1 && out[n - 2] == nikhahit) {
      out.pop_back();
      out.back() = sara_am;
    } else if (c == sara_aa && n > 2 && out[n - 3] == nikhahit && is_tone(out[n - 2])) {
      out[n - 3] = out[n - 2];
      out[n - 2] = sara_am;
      out.pop_back();
    }
  }
  if (out.ends_with(U'ฯ')) out.pop_back();
  std::string bytes;
  for (char32_t c : out) base::append_utf8(bytes, c);
  return bytes;
}

const std::vector<Province>& provinces() {
  static const std::vector<Province> all = [] {
    std::vector<Province> read;
    each_line(data::provinces, [&](std::string_view line) { return read.push_back(province_in(line)), true; });
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
  each_line(district_list(province), [&](std::string_view line) {
    const std::string_view called = fields_of(line)[1];
    if (called == name || called == plain) found = number(line);
    return !found;
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
  std::vector<std::size_t> lengths;
  for (std::string_view key = text; !key.empty();) {
    const std::string_view name = fields_of(line_not_after(data::places, key))[0];
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
  each_line(district_list(province),
            [&](std::string_view line) { return nearest.try_name(fields_of(line)[1]), true; });
  return nearest.name();
}

std::string_view nearest_subdistrict(std::string_view written, int district) {
  const std::string plain = plain_name(written);
  Nearest nearest(without_prefix(plain, of_subdistrict));
  each_line(data::places, [&](std::string_view line) {
    const auto fields = fields_of(line);
    if (has_code(fields[3], district)) nearest.try_name(fields[0]);
    return true;
  });
  return nearest.name();
}

}  // namespace model
