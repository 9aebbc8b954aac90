#include "read/schema.h"

#include <array>
#include <set>
#include <vector>

#include "base/json.h"
#include "model/colours.h"
#include "read/key_types.h"

namespace readers {
namespace {

using base::Language;

constexpr ContentKind kinds[]{
    {"site", "site.yaml", "ทั้งเว็บไซต์", "the whole site", &site_keys},
    {"framework", "frameworks/*.yaml", "กรอบการประเมินของปีหนึ่ง", "how one fiscal year is assessed", &framework_keys},
    {"agency", "agencies/*/agency.yaml", "หน่วยงานคือใคร", "who an agency is", &agency_keys},
    {"channels", "agencies/*/channels.yaml", "ช่องทางร้องเรียน", "complaint channels", &channels_keys},
    {"assessment", "agencies/*/*/assessment.yaml", "คะแนนของปีหนึ่ง", "the scores of a year", &assessment_keys},
    {"measure", "agencies/*/*/measures/*.md", "มาตรการ (ส่วนหัวของไฟล์)", "a measure (front matter)", &measure_keys},
    {"complaints", "agencies/*/*/complaints.yaml", "สถิติเรื่องร้องเรียน", "complaint statistics", &complaints_keys},
    {"disclosures", "agencies/*/*/disclosures.yaml", "รายการที่ต้องเปิดเผย", "the disclosure checklist",
     &disclosures_keys},
    {"table", "agencies/*/*/tables/*.yaml", "คำอธิบายตาราง", "what a table says of itself", &table_keys},
    {"report", "agencies/*/*/report.md", "คำนำและบทวิเคราะห์ (ส่วนหัวของไฟล์)", "preface and analysis (front matter)",
     &report_keys},
    {"page", "agencies/*/pages/*.md", "หน้าอื่น (ส่วนหัวของไฟล์)", "a free page (front matter)", &article_keys},
    {"update", "agencies/*/updates/*.md", "ข่าวและประกาศ (ส่วนหัวของไฟล์)", "an announcement (front matter)",
     &article_keys},
    {"corrections", "agencies/*/corrections.yaml", "ตัวเลขที่แก้ไขแล้ว", "figures that were corrected", &correction_keys,
     true},
    {"deployment", "../deploy.yaml", "เว็บไซต์ส่งไปที่ใด", "where the site is sent", &deploy_keys},
    {"annotations", "agencies/**", "notes และ as_printed ซึ่งใช้ได้ในทุกไฟล์ของหน่วยงาน",
     "notes and as_printed, in any file of an agency", &annotation_keys},
};

// JSON of the types whose definition names no other.
std::string_view plain_definition(Type type) {
#define PRONGSAI_NUMBER R"("pattern": "^\\s*[-+−]?[0-9๐-๙][0-9๐-๙,]*([.][0-9๐-๙]+)?\\s*$")"
  switch (type) {
    case Type::word:
      return R"({"type": ["string", "number", "boolean"], "minLength": 1})";
    case Type::number:
      return R"({"type": ["number", "string"], )" PRONGSAI_NUMBER "}";
    case Type::score:
      return R"({"type": ["number", "string"], "minimum": 0, "maximum": 100, )" PRONGSAI_NUMBER "}";
    case Type::change:
      return R"({"type": ["number", "string"], "minimum": -100, "maximum": 100, )" PRONGSAI_NUMBER "}";
    case Type::whole:
      return R"({"type": ["integer", "string"], "minimum": 0, )" PRONGSAI_NUMBER "}";
    case Type::count:
      return R"j({"type": ["integer", "string"], "minimum": 0, "pattern": "^\\s*([-–—−]\\s*$|ไม่|none|[0-9๐-๙])"})j";
    case Type::amount:
      return R"j({"type": ["number", "string"], "minimum": 0, "pattern": "^\\s*([-–—−]\\s*$|ไม่|none|฿?\\s*[0-9๐-๙])"})j";
    case Type::year:
      return R"({"type": ["integer", "string"], "minimum": 2400, "maximum": 2699, "pattern": "^\\s*[0-9๐-๙]{4}\\s*$"})";
    case Type::indicator:
      return R"({"type": ["integer", "string"], "minimum": 1, "maximum": 999, "pattern": "^\\s*[0-9๐-๙]+\\s*$"})";
    case Type::date:
    case Type::month:
    case Type::date_or_month:
    case Type::href:
      return R"({"type": "string", "minLength": 1})";
    case Type::deadline:
    case Type::phone:
      return R"({"type": ["string", "integer"], "minLength": 1})";
    case Type::code:
      return R"({"type": ["string", "integer"], "pattern": "^\\s*\\S+\\s*$"})";
    case Type::flag:
      return R"({"enum": [true, false, "true", "false"]})";
    default:
      return {};
  }
#undef PRONGSAI_NUMBER
}

class SchemaWriter {
 public:
  explicit SchemaWriter(Language language) : language_(language) {}

  std::string write(const ContentKind& kind) {
    out_.open_object().member("$schema", "https://json-schema.org/draft/2020-12/schema");
    out_.member("title", kind.files).member("description", in(language_, kind.th, kind.en));
    if (kind.is_list) {
      out_.member("type", "array").key("items");
      write_object(*kind.keys);
    } else {
      write_members(*kind.keys);
    }
    out_.line().key("$defs").open_object();
    // A definition may name others; those come before it or after it, until all are written.
    for (bool has_more = true; has_more;) {
      has_more = false;
      for (std::size_t i = 0; i < type_count; ++i)
        if (is_used_[i] && !is_written_[i]) {
          is_written_[i] = has_more = true;
          out_.line().key(names_of_type(static_cast<Type>(i)).id);
          write_definition(static_cast<Type>(i));
        }
    }
    out_.close_object().close_object();
    return out_.take();
  }

 private:
  void write_object(const KeySet& set) {
    out_.open_object();
    write_members(set);
    out_.close_object();
  }

  void write_members(const KeySet& set) {
    out_.member("type", "object").key("additionalProperties").raw("false");
    if (set.needs.empty())
      write_required(set);
    else
      write_needs(set.needs);
    out_.line().key("properties").open_object();
    for (const KeySet* own : {&set, set.has_annotations ? &annotation_keys : nullptr})
      if (own)
        for (const Key& key : own->keys) write_property(key);
    out_.close_object();
  }

  void write_required(const KeySet& set) {
    std::vector<std::string_view> names;
    for (const Key& key : set.keys)
      if (key.is_required) names.push_back(key.name);
    if (!names.empty()) write_names(names);
  }

  void write_names(const std::vector<std::string_view>& names) {
    out_.key("required").open_list();
    for (std::string_view name : names) out_.text(name);
    out_.close_list();
  }

  // "from,to|text"
  void write_needs(std::string_view needs) {
    out_.key("anyOf").open_list();
    while (!needs.empty()) {
      std::string_view way = needs.substr(0, needs.find('|'));
      needs.remove_prefix(std::min(way.size() + 1, needs.size()));
      std::vector<std::string_view> names;
      while (!way.empty()) {
        names.push_back(way.substr(0, way.find(',')));
        way.remove_prefix(std::min(names.back().size() + 1, way.size()));
      }
      out_.open_object();
      write_names(names);
      out_.close_object();
    }
    out_.close_list();
  }

  void write_property(const Key& key) {
    out_.line().key(key.name).open_object();
    out_.member("description", meaning_of(key, language_));
    const bool is_plain = key.form == Key::Form::one && key.type != Type::map && !key.example.empty() &&
                          key.example.front() != '{' && key.example.front() != '[';
    if (is_plain) {
      std::string_view example = key.example;
      if (example.front() == '"') example = example.substr(1, example.size() - 2);
      out_.key("examples").open_list().text(example).close_list();
    }
    // A key without a value counts as one that is not there.
    out_.key("anyOf").open_list();
    write_value(key);
    if (!key.is_required) out_.open_object().member("type", "null").close_object();
    out_.close_list().close_object();
  }

  void write_list(const Key& key) {
    out_.open_object().member("type", "array");
    if (key.is_required) out_.key("minItems").number(1);
    out_.key("items");
    if (key.type == Type::flag)
      write_choice(key);
    else
      write_one(key);
    out_.close_object();
  }

  void write_value(const Key& key) {
    using Form = Key::Form;
    if (key.form == Form::by_key) {
      out_.open_object().member("type", "object").key("additionalProperties").open_object().key("anyOf").open_list();
      write_one(key);
      out_.open_object().member("type", "null").close_object().close_list().close_object().close_object();
      return;
    }
    if (key.form != Form::list) write_one(key);
    if (key.form != Form::one || (key.type == Type::flag && !key.values.empty())) write_list(key);
  }

  void write_one(const Key& key) {
    if (key.type == Type::map) return write_object(*key.keys);
    if (key.type == Type::choice) return write_choice(key);
    if (!key.keys) return write_reference(key.type);
    out_.open_object().key("anyOf").open_list();
    write_reference(key.type);
    write_object(*key.keys);
    out_.close_list().close_object();
  }

  void write_choice(const Key& key) {
    out_.open_object().key("anyOf").open_list();
    for (const model::ValueName& name : key.values)
      out_.open_object().member("const", name.id).member("title", in(language_, name.th, name.en)).close_object();
    write_other_words(key.values);
    out_.close_list().close_object();
  }

  // Names and abbreviations as the table has them, and without blanks and full stops, as they are often written.
  void write_other_words(std::span<const model::ValueName> names) {
    std::set<std::string> words;
    for (const base::KnownValue& value : model::known_values(names))
      for (std::string_view word : value.words) {
        std::string closed(word);
        std::erase_if(closed, [](char c) { return c == ' ' || c == '.'; });
        words.insert({std::string(word), std::move(closed)});
      }
    words.erase("");
    for (const model::ValueName& name : names) words.erase(std::string(name.id));
    if (words.empty()) return;
    out_.open_object().key("enum").open_list();
    for (const std::string& word : words) out_.text(word);
    out_.close_list().close_object();
  }

  void write_reference(Type type) {
    is_used_[static_cast<std::size_t>(type)] = true;
    out_.open_object().member("$ref", "#/$defs/" + std::string(names_of_type(type).id)).close_object();
  }

  void write_definition(Type type) {
    if (std::string_view json = plain_definition(type); !json.empty()) {
      out_.raw(json);
    } else if (type == Type::colours) {
      out_.open_object().member("type", "object").key("propertyNames").open_object().key("enum").open_list();
      for (std::string_view name : model::colour_names()) out_.text(name);
      out_.close_list().close_object().key("additionalProperties");
      out_.raw(R"({"type": "string", "pattern": "^#[0-9A-Fa-f]+$"})").close_object();
    } else {
      write_either(type);
    }
  }

  // A plain value, or a map or list of them.
  void write_either(Type type) {
    out_.open_object().key("anyOf").open_list();
    if (type == Type::names) {
      write_reference(Type::text);
      out_.open_object().member("type", "array").key("items");
      write_reference(Type::text);
      out_.close_object();
    } else if (type == Type::period || type == Type::due) {
      out_.raw(R"({"type": ["string", "integer"], "minLength": 1})");
      write_object(type == Type::period ? period_keys : due_keys);
    } else {  // text, Markdown
      write_reference(Type::word);
      write_object(text_keys);
    }
    out_.close_list().close_object();
  }

  base::JsonWriter out_;
  Language language_;
  std::array<bool, type_count> is_used_{}, is_written_{};
};

}  // namespace

std::span<const ContentKind> content_kinds() { return kinds; }

std::string json_schema(const ContentKind& kind, Language language) { return SchemaWriter(language).write(kind); }

}  // namespace readers
