#include "platform/process.h"

#include <fcntl.h>
#include <io.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iostream>

#include "platform/disk.h"
#include "platform/real_path.h"
#include "platform/windows/nt.h"

namespace platform {
namespace {

constexpr std::size_t bytes_of_output = 64 * 1024;

}  // namespace

int process_id() { return static_cast<int>(::GetCurrentProcessId()); }

bool enter_folder(const std::string& folder, base::BilingualText& why) {
  if (::SetCurrentDirectoryW(wide(folder).c_str())) return true;
  fail_with_last_error();
  return why = reason(errno), false;
}

void ignore_broken_pipes() {}  // there is no signal

void prepare_streams() {
  for (std::FILE* stream : {stdin, stdout, stderr}) ::_setmode(::_fileno(stream), _O_BINARY);
  // Each output in one piece: a console shows no letter whose bytes come one by one.
  for (std::FILE* stream : {stdout, stderr}) std::setvbuf(stream, nullptr, _IOFBF, bytes_of_output);
  if (::_isatty(::_fileno(stdout))) std::cout << std::unitbuf;
  ::SetConsoleOutputCP(CP_UTF8);
  ::SetConsoleCP(CP_UTF8);
}

std::string path_as_given(std::string path) {
  std::replace(path.begin(), path.end(), '\\', '/');
  return path;
}

bool is_absolute(std::string_view path) {
  return path.starts_with('/') || path.starts_with('\\') || (path.size() > 1 && path[1] == ':');
}

std::string folder_of_icon() {
  DWORD processes[2];
  if (::GetConsoleProcessList(processes, 2) != 1) return {};  // a shell is there, too
  const std::string program = program_path();
  return program.substr(0, program.rfind('/'));
}

}  // namespace platform
