// Where the project's own folder stands on this machine: tests read themes, content and sources from it.
#pragma once

extern const char* const source_dir;
// The programs that read documents and draw pictures, as they were built with the tests.
extern const char* const document_reader;
extern const char* const card_painter;
