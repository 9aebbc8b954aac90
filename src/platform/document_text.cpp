#include "platform/document_text.h"

#include <algorithm>
#include <array>
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

std::string requests_of(const std::vector<WantedDocument>& documents, std::size_t first) {
  std::string text;
  for (std::size_t i = first; i < documents.size(); ++i) {
    text.append(documents[i].format) += '\0';
    text.append(documents[i].path) += '\0';
  }
  return text;
}

enum class End : unsigned char { finished, too_late, nonsense };

// Takes answers from `output` until it ends.
class Listener {
 public:
  Listener(int output, const DocumentLimits& limits) : output_(output), limits_(limits) {}

  End listen(std::vector<ExtractedText>& answers, std::size_t wanted) {
    auto deadline = Clock::now() + limits_.waiting;
    while (answers.size() < wanted) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
      std::array<char, 1 << 16> piece;
      const std::ptrdiff_t got = read_within(output_, piece.data(), piece.size(), left);
      if (got < 0) return End::too_late;
      if (got == 0) return End::finished;
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
State state_of(End end, const ChildEnd& child) {
  if (end == End::too_late) return State::too_slow;
  if (end == End::nonsense) return State::damaged;
  if (child.how == ChildEnd::out_of_time) return State::too_slow;
  return child.how == ChildEnd::out_of_memory ? State::too_large : State::damaged;
}

// False where the reader does not run at all.
bool converse(const std::string& reader, const std::vector<WantedDocument>& documents, const DocumentLimits& limits,
              std::vector<ExtractedText>& answers) {
  const FileDescriptor input = unnamed_file(requests_of(documents, answers.size()));
  FileDescriptor output, its_output;
  if (!input || !make_pipe(output, its_output)) return false;
  const ChildId child =
      start_child(reader,
                  {"prongsai-text", std::to_string(limits.seconds), std::to_string(limits.memory_mib),
                   std::to_string(limits.largest_mib), std::to_string(limits.text_mib)},
                  input.get(), its_output.get());
  if (!child) return false;
  its_output.close();
  const std::size_t before = answers.size();
  const End end = Listener(output.get(), limits).listen(answers, documents.size());
  const bool is_done = answers.size() == documents.size();
  if (end != End::finished || is_done) end_child(child);
  const ChildEnd its_end = wait_for_child(child);
  if (!is_done && answers.size() == before && its_end.cannot_run()) return false;
  if (!is_done) answers.push_back({state_of(end, its_end), 0, 0, {}});
  return true;
}

}  // namespace

bool holds_text(std::string_view format) {
  static constexpr std::array<std::string_view, 11> formats{"pdf", "docx", "xlsx", "odt", "ods", "csv",
                                                            "txt", "json", "svg",  "ics", "zip"};
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

std::string to_bytes(const ExtractedText& words) {
  std::string out;
  for (const std::size_t number : {static_cast<std::size_t>(words.state), std::size_t{words.parts},
                                   std::size_t{words.unread_parts}, words.text.size()})
    out += std::to_string(number) + " ";
  out.back() = '\n';
  return out + words.text;
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
