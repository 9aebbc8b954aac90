// A leaf of the manifest, as builds write it.
#pragma once

#include <cstddef>
#include <span>

#include "publish/leaves.h"
#include "publish/manifest.h"

namespace publish {

// A folder with more files than that, below it and in it, is divided into its folders. An agency has fewer, most
// often, and all agencies of a site more.
inline constexpr std::size_t most_files_of_a_leaf = 512;

using Entries = std::span<const ManifestEntry* const>;  // by path

// Its row; the path of its first file is left to whoever writes the root.
ManifestFormat::Leaf write_leaf(Entries files, LeafWriter& leaves);

}  // namespace publish
