#include "edit/edits.h"

#include <algorithm>

#include "base/utf8.h"
#include "edit/comments.h"
#include "edit/writer.h"
#include "read/front_matter.h"
#include "read/source_file.h"

namespace editing {
namespace {

using base::BilingualText;
using base::msg;
using base::YamlValue;

// A file, read.
struct Parts {
  std::unique_ptr<base::SourceFile> file;
  readers::FrontMatter front;
  bool has_front = true;  // a YAML file is all front
  Document document;
  BilingualText slip;  // the first error that does not keep it from being read: a repeated key
};

BilingualText reason_of(const base::Report& report) {
  for (const base::Finding& finding : report.findings()) {
    if (finding.severity != base::Severity::error) continue;
    BilingualText out;
    if (finding.line) out = msg("บรรทัด {}: ", "line {}: ", {std::to_string(finding.line)});
    return out += finding.what;
  }
  return {};
}

bool read(std::string_view bytes, bool is_markdown, bool is_front_needed, Parts& parts, BilingualText& why) {
  base::Report report;
  parts.file = readers::source_of("", std::string(bytes), report);
  bool is_read = parts.file != nullptr;
  if (is_read && is_markdown) {
    const auto front = readers::split_front_matter(*parts.file, is_front_needed, report);
    is_read = front.has_value();
    if (front) parts.front = *front;
    parts.has_front = parts.front.yaml_offset != 0;
  } else if (is_read) {
    parts.front.yaml_length = parts.file->text.size();
  }
  is_read = is_read && parts.document.parse(*parts.file, parts.front.yaml_offset, parts.front.yaml_length, report);
  (is_read ? parts.slip : why) = reason_of(report);
  return is_read;
}

bool has_forbidden(const YamlValue& value) {
  const auto is_forbidden = [](std::string_view text) {
    return base::first_invalid_utf8(text) != text.npos || base::first_forbidden(text) < text.size();
  };
  return is_forbidden(value.text) || std::any_of(value.items.begin(), value.items.end(), has_forbidden) ||
         std::any_of(value.entries.begin(), value.entries.end(),
                     [&](const auto& entry) { return is_forbidden(entry.first) || has_forbidden(entry.second); });
}

// Whether the edits can be made at all; and the values that there shall be.
bool make_changes(const std::vector<Change>& changes, Target& root, BilingualText& why) {
  for (const Change& one : changes) {
    if (has_forbidden(one.value)) {
      why = msg("ข้อความของ {} มีอักขระควบคุมที่ใช้ในไฟล์ไม่ได้",
                "the text of {} holds a control character that no file may hold", {one.at});
      return false;
    }
    if (!change(root, one.at, one.value)) {
      why = msg("ไม่มีที่ {} ในไฟล์นี้", "there is no place {} in this file", {one.at});
      return false;
    }
  }
  return true;
}

// Whether anew on one line it would lose what its comments say.
bool has_comments(const Target& target, const Document& document) {
  if (!target.was || !target.is_collection()) return false;
  const Extent& own = document.extent(*target.was);
  return document.text().substr(own.begin, own.end - own.begin).find('#') != std::string_view::npos;
}

// Which of the targets that may be the cause is written more safely first.
int rank(const Target& target) {
  if (target.kind != Kind::text) return 0;
  return target.text.find('\n') == target.text.npos ? 1 : 2;
}

// Gives one of the targets, rather one of the last, a form that depends less on what is beside it.
bool write_more_safely(const std::vector<Target*>& targets, const Document& document) {
  Target* best = nullptr;
  for (Target* target : targets) {
    if (target->form == Target::Form::on_one_line || has_comments(*target, document)) continue;
    if (!best || rank(*target) >= rank(*best)) best = target;
  }
  if (!best) return false;
  const bool is_first_time = best->kind == Kind::text && best->form == Target::Form::kept;
  best->form = is_first_time ? Target::Form::anew : Target::Form::on_one_line;
  return true;
}

// Those that are not written as they were.
void changed_targets(Target& target, const Document& document, std::vector<Target*>& out) {
  if (!is_changed(target, document)) return;
  out.push_back(&target);
  for (Target& child : target.children) changed_targets(child, document, out);
}

// What is written is read again: where it does not say what it shall, it is written more safely.
std::optional<Splices> checked_splices(const Document& document, Target& root) {
  constexpr int most_attempts = 64;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    Splices splices = Writer(document).written(root);
    const base::SourceFile file{"", splices.applied(document.text())};
    base::Arena arena;
    base::Report report;
    platform::YamlTree result;
    std::vector<Target*> causes;
    if (platform::parse_yaml(file, 0, file.text.size(), arena, result, report)) {
      causes = first_difference(root, result);
      if (causes.empty()) return splices;
    } else {
      changed_targets(root, document, causes);
    }
    if (!write_more_safely(causes, document)) break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> edited(std::string_view bytes, bool is_markdown, const Edits& edits, BilingualText& why) {
  Parts parts;
  if (!read(bytes, is_markdown, !edits.changes.empty(), parts, why)) return std::nullopt;
  Target root = target_of(parts.document);
  if (!make_changes(edits.changes, root, why)) return std::nullopt;
  Splices all;
  if (is_changed(root, parts.document)) {
    auto splices = checked_splices(parts.document, root);
    if (!splices) {
      why = !parts.slip.empty()
                ? parts.slip
                : msg("โปรแกรมแก้ไฟล์ที่เขียนแบบนี้ไม่ได้ ให้แก้ด้วยโปรแกรมแก้ข้อความ",
                      "this program cannot change what is written like this; change it in a text editor");
      return std::nullopt;
    }
    if (parts.has_front)
      all.append(std::move(*splices), parts.front.yaml_offset);
    else if (!splices->empty())
      all.put(0, 0, "---\n" + splices->applied("") + "---\n");
  }
  if (edits.body) {
    const std::string& text = parts.file->text;
    const std::size_t begin = parts.front.body_offset;
    const bool is_fence_open = begin > 0 && text[begin - 1] != '\n' && !edits.body->empty();
    if (std::string_view(text).substr(begin) != *edits.body)
      all.put(begin, text.size(), (is_fence_open ? "\n" : "") + *edits.body);
  }
  return all.empty() ? std::string(bytes) : all.applied_to_file(bytes);
}

std::optional<YamlValue> values_of(std::string_view bytes, bool is_markdown, BilingualText& why) {
  Parts parts;
  if (!read(bytes, is_markdown, false, parts, why)) return std::nullopt;
  return value_of(target_of(parts.document));
}

std::vector<Comment> comments_of(std::string_view bytes, bool is_markdown) {
  Parts parts;
  BilingualText unheard;
  if (!read(bytes, is_markdown, false, parts, unheard)) return {};
  return comments_in(parts.document);
}

}  // namespace editing
