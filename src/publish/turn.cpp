#include "publish/turn.h"

#include <cerrno>
#include <charconv>
#include <string>

#include "platform/disk.h"
#include "platform/hash.h"

namespace publish {

std::optional<unsigned> read_turn(const Folders& folders) {
  base::BilingualText why;
  const auto text = platform::read_file(folders.real_state + "/" + turn_file, 16, why);
  if (!text) return {};
  unsigned turn = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), turn);
  const bool is_whole = error == std::errc() && end != text->data() + text->size() && *end == '\n';
  return is_whole && turn < turns ? std::optional(turn) : std::nullopt;
}

void end_turn(const Folders& folders, std::optional<unsigned> turn) {
  const Syscalls& system = *folders.system;
  const Handle file(system.open(folders.state_folder.get(), turn_file, Opening::overwritten_file, 0644));
  if (file) platform::write_all(file.get(), std::to_string(turn ? (*turn + 1) % turns : 0) + "\n", system.write);
}

bool forget_turn(const Folders& folders, base::BilingualText& why) {
  if (folders.system->unlink(folders.state_folder.get(), turn_file) == 0 || errno == ENOENT) return true;
  return why = cannot(Operation::remove, folders.state + "/" + turn_file, errno), false;
}

bool is_in_turn(std::string_view name, unsigned turn) { return platform::hash(name).low % turns == turn; }

}  // namespace publish
