// For html_tokens_test.cc and html_tokens_fuzz.cc: what a tree holds, read with and without the tokenizer's shortcuts.
#pragma once

#include <lexbor/dom/interfaces/attr.h>
#include <lexbor/dom/interfaces/character_data.h>

#include <string>
#include <string_view>

#include "page/html_tokens.h"

namespace isnad::page {

inline std::string shown(const lxb_char_t* data, std::size_t size) {
  return data == nullptr ? "" : std::string(reinterpret_cast<const char*>(data), size);
}

// All that a tree holds, one node a line.
inline std::string dump_tree(const lxb_dom_node_t* root, bool with_attributes) {
  std::string out;
  int depth = 0;
  for (const lxb_dom_node_t* node = root; node != nullptr;) {
    out +=
        std::string(static_cast<std::size_t>(depth), ' ') + std::to_string(node->type) + ':' + std::to_string(node->ns);
    if (node->type == LXB_DOM_NODE_TYPE_ELEMENT) {
      const auto* element = reinterpret_cast<const lxb_dom_element_t*>(node);
      std::size_t size = 0;
      const lxb_char_t* name = lxb_dom_element_qualified_name(const_cast<lxb_dom_element_t*>(element), &size);
      out += " <" + shown(name, size);
      for (const lxb_dom_attr_t* attr = with_attributes ? element->first_attr : nullptr; attr != nullptr;
           attr = attr->next) {
        name = lxb_dom_attr_qualified_name(const_cast<lxb_dom_attr_t*>(attr), &size);
        out += "|" + shown(name, size);
        if (attr->value != nullptr) out += "=" + shown(attr->value->data, attr->value->length);
      }
    } else if (node->type == LXB_DOM_NODE_TYPE_TEXT || node->type == LXB_DOM_NODE_TYPE_COMMENT) {
      const auto* data = reinterpret_cast<const lxb_dom_character_data_t*>(node);
      out += " \"" + shown(data->data.data, data->data.length) + '"';
    }
    out += '\n';
    if (node->first_child != nullptr) {
      node = node->first_child;
      ++depth;
      continue;
    }
    while (node != root && node->next == nullptr) {
      node = node->parent;
      --depth;
    }
    if (node == root) break;
    node = node->next;
  }
  return out;
}

// The tree of a page through the feeder, or through the parser's own states alone; empty where a parse failed.
inline std::string tree_of(std::string_view html, bool with_feeder, const AttributeNames* kept = nullptr,
                           bool with_attributes = true) {
  lxb_html_document_t* const document = lxb_html_document_create();
  lxb_status_t status = lxb_html_document_parse_chunk_begin(document);
  lxb_html_tokenizer_t* const tokenizer = static_cast<lxb_html_parser_t*>(document->dom_document.parser)->tkz;
  TokenFeeder feeder(tokenizer, kept);
  status = with_feeder
               ? feeder.feed(html, [](std::size_t) { return true; })
               : lxb_html_document_parse_chunk(document, reinterpret_cast<const lxb_char_t*>(html.data()), html.size());
  if (status == LXB_STATUS_OK) status = lxb_html_document_parse_chunk_end(document);
  std::string tree;
  if (status == LXB_STATUS_OK) tree = dump_tree(reinterpret_cast<const lxb_dom_node_t*>(document), with_attributes);
  lxb_html_document_destroy(document);
  return tree;
}

}  // namespace isnad::page
