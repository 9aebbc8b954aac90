#include "platform/document_text.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <optional>

#include "base/utf8.h"
#include "platform/child_process.h"
#include "platform/file_descriptor.h"

namespace platform {
namespace {

using base::ExtractedText;
using State = ExtractedText::State;
using Clock = std::chrono::steady_clock;

// The names of the documents as a file without a name: the reader takes them when it likes, and nobody waits.
bool write_requests(FileDescriptor& input, const std::vector<WantedDocument>& documents, std::size_t first) {
  std::string text;
  for (std::size_t i = first; i < documents.size(); ++i) {
    text.append(documents[i].format) += '\0';
    text.append(documents[i].path) += '\0';
  }
  input = FileDescriptor(::memfd_create("documents", MFD_CLOEXEC));
  return input && write_all(input.get(), text) && ::lseek(input.get(), 0, SEEK_SET) == 0;
}

enum class End : unsigned char { finished, too_late, nonsense };

// Takes answers from `output` until it ends.
class Listener {
 public:
  Listener(int output, const DocumentLimits& limits) : output_(output), limits_(limits) {}

  End listen(std::vector<ExtractedText>& answers, std::size_t wanted) {
    auto deadline = Clock::now() + limits_.waiting;
    while (answers.size() < wanted) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
      pollfd waiting{output_, POLLIN, 0};
      const int ready = left <= 0 ? 0 : ::poll(&waiting, 1, static_cast<int>(left));
      if (ready < 0 && errno == EINTR) continue;
      if (ready <= 0) return End::too_late;
      std::array<char, 1 << 16> piece;
      const ssize_t got = ::read(output_, piece.data(), piece.size());
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return End::finished;
      bytes_.append(piece.data(), static_cast<std::size_t>(got));
      const std::size_t before = answers.size();
      while (answers.size() < wanted && take(answers))
        ;
      if (is_nonsense_) return End::nonsense;
      if (answers.size() > before) deadline = Clock::now() + limits_.waiting;
    }
    return End::finished;
  }

 private:
  // One whole answer, if it is there.
  bool take(std::vector<ExtractedText>& answers) {
    const std::size_t line = bytes_.find('\n');
    if (line == std::string::npos) return is_nonsense_ = bytes_.size() > 80, false;
    unsigned state = 0;
    ExtractedText words;
    std::size_t length = 0;
    const std::string head = bytes_.substr(0, line);
    if (std::sscanf(head.c_str(), "%u %u %u %zu", &state, &words.parts, &words.unread_parts, &length) != 4 ||
        state > static_cast<unsigned>(State::too_large) || length > std::size_t{limits_.text_mib} << 20)
      return is_nonsense_ = true, false;
    if (bytes_.size() - line - 1 < length) return false;
    words.state = static_cast<State>(state);
    words.text = bytes_.substr(line + 1, length);
    bytes_.erase(0, line + 1 + length);
    if (base::first_invalid_utf8(words.text) != std::string::npos) return is_nonsense_ = true, false;
    answers.push_back(std::move(words));
    return true;
  }

  int output_;
  const DocumentLimits& limits_;
  std::string bytes_;
  bool is_nonsense_ = false;
};

// Why the reader ended in the middle of a document.
State state_of(End end, int status) {
  if (end == End::too_late) return State::too_slow;
  if (end == End::nonsense || !WIFSIGNALED(status)) return State::damaged;
  if (WTERMSIG(status) == SIGXCPU) return State::too_slow;
  return WTERMSIG(status) == SIGKILL ? State::too_large : State::damaged;  // the system kills for want of memory
}

// False where the reader does not run at all.
bool converse(const std::string& reader, const std::vector<WantedDocument>& documents, const DocumentLimits& limits,
              std::vector<ExtractedText>& answers) {
  FileDescriptor input;
  int pipe[2];
  if (!write_requests(input, documents, answers.size()) || ::pipe2(pipe, O_CLOEXEC)) return false;
  const FileDescriptor output(pipe[0]);
  FileDescriptor its_output(pipe[1]);
  const pid_t child = start_child(reader,
                                  {"prongsai-text", std::to_string(limits.seconds), std::to_string(limits.memory_mib),
                                   std::to_string(limits.largest_mib), std::to_string(limits.text_mib)},
                                  input.get(), its_output.get());
  if (!child) return false;
  its_output.close();
  const std::size_t before = answers.size();
  const End end = Listener(output.get(), limits).listen(answers, documents.size());
  const bool is_done = answers.size() == documents.size();
  if (end != End::finished || is_done) ::kill(child, SIGKILL);
  const int status = wait_for_child(child);
  constexpr int cannot_run = 127;  // a library that it needs is not there
  if (!is_done && answers.size() == before && WIFEXITED(status) && WEXITSTATUS(status) == cannot_run) return false;
  if (!is_done) answers.push_back({state_of(end, status), 0, 0, {}});
  return true;
}

}  // namespace

bool holds_text(std::string_view format) {
  static constexpr std::array<std::string_view, 11> formats{"pdf", "docx", "xlsx", "odt", "ods", "csv",
                                                            "txt", "json", "svg",  "ics", "zip"};
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

std::string find_document_reader() { return find_helper_program("prongsai-text"); }

std::vector<ExtractedText> read_documents(const std::string& reader, const std::vector<WantedDocument>& documents,
                                          const DocumentLimits& limits) {
  std::vector<ExtractedText> answers;
  while (answers.size() < documents.size())
    if (reader.empty() || !converse(reader, documents, limits, answers))
      answers.resize(documents.size(), ExtractedText{State::no_reader, 0, 0, {}});
  return answers;
}

}  // namespace platform
