#include "platform/terminal.h"

#include "platform/windows/nt.h"

namespace platform {
namespace {

bool is_console(DWORD stream) {
  DWORD mode = 0;
  return ::GetConsoleMode(::GetStdHandle(stream), &mode);
}

}  // namespace

bool is_terminal() {
  DWORD mode = 0;
  const HANDLE errors = ::GetStdHandle(STD_ERROR_HANDLE);
  // Without it a console shows the codes of colours and of lines that are written anew.
  return ::GetConsoleMode(errors, &mode) && ::SetConsoleMode(errors, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

bool can_ask() { return is_console(STD_INPUT_HANDLE) && is_console(STD_ERROR_HANDLE); }

}  // namespace platform
