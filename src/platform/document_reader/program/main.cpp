// prongsai-text extracts the text of documents. It is a separate program, so that a hostile document cannot harm the
// build.
//
//   prongsai-text SECONDS MEMORY LARGEST TEXT
//
// The limits are for each document: seconds of processor time, and MiB of memory, of the file and of its text.
// Standard input names the documents: format and path, each ended by NUL. For each of them, in the same order,
// standard output gets a line `STATE PARTS UNREAD LENGTH` (numbers; the first is a base::ExtractedText::State) and
// LENGTH bytes of text.
//
//   prongsai-text --tables SECONDS MEMORY LARGEST NAME
//
// Standard input is one document, which is called NAME; standard output gets its paragraphs and tables as
// platform::to_bytes() writes them.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "platform/document_reader/formats.h"
#include "platform/document_reader/office/office.h"
#include "platform/document_reader/rlimits.h"
#include "platform/document_text.h"
#include "platform/process.h"
#include "platform/syscalls.h"

namespace {

struct Given {
  unsigned seconds = 0;
  std::size_t memory = 0, largest = 0, text = 0;  // bytes
};

// `count` numbers from the first argument on.
bool understand(char** arguments, std::size_t count, Given& given) {
  std::array<unsigned long, 4> numbers{};
  for (std::size_t i = 0; i < count; ++i) {
    char* end = nullptr;
    numbers[i] = std::strtoul(arguments[i], &end, 10);
    if (!numbers[i] || *end || numbers[i] > 1'000'000) return false;
  }
  given = {static_cast<unsigned>(numbers[0]), numbers[1] << 20, numbers[2] << 20, numbers[3] << 20};
  return true;
}

std::string all_input(std::size_t most = SIZE_MAX) {
  std::string all;
  std::array<char, 1 << 16> buffer;
  const int input = platform::standard_input();
  for (std::ptrdiff_t got; all.size() < most && (got = platform::read_some(input, buffer.data(), buffer.size())) > 0;)
    all.append(buffer.data(), static_cast<std::size_t>(got));
  return all;
}

bool write_out(const std::string& bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
}

int read_tables(const Given& given, std::string_view name) {
  document_reader::limit_process(given.memory);
  document_reader::limit_seconds(given.seconds);
  const auto document = document_reader::office::read_office(name, all_input(given.largest));
  return write_out(platform::to_bytes(document)) ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  platform::prepare_streams();
  Given given;
  if (argc == 6 && std::string_view(argv[1]) == "--tables" && understand(argv + 2, 3, given))
    return read_tables(given, argv[5]);
  if (argc != 5 || !understand(argv + 1, 4, given)) {
    std::fputs("prongsai-text reads documents for prongsai, which starts it itself.\n", stderr);
    return 2;
  }
  const std::string input = all_input();
  document_reader::limit_process(given.memory);
  document_reader::Limits limits;
  limits.text = given.text;
  for (std::size_t at = 0; at < input.size();) {
    const std::string format = input.c_str() + at;
    const std::string path = input.c_str() + std::min(input.size(), at + format.size() + 1);
    at += format.size() + path.size() + 2;
    document_reader::limit_seconds(given.seconds);
    if (!write_out(platform::to_bytes(document_reader::read_document_at(path, format, given.largest, limits))))
      return 1;
  }
  return 0;
}
