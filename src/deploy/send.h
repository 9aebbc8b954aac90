// Carries out a plan.
#pragma once

#include "deploy/host.h"
#include "deploy/plan.h"

namespace deploy {

// Told after each step: how many files have been sent and removed, of how many.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

// The host's list of what is under way is written first. Then it is tried whether the folder lets files be written,
// read and removed. The list is written again after each step of a few hundred files, so that the next deployment
// goes on where this one was cut off; at the end it is removed. What an earlier list said of files that the plan has
// nothing to do with stays in it. False and `why` where the folder `site` is not as its manifests say, or the host
// does not answer: then the next deployment goes on.
bool carry_out(Transport& transport, const std::string& site, const Plan& plan, const Host& host,
               const Progress& progress, base::BilingualText& why);

// A few of what was sent, first pages and manifests: to be fetched and compared.
std::vector<PublicFile> sample_of(const Plan& plan);

}  // namespace deploy
