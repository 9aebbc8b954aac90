// One reader per format: takes the bytes of a document, gives its text to a Sink. Each may throw the exceptions of
// sink.h. Hostile bytes may end the process, so the readers run in one of their own.
#pragma once

#include <string>
#include <string_view>

#include "base/extracted_text.h"
#include "platform/document_reader/sink.h"

namespace document_reader {

void read_pdf(std::string_view bytes, Sink& out);
void read_docx(std::string_view bytes, Sink& out);
void read_xlsx(std::string_view bytes, Sink& out);
void read_open_document(std::string_view bytes, Sink& out);  // odt, ods
void read_svg(std::string_view bytes, Sink& out);
void read_csv(std::string_view bytes, Sink& out);
void read_json(std::string_view bytes, Sink& out);
void read_calendar(std::string_view bytes, Sink& out);  // ics
void read_plain(std::string_view bytes, Sink& out);
// The names of all files in it, and the text of those that are documents. A ZIP inside a ZIP is not read.
void read_zip(std::string_view bytes, Sink& out);

using Reader = void (*)(std::string_view bytes, Sink& out);
// By the extension in lower case; null for pictures and unknown formats.
Reader reader_of(std::string_view format);

// Never throws. Text that was found before an error is kept. `text` is valid UTF-8.
base::ExtractedText read_document(std::string_view format, std::string_view bytes, const Limits& limits);
// Likewise of the file at a path; one that has more than `largest` bytes is not read.
base::ExtractedText read_document_at(const std::string& path, std::string_view format, std::size_t largest,
                                     const Limits& limits);

}  // namespace document_reader
