// When two ways through a template can go on as one, and how a place in the HTML is called.
#include "theme/html/markup.h"

namespace theme {
namespace {

bool in_gap(const Context& c) { return c.where == Where::gap || c.where == Where::between; }

Context without_gap(Context c) {
  if (c.where == Where::gap) c.where = Where::between;
  return c;
}

Context without_address(Context c) {
  if (c.address == Address::none) return c;
  c.address = Address::empty;
  c.value.clear();
  return c;
}

}  // namespace

bool join(Context& into, const Context& other) {
  if (into == other) return true;
  if (in_gap(into) && without_gap(into) == without_gap(other)) {
    into.where = Where::gap;  // the stricter one
    return true;
  }
  bool begun = into.address > Address::empty && other.address > Address::empty;
  if (!begun || without_address(into) != without_address(other)) return false;
  into.address = Address::whole;  // two addresses: whatever followed would have to suit both
  into.value.clear();
  return true;
}

bool repeats(const Context& start, const Context& end) {
  return start == end || (start.where == Where::gap && without_gap(start) == end);
}

bool same_place(const Context& start, const Context& end) {
  return without_gap(without_address(start)) == without_gap(without_address(end));
}

base::BilingualText described(const Context& c) {
  switch (c.where) {
    case Where::text:
      return c.only_text ? base::msg(" <option>", "<option>") : base::msg("ข้อความ", "text");
    case Where::tag_open:
    case Where::end_tag_open:
    case Where::tag_name:
      return base::msg("ชื่อแท็ก", "the name of a tag");
    case Where::between:
    case Where::gap:
      return base::msg("แท็ก <{}>", "the tag <{}>", {c.is_end_tag ? "/" + c.element : c.element});
    case Where::attribute_name:
    case Where::after_name:
      return base::msg("ชื่อแอตทริบิวต์", "the name of an attribute");
    case Where::before_value:
    case Where::unquoted:
      return base::msg("ค่าของ '{}' ที่ไม่มีเครื่องหมายคำพูด", "the unquoted value of '{}'", {c.attribute});
    case Where::single_quoted:
      return base::msg("ค่าของ '{}' ในเครื่องหมายคำพูดเดี่ยว", "the single-quoted value of '{}'", {c.attribute});
    case Where::double_quoted:
      return c.address == Address::empty
                 ? base::msg("ค่าของ '{}' ที่ยังว่าง", "the still empty value of '{}'", {c.attribute})
                 : base::msg("ค่าของ '{}'", "the value of '{}'", {c.attribute});
    case Where::declaration_open:
    case Where::declaration:
      return base::msg("คำประกาศ <!…>", "a declaration <!…>");
    case Where::comment:
      return base::msg("คอมเมนต์ <!-- … -->", "a comment <!-- … -->");
    case Where::title:
    case Where::raw:
      return base::msg(" <{}>", "<{}>", {c.element});
  }
  return {};
}

}  // namespace theme
