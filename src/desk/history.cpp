#include "desk/history.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

#include "base/ascii.h"

namespace desk {
namespace {

using std::chrono::microseconds;

constexpr std::string_view form_of_id = "00000000T000000.000000Z";  // 0: a digit

microseconds time_now() {
  return std::chrono::duration_cast<microseconds>(std::chrono::system_clock::now().time_since_epoch());
}

std::string id_of(microseconds time) {
  const std::time_t seconds = time.count() / 1'000'000;
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  std::array<char, 40> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%S", &utc);
  std::snprintf(text.data() + length, text.size() - length, ".%06lldZ",
                static_cast<long long>(time.count() % 1'000'000));
  return text.data();
}

// Requires is_version_id().
microseconds time_of(std::string_view id) {
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = 0;
    for (char c : id.substr(at, length)) value = value * 10 + (c - '0');
    return value;
  };
  std::tm utc{};
  utc.tm_year = number(0, 4) - 1900;
  utc.tm_mon = number(4, 2) - 1;
  utc.tm_mday = number(6, 2);
  utc.tm_hour = number(9, 2);
  utc.tm_min = number(11, 2);
  utc.tm_sec = number(13, 2);
  return std::chrono::seconds(::timegm(&utc)) + microseconds(number(16, 6));
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
