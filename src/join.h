// Parts of a site that `build --shard I/N` made, put together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agencies.h"
#include "build.h"
#include "earlier.h"
#include "inputs.h"
#include "memory_writer.h"

// Where the pages of a part stand; beside them lies their state, as beside any site.
std::string pages_of_part(const std::string& part);

// Puts the pages of all agencies into the new site, as the parts have them. Nothing, and `why`, where they do not
// make one site: a part that is missing, is there twice, is damaged, or was made of other settings, frameworks or
// agencies, with another theme or program. In the order of inputs.content.agencies.
std::optional<std::vector<AgencyResult>> join_parts(const Inputs& inputs, const BuildOptions& options,
                                                    const memory::Marks& marks, const Publication& publication,
                                                    core::Message& why);
