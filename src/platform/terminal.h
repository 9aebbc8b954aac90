// Whether standard error is a terminal.
#pragma once

namespace platform {

// Whether colours may be written to standard error: it is a terminal, or CLICOLOR_FORCE is set; never with NO_COLOR.
bool wants_colours();
// Whether standard error is a terminal on which a line of progress can be shown.
bool is_terminal();

}  // namespace platform
