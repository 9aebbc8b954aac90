// docx (ECMA-376, part 1, chapter 17).
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

#include "platform/document_reader/office/flow.h"
#include "platform/document_reader/office/office.h"
#include "platform/document_reader/office/package.h"
#include "platform/document_reader/office/remarks.h"
#include "platform/document_reader/office/word_fields.h"
#include "platform/document_reader/office/word_lists.h"
#include "platform/document_reader/office/word_symbols.h"
#include "platform/document_reader/office/word_tables.h"

namespace document_reader::office {
namespace {

using base::OfficeBlock;
using base::OfficeDocument;

// What is not shown, or is shown elsewhere: the older copy of a text box, what was deleted or moved away; and
// properties that say nothing of the text.
constexpr std::string_view skipped_elements[]{"Fallback", "del",      "moveFrom", "delText", "delInstrText",
                                              "sdtPr",    "sdtEndPr", "tblPr",    "tblGrid", "tblPrEx",
                                              "sectPr",   "rt",       "ffData"};

struct WordCounts {
  LeftOut left_out;
  std::size_t inserted = 0;
};

// What the parts of a document share.
struct WordFile {
  const Package& package;
  Budget budget;
  WordStyles styles;
  WordLists lists;
  WordCounts counts;
  std::map<std::string, std::vector<OfficeBlock>, std::less<>> footnotes, endnotes;
};

class WordHandler : public XmlHandler {
 public:
  WordHandler(WordFile& file, std::string_view part)
      : file_(file), relations_(file.package.relations(part)), flow_(file.budget), fields_(flow_), tables_(flow_) {}

  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (skipped_) return void(++skipped_);
    if (!owner_.empty()) return open_property(name, attributes);
    for (const std::string_view one : skipped_elements)
      if (name == one) {
        file_.counts.left_out.deleted += name == "del" || name == "moveFrom";
        return void(skipped_ = 1);
      }
    path_.emplace_back(name);
    if (!open_structure(name, attributes) && !open_note(name, attributes)) open_content(name, attributes);
  }

  void close(std::string_view name) override {
    if (skipped_) return void(--skipped_);
    path_.pop_back();
    if (!owner_.empty()) {
      if (path_.size() < depth_of_owner_) close_properties();
      return;
    }
    if (name == "p") return close_paragraph();
    if (name == "r") run_ = {};
    if (name == "tbl") flow_.close_table();
    if (name == "tr") tables_.close_row();
    if (name == "tc") tables_.close_cell();
    if (name == "txbxContent") close_text_box();
    if (name == "hyperlink" || name == "fldSimple") fields_.close_link();
    if (name == "footnote" || name == "endnote") keep_note();
  }

  void text(std::string_view more) override {
    if (skipped_ || path_.empty() || !owner_.empty()) return;
    if (path_.back() == "t") return show(more);
    if (path_.back() == "instrText") fields_.add_instruction(more);
  }

  std::vector<OfficeBlock> take() { return flow_.take(); }
  std::map<std::string, std::vector<OfficeBlock>, std::less<>> notes;  // where the part holds notes

 private:
  struct Run {
    std::optional<bool> is_hidden;
    bool is_symbols = false;
  };
  struct ParagraphState {
    WordStyle style;
    ListPlace list;
    std::optional<unsigned> heading;
  };
  // What a text box interrupts.
  struct Interrupted {
    Run run;
    bool was_hidden = false;
  };

  void open_property(std::string_view name, const XmlAttributes& attributes) {
    // Properties of the mark at a paragraph's end, of a section, and as they were before a change.
    if (name == "rPr" || name == "sectPr" || name.ends_with("Change")) return void(skipped_ = 1);
    path_.emplace_back(name);
    if (owner_ == "rPr") {
      if (name == "vanish") run_.is_hidden = attributes.is_on("val");
      if (name == "rStyle" && !run_.is_hidden) run_.is_hidden = file_.styles.whole(attributes["val"]).is_hidden;
      if (name == "rFonts") run_.is_symbols = is_symbol_font(attributes["ascii"]);
    } else if (owner_ == "pPr" && !paragraphs_.empty()) {
      ParagraphState& paragraph = paragraphs_.back();
      if (name == "pStyle") paragraph.style = file_.styles.whole(attributes["val"]);
      if (name == "numId") paragraph.list.number = attributes["val"];
      if (name == "ilvl") paragraph.list.level = attributes.number("val", 0, WordLists::levels - 1);
      if (name == "outlineLvl") {
        const std::size_t level = attributes.number("val", 9, 9);
        paragraph.heading = level == 9 ? 0 : static_cast<unsigned>(level + 1);
      }
    } else if (owner_ == "tcPr") {
      tables_.take_cell_property(name, attributes);
    } else if (owner_ == "trPr") {
      tables_.take_row_property(name, attributes);
    }
  }
  void close_properties() {
    if (owner_ == "tcPr") tables_.begin_cell();
    if (owner_ == "trPr") tables_.end_row_properties();
    owner_.clear();
  }

  // True where the element is one of these.
  bool open_structure(std::string_view name, const XmlAttributes& attributes) {
    if (name == "p") {
      tables_.begin_cell();
      flow_.open_paragraph();
      paragraphs_.emplace_back().style = file_.styles.whole("Normal");
      run_ = {};
    } else if (name == "pPr" || name == "rPr" || name == "tcPr" || name == "trPr") {
      owner_ = name;
      depth_of_owner_ = path_.size();
    } else if (name == "r") {
      run_ = {};
    } else if (name == "tbl") {
      tables_.begin_cell();
      flow_.open_table();
    } else if (name == "tr") {
      tables_.open_row();
    } else if (name == "tc") {
      tables_.open_cell();
    } else if (name == "txbxContent") {
      interrupted_.push_back({run_, was_hidden_});
      fields_.open_text_box();
      flow_.open_aside();
    } else if (name == "hyperlink") {
      open_hyperlink(attributes);
    } else if (name == "fldSimple") {
      fields_.open_simple_field(attributes["instr"]);
    } else {
      return false;
    }
    return true;
  }

  bool open_note(std::string_view name, const XmlAttributes& attributes) {
    if (name == "footnote" || name == "endnote") {
      note_ = attributes.has("type") && attributes["type"] != "normal" ? "" : attributes["id"];
      return true;
    }
    if (name != "footnoteReference" && name != "endnoteReference") return false;
    auto& from = name == "footnoteReference" ? file_.footnotes : file_.endnotes;
    const auto at = from.find(attributes["id"]);
    if (at != from.end()) flow_.add_aside(std::exchange(at->second, {}));
    return true;
  }
  void keep_note() {
    std::vector<OfficeBlock> blocks = flow_.take();
    if (!note_.empty()) notes[note_] = std::move(blocks);
  }

  void open_content(std::string_view name, const XmlAttributes& attributes) {
    if (name == "tab" || name == "ptab")
      show("\t");
    else if (name == "br" || name == "cr")
      show("\n");
    else if (name == "noBreakHyphen")
      show("-");
    else if (name == "sym")
      show(symbol(std::strtoul(std::string(attributes["char"]).c_str(), nullptr, 16)));
    else if (name == "fldChar")
      fields_.turn(attributes["fldCharType"]);
    else if (name == "commentReference")
      ++file_.counts.left_out.comments;
    else if (name == "ins" || name == "moveTo")
      ++file_.counts.inserted;
    else if (name == "blip" || name == "imagedata")
      ++file_.counts.left_out.pictures;
    else if (name == "altChunk" || name == "chart" || name == "relIds")
      ++file_.counts.left_out.embedded;
  }

  void show(std::string_view more) {
    const bool is_hidden =
        run_.is_hidden.value_or(!paragraphs_.empty() && paragraphs_.back().style.is_hidden.value_or(false));
    if (is_hidden && !was_hidden_) ++file_.counts.left_out.hidden;
    was_hidden_ = is_hidden;
    if (!is_hidden && fields_.shows_text()) flow_.add(with_symbols(more, run_.is_symbols));
  }

  void open_hyperlink(const XmlAttributes& attributes) {
    const auto at = attributes.has("id") ? relations_.find(attributes["id"]) : relations_.end();
    std::string href = at == relations_.end() ? std::string() : at->second.target;
    if (!href.empty() && !attributes["anchor"].empty()) href.append("#").append(attributes["anchor"]);
    fields_.open_link(href);
  }

  void close_paragraph() {
    if (paragraphs_.empty()) return;
    const ParagraphState& state = paragraphs_.back();
    ListPlace place = state.list;
    if (!place.number) place.number = state.style.list.number;
    if (!place.level) place.level = state.style.list.level;
    ParagraphKind kind;
    kind.sign = file_.lists.next(place);
    kind.heading = state.heading.value_or(state.style.heading.value_or(0));
    paragraphs_.pop_back();
    was_hidden_ = false;
    flow_.close_paragraph(kind);
  }
  void close_text_box() {
    flow_.close_aside();
    fields_.close_text_box();
    if (interrupted_.empty()) return;
    run_ = interrupted_.back().run;
    was_hidden_ = interrupted_.back().was_hidden;
    interrupted_.pop_back();
  }

  WordFile& file_;
  const Relations relations_;
  Flow flow_;
  WordFields fields_;
  WordTables tables_;
  std::vector<std::string> path_;
  std::size_t skipped_ = 0, depth_of_owner_ = 0;
  std::string owner_;  // the element whose properties are being read
  std::string note_;
  Run run_;
  std::vector<ParagraphState> paragraphs_;
  std::vector<Interrupted> interrupted_;
  bool was_hidden_ = false;
};

std::vector<OfficeBlock> blocks_of_part(WordFile& file, std::string_view part) {
  WordHandler handler(file, part);
  file.package.read(part, handler);
  return handler.take();
}

// Each header and footer once, its paragraphs as lines.
std::vector<std::string> margins_of(WordFile& file, std::string_view folder) {
  std::vector<std::string> out;
  for (const ArchiveEntry& part : file.package.parts()) {
    const std::string_view name = std::string_view(part.name).substr(std::min(folder.size(), part.name.size()));
    if (!part.name.starts_with(folder) || !name.ends_with(".xml") ||
        !(name.starts_with("header") || name.starts_with("footer")))
      continue;
    std::string margin = text_of(blocks_of_part(file, part.name));
    if (!margin.empty() && std::find(out.begin(), out.end(), margin) == out.end()) out.push_back(std::move(margin));
  }
  return out;
}

}  // namespace

OfficeDocument read_word(const Package& package, std::string_view main_part) {
  const std::string folder(main_part.substr(0, main_part.rfind('/') + 1));
  std::string styles = folder + "styles.xml", lists = folder + "numbering.xml", footnotes = folder + "footnotes.xml",
              endnotes = folder + "endnotes.xml";
  for (const auto& [id, relation] : package.relations(main_part)) {
    if (relation.type == "styles") styles = relation.target;
    if (relation.type == "numbering") lists = relation.target;
    if (relation.type == "footnotes") footnotes = relation.target;
    if (relation.type == "endnotes") endnotes = relation.target;
  }
  WordFile file{package, {}, WordStyles(package, styles), WordLists(package, lists), {}, {}, {}};
  for (const auto& [part, notes] : {std::pair(&footnotes, &file.footnotes), std::pair(&endnotes, &file.endnotes)}) {
    WordHandler handler(file, *part);
    package.read(*part, handler);
    *notes = std::move(handler.notes);
  }
  OfficeDocument out;
  out.blocks = blocks_of_part(file, main_part);
  // The counts are of the document itself: pictures in a header are on each page.
  const WordCounts counts = file.counts;
  if (out.blocks.empty() && counts.left_out.pictures) throw Refused{State::only_pictures, counts.left_out.pictures};
  out.margins = margins_of(file, folder);
  say_left_out(counts.left_out, out);
  if (counts.inserted)
    out.notes.push_back(base::msg("ข้อความที่เพิ่มไว้ในการติดตามการเปลี่ยนแปลง {} แห่ง นำมาเหมือนยอมรับแล้ว",
                                  "insertions of tracked changes were read as accepted: {}",
                                  {std::to_string(counts.inserted)}));
  return out;
}

}  // namespace document_reader::office
