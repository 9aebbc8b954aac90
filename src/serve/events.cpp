#include "serve/events.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/html.h"
#include "serve/answer.h"
#include "serve/page.h"

namespace serve {
namespace {

using core::json_string;

constexpr std::string_view index = "index.html";

std::string state_of(const Found& found, const Findings& findings) {
  const PageVersion version = version_of(found.bytes);
  std::string styles;
  for (const std::string& s : version.styles) styles += (styles.empty() ? "" : ",") + json_string(s);
  return "data: {\"page\":" + json_string(version.text) + ",\"styles\":[" + styles +
         "],\"errors\":" + std::to_string(findings.errors) + ",\"warnings\":" + std::to_string(findings.warnings) +
         ",\"findings\":" + json_string(findings.version) + "}\n\n";
}

bool is_english_folder(const std::string& file) { return file.starts_with("en/"); }

bool is_named_like(const std::string& file, const std::vector<std::string>& sources) {
  return std::any_of(sources.begin(), sources.end(), [&](const std::string& s) {
    return !s.empty() && ("/" + file).find("/" + s + "/") != std::string::npos;
  });
}

}  // namespace

std::string page_to_follow(const Shown& shown, const std::string& page) {
  if (shown.written.empty() || std::find(shown.written.begin(), shown.written.end(), page) != shown.written.end())
    return "";
  auto worth = [&](const std::string& file) {
    return std::tuple(is_named_like(file, shown.sources), is_english_folder(file) == is_english_folder(page),
                      std::count(file.begin(), file.end(), '/'));
  };
  return *std::max_element(shown.written.begin(), shown.written.end(),
                           [&](const std::string& a, const std::string& b) { return worth(a) < worth(b); });
}

outside::EventSource events_of(std::string target, const Preview& preview) {
  return [target = std::move(target), &preview, told = std::string(), build = preview.shown()->build]() mutable {
    const auto shown = preview.shown();
    const Found found = find(target, preview, *shown);
    std::string state = state_of(found, shown->findings), out;
    if (state != told) out = told = std::move(state);
    if (preview.ways().follows && std::exchange(build, shown->build) != shown->build) {
      std::string to = page_to_follow(*shown, found.file);
      const bool goes = !to.empty();
      if (to.ends_with(index)) to.resize(to.size() - index.size());
      if (goes) out += "event: follow\ndata: " + json_string(shown->base + to) + "\n\n";
    }
    return out;
  };
}

}  // namespace serve
