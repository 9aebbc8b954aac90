// Work on several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace pipeline {

// Does work(0) … work(count - 1), each once, on at most `jobs` threads, this one among them; 0: one for each
// processor. Ends when all have ended.
void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace pipeline
