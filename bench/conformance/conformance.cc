// The engine's parts as the suites of bench/conformance/run.py see them. Reads frames on standard input ("LENGTH\n" and
// so many bytes), writes a frame for each:
//   conformance tree           a page → its tree in the notation of html5lib's tree-construction tests
//   conformance decode LABEL   bytes → UTF-8 by the charset of the label; nothing for a label that names none
//   conformance label          a label → the charset's WHATWG name, or nothing
//   conformance prescan        a page's bytes → the charset that its markup names, or nothing
//   conformance page           a Content-Type header, a line feed and a page's bytes → its charset, a line feed and its
//   text in UTF-8
#include <lexbor/dom/dom.h>
#include <lexbor/html/html.h>
#include <lexbor/ns/ns.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/dom.h"
#include "text/charset.h"
#include "text/decode.h"

namespace {

std::string_view view(const lxb_char_t* data, std::size_t size) {
  return data == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(data), size);
}

// Attributes by name; those of a foreign namespace have a space in it ("xlink href").
std::vector<std::pair<std::string, std::string>> attributes_of(const lxb_dom_node_t* node) {
  std::vector<std::pair<std::string, std::string>> out;
  const auto* element = lxb_dom_interface_element(const_cast<lxb_dom_node_t*>(node));
  for (lxb_dom_attr_t* attr = element->first_attr; attr != nullptr; attr = attr->next) {
    std::size_t size = 0;
    const lxb_char_t* data = lxb_dom_attr_qualified_name(attr, &size);
    std::string name(view(data, size));
    if (attr->node.ns != LXB_NS__UNDEF && attr->node.ns != LXB_NS_HTML && attr->node.ns != node->ns)
      std::replace(name.begin(), name.end(), ':', ' ');
    data = lxb_dom_attr_value(attr, &size);
    out.emplace_back(std::move(name), std::string(view(data, size)));
  }
  std::sort(out.begin(), out.end());
  return out;
}

void show_doctype(const lxb_dom_node_t* node, std::string& out) {
  auto* type = lxb_dom_interface_document_type(const_cast<lxb_dom_node_t*>(node));
  std::size_t size = 0;
  const lxb_char_t* data = lxb_dom_document_type_name(type, &size);
  out += "<!DOCTYPE " + std::string(view(data, size));
  const lxb_char_t* open_id = lxb_dom_document_type_public_id(type, &size);
  const std::string public_id(view(open_id, size));
  const lxb_char_t* system = lxb_dom_document_type_system_id(type, &size);
  const std::string system_id(view(system, size));
  if (!public_id.empty() || !system_id.empty()) out += " \"" + public_id + "\" \"" + system_id + "\"";
  out += ">\n";
}

void show(const lxb_dom_node_t* node, std::size_t depth, std::string& out) {
  const std::string indent = "| " + std::string(2 * depth, ' ');
  switch (node->type) {
    case LXB_DOM_NODE_TYPE_DOCUMENT_TYPE:
      out += indent;
      show_doctype(node, out);
      break;
    case LXB_DOM_NODE_TYPE_TEXT:
      out += indent + "\"" + std::string(isnad::page::Node(const_cast<lxb_dom_node_t*>(node)).text()) + "\"\n";
      break;
    case LXB_DOM_NODE_TYPE_COMMENT:
      out += indent + "<!-- " + std::string(isnad::page::Node(const_cast<lxb_dom_node_t*>(node)).text()) + " -->\n";
      break;
    case LXB_DOM_NODE_TYPE_ELEMENT: {
      std::size_t size = 0;
      const lxb_char_t* name =
          lxb_dom_element_qualified_name(lxb_dom_interface_element(const_cast<lxb_dom_node_t*>(node)), &size);
      out += indent + "<" +
             (node->ns == LXB_NS_SVG    ? "svg "
              : node->ns == LXB_NS_MATH ? "math "
                                        : "") +
             std::string(view(name, size)) + ">\n";
      for (const auto& [key, value] : attributes_of(node))
        out += "| " + std::string(2 * depth + 2, ' ') + key + "=\"" + value + "\"\n";
      if (node->local_name == LXB_TAG_TEMPLATE && node->ns == LXB_NS_HTML) {
        const auto* content = lxb_html_interface_template(const_cast<lxb_dom_node_t*>(node))->content;
        out += "| " + std::string(2 * depth + 2, ' ') + "content\n";
        for (const lxb_dom_node_t* child = content->node.first_child; child != nullptr; child = child->next)
          show(child, depth + 2, out);
      }
      for (const lxb_dom_node_t* child = node->first_child; child != nullptr; child = child->next)
        show(child, depth + 1, out);
      break;
    }
    default:
      break;
  }
}

std::string tree(std::string_view page) {
  const auto document = isnad::page::Document::parse(page);
  if (!document) return document.error().message();
  std::string out;
  const lxb_dom_node_t* node = document->root().raw();
  if (node == nullptr) return out;
  for (node = node->parent->first_child; node != nullptr; node = node->next) show(node, 0, out);
  return out;
}

std::string page_text(std::string_view frame) {
  const std::size_t end = frame.find('\n');
  if (end == std::string_view::npos) return {};
  const isnad::text::Decoded decoded = isnad::text::decode(frame.substr(end + 1), frame.substr(0, end));
  return decoded.charset + '\n' + decoded.utf8;
}

bool read_frame(std::string& frame) {
  std::size_t size = 0;
  if (!(std::cin >> size) || size > (64u << 20)) return false;
  std::cin.get();
  frame.resize(size);
  return static_cast<bool>(std::cin.read(frame.data(), static_cast<std::streamsize>(size)));
}

}  // namespace

int main(int argc, char** argv) {
  const std::string mode = argc > 1 ? argv[1] : "";
  const std::string charset = argc > 2 ? isnad::text::charset_of_label(argv[2]) : "";
  const std::map<std::string, std::function<std::string(std::string_view)>> modes = {
      {"tree", tree},
      {"decode",
       [&](std::string_view bytes) { return charset.empty() ? "" : isnad::text::decode_as(bytes, charset).utf8; }},
      {"label", [](std::string_view label) { return isnad::text::charset_of_label(label); }},
      {"page", page_text},
      {"prescan", [](std::string_view page) { return isnad::text::charset_in_markup(page); }}};
  const auto found = modes.find(mode);
  if (found == modes.end()) return 2;
  std::string frame;
  while (read_frame(frame)) {
    const std::string answer = found->second(frame);
    std::cout << answer.size() << '\n' << answer;
  }
}
