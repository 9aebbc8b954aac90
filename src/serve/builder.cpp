#include "serve/builder.h"

#include <chrono>
#include <iostream>
#include <utility>

#include "core/finding_text.h"
#include "outside/terminal.h"
#include "printed_findings.h"
#include "progress_line.h"

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

std::string base_of(const std::string& base_url) {
  const std::size_t scheme = base_url.find("://");
  const std::size_t slash = scheme == base_url.npos ? base_url.npos : base_url.find('/', scheme + 3);
  return slash == base_url.npos ? "/" : base_url.substr(slash);
}

BuildResult Builder::next(const std::vector<std::string>& changed) {
  const auto start = Clock::now();
  BuildOptions options = build_;
  options.progress = progress_line(language_);
  BuildResult result = ::build(options);
  options.progress = nullptr;  // so that its line is gone before another is written
  milliseconds_ = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
  if (build_.stop.stop_requested()) return result;
  Shown shown;
  shown.build = preview_.shown()->build + 1;
  shown.has_site = result.is_published || preview_.shown()->has_site;
  shown.base = result.is_published ? base_of(result.base_url) : preview_.shown()->base;
  shown.findings = findings_of(result.report, result.failure, language_);
  shown.sources = page_names(changed);
  if (result.is_published) shown.written = result.outcome.pages_written;
  preview_.show(std::move(shown));
  return result;
}

void Builder::print_findings(const BuildResult& result) {
  const bool is_rebuild = std::exchange(has_printed_, true);
  if (!is_rebuild) ::print_findings(result, {"text", std::string(core::code(language_))}, build_.version);
  std::set<std::string> now;
  for (const core::Finding& f : result.report.findings()) {
    std::string text = core::as_text(f, language_, outside::wants_colours());
    if (is_rebuild && !printed_.contains(text)) std::cerr << text;
    now.insert(std::move(text));
  }
  printed_ = std::move(now);
  if (!result.failure.empty()) std::cerr << "prongsai: " << result.failure.in(language_) << "\n";
}

}  // namespace serve
