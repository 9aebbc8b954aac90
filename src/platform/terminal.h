// Who reads what the program prints, and who may be asked.
#pragma once

namespace platform {

// Whether colours may be written to standard error: it is a terminal, or CLICOLOR_FORCE is set; never with NO_COLOR.
bool wants_colours();
// Whether standard error is a terminal on which a line of progress can be shown.
bool is_terminal();
// Whether a person can be asked: standard input and standard error are a terminal.
bool can_ask();

}  // namespace platform
