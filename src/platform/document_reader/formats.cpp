#include "platform/document_reader/formats.h"

#include <array>
#include <new>
#include <stdexcept>
#include <utility>

#include "base/utf8.h"
#include "platform/disk.h"

namespace document_reader {
namespace {

using State = base::ExtractedText::State;

constexpr std::array<std::pair<std::string_view, Reader>, 10> readers{{{"pdf", read_pdf},
                                                                       {"docx", read_docx},
                                                                       {"xlsx", read_xlsx},
                                                                       {"odt", read_open_document},
                                                                       {"ods", read_open_document},
                                                                       {"svg", read_svg},
                                                                       {"csv", read_csv},
                                                                       {"json", read_json},
                                                                       {"ics", read_calendar},
                                                                       {"txt", read_plain}}};

bool has_words(std::string_view text) {
  return text.find_first_not_of(std::string_view(" \t\r\n\f\x1F\0", 7)) != text.npos;
}

State state_of(const Sink& sink) {
  if (sink.unread_parts && sink.unread_parts == sink.parts && !has_words(sink.text)) return State::scanned;
  return sink.unread_parts ? State::partly : State::read;
}

State try_to_read(Reader reader, std::string_view bytes, Sink& sink) {
  try {
    reader(bytes, sink);
    return state_of(sink);
  } catch (const TooLarge&) {
    return State::too_large;
  } catch (const Encrypted&) {
    return State::encrypted;
  } catch (const Damaged&) {
    return State::damaged;
  } catch (const std::bad_alloc&) {
    return State::too_large;
  } catch (const std::exception&) {
    return State::damaged;
  }
}

}  // namespace

Reader reader_of(std::string_view format) {
  if (format == "zip") return read_zip;
  for (const auto& [name, reader] : readers)
    if (name == format) return reader;
  return nullptr;
}

base::ExtractedText read_document(std::string_view format, std::string_view bytes, const Limits& limits) {
  base::ExtractedText out;
  const Reader reader = reader_of(format);
  if (!reader) return out;
  Sink sink(limits);
  out.state = try_to_read(reader, bytes, sink);
  sink.text.resize(std::min(sink.text.size(), base::first_invalid_utf8(sink.text)));
  out.text = std::move(sink.text);
  out.parts = sink.parts;
  out.unread_parts = sink.unread_parts;
  return out;
}

base::ExtractedText read_document_at(const std::string& path, std::string_view format, std::size_t largest,
                                     const Limits& limits) {
  base::ExtractedText none;
  const auto entry = platform::look(path);
  none.state = entry && entry->size > largest ? State::too_large : State::damaged;
  try {
    base::BilingualText unheard;
    const auto bytes = platform::read_file(path, largest, unheard);
    return bytes ? read_document(format, *bytes, limits) : none;
  } catch (const std::bad_alloc&) {
    none.state = State::too_large;
    return none;
  }
}

}  // namespace document_reader
