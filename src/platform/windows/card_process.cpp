// The program that draws pictures is not made for Windows: what draws its letters is not there.
#include "platform/card_process.h"

namespace platform {

CardProcess::~CardProcess() = default;

bool CardProcess::start(const std::string&) { return false; }

bool CardProcess::paint(const std::string&, std::string&) { return false; }

}  // namespace platform
