// Names of laws in running text, whose years are their own.
#pragma once

#include <cstddef>
#include <string_view>

namespace checks {

// Whether the name of a law, or of another document of the state, runs up to byte `at` of the text: a word such as
// "พระราชบัญญัติ" comes not far before it, with no number between ("พระราชบัญญัติงบประมาณรายจ่ายประจำปี" runs up to its
// year, but "ระเบียบ … พ.ศ. 2560 …" ends with 2560).
bool is_in_law_name(std::string_view text, std::size_t at);

}  // namespace checks
