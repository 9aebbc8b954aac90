// Counts of one or two complaints in a text: so few that they may tell who complained, or about whom.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace checks {

struct SmallCount {
  std::size_t begin = 0, end = 0;  // bytes of the text
};

// "1 เรื่อง", "หนึ่งราย", "one complaint" near a unit, a village, a subject or one of `areas`, or after the matter that
// it is about ("ร้องเรียนเรื่องหนี้สินส่วนตัว 1 เรื่อง"); totals of an agency, a year or a month are left out.
std::vector<SmallCount> small_counts_in(std::string_view text, const std::vector<std::string_view>& areas);

bool speaks_of_complaints(std::string_view text);  // in Thai

// "1", "๒ เรื่อง": the whole text is such a count.
bool is_small_count(std::string_view text);

// "อื่น ๆ": what small subjects are put together as.
bool is_of_others(std::string_view name);

}  // namespace checks
