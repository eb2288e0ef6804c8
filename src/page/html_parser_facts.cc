#include "page/html_parser_facts.h"

#include <lexbor/html/tokenizer/state.h>
#include <lexbor/html/tokenizer/state_rcdata.h>

#include <string_view>

namespace isnad::page {

const Tags& known_tags() {
  static const Tags kTags = [] {
    Tags tags;
    for (lxb_tag_id_t id = LXB_TAG__BEGIN; id < LXB_TAG__LAST_ENTRY; ++id) {
      std::size_t size = 0;
      const lxb_char_t* name = lxb_tag_name_by_id(id, &size);
      // Those that no page can write have other names here ("#text").
      if (size > 0 && is(name[0], kLetter)) tags.add(name, size, id);
    }
    return tags;
  }();
  return kTags;
}

const Attributes& known_attributes() {
  static const Attributes kAttributes = [] {
    Attributes attributes;
    for (lxb_dom_attr_id_t id = LXB_DOM_ATTR__UNDEF + 1; id < LXB_DOM_ATTR__LAST_ENTRY; ++id) {
      const lxb_dom_attr_data_t* const data = lxb_dom_attr_data_by_id(nullptr, id);
      const lxb_char_t* const name = lexbor_hash_entry_str(&data->entry);
      const std::size_t size = data->entry.length;
      attributes.add(name, size, data);
    }
    return attributes;
  }();
  return kAttributes;
}

bool needs_all(lxb_tag_id_t tag) {
  switch (tag) {
    case LXB_TAG_B:
    case LXB_TAG_BIG:
    case LXB_TAG_CODE:
    case LXB_TAG_EM:
    case LXB_TAG_FONT:
    case LXB_TAG_I:
    case LXB_TAG_NOBR:
    case LXB_TAG_S:
    case LXB_TAG_SMALL:
    case LXB_TAG_STRIKE:
    case LXB_TAG_STRONG:
    case LXB_TAG_TT:
    case LXB_TAG_U:
    case LXB_TAG_ANNOTATION_XML:
    case LXB_TAG_INPUT:
    case LXB_TAG_SELECT:
    case LXB_TAG_OPTION:
      return true;
    default:
      return false;
  }
}

const States& states() {
  static const States kStates = [] {
    const auto after = [](lxb_html_tokenizer_state_f from, std::string_view read) {
      lxb_html_tokenizer_t* const tokenizer = lxb_html_tokenizer_create();
      lxb_html_tokenizer_state_f state = nullptr;
      if (tokenizer != nullptr && lxb_html_tokenizer_init(tokenizer) == LXB_STATUS_OK &&
          lxb_html_tokenizer_begin(tokenizer) == LXB_STATUS_OK) {
        tokenizer->state = from;
        lxb_html_tokenizer_chunk(tokenizer, reinterpret_cast<const Byte*>(read.data()), read.size());
        state = tokenizer->state;
      }
      lxb_html_tokenizer_destroy(tokenizer);
      return state;
    };
    States found;
    found.data = after(&lxb_html_tokenizer_state_data_before, "x");
    found.double_quoted = after(&lxb_html_tokenizer_state_data_before, "<p a=\"");
    found.single_quoted = after(&lxb_html_tokenizer_state_data_before, "<p a='");
    found.unquoted = after(&lxb_html_tokenizer_state_data_before, "<p a=x");
    found.after_quoted = after(&lxb_html_tokenizer_state_data_before, "<p a=\"\"");
    found.rcdata = after(&lxb_html_tokenizer_state_rcdata_before, "x");
    return found;
  }();
  return kStates;
}

}  // namespace isnad::page
