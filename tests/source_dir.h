// Where the project's own folder stands on this machine: tests read themes, content and sources from it.
#pragma once

extern const char* const source_dir;
