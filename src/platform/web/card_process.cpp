// A page draws no pictures for links.
#include "platform/card_process.h"

namespace platform {

CardProcess::~CardProcess() = default;
bool CardProcess::start(const std::string&) { return false; }
bool CardProcess::paint(const std::string&, std::string&) { return false; }

}  // namespace platform
