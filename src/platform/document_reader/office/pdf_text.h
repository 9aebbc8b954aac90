// Lines of a PDF as text: a PDF does not say which of them belong together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/document_reader/office/pdf_lines.h"

namespace document_reader::office {

// "- ", "• ", "๑. ", "2) ", "(๓)"
bool begins_list_item(std::string_view text);

// The next line behind a text: inside a word without a blank, for Thai breaks lines inside sentences; with
// `has_room`, where more had room in the line before, as a line of its own.
void append_line(std::string& text, std::string_view next, bool has_room = false);

// Of a cell that is so wide, in points.
std::string text_of_cell(const std::vector<PdfLine>& lines, double width);

}  // namespace document_reader::office
