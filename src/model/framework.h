// frameworks/ID.yaml: how one fiscal year is assessed.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/localized_text.h"
#include "base/number.h"
#include "model/field.h"
#include "model/value_names.h"

namespace model {

enum class AgencyType : unsigned char;

// `disclosure_score`: true where the score of an indicator is the share of its items that are published.
inline constexpr ValueName disclosure_score_names[]{
    {true, "share", "สัดส่วนข้อที่เผยแพร่", "Share of the items published"}};
inline constexpr ValueTable<bool> disclosure_scores(disclosure_score_names);

// `pages` of a disclosure item: the page of an agency that holds what the item asks for, called by its PageKind.
enum class AnsweringPage : unsigned char { home, measures, report, channels, complaints, updates };
inline constexpr ValueName answering_page_names[]{
    {AnsweringPage::home, "home", "ข้อมูลติดต่อ", "Contact details"},
    {AnsweringPage::measures, "measures", "มาตรการ", "Measures"},
    {AnsweringPage::report, "report", "แบบรายงาน", "Report form"},
    {AnsweringPage::channels, "channels", "ช่องทางร้องเรียน", "How to complain"},
    {AnsweringPage::complaints, "complaints", "สถิติเรื่องร้องเรียน", "Complaint statistics"},
    {AnsweringPage::updates, "updates", "ข่าวและประกาศ", "News and announcements"}};
inline constexpr ValueTable<AnsweringPage> answering_pages(answering_page_names);

struct Instrument {
  std::string_view id;  // "IIT"
  base::LocalizedText name;
  std::optional<base::Decimal> weight;  // percent of the total
  std::vector<int> indicators;          // ids
  base::SourceLocation location;
  base::SourceLocation weight_place;
  std::vector<std::string_view> aliases;
  base::LocalizedText scored_by;  // "เจ้าหน้าที่ให้คะแนน"; may be empty
};

struct Indicator {
  int id = 0;
  base::LocalizedText name;
  std::vector<std::string_view> aliases;
  base::SourceLocation location;
};

struct Grade {
  std::string_view id;
  base::Points min;                             // the total is at least this …
  std::optional<base::Points> instruments_min;  // … and so is every instrument, where given
  base::LocalizedText name;
  std::vector<std::string_view> aliases;
  base::SourceLocation location;
  base::SourceLocation min_place;
};

struct Dimension {
  std::string_view id;
  std::string_view set;  // empty where the framework has one way of grouping
  base::LocalizedText name;
  std::vector<std::string_view> aliases;
  base::SourceLocation location;
};

struct QuestionCount {
  std::string_view instrument;  // id
  int count = 0;                // codes run from 1 to this, after the first letter of the instrument
};

struct Section {
  std::string_view id;  // "9.1"
  base::LocalizedText name;
};

struct DisclosureItem {
  std::string_view id;  // "O1"
  base::LocalizedText title;
  std::optional<int> indicator;
  std::string_view section;                   // empty where not known
  std::vector<base::LocalizedText> required;  // what the item must contain
  std::vector<AnsweringPage> pages;           // of an agency, that hold what it asks for
  base::SourceLocation location;
};

struct National {
  std::optional<base::Decimal> agencies, mean, at_target;  // count, points, percent
  base::LocalizedText source;
  bool is_computed = false;  // mean and at_target: worked out, not stated by the source
};

struct Framework {
  std::string_view id;
  int year = 0;  // Buddhist Era
  base::LocalizedText name;
  std::optional<base::Points> target;
  std::vector<Instrument> instruments;
  std::vector<Indicator> indicators;
  std::vector<Grade> grades;
  std::vector<Dimension> dimensions;
  std::vector<QuestionCount> questions;  // an instrument that is not here: its codes are not known
  std::vector<Section> sections;
  std::vector<DisclosureItem> disclosures;
  bool disclosure_score_is_share = false;
  bool requires_corruption_channel = false;
  bool requires_protection = false;
  std::optional<National> national;
  std::vector<std::string_view> unverified;  // keys that rest on no official document
  bool is_unverified = false;                // the whole file
  bool is_built_in = false;                  // came with the program, not with the content
  std::vector<AgencyType> agency_types;      // `for`: whose it is; empty where it is anybody's
  base::SourceLocation location;

  const Instrument* instrument(std::string_view instrument_id) const;
  const Instrument* instrument_of(int indicator_id) const;
  const Indicator* indicator(int indicator_id) const;
  const Grade* grade(std::string_view grade_id) const;
  const Dimension* dimension(std::string_view dimension_id) const;
  const DisclosureItem* disclosure(std::string_view disclosure_id) const;
  // By the id, a name or an alias, the id in brackets after it or not: "การเปิดเผยข้อมูลสาธารณะ (OIT)".
  const Instrument* instrument_called(std::string_view word) const;
  const Grade* grade_called(std::string_view word) const;
  const Dimension* dimension_called(std::string_view word) const;
  bool rests_on_unverified(std::string_view key) const;
  bool is_for(AgencyType type) const;
};

// What the codes of an instrument's questions begin with: "I" of "IIT".
std::string_view question_letter(const Instrument& instrument);

// The indicator's id that a code is: 5 of "5"; 0 of any other text.
int indicator_number(std::string_view code);

// Whether two frameworks mean one thing: one is called by a name or alias of the other. Null is never the same.
bool is_same_indicator(const Indicator* now, const Indicator* before);

// For messages: what there is, with its name and aliases.
template <class List>
std::vector<base::KnownValue> known_values(const List& list) {
  std::vector<base::KnownValue> out;
  for (const auto& item : list) {
    out.push_back({item.id, {}, item.aliases});
    for (std::string_view name : item.name.words)
      if (!name.empty()) out.back().words.push_back(name);
    out.back().name = item.name.in(base::Language::th);
  }
  return out;
}

}  // namespace model
