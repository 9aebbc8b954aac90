// The sheets of a workbook that holds what an agency published in a year: `export` writes them and `import` reads
// them back. Their columns follow from the tables of keys, their headings from data/sheet_headings.txt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "model/framework.h"
#include "read/keys.h"

namespace readers {

struct SheetColumn {
  // `lines`: an entry of a list a line; `links`: likewise "title | href | date"; `shown`: for people, not read back.
  enum class Form : unsigned char { text, number, date, month, choice, lines, links, shown };

  std::string heading;
  std::string key;  // below the row: "budget.planned"
  Form form = Form::text;
  std::span<const model::ValueName> values = {};  // of a choice

  bool is_dimension() const { return key == "dimension"; }
};

struct YearSheet {
  // `scores`: an instrument, indicator, the total or the grade a row; `disclosures`: a link of an item a row;
  // `entries`: an entry of the list a row.
  enum class Rows : unsigned char { measures, scores, entries, disclosures };

  std::string_view name;  // in Thai, at most 31 characters
  Rows rows;
  std::string_view file;             // "assessment"; "measures"
  std::string_view list;             // of entries: "questions"
  std::vector<SheetColumn> columns;  // the first names the row

  // Null where no column has this heading. "งบประมาณ ปี 2567" of measures is added to the columns when it is met.
  const SheetColumn* column_called(std::string_view heading);
};

// In the order of the workbook.
std::vector<YearSheet> year_sheets();

// The column of a measure's budget of one year.
SheetColumn budget_column(int year);

// What found no column: sheet, first cell of its row (empty: of the whole file), path ("results[2].text.en"), value.
// A value that begins with "…" goes on from what is at its path already.
inline constexpr std::string_view remainder_sheet = "รายละเอียดอื่น";
inline constexpr std::string_view continues = "…";
std::vector<SheetColumn> remainder_columns();

// What drop-down lists offer; by its first cell a workbook is known to be one that was exported.
inline constexpr std::string_view choices_sheet = "ตัวเลือก";
inline constexpr std::string_view mark_of_export = "แผ่นนี้เก็บตัวเลือกของแผ่นอื่นและบอกว่าไฟล์มาจาก prongsai export อย่าลบ";

// The rows of the sheet of scores: "รวม", "ระดับ", "IIT", "ตัวชี้วัดที่ 1". Paths are below the assessment, or below its
// `previous`: "total", "grade", "instruments.IIT", "indicators.1".
struct ScoreRow {
  std::string label, path;
};
std::vector<ScoreRow> score_rows(const model::Framework& framework);

// The dimension as people know it: its Thai name where that means this dimension alone, else the id.
std::string name_of_dimension(const model::Framework* framework, std::string_view written);

}  // namespace readers
