// What has to be done so that a host has what a site has, in an order that leaves no page without what it shows.
#pragma once

#include "deploy/named_files.h"

namespace deploy {

// In the order in which they are sent.
enum class Stage : unsigned char {
  content,    // styles, pictures, documents, data: what pages need
  pages,      // all others than
  home,       // the first page, and what the host itself reads: redirects to pages that are there by then
  removals,   // files that the site no longer has
  manifests,  // of the agencies
  manifest    // of the site: from then on it says that all is there
};

// What is done by one call of the program that sends.
struct Step {
  Stage stage = Stage::content;
  std::vector<PublicFile> files;  // to send; of removals: `path` alone counts
};

struct Plan {
  std::vector<Step> steps;  // in order; none where the host has what the site has
  Paths emptied;            // the topmost folders in which the site has nothing any more
  std::size_t sent = 0, removed = 0, kept = 0;
  std::uint64_t bytes = 0;  // to send
};

// `host`: what it is known to hold of ours, by path; a file with an empty hash may be there or not, with any bytes.
// Files of others are not in it, and so never removed. Steps take at most `most` files and about 64 MiB.
Plan plan_deployment(const NamedFiles& site, const std::vector<PublicFile>& host, std::size_t most);

// How many files a step takes where so many are to be sent: a few hundred, more for a very large site.
std::size_t files_of_a_step(std::size_t files);

}  // namespace deploy
