// What prongsai-text answers when it is asked for a document's paragraphs and tables: the document, or why it is
// refused. As bytes on the way between the two processes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/office_document.h"

namespace platform {

struct OfficeAnswer {
  enum class State : unsigned char {
    read,
    only_pictures,  // `count` of them and no text
    empty,
    password,
    old_word,
    old_excel,
    old_other,  // another file of the container that old versions of Office used
    binary_excel,
    presentation,
    drawing,      // or another kind of OpenDocument or Office file
    pdf,          // in a file whose name says that it is another
    scanned_pdf,  // `count` pages without letters that can be read
    picture,
    rich_text,
    web_archive,
    plain_xml,
    other_kind,
    damaged,
    document_type,   // a DOCTYPE, which no office file has
    too_deep,        // elements or tables inside one another; the limit is `count`, as of the following
    too_many_bytes,  // MiB that it unpacks to
    too_much_text,   // MiB
    too_many_rows,
    too_many_columns,
    too_many_cells,
    too_many_pages,
    too_many_parts,  // elements of its XML or HTML
    too_much_memory,
    // These three are found by the program that waits for the answer.
    too_slow,
    not_answered,  // prongsai-text ended, or said what it should not
    no_reader
  };
  State state = State::not_answered;
  unsigned long count = 0;
  base::OfficeDocument document;
};

std::string to_bytes(const OfficeAnswer& answer);
// Nothing where the bytes are no answer: cut off, longer, out of range, not UTF-8, rows of unequal length. Takes no
// more memory than a small multiple of their length.
std::optional<OfficeAnswer> office_answer(std::string_view bytes);

}  // namespace platform
