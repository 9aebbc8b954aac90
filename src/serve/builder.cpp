#include "serve/builder.h"

#include <chrono>
#include <iostream>
#include <utility>

#include "base/finding_text.h"
#include "base/url.h"
#include "console/diagnostics.h"
#include "console/progress.h"
#include "pipeline/compiled_theme.h"
#include "platform/terminal.h"

namespace serve {

using Clock = std::chrono::steady_clock;

std::vector<std::string> page_names(const std::vector<std::string>& paths) {
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    std::string name = path.substr(path.rfind('/') + 1);
    name = name.substr(0, name.rfind('.'));
    out.push_back(name);
    const std::size_t letter = name.find_first_not_of("0123456789-");
    if (letter != 0 && letter != name.npos) out.push_back(name.substr(letter));
  }
  return out;
}

PreviewBuilder::PreviewBuilder(pipeline::BuildOptions options, base::Language language, Preview& preview)
    : options_(std::move(options)), language_(language), preview_(preview) {
  options_.themes = std::make_shared<pipeline::ThemeCache>();
}

pipeline::BuildResult PreviewBuilder::build(const std::vector<std::string>& changed) {
  const auto start = Clock::now();
  pipeline::BuildOptions options = options_;
  options.progress = console::progress_line(language_);
  pipeline::BuildResult result = pipeline::build(options);
  options.progress = nullptr;  // so that its line is gone before another is written
  milliseconds_ = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
  if (options_.stop.stop_requested()) return result;
  PreviewState state;
  state.build = preview_.state()->build + 1;
  state.has_site = result.is_published || preview_.state()->has_site;
  state.base_path =
      result.is_published ? std::string(base::path_of_base_url(result.base_url)) : preview_.state()->base_path;
  state.findings = findings_of(result.report, result.failure, language_);
  state.sources = page_names(changed);
  if (result.is_published) state.written = result.outcome.pages_written;
  preview_.set_state(std::move(state));
  return result;
}

void PreviewBuilder::print_findings(const pipeline::BuildResult& result) {
  const bool is_rebuild = std::exchange(has_printed_, true);
  if (!is_rebuild) {
    console::Printing printing{"text", std::string(base::code(language_))};
    console::settle(printing, options_.content);
    console::print_findings(result, printing, options_.version);
  }
  std::set<std::string> now;
  for (const base::Finding& f : result.report.findings()) {
    std::string text = base::as_text(f, language_, platform::wants_colours());
    if (is_rebuild && !printed_.contains(text)) std::cerr << text;
    now.insert(std::move(text));
  }
  printed_ = std::move(now);
  if (!result.failure.empty()) std::cerr << "prongsai: " << result.failure.in(language_) << "\n";
}

}  // namespace serve
