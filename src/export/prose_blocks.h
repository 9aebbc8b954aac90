// Markdown of the content as paragraphs on paper.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "export/paper.h"
#include "model/document.h"

namespace exporting {

// The full address where a link of the content leads; empty where it leads to nothing outside the paper.
using AddressOf = std::function<std::string(const model::Link&)>;

// Lists have their signs in front of their items; `indent` levels are added to all.
std::vector<std::variant<Paragraph, PaperTable>> prose_blocks(const model::Document& document,
                                                              const AddressOf& address, unsigned indent = 0);
// The same for a cell of a table: a table in it becomes lines.
PaperCell prose_cell(const model::Document& document, const AddressOf& address, unsigned indent = 0);

}  // namespace exporting
