#include "desk/history.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "base/ascii.h"

namespace desk {
namespace {

using std::chrono::microseconds;

constexpr std::string_view form_of_id = "00000000T000000.000000Z";  // 0: a digit

microseconds time_now() {
  return std::chrono::duration_cast<microseconds>(std::chrono::system_clock::now().time_since_epoch());
}

std::string id_of(microseconds time) {
  const std::chrono::sys_time<microseconds> moment(time);
  const auto midnight = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day day(midnight);
  const std::chrono::hh_mm_ss clock(moment - midnight);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d%02u%02uT%02d%02d%02d.%06lldZ", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()), static_cast<long long>(clock.subseconds().count()));
  return text.data();
}

// Requires is_version_id().
microseconds time_of(std::string_view id) {
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = 0;
    for (char c : id.substr(at, length)) value = value * 10 + (c - '0');
    return value;
  };
  const std::chrono::sys_days day(std::chrono::year(number(0, 4)) / number(4, 2) / number(6, 2));
  return day.time_since_epoch() + std::chrono::hours(number(9, 2)) + std::chrono::minutes(number(11, 2)) +
         std::chrono::seconds(number(13, 2)) + microseconds(number(16, 6));
}

}  // namespace

std::string history_folder_of(const std::string& path) { return ".history/" + path; }

bool is_version_id(std::string_view text) {
  return std::equal(text.begin(), text.end(), form_of_id.begin(), form_of_id.end(),
                    [](char c, char form) { return form == '0' ? base::is_digit(c) : c == form; });
}

std::vector<Store::Version> versions_of(ContentFolder& folder, const std::string& path) {
  std::vector<Store::Version> found;
  for (const auto& [name, seen] : folder.files(history_folder_of(path)))
    if (is_version_id(name)) found.push_back({name, time_of(name).count() / 1'000'000, seen.size});
  std::reverse(found.begin(), found.end());
  return found;
}

bool keep_version(ContentFolder& folder, const std::string& path, std::string_view bytes) {
  const std::string own = history_folder_of(path) + "/";
  const std::vector<Store::Version> former = versions_of(folder, path);
  microseconds time = time_now();
  if (!former.empty()) {
    const Store::Version& newest = former.front();
    if (newest.bytes == bytes.size() && folder.read(own + newest.id) == bytes) return true;
    time = std::max(time, time_of(newest.id) + microseconds(1));
  }
  if (!folder.write(own + id_of(time), bytes)) return false;
  for (std::size_t i = most_versions - 1; i < former.size(); ++i) folder.remove(own + former[i].id);
  return true;
}

}  // namespace desk
