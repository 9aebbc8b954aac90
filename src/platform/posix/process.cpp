#include "platform/process.h"

#include <signal.h>
#include <unistd.h>

#include <cerrno>

#include "platform/disk.h"

namespace platform {

int process_id() { return ::getpid(); }

bool enter_folder(const std::string& folder, base::BilingualText& why) {
  return ::chdir(folder.c_str()) == 0 || (why = reason(errno), false);
}

void ignore_broken_pipes() { ::signal(SIGPIPE, SIG_IGN); }
void prepare_streams() {}  // they are so
std::string path_as_given(std::string path) { return path; }
bool is_absolute(std::string_view path) { return path.starts_with('/'); }
std::string folder_of_icon() { return {}; }  // by what the desktop has for that: cmake/prongsai.desktop

}  // namespace platform
