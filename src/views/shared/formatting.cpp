#include "views/shared/formatting.h"

#include <array>

#include "base/utf8.h"

namespace views {
namespace {

// Letters: where a line has fewer, styles let it break.
constexpr std::size_t longest_kept_together = 26;

using base::DateStyle;
using base::Html;
using base::Language;

Html time_element(const std::string& iso, const std::string& text) {
  return Html().raw("<time datetime=\"").text(iso).raw("\" class=\"nb\">").text(text).raw("</time>");
}

}  // namespace

Html phrase_with_links(const base::ResolvedText& phrase) {
  constexpr std::string_view scheme = "https://";
  if (phrase.text.find(scheme) == phrase.text.npos) return phrase_html(phrase);
  Html out;
  const auto part = [&](std::string_view text) {
    if (!text.empty()) out.html(phrase_html({text, phrase.is_other, phrase.other}));
  };
  std::string_view rest = phrase.text;
  for (std::size_t at = rest.find(scheme); at != rest.npos; at = rest.find(scheme)) {
    part(rest.substr(0, at));
    rest.remove_prefix(at);
    const std::string_view address = rest.substr(0, std::min(rest.find_first_of(" ,;)"), rest.size()));
    const std::string_view host = address.substr(scheme.size());
    out.raw("<a href=\"").text(address).raw("\" rel=\"noopener noreferrer\">");
    out.text(host.substr(0, host.find('/'))).raw("</a>");
    rest.remove_prefix(address.size());
  }
  part(rest);
  return out;
}

Html time_html(base::Date date, Language language, DateStyle style) {
  return time_element(base::to_iso(date), base::to_text(date, language, style));
}
Html time_html(base::Month month, Language language, DateStyle style) {
  return time_element(base::to_iso(month), base::to_text(month, language, style));
}

Html stated_time(const std::optional<base::Date>& date, const std::optional<base::Month>& month, Language language) {
  if (month) return time_html(*month, language);
  return date ? time_html(*date, language) : Html();
}

std::string stated_text(const std::optional<base::Date>& date, const std::optional<base::Month>& month,
                        Language language) {
  if (month) return base::to_text(*month, language);
  return date ? base::to_text(*date, language) : std::string();
}

Html period_html(const model::Period& period, const base::Translations& words) {
  using Written = model::Period::Written;
  const Language language = words.language();
  if (period.written == Written::text) return phrase_html(period.text.phrase(language));
  if (period.written == Written::fiscal_year) {
    std::string year = fiscal_year(base::fiscal_year_of(period.to), words);
    return in_one_line(words("frame.fiscal_year", {{"year", year}}));
  }
  if (period.is_one_day()) return time_html(period.from, language, DateStyle::compact);
  base::Month first{period.from.year, period.from.month}, last{period.to.year, period.to.month};
  if (period.is_one_month()) return time_html(first, language, DateStyle::compact);
  bool months = period.written == Written::months;
  return (months ? time_html(first, language, DateStyle::compact)
                 : time_html(period.from, language, DateStyle::compact))
      .raw(" – ")
      .html(months ? time_html(last, language, DateStyle::compact)
                   : time_html(period.to, language, DateStyle::compact));
}

Html due_html(const model::Due& due, const base::Translations& words) {
  using Written = model::Due::Written;
  const Language language = words.language();
  Html out;
  if (due.by && due.written == Written::fiscal_year) {
    out.text(words("frame.end_of_fiscal_year", {{"year", fiscal_year(base::fiscal_year_of(*due.by), words)}}));
  } else if (due.by && due.written == Written::month) {
    out = time_html(base::Month{due.by->year, due.by->month}, language, DateStyle::compact);
  } else if (due.by) {
    out = time_html(*due.by, language, DateStyle::compact);
  }
  if (due.text.empty()) return out;
  if (!out.empty()) out.raw(" ");
  return out.html(phrase_html(due.text.phrase(language)));
}

std::string fiscal_year(int year, const base::Translations& words) {
  std::string buddhist = std::to_string(year);
  if (words.language() == Language::th) return buddhist;
  return buddhist + " (" + std::to_string(year - base::buddhist_offset) + ")";
}

std::string fiscal_years(int from, int to, const base::Translations& words) {
  if (from == to) return fiscal_year(from, words);
  const auto range = [](int a, int b) { return std::to_string(a) + "–" + std::to_string(b); };
  if (words.language() == Language::th) return range(from, to);
  return range(from, to) + " (" + range(from - base::buddhist_offset, to - base::buddhist_offset) + ")";
}

Html in_one_line(std::string_view text) {
  Html out;
  if (base::count_code_points(text) > longest_kept_together) return out.text(text);
  return out.raw("<span class=\"nb\">").text(text).raw("</span>");
}

Html phrase_html(const base::ResolvedText& phrase) {
  if (!phrase.is_other || phrase.empty()) return Html().text(phrase.text);
  return Html().raw("<span lang=\"").text(base::code(phrase.other)).raw("\">").text(phrase.text).raw("</span>");
}

std::string place_part(PlaceLevel level, const base::LocalizedText& name, const base::LocalizedText& province,
                       const base::Translations& words) {
  static constexpr std::array<std::string_view, 3> keys{"frame.subdistrict", "frame.district", "frame.province"};
  const bool is_bangkok = province.in(Language::th) == "กรุงเทพมหานคร" || province.in(Language::en) == "Bangkok";
  const std::string key = std::string(keys[static_cast<std::size_t>(level)]) + (is_bangkok ? "_bangkok" : "");
  return words(key, {{"name", name.in(words.language())}});
}

std::string place_name(const base::LocalizedText& district, const base::LocalizedText& province,
                       const base::Translations& words) {
  std::string province_part = place_part(PlaceLevel::province, province, province, words);
  if (district.empty()) return province_part;
  return place_part(PlaceLevel::district, district, province, words) + words("frame.place_comma") + province_part;
}

Html agency_name_html(const base::ResolvedText& name) {
  static constexpr std::array<std::string_view, 7> type_words{"องค์การบริหาร", "ส่วนตำบล",   "ส่วนจังหวัด", "เทศบาลตำบล",
                                                              "เทศบาลเมือง",  "เทศบาลนคร", "กรม"};
  if (name.is_other) return phrase_html(name);
  Html out;
  std::string_view rest = name.text;
  for (bool found = true; found;) {
    found = false;
    for (std::string_view word : type_words) {
      if (!rest.starts_with(word) || rest.size() == word.size()) continue;
      out.text(word).raw("<wbr>");
      rest.remove_prefix(word.size());
      found = true;
      break;
    }
  }
  return out.text(rest);
}

std::string file_size(std::uint64_t bytes) {
  if (bytes < 1000) return std::to_string(bytes) + " B";
  if (bytes < 1'000'000) return std::to_string((bytes + 500) / 1000) + " KB";
  std::uint64_t tenths = (bytes + 50'000) / 100'000;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

}  // namespace views
