#include "serve/events.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/html.h"
#include "base/json.h"
#include "serve/answer.h"
#include "serve/page.h"

namespace serve {
namespace {

using base::json_string;

constexpr std::string_view index_page = "index.html";

std::string state_event(const PageFound& found, const Findings& findings) {
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

std::string page_to_follow(const PreviewState& state, const std::string& page) {
  if (state.written.empty() || std::find(state.written.begin(), state.written.end(), page) != state.written.end())
    return "";
  auto worth = [&](const std::string& file) {
    return std::tuple(is_named_like(file, state.sources), is_english_folder(file) == is_english_folder(page),
                      std::count(file.begin(), file.end(), '/'));
  };
  return *std::max_element(state.written.begin(), state.written.end(),
                           [&](const std::string& a, const std::string& b) { return worth(a) < worth(b); });
}

platform::EventSource events_of(std::string target, const Preview& preview) {
  return [target = std::move(target), &preview, told = std::string(), build = preview.state()->build]() mutable {
    const auto state = preview.state();
    const PageFound found = find_page(target, preview, *state);
    std::string event = state_event(found, state->findings), out;
    if (event != told) out = told = std::move(event);
    if (preview.options().follows && std::exchange(build, state->build) != state->build) {
      std::string to = page_to_follow(*state, found.file);
      const bool goes = !to.empty();
      if (to.ends_with(index_page)) to.resize(to.size() - index_page.size());
      if (goes) out += "event: follow\ndata: " + json_string(state->base_path + to) + "\n\n";
    }
    return out;
  };
}

}  // namespace serve
