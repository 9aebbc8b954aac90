// Lists and reads files. Nothing here writes; a scan or a read never follows links.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual_text.h"
#include "platform/hash.h"

namespace platform {

struct Entry {
  enum Type : unsigned char { file, folder, link, other };

  std::string path;  // relative to the root of the scan, parts joined by '/'
  Type type = file;
  std::uint64_t size = 0;     // bytes; of files only
  std::int64_t mtime_ns = 0;  // nanoseconds since 1970, UTC; of files only
  std::int64_t ctime_ns = 0;  // likewise, of the last change of content, name or rights
  std::uint64_t inode = 0;
};

// What a scan could not read. `path` as in Entry; empty for the root itself.
struct Unread {
  std::string path;
  base::BilingualText why;
};

// False for an entry that is to be left out, with all that is in it.
using Filter = std::function<bool(std::string_view path, Entry::Type type)>;
// Leaves out names that begin with a dot.
inline bool is_visible(std::string_view path, Entry::Type) { return path[path.rfind('/') + 1] != '.'; }

// Everything below `root`, sorted by the bytes of the path, folders included. `root` may be a link to a folder; below
// it links are entries and not followed. Folders that cannot be read, and folders at the 32nd level, are entries with
// nothing in them and are listed in `unread`, as are files whose size and times cannot be read. What is removed
// during the scan is left out.
std::vector<Entry> scan(const std::string& root, std::vector<Unread>& unread, const Filter& wanted = {});

// One level only: the files, folders and links in `folder`, sorted by name. Empty and `why` set where it cannot be
// read.
std::vector<Entry> list(const std::string& folder, base::BilingualText& why);

// What is at `path`, which is also the entry's `path`; nothing where nothing is there or it cannot be accessed. Links
// are not followed.
std::optional<Entry> look(const std::string& path);

// These two follow links.
bool is_folder(const std::string& path);
bool is_file(const std::string& path);

// The bytes of a regular file of at most `max_bytes`, else nothing and the reason. A link in the last part of the
// path, a folder, a device and a pipe are refused, and never waited for.
std::optional<std::string> read_file(const std::string& path, std::uint64_t max_bytes, base::BilingualText& why);

// Reads a plain file from its start to its end; false and errno where it cannot be read.
bool read_blocks(int file, const std::function<void(std::string_view)>& take);
// The hash of the bytes of a plain file, from its start to its end; nothing and errno where it cannot be read. A link
// in the last part of the path is refused.
std::optional<Hash> hash_of_file(int file);
std::optional<Hash> hash_of_file(const std::string& path);

// The reason why a system call failed, by its errno and without a path: "No space left on device".
base::BilingualText reason(int error);

}  // namespace platform
