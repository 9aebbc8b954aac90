// Fiscal years that a text names: "ปีงบประมาณ 2568", "ประจำปี ๒๕๖๘", "fiscal year 2025".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace checks {

struct FiscalYear {
  int year = 0;                     // Buddhist Era
  std::size_t words = 0;            // bytes; where the words begin that make the number a fiscal year
  std::size_t offset = 0, end = 0;  // bytes; the number
};

// In the order of the text. Years in names of laws, and the first of several years ("2561–2565"), are left out.
std::vector<FiscalYear> fiscal_years(std::string_view text);

}  // namespace checks
