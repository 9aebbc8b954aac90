#include "pipeline/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace pipeline {

void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] {  // a thread takes the next one from a counter
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  const std::size_t most = jobs ? jobs : std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < std::min(most, count); ++i) threads.emplace_back(run);
  run();
}

}  // namespace pipeline
