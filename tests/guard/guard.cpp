// What a cold build costs, counted and not timed, so that any machine may judge: memory asked for with operator new,
// and instructions where the processor counts them.  guard CONTENT OUT FIGURES [--accept [INSTRUCTIONS]]
#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <new>
#include <optional>
#include <string>
#include <string_view>

#include "pipeline/build.h"

using namespace pipeline;

namespace {

using Count = long long;

std::atomic<Count> allocations{0}, bytes{0};

void* allocate(std::size_t size) {
  allocations.fetch_add(1, std::memory_order_relaxed);
  bytes.fetch_add(static_cast<Count>(size), std::memory_order_relaxed);
  if (void* memory = std::malloc(size ? size : 1)) return memory;
  throw std::bad_alloc();
}

// Instructions of this program and the threads it starts from now on, the kernel's left out.
class Instructions {
 public:
  Instructions() {
    perf_event_attr what{};
    what.type = PERF_TYPE_HARDWARE;
    what.size = sizeof what;
    what.config = PERF_COUNT_HW_INSTRUCTIONS;
    what.exclude_kernel = what.exclude_hv = what.inherit = what.disabled = 1;
    counter_ = static_cast<int>(::syscall(SYS_perf_event_open, &what, 0, -1, -1, 0));
    if (counter_ >= 0) ::ioctl(counter_, PERF_EVENT_IOC_ENABLE, 0);
  }
  std::optional<Count> read() const {
    Count count = 0;
    if (counter_ < 0 || ::read(counter_, &count, sizeof count) != sizeof count || count == 0) return std::nullopt;
    return count;
  }

 private:
  int counter_;
};

struct Figure {
  const char* name;
  std::optional<Count> now;
  double limit;  // times the figure that is kept
};

std::optional<Count> kept(const char* file, std::string_view name) {
  std::ifstream lines(file);
  std::string word;
  for (Count count; lines >> word;) {
    if (word == "#")
      std::getline(lines, word);
    else if (lines >> count && word == name)
      return count;
  }
  return std::nullopt;
}

bool holds(const Figure& figure, std::optional<Count> before) {
  if (!figure.now || !before) {
    std::printf("%s: %s\n", figure.name,
                before ? "this machine does not count them; passed over" : "no figure is kept");
    return true;
  }
  const double ratio = static_cast<double>(*figure.now) / static_cast<double>(*before);
  const bool is_well = ratio <= figure.limit;
  std::printf("%s: %lld, %.3f x the %lld that are kept%s\n", figure.name, *figure.now, ratio, *before,
              is_well ? "" : ": TOO MANY");
  if (is_well && ratio < 0.9)
    std::printf("  far fewer than are kept: scripts/guard --accept keeps the new figures\n");
  return is_well;
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

int main(int count, char** words) {
  if (count < 4) return std::fprintf(stderr, "guard CONTENT OUT FIGURES [--accept [INSTRUCTIONS]]\n"), 2;
  BuildOptions options;
  options.content = words[1];
  options.out = words[2];
  options.jobs = 1;
  options.is_preview = true;  // flushing to the disk is not counted anyway
  options.version = "guard";
  const Count allocations_before = allocations, bytes_before = bytes;
  Instructions instructions;
  const BuildResult result = build(options);
  Figure figures[] = {{"allocations", allocations - allocations_before, 1.05},
                      {"bytes", bytes - bytes_before, 1.05},
                      {"instructions", instructions.read(), 1.25}};
  if (!result.is_published) {
    std::fprintf(stderr, "guard: the synthetic agencies do not build: %s\n", result.failure.en.c_str());
    for (const base::Finding& finding : result.report.findings())
      std::fprintf(stderr, "%s %s\n", finding.code.c_str(), finding.what.en.c_str());
    return 2;
  }

  if (count > 4) {
    if (count > 5) figures[2].now = std::atoll(words[5]);
    std::ofstream file(words[3]);
    file << "# What a build of the synthetic agencies may cost; written by scripts/guard --accept\n";
    for (const Figure& figure : figures)
      if (figure.now) file << figure.name << ' ' << *figure.now << '\n';
    return file.good() ? 0 : 2;
  }
  bool are_well = true;
  for (const Figure& figure : figures) are_well = holds(figure, kept(words[3], figure.name)) && are_well;
  if (!are_well)
    std::printf(
        "A build has become dearer. Look for the cause (bench/README.md, bench/profile); where the cost is meant:\n"
        "  scripts/guard --accept\n");
  return are_well ? 0 : 1;
}
