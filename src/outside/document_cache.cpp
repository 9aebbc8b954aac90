#include "outside/document_cache.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cinttypes>

#include "outside/disk.h"

namespace outside {
namespace {

constexpr std::uint64_t largest = 1 << 30;  // bytes of all texts of an agency

// The first line: what made the file, and the hash of all that follows it.
std::string head_of(std::string_view reader, std::string_view body) {
  return "prongsai texts 1 " + std::string(reader) + " " + hex(hash(body)) + "\n";
}

bool write_whole(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t got = ::write(file, bytes.data(), bytes.size());
    if (got < 0 && errno != EINTR) return false;
    if (got > 0) bytes.remove_prefix(static_cast<std::size_t>(got));
  }
  return true;
}

}  // namespace

DocumentCache load_document_cache(const std::string& file, std::string_view reader) {
  core::Message why;
  const auto bytes = read_file(file, largest, why);
  DocumentCache cache;
  const std::size_t line = bytes ? bytes->find('\n') : std::string::npos;
  if (line == std::string::npos) return cache;
  std::string_view rest = std::string_view(*bytes).substr(line + 1);
  if (std::string_view(*bytes).substr(0, line + 1) != head_of(reader, rest)) return cache;
  while (!rest.empty()) {
    Hash key;
    unsigned state = 0;
    std::size_t length = 0;
    core::DocumentWords words;
    const std::size_t end = rest.find('\n');
    const std::string entry(rest.substr(0, end));
    if (end == rest.npos || ::sscanf(entry.c_str(), "%" SCNx64 " %" SCNx64 " %u %u %u %zu", &key.high, &key.low,
                                     &state, &words.parts, &words.unread_parts, &length) != 6)
      return {};
    words.state = static_cast<core::DocumentWords::State>(state);
    words.text = rest.substr(end + 1, length);
    rest.remove_prefix(std::min(rest.size(), end + 1 + length));
    cache.emplace(key, std::move(words));
  }
  return cache;
}

bool save_document_cache(const std::string& file, std::string_view reader, const DocumentCache& cache) {
  std::string body;
  for (const auto& [key, words] : cache) {
    char line[120];
    ::snprintf(line, sizeof line, "%" PRIx64 " %" PRIx64 " %u %u %u %zu\n", key.high, key.low,
               static_cast<unsigned>(words.state), words.parts, words.unread_parts, words.text.size());
    body += line;
    body += words.text;
  }
  ::mkdir(file.substr(0, file.rfind('/')).c_str(), 0755);
  const std::string fresh = file + ".new";
  const int out = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (out < 0) return false;
  bool is_written = write_whole(out, head_of(reader, body)) && write_whole(out, body);
  is_written = ::close(out) == 0 && is_written;
  if (is_written && ::rename(fresh.c_str(), file.c_str()) == 0) return true;
  ::unlink(fresh.c_str());
  return false;
}

}  // namespace outside
