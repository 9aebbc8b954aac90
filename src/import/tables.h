// One kind of table a file: whether a grid is one, and what it says, put into the draft. Cells that are not taken
// stay unseen and go into import.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "import/draft.h"
#include "import/grid.h"

namespace importing {

TableKind kind_of_table(const Importing& in, const Grid& grid);

bool looks_like_measures(const Importing& in, const Grid& grid);
bool looks_like_scores(const Importing& in, const Grid& grid);
bool looks_like_complaints(const Importing& in, const Grid& grid);
bool looks_like_disclosures(const Importing& in, const Grid& grid);
bool looks_like_channels(const Importing& in, const Grid& grid);
bool looks_like_handling(const Importing& in, const Grid& grid);

// The table goes on with the columns of the table of measures before: it has no head of its own.
bool has_columns_of_before(const Importing& in, const Grid& grid);

void take_measures(Importing& in, Grid& grid);
void take_scores(Importing& in, Grid& grid);
void take_complaints(Importing& in, Grid& grid);
void take_disclosures(Importing& in, Grid& grid);
void take_channels(Importing& in, Grid& grid);
void take_handling(Importing& in, Grid& grid);
void take_table(Importing& in, Grid& grid);

// The grid as a table of Markdown.
std::string markdown_of(Grid& grid);

// "แผน 2568!E11", "table 1, row 3, column 4".
base::BilingualText place_of(const Grid& grid, const Cell& cell);

// What the column is in a table of this kind, by the nearest of its heads that says so; empty where none does.
std::string_view meaning_of_column_in(std::string_view kind, const Grid& grid, std::size_t column);
// The same of each column; empty of one that only numbers its rows.
std::vector<std::string> roles_of(const Grid& grid, std::string_view kind);
bool has_column(const std::vector<std::string>& columns, std::string_view meaning);
// The column with its cells numbered only.
bool is_numbering_column(const Grid& grid, std::size_t column);
void drop_running_numbers(Grid& grid);

// Compares a cell of a row of sums with what is above it. A sum that agrees is dropped; of one that does not, the
// draft says both figures, and false comes back.
// `is_kept`: the table is written as it is, sums and all.
bool check_sum(Importing& in, Grid& grid, std::size_t row, std::size_t column, bool is_kept = false);

std::string date_text(const Cell& cell);  // as content writes it; empty where the cell holds none

// "โทรศัพท์ 043-000-111": a channel as one line says it; nothing where the line names no way to complain.
std::optional<YamlValue> channel_of_line(std::string_view line, const std::vector<base::OfficeLink>& links);
void add_channel(Draft& draft, YamlValue channel);
bool speaks_of_corruption(std::string_view text);
// What is complained of below the heading: "corruption", "general", "both"; empty where it does not say.
std::string complained_of(std::string_view heading);

// "รับคำร้อง (ใช้ระยะเวลา 1 วัน)".
YamlValue handling_step_of_line(std::string_view line);

}  // namespace importing
