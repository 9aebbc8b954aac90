// What comes of files that are imported, before anything is written.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/bilingual_text.h"
#include "base/language.h"
#include "base/yaml_text.h"
#include "import/grid.h"
#include "model/agency.h"
#include "model/frameworks.h"

namespace importing {

using base::YamlValue;

enum class TableKind : unsigned char {
  unknown,
  measures,
  scores,
  complaints,
  disclosures,
  channels,
  handling,
  table
};
inline constexpr model::ValueName table_kind_names[]{
    {TableKind::measures, "measures", "มาตรการ", "Measures"},
    {TableKind::scores, "scores", "ผลคะแนน", "Scores"},
    {TableKind::complaints, "complaints", "สถิติเรื่องร้องเรียน", "Complaint statistics"},
    {TableKind::disclosures, "disclosures", "ข้อมูลเปิดเผย (OIT)", "Public disclosures"},
    {TableKind::channels, "channels", "ช่องทางร้องเรียน", "Complaint channels"},
    {TableKind::handling, "handling", "ขั้นตอนจัดการเรื่องร้องเรียน", "Handling of complaints"},
    {TableKind::table, "table", "ตารางอื่น", "Another table"}};
inline constexpr model::ValueTable<TableKind> table_kinds(table_kind_names);

// What the person says of one table, in place of what its heads say.
struct TableWish {
  std::optional<TableKind> kind;               // `unknown`: it is left over
  std::map<std::size_t, std::string> columns;  // by their position from 0: what they mean; empty: nothing
};

// What the person said beforehand.
struct Wishes {
  int year = 0;  // Buddhist Era
  TableKind as = TableKind::unknown;
  std::string dimension, channels_for, as_of;
  bool keeps_points = false;                           // weighted points stay in import.md
  std::map<std::size_t, TableWish> tables;             // by their position in Draft::recognised
  base::Language first_language = base::Language::th;  // of the site
};

struct MeasureDraft {
  int year = 0;
  std::string title;
  YamlValue front;
  std::string body;
  std::string slug;  // that the file gives; else it is made of the title
};

struct TableDraft {
  int year = 0;
  std::string name;  // to be put into Latin letters
  std::string csv;
  YamlValue words;
};

// A cell or line that found no place.
struct LeftText {
  std::string table;  // its sheet or table; empty for running text
  base::BilingualText place;
  std::string column;
  std::string text;
};

struct FileCopy {
  std::string from, name;  // below documents/
};

// A table of the files, and what it was taken for.
struct RecognisedTable {
  struct Column {
    std::string heading;
    std::string meaning;  // empty where it is not known
    std::string example;  // its first cell
  };
  std::string name;  // of its sheet, else its number
  TableKind kind = TableKind::unknown;
  std::size_t rows = 0;
  std::vector<Column> columns;
};

struct Draft {
  std::vector<MeasureDraft> measures;
  std::map<int, YamlValue> assessment, complaints, disclosures;  // by year
  YamlValue channels, agency;
  std::vector<TableDraft> tables;
  std::vector<FileCopy> copies;
  std::string report;  // Markdown
  std::vector<LeftText> left;
  std::vector<RecognisedTable> recognised;  // in the order of the files
  std::vector<base::BilingualText> understood, questions, remarks;
  std::size_t cells = 0, placed = 0;  // that say something of their own

  void ask(base::BilingualText question);  // once
  void remark(base::BilingualText remark);
};

// What readers of tables look at and write into.
struct Importing {
  const Wishes& wishes;
  const model::Agency& agency;
  const model::Frameworks& frameworks;
  std::string folder;  // of the file that is read
  Draft& draft;
  std::vector<std::string> above;  // headings and short texts since the last table, the nearest last
  int year_above = 0;              // of the last heading of measures that ends in one
  std::vector<std::vector<std::string>> measure_heads;  // of the table of measures before

  const model::Framework* framework(int year) const;
};

}  // namespace importing
