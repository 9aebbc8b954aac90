#include "export/checklist.h"

#include "base/date.h"
#include "export/published.h"
#include "export/year_cells.h"
#include "platform/spreadsheet.h"
#include "views/disclosures/disclosure_items.h"

namespace exporting {
namespace {

constexpr std::array<std::string_view, 7> headings_th{"ข้อ",          "ข้อมูล",      "สถานะ",  "ที่อยู่ (URL)",
                                                      "หน้าเว็บของข้อ", "ปรับปรุงเมื่อ", "หมายเหตุ"};
constexpr std::array<std::string_view, 7> headings_en{"Item",    "What", "State", "Address", "Page of the item",
                                                      "Updated", "Note"};
constexpr std::array<double, 7> column_widths{8, 45, 20, 60, 50, 16, 40};

const std::array<std::string_view, 7>& headings(const Source& source) {
  return source.settings().first_language() == base::Language::th ? headings_th : headings_en;
}

ChecklistRow row_of(const Source& source, const Published& published, const std::string& code,
                    const model::DisclosureItem* item, const model::Disclosure* given) {
  const base::Language language = source.settings().first_language();
  ChecklistRow row;
  row.code = code;
  if (item) row.title = item->title.in(language);
  row.state = views::state_of(given);
  if (!given) return row;
  for (const model::TitledLink& link : given->links)
    if (link.href) row.addresses.push_back(published.address_of(*link.href));
  row.page = published.disclosure(code);
  row.updated = given->updated;
  row.reason = given->none.empty() ? given->note.in(language) : given->none.in(language);
  return row;
}

std::string state_text(const Source& source, model::DisclosureState state) {
  for (const model::ValueName& name : model::disclosure_state_names)
    if (name.value == static_cast<int>(state))
      return std::string(source.settings().first_language() == base::Language::th ? name.th : name.en);
  return {};
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

std::optional<std::vector<ChecklistRow>> rows_or_why(const Source& source, base::BilingualText& why) {
  std::vector<ChecklistRow> rows = checklist(source);
  if (!rows.empty()) return rows;
  why = base::msg("ปี {} ไม่มีรายการข้อมูลเปิดเผย เพราะไม่มีกรอบการประเมินของปีนั้น",
                  "there is no list of public disclosures for {}: that year has no framework",
                  {std::to_string(source.year)});
  return std::nullopt;
}

// Spreadsheets take what begins like a formula for one: such a text has an apostrophe before it, as they write it.
std::string csv_cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) text.insert(0, "'");
  std::string out = "\"";
  for (char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

}  // namespace

std::vector<ChecklistRow> checklist(const Source& source) {
  const Published published(source);
  const model::Framework* framework = source.framework();
  const model::Year* year = source.own_year();
  const model::Disclosures none, &given = year && year->disclosures ? *year->disclosures : none;
  std::vector<ChecklistRow> out;
  if (framework)
    for (const model::DisclosureItem& item : framework->disclosures)
      out.push_back(row_of(source, published, std::string(item.id), &item, given.find(item.id)));
  for (const model::Disclosure& one : given.items)
    if (!framework || !framework->disclosure(one.id))
      out.push_back(row_of(source, published, std::string(one.id), nullptr, &one));
  return out;
}

std::optional<std::string> checklist_workbook(const Source& source, base::BilingualText& why) {
  const auto rows = rows_or_why(source, why);
  if (!rows) return std::nullopt;
  platform::SpreadsheetSheet sheet;
  sheet.name = "OIT " + std::to_string(source.year);
  for (std::size_t c = 0; c < column_widths.size(); ++c)
    sheet.columns.push_back({std::string(headings(source)[c]), column_widths[c]});
  for (const ChecklistRow& row : *rows) {
    platform::SpreadsheetCell date;
    if (row.updated) date.kind = platform::SpreadsheetCell::Kind::date, date.date = *row.updated;
    sheet.rows.push_back({label_cell(row.code), text_cell(row.title), text_cell(state_text(source, row.state)),
                          text_cell(joined(row.addresses)), text_cell(row.page), date, text_cell(row.reason)});
  }
  platform::Spreadsheet book;
  book.title = std::string(source.agency->slug) + " OIT " + std::to_string(source.year);
  book.sheets.push_back(std::move(sheet));
  return platform::spreadsheet_bytes(book, why);
}

std::optional<std::string> checklist_csv(const Source& source, base::BilingualText& why) {
  const auto rows = rows_or_why(source, why);
  if (!rows) return std::nullopt;
  std::string out = "\uFEFF";  // without it Excel takes Thai for another encoding
  const auto add = [&](const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells) line += (line.empty() ? "" : ",") + csv_cell(cell);
    out += line + "\r\n";
  };
  add({headings(source).begin(), headings(source).end()});
  for (const ChecklistRow& row : *rows)
    add({row.code, row.title, state_text(source, row.state), joined(row.addresses), row.page,
         row.updated ? base::to_text(*row.updated, source.settings().first_language(), base::DateStyle::compact) : "",
         row.reason});
  return out;
}

}  // namespace exporting
