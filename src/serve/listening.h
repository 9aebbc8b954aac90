// The port that the preview listens on, and its addresses.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/http.h"
#include "serve/serve.h"

namespace serve {

// On the port that was requested, else on the first free one, which is printed. Null with `why` where it cannot
// listen.
std::unique_ptr<platform::HttpServer> listen(const Options& options, base::BilingualText& why);

// "http://127.0.0.1:4000/ita/"; where it listens on every address, also those on the network.
std::vector<std::string> addresses(const Options& options, unsigned port, const std::string& base);

}  // namespace serve
