// Markdown of the content on an agency's page: links as seen from it, `lang` where it is in another language.
#pragma once

#include "core/html.h"
#include "model/document.h"
#include "parts/links.h"

namespace parts {

// The inlines alone where the text is one paragraph, to stand in <p>, <dd>, <li>, <td>; else blocks.
core::Html prose_html(const AgencyLinks& links, const model::Prose& prose);

// The main text of an article or measure as blocks, its highest heading an h2; it is in the site's first language.
core::Html body_html(const AgencyLinks& links, const model::Document& body);

}  // namespace parts
