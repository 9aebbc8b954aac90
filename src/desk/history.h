// The former versions of files.
#pragma once

#include "desk/content_folder.h"
#include "desk/store.h"

namespace desk {

constexpr std::size_t most_versions = 30;  // of one file

std::string history_folder_of(const std::string& path);

// "20261130T181527.123456Z": a UTC time in the basic form of ISO 8601, which may be a file's name everywhere.
bool is_version_id(std::string_view text);

// The newest first.
std::vector<Store::Version> versions_of(ContentFolder& folder, const std::string& path);

// Keeps the bytes as the newest version, whatever the clock says, unless they are it already; the oldest beyond
// thirty go. Under the lock. False and errno where they cannot be kept.
bool keep_version(ContentFolder& folder, const std::string& path, std::string_view bytes);

}  // namespace desk
