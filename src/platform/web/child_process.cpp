// A page has no other process: what prongsai-text does is done here and now, and its answer lies ready.
#include "platform/child_process.h"

#include <emscripten.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <functional>

#include "platform/document_reader/formats.h"
#include "platform/document_reader/office/office.h"
#include "platform/document_text.h"
#include "platform/office_answer.h"
#include "platform/syscalls.h"

namespace platform {
namespace {

constexpr std::string_view text_reader = "prongsai-text";
constexpr std::uint64_t most_bytes_asked = 256u << 20;

std::size_t mib_of(const std::string& word) { return std::strtoul(word.c_str(), nullptr, 10) << 20; }

using Work = void (*)(void*);
// Calls work(data). False where it did not come back: memory or stack ran out, or it ended the program.
EM_JS(int, comes_back, (Work work, void* data), {
  const top = stackSave();
  try {
    wasmTable.get(work)(data);
    return 1;
  } catch (ended) {
    stackRestore(top);
    return 0;
  }
});

using Reading = std::function<std::string()>;

// Writes what `read` gives; as little as a process that crashed would have, where that does not come back.
bool write_read(int output, const Reading& read) {
  struct Call {
    const Reading& read;
    std::string answer;
  } call{read, {}};
  const auto work = [](void* data) { static_cast<Call*>(data)->answer = static_cast<Call*>(data)->read(); };
  return comes_back(work, &call) && write_all(output, call.answer);
}

// `asked`: format and path of each document, each ended by NUL.
void answer_all(int output, const std::string& asked, std::size_t largest, std::size_t text) {
  document_reader::Limits limits;
  limits.text = text;
  for (std::size_t at = 0; at < asked.size();) {
    const std::string format = asked.c_str() + at, path = asked.c_str() + at + format.size() + 1;
    at += format.size() + path.size() + 2;
    const bool is_answered = write_read(
        output, [&] { return to_bytes(document_reader::read_document_at(path, format, largest, limits)); });
    if (!is_answered) return;
  }
}

// Two handles of one file, which has no name any more.
bool open_twice(FileDescriptor& reading, FileDescriptor& writing) {
  std::string name = "/tmp/unnamed-XXXXXX";
  writing = FileDescriptor(::mkstemp(name.data()));
  if (!writing) return false;
  reading = FileDescriptor(::open(name.c_str(), O_RDONLY));
  ::unlink(name.c_str());
  return static_cast<bool>(reading);
}

}  // namespace

bool ChildEnd::cannot_run() const { return false; }

std::string find_helper_program(const std::string& name) { return name == text_reader ? name : std::string(); }

ChildId start_child(const std::string& program, std::vector<std::string> words, int input, int output) {
  std::string asked;
  if (program != text_reader || !read_all(input, 0, most_bytes_asked, asked)) return 0;
  if (words[1] == "--tables")
    write_read(output, [&] { return to_bytes(document_reader::office::read_office(words.back(), asked)); });
  else
    answer_all(output, asked, mib_of(words[3]), mib_of(words[4]));
  return 1;
}
ChildId start_program(std::vector<std::string>, const Variables&, int, int, int) { return errno = ENOENT, 0; }
void end_child(ChildId) {}
ChildEnd wait_for_child(ChildId) { return {}; }
std::optional<ChildEnd> wait_for_child(ChildId, std::chrono::milliseconds) { return ChildEnd(); }

// Whoever writes has written all before anybody reads.
bool make_pipe(FileDescriptor& reading, FileDescriptor& writing) { return open_twice(reading, writing); }
std::ptrdiff_t read_within(int pipe, void* bytes, std::size_t count, std::chrono::milliseconds) {
  return read_some(pipe, bytes, count);
}
FileDescriptor unnamed_file(std::string_view bytes) {
  FileDescriptor reading, writing;
  if (!open_twice(reading, writing) || !write_all(writing.get(), bytes)) return FileDescriptor();
  return reading;
}
FileDescriptor null_file() { return FileDescriptor(::open("/dev/null", O_RDWR)); }

}  // namespace platform
