// Server-sent events for an open page.
#pragma once

#include <string>

#include "platform/http.h"
#include "serve/preview.h"

namespace serve {

// For the page at `target`: first of all, and whenever something changed, one line of JSON with the page's version
// and styles, and the counts and version of the findings; with `follows`, an event "follow" with the page to go to.
// `preview` must outlive the source.
platform::EventSource events_of(std::string target, const Preview& preview);

// Which of the pages written a person at `page` (both are file paths) wants to see: one named like what was edited,
// in the same language, the deepest. Empty where none was written, or `page` itself was.
std::string page_to_follow(const PreviewState& state, const std::string& page);

}  // namespace serve
