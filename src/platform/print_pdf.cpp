#include "platform/print_pdf.h"

#include "platform/child_process.h"
#include "platform/disk.h"
#include "platform/file_descriptor.h"
#include "platform/host_info.h"
#include "platform/temporary_folder.h"
#include "platform/write_file.h"

namespace platform {
namespace {

using base::msg;

constexpr std::chrono::seconds patience{90};
constexpr std::uint64_t largest_pdf = 256ull << 20;

// False where it is too late; then it is ended.
bool has_ended(ChildId child) {
  if (wait_for_child(child, patience)) return true;
  end_child(child);
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
  if (is_root()) words.insert(words.begin() + 1, "--no-sandbox");  // it does not start otherwise
  const FileDescriptor nothing = null_file();
  const ChildId child = nothing ? start_child(program, words, nothing.get(), nothing.get()) : 0;
  if (child && has_ended(child))
    if (auto bytes = read_file(pdf, largest_pdf, why); bytes && bytes->starts_with("%PDF")) return bytes;
  why = msg("{} ไม่ได้ทำ PDF ลองส่งออกเป็น docx แล้วบันทึกเป็น PDF จาก Word",
            "{} made no PDF: export docx and save that as PDF", {program});
  return std::nullopt;
}

}  // namespace platform
