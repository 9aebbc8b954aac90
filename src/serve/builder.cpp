#include "serve/builder.h"

#include <chrono>
#include <iostream>

#include "printed_findings.h"

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
  BuildResult result = ::build(build_);
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

void Builder::print_findings_once(const BuildResult& result) {
  const std::string version = preview_.shown()->findings.version;
  if (version == printed_) return;
  printed_ = version;
  ::print_findings(result, {"text", language_ == core::Language::th ? "th" : "en"}, build_.version);
  if (!result.failure.empty()) std::cerr << "prongsai: " << result.failure.in(language_) << "\n";
}

}  // namespace serve
