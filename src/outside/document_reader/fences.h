// What this process may take of the machine, so that a hostile document ends it and nothing else.
#pragma once

#include <cstddef>

namespace document_reader {

// Once, before the first document: memory in bytes, no files written, no new processes, no core dump; and it ends
// when the program that started it does.
void fence_in(std::size_t memory);

// From here on so many seconds of the processor are left; then the system ends the process.
void allow_seconds(unsigned seconds);

}  // namespace document_reader
