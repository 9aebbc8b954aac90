#include "platform/print_pdf.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "platform/child_process.h"
#include "platform/disk.h"
#include "platform/file_descriptor.h"
#include "platform/temporary_folder.h"
#include "platform/write_file.h"

namespace platform {
namespace {

using base::msg;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds patience{90};
constexpr std::chrono::milliseconds between_looks{20};
constexpr std::uint64_t largest_pdf = 256ull << 20;

// A program of one of these names in $PATH; empty where there is none.
std::string find_chromium() {
  const char* given = std::getenv("PATH");
  std::string_view folders = given ? given : "/usr/local/bin:/usr/bin:/bin";
  while (true) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    for (const char* name : {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"})
      if (std::string path = std::string(folders.substr(0, end)) + "/" + name; ::access(path.c_str(), X_OK) == 0)
        return path;
    if (end == folders.size()) return {};
    folders.remove_prefix(end + 1);
  }
}

// False where it is too late; then it is ended.
bool wait_with_patience(pid_t child) {
  const auto deadline = Clock::now() + patience;
  int status = 0;
  while (Clock::now() < deadline) {
    if (::waitpid(child, &status, WNOHANG) == child) return true;
    std::this_thread::sleep_for(between_looks);
  }
  ::kill(child, SIGKILL);
  wait_for_child(child);
  return false;
}

}  // namespace

std::optional<std::string> print_pdf(const std::string& html, base::BilingualText& why) {
  const std::string program = find_chromium();
  if (program.empty()) {
    why = msg("เครื่องนี้ไม่มี Chromium จึงทำ PDF ไม่ได้ ติดตั้ง chromium หรือส่งออกเป็น docx แล้วบันทึกเป็น PDF จาก Word",
              "this machine has no Chromium to make a PDF: install chromium, or export docx and save that as PDF");
    return std::nullopt;
  }
  const auto folder = TemporaryFolder::make("prongsai-pdf-", why);
  if (!folder) return std::nullopt;
  const std::string page = folder->path() + "/page.html", pdf = folder->path() + "/page.pdf";
  if (!write_file(page, html, false, why)) return std::nullopt;
  std::vector<std::string> words{program,
                                 "--headless",
                                 "--disable-gpu",
                                 "--no-first-run",
                                 "--disable-javascript",
                                 "--no-pdf-header-footer",
                                 "--user-data-dir=" + folder->path() + "/profile",
                                 "--print-to-pdf=" + pdf,
                                 "file://" + page};
  if (::geteuid() == 0) words.insert(words.begin() + 1, "--no-sandbox");  // it does not start for root otherwise
  const FileDescriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
  const pid_t child = nothing ? start_child(program, words, nothing.get(), nothing.get()) : 0;
  if (child && wait_with_patience(child))
    if (auto bytes = read_file(pdf, largest_pdf, why); bytes && bytes->starts_with("%PDF")) return bytes;
  why = msg("{} ไม่ได้ทำ PDF ลองส่งออกเป็น docx แล้วบันทึกเป็น PDF จาก Word",
            "{} made no PDF: export docx and save that as PDF", {program});
  return std::nullopt;
}

}  // namespace platform
