// The files of the content as the desk reads and changes them: each save whole or not at all, nobody's work lost.
//
// Beside the content, in folders whose names begin with '.' and that no reader looks into:
//   .history/<path>/<UTC time>        the former versions of a file, thirty at most
//   .desk/drafts/<path>/<session>     what was typed in a form and not saved yet
//   .desk/open/<path>/<session>       who has a file open
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual_text.h"
#include "publish/cannot.h"

namespace desk {

// Paths are those of is_content_path() (desk/content_folder.h); with others each function fails.
class Store {
 public:
  // The folder need not be there: the first save makes it. A store that is `read_only` changes nothing, and says so.
  explicit Store(std::string content, bool read_only = false,
                 const publish::Syscalls& system = platform::real_syscalls)
      : content_(std::move(content)), is_read_only_(read_only), system_(system) {}

  std::optional<std::string> read(const std::string& path, base::BilingualText& why) const;
  // What tells one version of a file from another.
  static std::string mark_of(std::string_view bytes);

  enum class Saved { done, changed_meanwhile, failed };
  // These change a file only where it still has the bytes whose mark is `mark` ("": is not there yet), and keep the
  // version that was. At any moment, whatever is cut off, the file is there whole: as it was, or as it is to be.
  Saved save(const std::string& path, std::string_view bytes, std::string_view mark, base::BilingualText& why);
  Saved remove(const std::string& path, std::string_view mark, base::BilingualText& why);
  // `to` must not be there. The former versions stay under the old name.
  Saved rename(const std::string& from, const std::string& to, std::string_view mark, base::BilingualText& why);

  struct Version {
    std::string id;            // "20261130T181527.123456Z"
    std::int64_t seconds = 0;  // since 1970, UTC, of the save that replaced it
    std::uint64_t bytes = 0;
  };
  std::vector<Version> history(const std::string& path) const;  // the newest first
  std::optional<std::string> version(const std::string& path, const std::string& id) const;
  // Saves that version as the file; of a file that was removed `mark` is "".
  Saved restore(const std::string& path, const std::string& id, std::string_view mark, base::BilingualText& why);

  struct Draft {
    std::string session, bytes;  // as they were given
    std::int64_t seconds = 0;    // since 1970, UTC
  };
  bool keep_draft(const std::string& path, const std::string& session, std::string_view bytes,
                  base::BilingualText& why);
  // This session's, else the newest that was left behind: of a session that has not got the file open.
  std::optional<Draft> draft(const std::string& path, const std::string& session) const;
  // This session's, and those that were left behind: once a file is saved, none of them comes back.
  void drop_draft(const std::string& path, const std::string& session);

  struct Opener {
    std::string host, user;
    std::int64_t since = 0;  // seconds since 1970, UTC
  };
  // To be called again within a minute, as long as the session has the file open.
  void note_open(const std::string& path, const std::string& session);
  void note_closed(const std::string& path, const std::string& session);
  std::vector<Opener> others(const std::string& path, const std::string& session) const;

 private:
  // Why nothing may be changed at this path.
  std::optional<base::BilingualText> refusal(const std::string& path) const;

  std::string content_;
  bool is_read_only_;
  const publish::Syscalls& system_;
};

}  // namespace desk
