#include "platform/build_id.h"

#include <elf.h>
#include <link.h>

#include <cstring>
#include <string>

namespace platform {
namespace {

// Appends the build ids among the ELF notes of one segment. A note is a header, a name and bytes, each padded to a
// multiple of four; the linker's note is named "GNU".
void append_build_ids(const char* at, std::size_t size, std::string& ids) {
  auto padded = [](std::size_t n) { return (n + 3) & ~static_cast<std::size_t>(3); };
  while (size >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) note;
    std::memcpy(&note, at, sizeof note);
    std::size_t length = sizeof note + padded(note.n_namesz) + padded(note.n_descsz);
    if (length > size) return;
    const char* name = at + sizeof note;
    if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && std::memcmp(name, "GNU", 4) == 0)
      ids.append(name + padded(note.n_namesz), note.n_descsz);
    at += length;
    size -= length;
  }
}

int add_object(struct dl_phdr_info* object, std::size_t, void* ids) {
  // What the kernel itself adds (the vDSO) differs between computers.
  if (std::strncmp(object->dlpi_name, "linux-", 6) == 0) return 0;
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type == PT_NOTE)
      append_build_ids(reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr), segment.p_memsz,
                       *static_cast<std::string*>(ids));
  }
  return 0;
}

}  // namespace

Hash build_id() {
  std::string ids;
  ::dl_iterate_phdr(add_object, &ids);
  return ids.empty() ? Hash{} : hash(ids);
}

}  // namespace platform
