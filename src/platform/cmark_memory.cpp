#include "platform/cmark_memory.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <memory_resource>

namespace platform {
namespace {

#ifdef PRONGSAI_IS_SANITIZED
constexpr bool is_sanitized = true;  // each piece by malloc, so that misuse is seen
#else
constexpr bool is_sanitized = false;
#endif

// What the body of a usual measure takes.
constexpr std::size_t first_block_size = 64 * 1024;

struct ThreadMemory {
  alignas(std::max_align_t) std::array<std::byte, first_block_size> first_block;
  std::pmr::monotonic_buffer_resource pieces{first_block.data(), first_block.size()};
  int users = 0;
};

// Never destroyed: on Windows the memory of a thread is given back before the destructors of what is in it run. When
// the last user has gone, nothing is left to destroy.
union Undestroyed {
  ThreadMemory memory{};
  ~Undestroyed() {}
};

ThreadMemory& thread_memory() {
  thread_local Undestroyed kept;
  return kept.memory;
}

// Before each piece: realloc has to know how long it is.
struct alignas(std::max_align_t) PieceHead {
  std::size_t size;
};

// cmark knows no failure of its memory: these end the program where there is none left.
void* allocate_piece(std::size_t size) noexcept {
  auto* head = static_cast<PieceHead*>(thread_memory().pieces.allocate(sizeof(PieceHead) + size, alignof(PieceHead)));
  head->size = size;
  return head + 1;
}

void* calloc_piece(std::size_t count, std::size_t size) noexcept {
  if (size && count > std::numeric_limits<std::size_t>::max() / 2 / size) std::abort();
  return std::memset(allocate_piece(count * size), 0, count * size);
}

void* realloc_piece(void* old, std::size_t size) noexcept {
  const std::size_t old_size = old ? (static_cast<PieceHead*>(old) - 1)->size : 0;
  if (size <= old_size) return old;
  void* const piece = allocate_piece(size);
  if (old) std::memcpy(piece, old, old_size);
  return piece;
}

void free_piece(void*) noexcept {}

cmark_mem piece_functions{calloc_piece, realloc_piece, free_piece};

}  // namespace

CmarkMemory::CmarkMemory() { ++thread_memory().users; }

CmarkMemory::~CmarkMemory() {
  ThreadMemory& memory = thread_memory();
  if (--memory.users == 0) memory.pieces.release();
}

cmark_mem* CmarkMemory::functions() { return is_sanitized ? cmark_get_default_mem_allocator() : &piece_functions; }

}  // namespace platform
