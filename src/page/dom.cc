#include "page/dom.h"

#include <fmt/format.h>
#include <lexbor/dom/interfaces/attr.h>
#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/html/html.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "page/html_tokens.h"

namespace isnad::page {
namespace {

lxb_html_document_t* html(void* document) { return static_cast<lxb_html_document_t*>(document); }

std::string_view view(const lxb_char_t* data, std::size_t size) {
  return data == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(data), size};
}

constexpr std::size_t kChains = 4096;
constexpr std::size_t kChunk = 256u << 10;

// One emptied document a thread: its first arena chunk and its tables of names are used again by the next page.
class Spare {
 public:
  ~Spare() {
    if (document_ != nullptr) lxb_html_document_destroy(document_);
  }
  lxb_html_document_t* take() {
    lxb_html_document_t* document = document_;
    document_ = nullptr;
    if (document != nullptr) return document;
    document = lxb_html_document_create();
    if (document == nullptr) return nullptr;
    // Fewer and larger pieces than the parser's own 32 KB: what is left of each is looked through again and again.
    document->dom_document.mraw->mem->chunk_min_size = kChunk;
    document->dom_document.text->mem->chunk_min_size = kChunk;
    if (!widen(document->dom_document.tags) || !widen(document->dom_document.attrs)) {
      lxb_html_document_destroy(document);
      return nullptr;
    }
    return document;
  }
  void give(lxb_html_document_t* document) {
    if (document_ != nullptr || ++uses_ % kUses == 0) {
      lxb_html_document_destroy(document);
      return;
    }
    // Emptied at once: a large page's arena must not stay until the next page comes.
    lxb_html_document_clean(document);
    // A clean leaves the page's quirks mode standing, in which a table does not end a paragraph.
    document->dom_document.compat_mode = LXB_DOM_DOCUMENT_CMODE_NO_QUIRKS;
    document_ = document;
  }

 private:
  // The parser's tables of unknown names have 128 chains, each walked for each name.
  static bool widen(lexbor_hash_t* names) {
    const std::size_t size = names->struct_size;
    lexbor_hash_destroy(names, false);
    return lexbor_hash_init(names, kChains, size) == LXB_STATUS_OK;
  }

  // What a hostile page made grow is given back at last.
  static constexpr unsigned kUses = 256;
  lxb_html_document_t* document_ = nullptr;
  unsigned uses_ = 0;
};

thread_local Spare spare;

// Stands between the tokenizer and the tree while a page is parsed, counts what each token costs, and ends the parse
// where that is too much.
class Guard {
 public:
  Guard(lxb_html_document_t* document, const TokenFeeder& feeder, std::size_t bytes, const ParseLimits& limits)
      : tags_(*document->dom_document.tags->entries),
        attributes_(*document->dom_document.attrs->entries),
        nodes_(*document->dom_document.mraw),
        texts_(*document->dom_document.text),
        parser_(*static_cast<lxb_html_parser_t*>(document->dom_document.parser)),
        tree_(*parser_.tree),
        feeder_(feeder),
        limits_(limits),
        most_work_(limits.work + limits.work_a_byte * bytes),
        next_(parser_.tkz->callback_token_done),
        next_context_(parser_.tkz->callback_token_ctx) {
    lxb_html_tokenizer_callback_token_done_set(parser_.tkz, &Guard::token_done, this);
    // The tree drops attributes that are there already; the tokenizer would do so in quadratic time before anybody sees
    // it.
    lxb_html_tokenizer_keep_duplicate_set(parser_.tkz, true);
  }
  ~Guard() { lxb_html_tokenizer_callback_token_done_set(parser_.tkz, next_, next_context_); }
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;

  // To be asked within a tag of many attributes too: false where they, or the page's names, are too many.
  bool may_go_on(std::size_t attributes) {
    if (attributes > limits_.max_attributes)
      refuse(fmt::format("a tag has more than {} attributes", limits_.max_attributes));
    const std::size_t names = tags_.allocated + attributes_.allocated;
    if (names != names_) cost_.work += (names - names_) * names / kChains * kWorkOfName;
    names_ = names;
    if (cost_.work > most_work_ && reason_.empty()) reason_ = "tags and attributes have too many different names";
    return reason_.empty();
  }

  const std::string& reason() const { return reason_; }
  const ParseCost& cost() const { return cost_; }

 private:
  static lxb_html_token_t* token_done(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, void* context) {
    return static_cast<Guard*>(context)->pass(tokenizer, token);
  }

  lxb_html_token_t* pass(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token) {
    std::size_t attributes = 0;
    for (const lxb_html_token_attr_t* attr = token->attr_first; attr != nullptr; attr = attr->next) ++attributes;
    if (attributes > cost_.attributes) cost_.attributes = attributes;
    // Scopes are looked for among the open elements, each attribute among those before it.
    cost_.work += tree_.open_elements->length + tree_.active_formatting->length + attributes * attributes / 2;
    if (cost_.work > most_work_) refuse("too many elements stay open for too long");
    if (!may_go_on(attributes)) return nullptr;
    const std::size_t taken = pieces();
    token = next_(tokenizer, token, next_context_);
    if (token == nullptr) return nullptr;
    cost_.depth = std::max(cost_.depth, tree_.open_elements->length);
    if (tree_.open_elements->length > limits_.max_depth) {
      return refuse(fmt::format("more than {} elements are nested in one another", limits_.max_depth));
    }
    const std::size_t now = pieces();
    cost_.pieces = now;
    if (now > limits_.max_pieces) return refuse("the page has too many elements");
    const std::size_t own = kOwnPieces + kPiecesOfAttribute * attributes;
    if (now > taken + own) cost_.work += kWorkOfPiece * (now - taken - own);
    if (cost_.work > most_work_) return refuse("unclosed formatting elements are opened again too often");
    // The tree has its own; the next tag's are read into the same memory, which is still near.
    for (lxb_html_token_attr_t* attr = token->attr_first; attr != nullptr;) {
      lxb_html_token_attr_t* const behind = attr->next;
      if (!feeder_.owns(attr)) lexbor_dobject_free(tokenizer->dobj_token_attr, attr);
      attr = behind;
    }
    token->attr_first = token->attr_last = nullptr;
    return token;
  }

  lxb_html_token_t* refuse(std::string reason) {
    reason_ = std::move(reason);
    return nullptr;
  }

  // Pieces of memory that the document has taken so far.
  std::size_t pieces() const { return nodes_.ref_count + texts_.ref_count; }

  // What a token takes for itself: an element or a text, and one that the standard puts around it (<tbody>, <tr>); more
  // is taken for elements opened again.
  static constexpr std::size_t kOwnPieces = 4;
  static constexpr std::size_t kPiecesOfAttribute = 3;
  // In steps, one of which is an open element passed by.
  static constexpr std::size_t kWorkOfPiece = 200;
  static constexpr std::size_t kWorkOfName = 512;  // passed by in a chain, seldom near

  const lexbor_dobject_t& tags_;  // names that the parser did not know
  const lexbor_dobject_t& attributes_;
  const lexbor_mraw_t& nodes_;
  const lexbor_mraw_t& texts_;
  lxb_html_parser_t& parser_;
  lxb_html_tree_t& tree_;
  const TokenFeeder& feeder_;
  const ParseLimits limits_;
  const std::size_t most_work_;
  const lxb_html_tokenizer_token_f next_;
  void* const next_context_;
  ParseCost cost_;
  std::size_t names_ = 0;
  std::string reason_;
};

// lxb_html_document_parse() with a guard in its middle.
lxb_status_t parse_guarded(lxb_html_document_t* document, std::string_view utf8, const ParseLimits& limits,
                           const AttributeNames* kept, ParseCost* cost, std::string& reason) {
  const lxb_status_t begun = lxb_html_document_parse_chunk_begin(document);
  if (begun != LXB_STATUS_OK) return begun;
  // The steps that follow an insertion serve forms alone: which <option> is selected is asked anew for each, of all
  // before it.
  document->dom_document.options = kept != nullptr ? LXB_DOM_DOCUMENT_OPT_WO_EVENTS : LXB_DOM_DOCUMENT_OPT_UNDEF;
  auto& parser = *static_cast<lxb_html_parser_t*>(document->dom_document.parser);
  TokenFeeder feeder(parser.tkz, kept);
  Guard guard(document, feeder, utf8.size(), limits);
  lxb_status_t status = parser.status =
      feeder.feed(utf8, [&](std::size_t attributes) { return guard.may_go_on(attributes); });
  if (status == LXB_STATUS_OK && guard.reason().empty()) status = lxb_html_document_parse_chunk_end(document);
  reason = guard.reason();
  if (cost != nullptr) *cost = guard.cost();
  return reason.empty() ? status : static_cast<lxb_status_t>(LXB_STATUS_ERROR);
}

}  // namespace

const std::array<std::string_view, LXB_DOM_ATTR__LAST_ENTRY> Node::known_names_ = [] {
  std::array<std::string_view, LXB_DOM_ATTR__LAST_ENTRY> names;
  for (lxb_dom_attr_id_t id = 0; id < names.size(); ++id) {
    if (const lxb_dom_attr_data_t* data = lxb_dom_attr_data_by_id(nullptr, id))
      names[id] = view(lexbor_hash_entry_str(&data->entry), data->entry.length);
  }
  return names;
}();

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

std::span<const std::string_view> read_attributes() {
  static constexpr std::array<std::string_view, 25> kNames = {
      "id",         "class",       "href",           "rel",      "role",    "style",       "hidden",
      "itemprop",   "itemtype",    "typeof",         "property", "content", "value",       "datetime",
      "title",      "lang",        "type",           "name",     "src",     "placeholder", "aria-hidden",
      "aria-label", "data-testid", "data-component", "data-qa"};
  return kNames;
}

Result<Document> Document::parse(std::string_view utf8, const ParseLimits& limits, ParseCost* cost) {
  return parse_keeping(utf8, limits, cost, nullptr);
}

Result<Document> Document::parse_to_extract(std::string_view utf8, const ParseLimits& limits) {
  static const AttributeNames kRead(read_attributes());
  return parse_keeping(utf8, limits, nullptr, &kRead);
}

Result<Document> Document::parse_keeping(std::string_view utf8, const ParseLimits& limits, ParseCost* cost,
                                         const AttributeNames* kept) {
  lxb_html_document_t* document = spare.take();
  if (document == nullptr) return fail("no memory for an HTML document");
  std::string reason;
  if (parse_guarded(document, utf8, limits, kept, cost, reason) != LXB_STATUS_OK) {
    lxb_html_document_destroy(document);
    return fail(reason.empty() ? "the HTML parser ran out of memory" : std::move(reason));
  }
  return Document(document);
}

bool Document::place_pieces() {
  static constexpr std::size_t kDeepest = 200;  // elements around a place: pieces may hold places of others
  const Node body = this->body();
  std::unordered_map<std::string_view, Node> pieces;
  for (Node node = body ? body.first_child() : Node(); node; node = node.next()) {
    if (node.is_element() && node.tag() == LXB_TAG_DIV && node.id().starts_with("S:") && node.has("hidden"))
      pieces.emplace(node.id().substr(2), node);
  }
  if (pieces.empty()) return false;
  const auto bare = [](Node node) { return const_cast<lxb_dom_node_t*>(node.raw()); };
  std::size_t depth = 1;
  for (Node node = body.first_child(); node && node != body;) {
    const bool is_element = node.is_element();
    const bool is_piece = depth == 1 && is_element && node.tag() == LXB_TAG_DIV && node.id().starts_with("S:");
    if (is_element && node.tag() == LXB_TAG_TEMPLATE && depth <= kDeepest &&
        (node.id().starts_with("B:") || node.id().starts_with("P:"))) {
      if (const auto piece = pieces.find(node.id().substr(2)); piece != pieces.end()) {
        const Node first = piece->second.first_child();
        for (Node child = first; child; child = piece->second.first_child()) {
          lxb_dom_node_remove_wo_events(bare(child));
          lxb_dom_node_insert_before_wo_events(bare(node), bare(child));
        }
        pieces.erase(piece);
        if (first) {
          node = first;
          continue;
        }
      }
    }
    if (is_element && !is_piece && node.first_child()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    while (node != body && !node.next()) {
      node = node.parent();
      --depth;
    }
    if (node != body) node = node.next();
  }
  return true;
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
