// One prongsai-card that draws for this program.
#pragma once

#include <string>
#include <utility>

#include "platform/child_process.h"
#include "platform/file_descriptor.h"

namespace platform {

// The process, and the way to it.
class CardProcess {
 public:
  CardProcess() = default;
  CardProcess(CardProcess&& other) noexcept
      : child_(std::exchange(other.child_, 0)), socket_(std::move(other.socket_)) {}
  CardProcess& operator=(CardProcess&&) = delete;
  ~CardProcess();

  bool start(const std::string& program);
  // False where the process does not answer as it should.
  bool paint(const std::string& request, std::string& picture);

 private:
  ChildId child_ = 0;
  FileDescriptor socket_;
};

}  // namespace platform
