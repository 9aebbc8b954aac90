#include <catch2/catch.hpp>
#include <ctime>

#include "tests/pipeline/hostile.h"
#include "tests/pipeline/markup.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace hostile {
namespace {

// Seconds of processor time, so that a busy machine does not fail the test; sanitizers and builds
// without optimisation make everything slower.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double limit = 8;
#elif !defined(__OPTIMIZE__)
constexpr double limit = 4;
#else
constexpr double limit = 1;
#endif

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

std::string repeated(const std::string& text, std::size_t n) {
  std::string out;
  out.reserve(text.size() * n);
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

Scene::Scene(const std::string& story) {
  fs::copy(fs::path(source_dir) / story, folder.content(), fs::copy_options::recursive);
  BuildResult result = folder.build(1);
  INFO(folder.findings(result));
  REQUIRE(result.is_published);
  site_ = folder.site();
}

std::string Scene::attempt(const std::string& what) {
  INFO(what);
  const double start = processor_seconds();
  BuildResult result = folder.build(1);
  const double seconds = processor_seconds() - start;
  CHECK(seconds < limit);
  CHECK(result.failure.empty());
  CHECK(result.is_published == !result.report.has_errors());
  was_published = result.is_published;
  for (const base::Finding& f : result.report.findings()) {
    INFO(f.what.en);
    CHECK(!f.path.empty());
    CHECK(!f.what.th.empty());
  }
  std::map<std::string, std::string> site = folder.site();
  const bool is_untouched = site == site_;
  if (!was_published) CHECK(is_untouched);
  for (const auto& [name, bytes] : site) {
    INFO(name);
    if (was_published && (name.ends_with(".html") || name.ends_with(".xml"))) CHECK(markup::danger_in(bytes) == "");
  }
  site_ = std::move(site);
  return folder.findings(result);
}

std::string Scene::attempt(const std::string& what, const std::map<std::string, std::string>& files) {
  std::map<std::string, std::string> before;
  for (const auto& [name, bytes] : files) {
    if (fs::exists(in_content(name))) before[name] = scratch::read(in_content(name));
    scratch::write(in_content(name), bytes);
  }
  std::string findings = attempt(what);
  for (const auto& [name, bytes] : files) {
    if (before.count(name))
      scratch::write(in_content(name), before[name]);
    else
      fs::remove(in_content(name));
  }
  // Folders that the attempt made would be found by the next one.
  for (const auto& [name, bytes] : files)
    for (fs::path p = in_content(name).parent_path(); p != folder.content() && fs::exists(p) && fs::is_empty(p);
         p = p.parent_path())
      fs::remove(p);
  return findings;
}

}  // namespace hostile
