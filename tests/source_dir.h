// Where the project's own folder stands on this machine: tests read themes, content and sources from it.
#pragma once

extern const char* const source_dir;
// The program that reads documents, as it was built with the tests.
extern const char* const document_reader;
