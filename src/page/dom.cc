#include "page/dom.h"

#include <lexbor/dom/interfaces/attr.h>
#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/html/html.h>

namespace isnad::page {
namespace {

lxb_html_document_t* html(void* document) { return static_cast<lxb_html_document_t*>(document); }

std::string_view view(const lxb_char_t* data, std::size_t size) {
  return data == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(data), size};
}

// One emptied document a thread: its first arena chunk and its tables of names are used again by the next page.
class Spare {
 public:
  ~Spare() {
    if (document_ != nullptr) lxb_html_document_destroy(document_);
  }
  lxb_html_document_t* take() {
    lxb_html_document_t* document = document_;
    document_ = nullptr;
    if (document != nullptr) {
      lxb_html_document_clean(document);
      return document;
    }
    return lxb_html_document_create();
  }
  void give(lxb_html_document_t* document) {
    if (document_ != nullptr || ++uses_ % kUses == 0) {
      lxb_html_document_destroy(document);
      return;
    }
    // Emptied at once: a large page's arena must not stay until the next page comes.
    lxb_html_document_clean(document);
    document_ = document;
  }

 private:
  // The tables of unknown tag and attribute names grow with each page and are not emptied by a clean.
  static constexpr unsigned kUses = 256;
  lxb_html_document_t* document_ = nullptr;
  unsigned uses_ = 0;
};

thread_local Spare spare;

}  // namespace

std::string_view Node::name_of(const lxb_dom_attr_t* attr) {
  std::size_t size = 0;
  const lxb_char_t* data = lxb_dom_attr_local_name(attr, &size);
  return view(data, size);
}

std::string_view Node::value_of(const lxb_dom_attr_t* attr) {
  return attr->value == nullptr ? std::string_view{} : view(attr->value->data, attr->value->length);
}

std::string_view Node::text() const {
  if (node_->type == LXB_DOM_NODE_TYPE_ELEMENT || node_->type == LXB_DOM_NODE_TYPE_DOCUMENT) return {};
  if (node_->type != LXB_DOM_NODE_TYPE_TEXT && node_->type != LXB_DOM_NODE_TYPE_COMMENT &&
      node_->type != LXB_DOM_NODE_TYPE_CDATA_SECTION) {
    return {};
  }
  const auto* data = reinterpret_cast<const lxb_dom_character_data_t*>(node_);
  return view(data->data.data, data->data.length);
}

std::string Node::all_text(std::size_t limit) const {
  std::string out;
  const lxb_dom_node_t* node = node_->first_child;
  while (node != nullptr && out.size() < limit) {
    if (node->type == LXB_DOM_NODE_TYPE_TEXT) out += Node(const_cast<lxb_dom_node_t*>(node)).text();
    if (node->first_child != nullptr) {
      node = node->first_child;
      continue;
    }
    while (node != node_ && node->next == nullptr) node = node->parent;
    if (node == node_) break;
    node = node->next;
  }
  return out;
}

std::string_view Node::attribute(std::string_view name) const {
  for (const lxb_dom_attr_t* attr = element()->first_attr; attr != nullptr; attr = attr->next) {
    if (name_of(attr) == name) return value_of(attr);
  }
  return {};
}

bool Node::has(std::string_view name) const {
  for (const lxb_dom_attr_t* attr = element()->first_attr; attr != nullptr; attr = attr->next) {
    if (name_of(attr) == name) return true;
  }
  return false;
}

std::string_view Node::id() const {
  return element()->attr_id == nullptr ? std::string_view{} : value_of(element()->attr_id);
}

std::string_view Node::class_names() const {
  return element()->attr_class == nullptr ? std::string_view{} : value_of(element()->attr_class);
}

void Document::Release::operator()(void* document) const { spare.give(html(document)); }

Result<Document> Document::parse(std::string_view utf8) {
  lxb_html_document_t* document = spare.take();
  if (document == nullptr) return fail("no memory for an HTML document");
  const auto* bytes = reinterpret_cast<const lxb_char_t*>(utf8.data());
  if (lxb_html_document_parse(document, bytes, utf8.size()) != LXB_STATUS_OK) {
    lxb_html_document_destroy(document);
    return fail("the HTML parser ran out of memory");
  }
  return Document(document);
}

Node Document::root() const {
  return Node(reinterpret_cast<lxb_dom_node_t*>(lxb_dom_document_element(&html(document_.get())->dom_document)));
}

Node Document::head() const {
  return Node(reinterpret_cast<lxb_dom_node_t*>(lxb_html_document_head_element(html(document_.get()))));
}

Node Document::body() const {
  return Node(reinterpret_cast<lxb_dom_node_t*>(lxb_html_document_body_element(html(document_.get()))));
}

}  // namespace isnad::page
