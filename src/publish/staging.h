// The folder that holds the files of the new site until all of them are ready. It mirrors the site, so that a folder
// that the site does not have yet moves into place as one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/bilingual_text.h"
#include "platform/sha256.h"
#include "publish/file_index.h"
#include "publish/folders.h"

namespace publish {

class Staging {
 public:
  // Makes it, empty; what an interrupted build left is dropped. Nothing and `why` where the system forbids it.
  bool open(const Folders& folders, base::BilingualText& why);
  // Removes it. True where nothing is left.
  bool drop(const Folders& folders);

  // Both from any thread. What was written, as it will be once moved into place. Nothing and `why` where it could not
  // be, or where the path was staged before. `sum` may be null.
  std::optional<ManifestEntry> write(std::string_view path, std::string_view bytes, const platform::Hash& hash,
                                     base::BilingualText& why);
  std::optional<ManifestEntry> copy(std::string_view path, int source, const std::string& source_path,
                                    platform::Sha256* sum, base::BilingualText& why);

 private:
  Handle make(const std::string& path, base::BilingualText& why);
  std::optional<ManifestEntry> finish(Handle file, std::string_view path, const platform::Hash& hash,
                                      base::BilingualText& why);
  bool undo(const std::string& path, base::BilingualText& why, int error);

  const Syscalls* system_ = nullptr;
  std::string shown_;
  Handle folder_;
  PerThread<std::string> last_folder_;  // made by this thread, so that its next file need not ask
};

}  // namespace publish
