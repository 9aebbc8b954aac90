#include "platform/real_path.h"

namespace platform {

// Themes and frameworks are beside it.
std::string program_path() { return "/prongsai/program"; }

}  // namespace platform
