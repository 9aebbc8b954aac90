#include "base/media_types.h"

#include <algorithm>
#include <array>

namespace base {
namespace {

constexpr std::array<MediaType, 18> known_types{{
    {".html", "text/html", true},
    {".css", "text/css", true},
    {".js", "text/javascript", true},
    {".csv", "text/csv", true},
    {".txt", "text/plain", true},
    {".xml", "application/xml", true},
    {".json", "application/json", true},
    {".ics", "text/calendar", true},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".pdf", "application/pdf"},
    {".zip", "application/zip"},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {".odt", "application/vnd.oasis.opendocument.text"},
    {".ods", "application/vnd.oasis.opendocument.spreadsheet"},
}};

}  // namespace

const std::span<const MediaType> media_types{known_types};

const MediaType* media_type_of(std::string_view file) {
  const auto* found = std::find_if(known_types.begin(), known_types.end(),
                                   [&](const MediaType& m) { return file.ends_with(m.ending); });
  return found == known_types.end() ? nullptr : &*found;
}

}  // namespace base
