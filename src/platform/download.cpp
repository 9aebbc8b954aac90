#include "platform/download.h"

#include <charconv>

#include "platform/run_program.h"
#include "platform/syscalls.h"
#include "platform/write_file.h"

namespace platform {
namespace {

// A value in the configuration that curl reads.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"\n";
}

// "12 404 \n": what became of the 12th file.
void note_answer(std::string_view line, std::vector<Download>& files) {
  std::size_t number = 0;
  unsigned status = 0;
  const char* const end = line.data() + line.size();
  const auto [space, bad] = std::from_chars(line.data(), end, number);
  if (bad != std::errc() || space == end || number >= files.size()) return;
  const auto [rest, worse] = std::from_chars(space + 1, end, status);
  if (worse != std::errc()) return;
  Download& file = files[number];
  file.status = status;
  if (rest != end && rest + 1 != end) file.error.assign(rest + 1, end);
}

}  // namespace

bool download(std::vector<Download>& files, base::BilingualText& why) {
  ProgramCall call{{"curl",
                    "--disable",
                    "--silent",
                    "--globoff",
                    "--parallel",
                    "--parallel-max",
                    "8",
                    "--location",
                    "--max-redirs",
                    "5",
                    "--proto",
                    "=http,https",
                    "--connect-timeout",
                    "20",
                    "--max-time",
                    "300",
                    "--retry",
                    "2",
                    "--fail",
                    "--remove-on-error",
                    "--write-out",
                    "%{urlnum} %{http_code} %{errormsg}\n",
                    "--config",
                    "-"}};
  for (const Download& file : files) {
    if (!make_folders_of(file.file, why)) return false;
    call.input += "url = " + quoted(file.address) + "output = " + quoted(file.file);
  }
  const auto ended = run_program(call, why);
  if (!ended) return false;
  std::string_view lines = ended->output;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    note_answer(lines.substr(0, end), files);
    lines.remove_prefix(end == lines.npos ? lines.size() : end + 1);
  }
  for (const Download& file : files)
    if (file.status != 200 || !file.error.empty()) unlink_file(file.file);
  return true;
}

}  // namespace platform
