// The folder that holds the files of the new site until all of them are ready. It mirrors the site, so that a folder
// that the site does not have yet moves into place as one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/message.h"
#include "publish/file_index.h"
#include "publish/folders.h"

namespace publish {

class Staging {
 public:
  // Makes it, empty; what an interrupted build left is dropped. Nothing and `why` where the system forbids it.
  bool open(const Folders& folders, core::Message& why);
  // Removes it. True where nothing is left.
  bool drop(const Folders& folders);

  // Both from any thread. What was written, as it will be once moved into place. Nothing and `why` where it could not
  // be, or where the path was staged before.
  std::optional<ManifestEntry> write(std::string_view path, std::string_view bytes, const outside::Hash& hash,
                                     core::Message& why);
  std::optional<ManifestEntry> copy(std::string_view path, int source, const std::string& source_path,
                                    core::Message& why);

 private:
  Handle make(const std::string& path, core::Message& why);
  std::optional<ManifestEntry> finish(Handle file, std::string_view path, const outside::Hash& hash,
                                      core::Message& why);
  bool undo(const std::string& path, core::Message& why, int error);

  const Syscalls* system_ = nullptr;
  std::string shown_;
  Handle folder_;
  PerThread<std::string> last_folder_;  // made by this thread, so that its next file need not ask
};

}  // namespace publish
