// deploy.yaml -> model::DeployTargets.
#pragma once

#include <optional>
#include <string>

#include "base/report.h"
#include "model/deploy_target.h"

namespace readers {

// Nothing, with errors in `report`, where the file is not there or cannot be used. Files and folders that it names
// are relative to its own folder, and are given back with it.
std::optional<model::DeployTargets> read_deploy_targets(const std::string& path, base::Report& report);

}  // namespace readers
