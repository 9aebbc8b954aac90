// The page does not look into PDF files, and says so (web/words.js).
#include "platform/document_reader/formats.h"
#include "platform/document_reader/office/office.h"

namespace document_reader {

void read_pdf(std::string_view, Sink&) {}

namespace office {

base::OfficeDocument read_pdf(std::string_view) { throw Refused{State::pdf}; }

}  // namespace office
}  // namespace document_reader
