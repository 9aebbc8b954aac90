// Limits what this process may use, so that a hostile document can harm nothing else.
#pragma once

#include <cstddef>

namespace document_reader {

// Once, before the first document: at most `memory` bytes, no written files, no new processes, no core dump. The
// process also ends when the program that started it does.
void limit_process(std::size_t memory);

// From now on the process may use so many seconds of processor time, rounded up; then the system ends it.
void limit_seconds(unsigned seconds);

}  // namespace document_reader
