// The port that the preview stands on, and the addresses that lead there.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "outside/http.h"
#include "serve/serve.h"

namespace serve {

// On the port that was asked for, else on the first free one, which is said. Null and `why` where there is none.
std::unique_ptr<outside::HttpServer> listen(const Options& options, core::Message& why);

// "http://127.0.0.1:4000/ita/"; with every address of the machine the network's, too.
std::vector<std::string> addresses(const Options& options, unsigned port, const std::string& base);

}  // namespace serve
