// The one door to the HTML parser (lexbor): a tree of nodes as cheap as the parser's own. Nothing else in the house
// names lexbor's HTML types, so that another parser can stand behind these forty lines of interface.
#pragma once

#include <lexbor/dom/interfaces/attr.h>
#include <lexbor/dom/interfaces/element.h>
#include <lexbor/html/tag.h>

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "core/error.h"

namespace isnad::page {

// Tags are lexbor's numbers (LXB_TAG_P …): a switch over them is one jump.
using Tag = lxb_tag_id_t;

// A node of the tree, or none. Copies freely; lives as long as its Document.
class Node {
 public:
  Node() = default;
  explicit Node(lxb_dom_node_t* node) : node_(node) {}

  explicit operator bool() const { return node_ != nullptr; }
  bool operator==(const Node&) const = default;

  bool is_element() const { return node_->type == LXB_DOM_NODE_TYPE_ELEMENT; }
  bool is_text() const { return node_->type == LXB_DOM_NODE_TYPE_TEXT; }
  bool is_html() const { return node_->ns == LXB_NS_HTML; }
  Tag tag() const { return static_cast<Tag>(node_->local_name); }

  Node parent() const { return Node(node_->parent); }
  Node first_child() const { return Node(node_->first_child); }
  Node next() const { return Node(node_->next); }

  // The parser's own node, for tools that show all that it made (bench/conformance).
  const lxb_dom_node_t* raw() const { return node_; }

  // Of a text, comment or CDATA node; empty for others.
  std::string_view text() const;
  // All text under this node, appended to one string as it stands in the tree.
  std::string all_text(std::size_t limit = 1u << 20) const;

  // Value of an attribute by its lower-case name; empty where it is not there (`has` tells the two apart).
  std::string_view attribute(std::string_view name) const;
  bool has(std::string_view name) const;
  std::string_view id() const;
  std::string_view class_names() const;

  // Calls visit(name, value) for each attribute in order of the source.
  template <typename Visit>
  void each_attribute(Visit visit) const {
    for (const lxb_dom_attr_t* attr = element()->first_attr; attr != nullptr; attr = attr->next) {
      visit(name_of(attr), value_of(attr));
    }
  }

 private:
  const lxb_dom_element_t* element() const { return reinterpret_cast<const lxb_dom_element_t*>(node_); }
  // The parser knows names by numbers: its own by their places in a table, others by where they stand.
  static std::string_view name_of(const lxb_dom_attr_t* attr) {
    const lxb_dom_attr_id_t id = attr->node.local_name;
    if (id < LXB_DOM_ATTR__LAST_ENTRY) return known_names_[id];
    const auto* data = reinterpret_cast<const lxb_dom_attr_data_t*>(id);
    return {reinterpret_cast<const char*>(lexbor_hash_entry_str(&data->entry)), data->entry.length};
  }
  static std::string_view value_of(const lxb_dom_attr_t* attr) {
    if (attr->value == nullptr) return {};
    return {reinterpret_cast<const char*>(attr->value->data), attr->value->length};
  }
  static const std::array<std::string_view, LXB_DOM_ATTR__LAST_ENTRY> known_names_;
  lxb_dom_node_t* node_ = nullptr;
};

class AttributeNames;

// What a page may ask of the parser. The standard's tree construction is quadratic in nesting depth, in the attributes
// of one tag and in unclosed formatting elements (WHATWG HTML 13.2.4.3, "reconstruct the active formatting elements"),
// so that a page of a few bytes a token can cost seconds.
struct ParseLimits {
  std::size_t max_depth = 2'000;       // open elements
  std::size_t max_attributes = 2'000;  // on one tag
  // Pieces of memory that the tree takes: nodes, texts, attributes and their values, of some 110 bytes each. The
  // largest page of the development sets takes 0.13 million.
  std::size_t max_pieces = 2'000'000;
  // Steps over open elements and attributes, and memory taken for elements that are opened again: this many, and some
  // more for each byte of the page. No page of the development sets takes 3 a byte.
  std::size_t work = 16'000'000;
  std::size_t work_a_byte = 25;
};

// Names of the attributes that the room asks elements for; dom_test.cc finds what is missing.
std::span<const std::string_view> read_attributes();

// What a parse took of its limits.
struct ParseCost {
  std::size_t depth = 0;
  std::size_t attributes = 0;
  std::size_t pieces = 0;
  std::size_t work = 0;
};

// A parsed document. Parsing follows WHATWG HTML with scripting off and never fails for the text's sake: want of memory
// is an error, and a page that passes the limits, which then says what is too much. O(bytes) because of them.
class Document {
 public:
  static Result<Document> parse(std::string_view utf8, const ParseLimits& limits = {}, ParseCost* cost = nullptr);
  // The same of a page to be extracted: attributes that the room asks no element for may be left out
  // (read_attributes()), and which option a form has selected is not followed.
  static Result<Document> parse_to_extract(std::string_view utf8, const ParseLimits& limits = {});
  Document(Document&&) noexcept = default;
  Document& operator=(Document&&) noexcept = default;

  // Puts what a server sent behind the page, hidden, where a script of the page would put it: React's servers mark such
  // places by <template id="B:1"> or "P:1" and send their contents as <div hidden id="S:1">, straight in <body>. False
  // where a page has none. O(nodes), of pages that have some.
  bool place_pieces();

  Node root() const;  // the <html> element
  Node head() const;
  Node body() const;  // <body> or <frameset>; none only in an empty document

 private:
  struct Release {
    void operator()(void* document) const;
  };
  explicit Document(void* document) : document_(document) {}
  static Result<Document> parse_keeping(std::string_view utf8, const ParseLimits& limits, ParseCost* cost,
                                        const AttributeNames* kept);
  std::unique_ptr<void, Release> document_;
};

}  // namespace isnad::page
