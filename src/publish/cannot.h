// The system's files as this folder calls them, and the message that says what could not be done to one.
#pragma once

#include <string>

#include "base/bilingual_text.h"
#include "platform/file_descriptor.h"
#include "platform/syscalls.h"

namespace publish {

using Handle = platform::FileDescriptor;
using platform::Opening;
using platform::Stat;
using platform::stat_at;
using platform::Syscalls;

enum class Operation { open, read, write, make_folder, move, remove, sync, lock };

// "cannot write site.state/journal: No space left on device"
base::BilingualText cannot(Operation operation, const std::string& path, int error);

}  // namespace publish
