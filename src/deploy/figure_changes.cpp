#include "deploy/figure_changes.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/ascii.h"
#include "base/number.h"
#include "base/utf8.h"
#include "platform/disk.h"

namespace deploy {
namespace {

constexpr std::uint64_t most_bytes = 64u << 20;
constexpr std::string_view figures_file = "data/figures.json", corrections_file = "data/corrections.json";

// The text of a JSON string, from behind its first quotation mark.
std::string text_of_json(std::string_view rest) {
  std::string out;
  for (std::size_t i = 0; i < rest.size() && rest[i] != '"'; ++i) {
    if (rest[i] != '\\' || i + 1 == rest.size()) {
      out += rest[i];
      continue;
    }
    const char c = rest[++i];
    unsigned code = 0;
    if (c == 'u' && i + 4 < rest.size()) {
      std::from_chars(rest.data() + i + 1, rest.data() + i + 5, code, 16);
      base::append_utf8(out, code);
      i += 4;
    } else {
      out += c == 'n' ? '\n' : c == 't' ? '\t' : c;
    }
  }
  return out;
}

// The value of a member in a line that holds one object, as our data files have it; empty where it is null or absent.
std::string member(std::string_view line, std::string_view name) {
  const std::string key = "\"" + std::string(name) + "\":";
  std::size_t at = line.find(key);
  if (at == line.npos) return {};
  at = line.find_first_not_of(' ', at + key.size());
  if (at == line.npos) return {};
  if (line[at] == '"') return text_of_json(line.substr(at + 1));
  const std::string value(line.substr(at, line.find_first_of(",}", at) - at));
  return value == "null" ? std::string() : value;
}

int year_in(std::string_view line) {
  const std::string text = member(line, "fiscal_year_be");
  int year = 0;
  std::from_chars(text.data(), text.data() + text.size(), year);
  return year;
}

template <class Take>
void each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    take(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
}

struct PublishedFigure {
  int year = 0;
  std::string value;
  bool is_computed = false;
};

struct PublishedFigures {
  std::vector<std::string> order;  // full ids
  std::map<std::string, PublishedFigure> by_id;
  int newest_assessment = 0;  // a year; 0 where there is none
};

PublishedFigures figures_in(std::string_view bytes) {
  PublishedFigures out;
  each_line(bytes, [&](std::string_view line) {
    if (line.find("\"unit\":") == line.npos) return;
    std::string id = member(line, "id");
    PublishedFigure figure{year_in(line), member(line, "value"), member(line, "origin") == "computed"};
    if (id.find("/scores/") != id.npos) out.newest_assessment = std::max(out.newest_assessment, figure.year);
    out.order.push_back(id);
    out.by_id.emplace(std::move(id), std::move(figure));
  });
  return out;
}

bool is_same_value(std::string_view a, std::string_view b) {
  const auto x = base::parse_number(a), y = base::parse_number(b);
  constexpr int most_decimals = 4;
  if (!x || !y) return a == b;
  const auto first = x->scaled(most_decimals), second = y->scaled(most_decimals);
  return first && second ? *first == *second : a == b;
}

// Of the correction that leads to what is published now.
base::BilingualText reason_for(const FigureChange& change, std::string_view corrections) {
  base::BilingualText reason;
  each_line(corrections, [&](std::string_view line) {
    if (year_in(line) != change.year || member(line, "figure") != change.figure ||
        !is_same_value(member(line, "new"), change.after))
      return;
    reason = {member(line, "reason_th"), member(line, "reason_en")};
    if (reason.th.empty()) reason.th = reason.en;
    if (reason.en.empty()) reason.en = reason.th;
  });
  return reason;
}

}  // namespace

std::vector<FigureChange> figure_changes(std::string_view older, std::string_view newer,
                                         std::string_view corrections) {
  const PublishedFigures before = figures_in(older), after = figures_in(newer);
  std::vector<FigureChange> out;
  auto compare_figure = [&](const std::string& id) {
    const auto was = before.by_id.find(id), is = after.by_id.find(id);
    const bool had = was != before.by_id.end(), has = is != after.by_id.end();
    if (had && has && is_same_value(was->second.value, is->second.value)) return;
    const PublishedFigure& known = has ? is->second : was->second;
    const std::size_t slash = id.find('/'), next = id.find('/', slash + 1);
    if (slash == id.npos || next == id.npos) return;
    FigureChange change{.agency = id.substr(0, slash),
                        .year = known.year,
                        .figure = id.substr(next + 1),
                        .before = had ? was->second.value : "",
                        .after = has ? is->second.value : "",
                        .is_computed = known.is_computed,
                        .is_closed = known.year < after.newest_assessment};
    change.reason = reason_for(change, corrections);
    out.push_back(std::move(change));
  };
  for (const std::string& id : after.order) compare_figure(id);
  for (const std::string& id : before.order)
    if (!after.by_id.contains(id)) compare_figure(id);
  return out;
}

Paths figure_files(const std::vector<PublicFile>& files) {
  Paths out;
  for (const PublicFile& file : files)
    if (file.path == figures_file || file.path.ends_with("/" + std::string(figures_file))) out.push_back(file.path);
  return out;
}

std::vector<FigureChange> figure_changes_between(const std::string& older, const std::string& newer,
                                                 const Paths& files) {
  std::vector<FigureChange> out;
  for (const std::string& path : files) {
    const std::string top = path.substr(0, path.size() - figures_file.size());
    base::BilingualText unheard;
    const auto before = platform::read_file(older + "/" + path, most_bytes, unheard),
               after = platform::read_file(newer + "/" + path, most_bytes, unheard),
               corrections =
                   platform::read_file(newer + "/" + top + std::string(corrections_file), most_bytes, unheard);
    if (!before || !after) continue;
    auto changes = figure_changes(*before, *after, corrections.value_or(""));
    std::move(changes.begin(), changes.end(), std::back_inserter(out));
  }
  return out;
}

}  // namespace deploy
