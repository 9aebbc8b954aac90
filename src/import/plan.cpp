#include "import/plan.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "base/ascii.h"
#include "import/merge.h"
#include "import/remainder.h"
#include "import/words.h"
#include "platform/disk.h"
#include "platform/write_file.h"
#include "read/names.h"
#include "read/source_file.h"

namespace importing {
namespace {

using base::msg;

// `base`, else `base`-2 …
std::string unused(std::set<std::string>& used, const std::string& base) {
  std::string name = base;
  for (int i = 2; !used.insert(name).second; ++i) name = base + "-" + std::to_string(i);
  return name;
}

// The keys in the order of the guides; others behind them.
YamlValue ordered(const YamlValue& map, std::initializer_list<std::string_view> keys) {
  YamlValue out = YamlValue::map();
  for (std::string_view key : keys)
    if (const YamlValue* value = map.find(key)) out.put(key, *value);
  for (const auto& [key, value] : map.entries)
    if (!out.find(key)) out.put(key, value);
  return out;
}

YamlValue ordered_measure(const YamlValue& front) {
  return ordered(
      front, {"title",     "dimension", "group",       "kind",        "objective", "targets", "issue",   "risk",
              "steps",     "parts",     "responsible", "period",      "due",       "status",  "results", "outcomes",
              "follow_up", "budget",    "problems",    "suggestions", "evidence",  "note"});
}

YamlValue ordered_disclosures(YamlValue disclosures) {
  for (auto& [code, item] : disclosures.at("items").entries) {
    item = ordered(item, {"href", "none", "updated", "note"});
    if (const YamlValue* href = item.find("href");
        href && href->items.size() == 1 && !href->items.front().text.empty())
      item.at("href") = YamlValue(href->items.front().text);
  }
  return disclosures;
}

// Cells that the values were, about: what the import itself added does not count.
std::size_t leaves(const YamlValue& value) {
  std::size_t count = value.kind == YamlValue::Kind::text;
  for (const YamlValue& item : value.items) count += leaves(item);
  for (const auto& [key, entry] : value.entries)
    if (key != "id" && key != "type" && key != "for" && key != "dimension" && key != "group") count += leaves(entry);
  return count;
}

class Planner {
 public:
  Planner(Draft& draft, const std::string& folder, const model::Agency& agency, int year, base::Language language,
          base::BilingualText& why)
      : draft_(draft), folder_(folder), agency_(agency), year_(year), language_(language), why_(why) {}

  std::optional<Plan> plan(const std::string& sources) {
    add_yaml("agency.yaml", draft_.agency);
    rename_channels();
    add_yaml("channels.yaml", ordered(draft_.channels, {"channels", "criteria", "protection", "handling"}));
    for (auto& [year, value] : draft_.assessment)
      add_yaml(std::to_string(year) + "/assessment.yaml",
               ordered(value, {"total", "grade", "instruments", "indicators", "previous", "changes"}));
    for (auto& [year, value] : draft_.complaints)
      add_yaml(std::to_string(year) + "/complaints.yaml",
               ordered(value, {"as_of", "months", "subjects", "by_channel"}));
    for (auto& [year, value] : draft_.disclosures)
      add_yaml(std::to_string(year) + "/disclosures.yaml", ordered_disclosures(value));
    add_measures();
    add_tables();
    add_report();
    for (const FileCopy& copy : draft_.copies)
      if (const std::string path = folder_ + "/documents/" + copy.name; !platform::is_file(path) && !is_planned(path))
        plan_.files.push_back({path, {}, copy.from, true});
    if (failed_) return std::nullopt;
    add_remainder(sources);
    return std::move(plan_);
  }

 private:
  bool is_planned(const std::string& path) const {
    return std::any_of(plan_.files.begin(), plan_.files.end(), [&](const PlannedFile& f) { return f.path == path; });
  }

  void add_yaml(const std::string& name, const YamlValue& value) {
    if (yaml_of(value).empty()) return;
    const std::string path = folder_ + "/" + name;
    if (!platform::is_file(path)) {
      plan_.files.push_back({path, yaml_of(value), {}, true});
      return;
    }
    const auto conflict = [&](const std::string& key, const YamlValue& other) {
      LeftText left;
      left.table = name;
      left.place = msg("{} มีอยู่แล้วและไม่เหมือนกัน", "{} is there already and differs", {key});
      left.text = other.kind == YamlValue::Kind::text   ? other.text
                  : other.kind == YamlValue::Kind::list ? yaml_items(other, 0)
                                                        : yaml_of(other);
      draft_.placed -= std::min(draft_.placed, leaves(other));
      draft_.left.push_back(std::move(left));
    };
    base::BilingualText why;
    const auto bytes = platform::read_file(path, readers::largest_text_file, why);
    const auto values = bytes ? editing::values_of(*bytes, false, why) : std::nullopt;
    const auto edited =
        values ? editing::edited(*bytes, false, {missing_in(*values, value, conflict), {}}, why) : std::nullopt;
    if (!edited) {
      failed_ = true;
      why_ = msg("อ่าน {} ที่มีอยู่ไม่ได้: แก้ตาม prongsai check แล้วนำเข้าใหม่",
                 "{}, which is there already, cannot be read: correct it as 'prongsai check' says, then import anew",
                 {path});
    } else if (*edited != *bytes) {
      plan_.files.push_back({path, *edited, {}, false});
    }
  }

  // Ids that the file has are not given again.
  void rename_channels() {
    if (!draft_.channels.find("channels")) return;
    std::set<std::string> used;
    if (agency_.channels)
      for (const model::Channel& channel : agency_.channels->channels) used.insert(std::string(channel.id));
    for (YamlValue& channel : draft_.channels.at("channels").items)
      channel.at("id") = YamlValue(unused(used, channel.find("type")->text));
  }

  void add_measures() {
    std::set<int> years;
    for (const MeasureDraft& measure : draft_.measures) years.insert(measure.year);
    for (int year : years) add_measures_of(year);
  }

  void add_measures_of(int year) {
    const std::string folder = folder_ + "/" + std::to_string(year) + "/measures";
    std::set<std::string> slugs, titles, texts;
    int number = 0;
    base::BilingualText none;
    for (const platform::Entry& entry : platform::list(folder, none)) {
      texts.insert(text_there(folder + "/" + entry.path));
      const std::size_t dash = entry.path.find('-');
      if (dash == entry.path.npos) continue;
      number = std::max(number, std::atoi(entry.path.c_str()));
      slugs.insert(entry.path.substr(dash + 1, entry.path.rfind('.') - dash - 1));
    }
    if (const model::Year* own = agency_.year(year))
      for (const model::Measure& measure : own->measures) {
        slugs.insert(std::string(measure.slug));
        titles.insert(squeezed(measure.title.in(base::Language::th)));
      }
    for (const MeasureDraft& measure : draft_.measures) {
      if (measure.year != year) continue;
      const YamlValue front = ordered_measure(measure.front);
      const std::string text =
          "---\n" + yaml_of(front) + "---\n" + (measure.body.empty() ? "" : "\n" + measure.body + "\n");
      if (texts.contains(text)) continue;  // imported before
      if (titles.contains(squeezed(measure.title))) {
        LeftText left;
        left.table = std::to_string(year) + "/measures";
        left.place = msg("มีมาตรการชื่อนี้อยู่แล้ว", "there is a measure of this title already");
        left.text = yaml_of(front) + measure.body;
        std::size_t cells = 0;  // a list is one cell
        for (const auto& entry : front.entries) cells += entry.first != "dimension" && entry.first != "group";
        draft_.placed -= std::min(draft_.placed, cells);
        draft_.left.push_back(std::move(left));
        continue;
      }
      std::string digits = std::to_string(++number);
      if (digits.size() < 2) digits = "0" + digits;
      const bool is_named = !measure.slug.empty() && !readers::why_not_a_name(measure.slug);
      std::string slug = is_named ? measure.slug : readers::slug_of(measure.title);
      slug = unused(slugs, slug.empty() ? "m" + digits : slug);
      plan_.files.push_back({folder + "/" + digits + "-" + slug + ".md", text, {}, true});
    }
  }

  void add_tables() {
    std::set<std::string> used;
    for (const TableDraft& table : draft_.tables) {
      const std::string folder = folder_ + "/" + std::to_string(table.year) + "/tables/";
      std::string slug = readers::slug_of(table.name);
      if (slug.empty()) slug = "table";
      std::string name = unused(used, slug);
      while (platform::is_file(folder + name + ".csv") && text_there(folder + name + ".csv") != table.csv)
        name = unused(used, slug);
      if (platform::is_file(folder + name + ".csv")) continue;  // imported before
      plan_.files.push_back({folder + name + ".csv", table.csv, {}, true});
      if (!yaml_of(table.words).empty())
        plan_.files.push_back({folder + name + ".yaml", yaml_of(table.words), {}, true});
    }
  }

  void add_report() {
    if (draft_.report.empty()) return;
    const std::string path = folder_ + "/" + std::to_string(year_) + "/report.md";
    std::string text = draft_.report;
    while (text.ends_with("\n\n")) text.pop_back();
    if (!platform::is_file(path)) {
      plan_.files.push_back({path, text, {}, true});
    } else if (text_there(path) != text) {
      LeftText left;
      left.place = msg("report.md มีอยู่แล้ว", "there is a report.md already");
      left.text = text;
      draft_.left.push_back(std::move(left));
    }
  }

  void add_remainder(const std::string& sources) {
    if (draft_.left.empty() && draft_.questions.empty() && draft_.remarks.empty()) return;
    const std::string text = remainder_text(draft_, sources, language_);
    const std::string path = folder_ + "/" + std::to_string(year_) + "/import.md", before = text_there(path);
    plan_.remainder = path;
    if (before.find(text) == before.npos)
      plan_.files.push_back({path, before + (before.empty() ? "" : "\n") + text, {}, !platform::is_file(path)});
  }

  static std::string text_there(const std::string& path) {
    base::BilingualText none;
    return platform::read_file(path, readers::largest_text_file, none).value_or("");
  }

  Draft& draft_;
  const std::string& folder_;
  const model::Agency& agency_;
  int year_;
  base::Language language_;
  base::BilingualText& why_;
  bool failed_ = false;
  Plan plan_;
};

}  // namespace

std::optional<Plan> plan_files(Draft& draft, const std::string& folder, const model::Agency& agency, int year,
                               const std::string& sources, base::Language language, base::BilingualText& why) {
  return Planner(draft, folder, agency, year, language, why).plan(sources);
}

bool write_plan(const Plan& plan, base::BilingualText& why) {
  static constexpr std::uint64_t largest_copy = 512ull << 20;
  for (const PlannedFile& file : plan.files) {
    std::string bytes = file.text;
    base::BilingualText reason;
    if (!file.copy_of.empty()) {
      auto read = platform::read_file(file.copy_of, largest_copy, reason);
      if (!read) {
        why = {file.copy_of + ": " + reason.th, file.copy_of + ": " + reason.en};
        return false;
      }
      bytes = std::move(*read);
    }
    if (!platform::write_file(file.path, bytes, !file.is_new, reason)) {
      why = {file.path + ": " + reason.th, file.path + ": " + reason.en};
      return false;
    }
  }
  return true;
}

}  // namespace importing
