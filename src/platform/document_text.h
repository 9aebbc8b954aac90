// The words of documents, read by prongsai-text in a process of its own: a hostile document can neither crash this
// one nor make it wait.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/extracted_text.h"

namespace platform {

// Formats that hold text: pdf, docx, xlsx, odt, ods, csv, txt, json, svg, ics, zip. Pictures do not.
bool holds_text(std::string_view format);

// prongsai-text beside the running program, else in ../libexec/prongsai of its folder; empty where it is not there.
std::string find_document_reader();

// As prongsai-text answers: a line "STATE PARTS UNREAD LENGTH" of numbers, and the text.
std::string to_bytes(const base::ExtractedText& words);

struct WantedDocument {
  std::string path;
  std::string_view format;  // one that holds text
};

// For each document.
struct DocumentLimits {
  unsigned seconds = 20;             // of the processor
  std::chrono::seconds waiting{60};  // for its text, however busy the machine is
  unsigned memory_mib = 1024;
  unsigned largest_mib = 100;  // the document itself
  unsigned text_mib = 8;
};

// In the order of `documents`. Starts `reader` at most once, and once more after each document that ends it. From
// any thread. Starts nothing where there are no documents.
std::vector<base::ExtractedText> read_documents(const std::string& reader,
                                                const std::vector<WantedDocument>& documents,
                                                const DocumentLimits& limits = {});

}  // namespace platform
