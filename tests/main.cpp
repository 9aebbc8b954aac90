#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include "tests/source_dir.h"

const char* const source_dir = SOURCE_DIR;
const char* const document_reader = DOCUMENT_READER;
const char* const card_painter = CARD_PAINTER;

// Undefined behaviour ends a test, in builds with that sanitizer; by default it only prints a line that nobody reads.
extern "C" const char* __ubsan_default_options();
extern "C" const char* __ubsan_default_options() { return "halt_on_error=1:print_stacktrace=1"; }
