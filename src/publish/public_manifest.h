// What a site says of its own files: the manifest.json of each agency, and the one above them. Anyone can compare a
// file with it (`sha256sum`), and a build that has lost its state knows by it what is ours.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace publish {

inline constexpr std::string_view manifest_file = "manifest.json";

struct PublicFile {
  std::string path;  // from the root of the site
  std::uint64_t bytes = 0;
  std::string sha256;  // 64 hexadecimal digits; empty: as the last publication left the file
};

struct PublicManifest {
  std::vector<PublicFile> manifests;  // of the agencies; none in an agency's own
  std::vector<PublicFile> files;      // all others; a manifest does not name itself
};

// JSON, one file a line, sorted by path.
std::string public_manifest_bytes(PublicManifest manifest);
// Nothing where the bytes are not those of public_manifest_bytes().
std::optional<PublicManifest> read_public_manifest(std::string_view bytes);

}  // namespace publish
