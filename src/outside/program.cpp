#include "outside/program.h"

#include <elf.h>
#include <link.h>

#include <cstring>
#include <string>

namespace outside {
namespace {

// The notes of one segment are header, name and bytes, each rounded up to four bytes; the linker's is of "GNU".
void add_marks(const char* at, std::size_t size, std::string& marks) {
  auto padded = [](std::size_t n) { return (n + 3) & ~static_cast<std::size_t>(3); };
  while (size >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) note;
    std::memcpy(&note, at, sizeof note);
    std::size_t length = sizeof note + padded(note.n_namesz) + padded(note.n_descsz);
    if (length > size) return;
    const char* name = at + sizeof note;
    if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && std::memcmp(name, "GNU", 4) == 0)
      marks.append(name + padded(note.n_namesz), note.n_descsz);
    at += length;
    size -= length;
  }
}

int look(struct dl_phdr_info* object, std::size_t, void* marks) {
  // The kernel's own part differs from machine to machine.
  if (std::strncmp(object->dlpi_name, "linux-", 6) == 0) return 0;
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type == PT_NOTE)
      add_marks(reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr), segment.p_memsz,
                *static_cast<std::string*>(marks));
  }
  return 0;
}

}  // namespace

Hash program_mark() {
  std::string marks;
  ::dl_iterate_phdr(look, &marks);
  return marks.empty() ? Hash{} : hash(marks);
}

}  // namespace outside
