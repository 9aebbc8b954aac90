// The names of the months, as Thai officials and English readers write them.
#pragma once

#include <array>
#include <string_view>

namespace core {

struct MonthName {
  std::string_view full, compact, english, english_compact;
};
inline constexpr std::array<MonthName, 12> month_names{{{"มกราคม", "ม.ค.", "January", "Jan"},
                                                        {"กุมภาพันธ์", "ก.พ.", "February", "Feb"},
                                                        {"มีนาคม", "มี.ค.", "March", "Mar"},
                                                        {"เมษายน", "เม.ย.", "April", "Apr"},
                                                        {"พฤษภาคม", "พ.ค.", "May", "May"},
                                                        {"มิถุนายน", "มิ.ย.", "June", "Jun"},
                                                        {"กรกฎาคม", "ก.ค.", "July", "Jul"},
                                                        {"สิงหาคม", "ส.ค.", "August", "Aug"},
                                                        {"กันยายน", "ก.ย.", "September", "Sep"},
                                                        {"ตุลาคม", "ต.ค.", "October", "Oct"},
                                                        {"พฤศจิกายน", "พ.ย.", "November", "Nov"},
                                                        {"ธันวาคม", "ธ.ค.", "December", "Dec"}}};

}  // namespace core
