// What the standard streams are connected to.
#pragma once

namespace outside {

// Whether standard error is a terminal that shows colours: NO_COLOR and CLICOLOR_FORCE are honoured.
bool wants_colours();
// Whether standard error is a terminal that a line of progress can be shown on.
bool is_terminal();

}  // namespace outside
