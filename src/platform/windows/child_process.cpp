#include "platform/child_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <thread>

#include "platform/disk.h"
#include "platform/real_path.h"
#include "platform/syscalls.h"
#include "platform/windows/nt.h"

namespace platform {
namespace {

HANDLE process_of(ChildId child) { return reinterpret_cast<HANDLE>(child); }

// As programs take their command line apart: '\' before '"' is doubled.
std::wstring quoted(const std::string& word) {
  std::wstring out = L"\"";
  std::size_t backslashes = 0;
  for (wchar_t c : wide(word)) {
    if (c == L'"') out.append(backslashes + 1, L'\\');
    backslashes = c == L'\\' ? backslashes + 1 : 0;
    out += c;
  }
  return out.append(backslashes, L'\\') + L"\"";
}

std::wstring command_line_of(const std::vector<std::string>& words) {
  std::wstring out;
  for (const std::string& word : words) out += (out.empty() ? L"" : L" ") + quoted(word);
  return out;
}

// This program's environment with these variables in it, each ended by a zero; empty: as it is.
std::wstring environment_with(const Variables& variables) {
  std::wstring out;
  if (variables.empty()) return out;
  for (const auto& [name, value] : variables) out += wide(name + "=" + value) + L'\0';
  wchar_t* const own = ::GetEnvironmentStringsW();
  for (const wchar_t* entry = own; *entry; entry += std::wcslen(entry) + 1) out += std::wstring(entry) + L'\0';
  ::FreeEnvironmentStringsW(own);
  return out + L'\0';
}

// A handle that a child may have, for as long as it takes to start it.
class Inherited {
 public:
  explicit Inherited(int file) {
    const HANDLE own = ::GetCurrentProcess();
    ::DuplicateHandle(own, handle_of(file), own, &handle_, 0, TRUE, DUPLICATE_SAME_ACCESS);
  }
  ~Inherited() { ::CloseHandle(handle_); }
  Inherited(const Inherited&) = delete;
  Inherited& operator=(const Inherited&) = delete;
  HANDLE get() const { return handle_; }

 private:
  HANDLE handle_ = nullptr;
};

// What is started here ends with this process.
HANDLE job_of_children() {
  static const HANDLE job = [] {
    const HANDLE made = ::CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_BREAKAWAY_OK;
    ::SetInformationJobObject(made, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    return made;
  }();
  return job;
}

// With these three handles and no others. 0 and errno.
ChildId start(const std::string& program, const std::vector<std::string>& words, const Variables& variables,
              int input, int output, int errors) {
  const Inherited in(input), out(output), err(errors);
  std::array<HANDLE, 3> handles{in.get(), out.get(), err.get()};
  SIZE_T size = 0;
  ::InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
  std::vector<char> memory(size);
  STARTUPINFOEXW how{};
  how.lpAttributeList = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(memory.data());
  ::InitializeProcThreadAttributeList(how.lpAttributeList, 1, 0, &size);
  ::UpdateProcThreadAttribute(how.lpAttributeList, 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles.data(),
                              sizeof handles, nullptr, nullptr);
  how.StartupInfo.cb = sizeof how;
  how.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
  how.StartupInfo.hStdInput = in.get();
  how.StartupInfo.hStdOutput = out.get();
  how.StartupInfo.hStdError = err.get();
  std::wstring line = command_line_of(words), environment = environment_with(variables);
  PROCESS_INFORMATION made{};
  const BOOL is_started = ::CreateProcessW(
      wide(program).c_str(), line.data(), nullptr, nullptr, TRUE,
      EXTENDED_STARTUPINFO_PRESENT | CREATE_UNICODE_ENVIRONMENT | CREATE_NO_WINDOW | CREATE_SUSPENDED,
      environment.empty() ? nullptr : environment.data(), nullptr, &how.StartupInfo, &made);
  if (!is_started) fail_with_last_error();
  ::DeleteProcThreadAttributeList(how.lpAttributeList);
  if (!is_started) return 0;
  ::AssignProcessToJobObject(job_of_children(), made.hProcess);
  ::ResumeThread(made.hThread);
  ::CloseHandle(made.hThread);
  return reinterpret_cast<ChildId>(made.hProcess);
}

// In the folders of PATH alone: the current folder is the content, where anybody's files may be.
std::string find_in_path(const std::string& name) {
  const char* given = std::getenv("PATH");
  std::string_view folders = given ? given : "";
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(';'), folders.size());
    std::string path = std::string(folders.substr(0, end)) + "/" + name + ".exe";
    if (end > 0 && is_file(path)) return path;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return {};
}

}  // namespace

bool ChildEnd::cannot_run() const {
  return static_cast<NTSTATUS>(status) == STATUS_DLL_NOT_FOUND ||
         static_cast<NTSTATUS>(status) == STATUS_ENTRYPOINT_NOT_FOUND;
}

std::string find_helper_program(const std::string& name) {
  const std::string program = program_path(), path = program.substr(0, program.rfind('/') + 1) + name + ".exe";
  return is_file(path) ? path : std::string();
}

ChildId start_child(const std::string& program, std::vector<std::string> words, int input, int output) {
  const FileDescriptor nowhere = null_file();
  return nowhere ? start(program, words, {}, input, output, nowhere.get()) : 0;
}

ChildId start_program(std::vector<std::string> words, const Variables& variables, int input, int output, int errors) {
  const std::string program = find_in_path(words.front());
  if (program.empty()) return errno = ENOENT, 0;
  return start(program, words, variables, input, output, errors);
}

void end_child(ChildId child) { ::TerminateProcess(process_of(child), 1); }

std::optional<ChildEnd> wait_for_child(ChildId child, std::chrono::milliseconds patience) {
  if (::WaitForSingleObject(process_of(child), static_cast<DWORD>(patience.count())) != WAIT_OBJECT_0) return {};
  DWORD code = 0;
  ::GetExitCodeProcess(process_of(child), &code);
  ::CloseHandle(process_of(child));
  const ChildEnd exited{ChildEnd::exited, static_cast<int>(code)};
  const auto status = static_cast<NTSTATUS>(code);
  if (code == ERROR_NOT_ENOUGH_QUOTA) return ChildEnd{ChildEnd::out_of_time, exited.status};  // by its job
  if (status == STATUS_NO_MEMORY || status == STATUS_COMMITMENT_LIMIT)
    return ChildEnd{ChildEnd::out_of_memory, exited.status};
  return status < 0 && !exited.cannot_run() ? ChildEnd{ChildEnd::crashed, exited.status} : exited;
}

ChildEnd wait_for_child(ChildId child) {
  constexpr std::chrono::milliseconds for_ever{INFINITE};
  return *wait_for_child(child, for_ever);
}

bool make_pipe(FileDescriptor& reading, FileDescriptor& writing) {
  HANDLE read_end, write_end;
  if (!::CreatePipe(&read_end, &write_end, nullptr, 1 << 16)) return fail_with_last_error() == 0;
  reading = FileDescriptor(file_of(read_end));
  writing = FileDescriptor(file_of(write_end));
  return true;
}

// A pipe without a name cannot be waited for, only looked at.
std::ptrdiff_t read_within(int pipe, void* bytes, std::size_t count, std::chrono::milliseconds patience) {
  constexpr std::chrono::milliseconds longest_pause{8};
  const auto deadline = std::chrono::steady_clock::now() + patience;
  for (auto pause = std::chrono::milliseconds(1);; pause = std::min(pause * 2, longest_pause)) {
    DWORD there = 0;
    if (!::PeekNamedPipe(handle_of(pipe), nullptr, 0, nullptr, &there, nullptr)) return 0;  // its other end is gone
    if (there) return std::max<std::ptrdiff_t>(read_some(pipe, bytes, count), 0);
    if (std::chrono::steady_clock::now() >= deadline) return -1;
    std::this_thread::sleep_for(pause);
  }
}

FileDescriptor unnamed_file(std::string_view bytes) {
  std::array<wchar_t, MAX_PATH + 1> folder{}, path{};
  ::GetTempPathW(static_cast<DWORD>(folder.size()), folder.data());
  if (!::GetTempFileNameW(folder.data(), L"pro", 0, path.data())) return fail_with_last_error(), FileDescriptor();
  const HANDLE opened =
      ::CreateFileW(path.data(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                    nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
  if (opened == INVALID_HANDLE_VALUE) return fail_with_last_error(), FileDescriptor();
  FileDescriptor file(file_of(opened));
  if (!write_all(file.get(), bytes) || !rewind_file(file.get())) file = FileDescriptor();
  return file;
}

FileDescriptor null_file() {
  const HANDLE opened = ::CreateFileW(L"NUL", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                      nullptr, OPEN_EXISTING, 0, nullptr);
  return opened == INVALID_HANDLE_VALUE ? FileDescriptor() : FileDescriptor(file_of(opened));
}

}  // namespace platform
