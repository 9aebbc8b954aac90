// The list of the files that builds have made, as it lies in the state folder: what may be replaced and removed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "outside/hash.h"

namespace publish {

// A published file as we left it: while size, time and inode are these, so are the bytes.
struct Made {
  std::string_view path;
  outside::Hash hash;
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;
  std::uint64_t inode = 0;
};

// A line of the manifest, with its line end. Hash, size, time and inode have a fixed width, so that any line can be
// read without those before it: HASH SIZE MTIME INODE PATH, all but the path in hexadecimal.
std::string line_of(const Made& made);
// Where the path begins in such a line.
constexpr std::size_t path_column = 32 + 1 + 3 * (16 + 1);

// One file of the new site. `line` is its line in the new manifest.
struct Record {
  enum Kind : unsigned char {
    same,     // as the last build left it
    adopted,  // in its place with the right bytes, though not as we left it
    added,    // staged; nothing stands in its place
    changed   // staged; it replaces what is there
  };
  Kind kind;
  std::string_view line;

  std::string_view path() const { return line.substr(path_column, line.size() - path_column - 1); }
  std::uint64_t size() const;  // bytes
  bool is_staged() const { return kind == added || kind == changed; }
};

// Keeps the text and reads a line when it is asked for.
class Manifest {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  Manifest() = default;
  // An empty one where the text is damaged or was written in another format.
  explicit Manifest(std::string text);

  std::size_t size() const { return starts_.size(); }
  Made operator[](std::size_t i) const;
  std::string_view path(std::size_t i) const { return line(i).substr(path_column, line(i).size() - path_column - 1); }
  std::string_view line(std::size_t i) const;

  std::size_t find(std::string_view path) const;
  // The first file whose path is not before this one, by bytes.
  std::size_t lower_bound(std::string_view path) const;
  // True where a file is below this folder.
  bool has_folder(std::string_view folder) const;

  // Folders that stood in the output folder before we put files into them: never removed. Sorted.
  const std::vector<std::string>& older_folders() const { return older_folders_; }
  std::string_view tool() const { return tool_; }
  std::string_view text() const { return text_; }

 private:
  bool index();

  std::string text_;
  std::string tool_;
  std::vector<std::string> older_folders_;
  std::vector<std::uint64_t> starts_;  // of the lines
  std::uint64_t end_ = 0;
};

// The text of a manifest. `tool` is the version of the program; `made` is sorted by path.
std::string manifest_text(std::string_view tool, const std::vector<std::string>& older_folders,
                          const std::vector<Record>& made);

// Our small text files end in a line with the hash of all that is before it.
std::string with_checksum(std::string text);
// The text before that line; empty where the hash is another.
std::string_view without_checksum(std::string_view text);

}  // namespace publish
