#include "page/html_article.h"

#include <algorithm>
#include <optional>

#include "page/ask_boxes.h"
#include "page/block_model.h"
#include "page/blocks.h"
#include "page/body.h"
#include "page/body_ends.h"
#include "page/body_notices.h"
#include "page/body_repeats.h"
#include "page/captions.h"
#include "page/credit.h"
#include "page/dates.h"
#include "page/dom.h"
#include "page/headline_model.h"
#include "page/html_meta.h"
#include "page/kind_model.h"
#include "page/links.h"
#include "page/metadata.h"
#include "page/page_kind.h"
#include "page/page_state.h"
#include "page/publication_date.h"
#include "page/stamps.h"
#include "text/find.h"
#include "text/url.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

std::string paragraphs_of(std::string_view told) {
  std::string out;
  std::size_t at = 0;
  while (at <= told.size()) {
    std::size_t end = told.find('\n', at);
    if (end == std::string_view::npos) end = told.size();
    const std::string line = text::collapse_space(told.substr(at, end - at));
    if (!line.empty()) out += (out.empty() ? "" : "\n\n") + line;
    at = end + 1;
  }
  return out;
}

// One way of looking at a page; others are tried where it shows next to nothing.
struct Attempt {
  Tree tree;
  PageMeta meta;
  Metadata metadata;
  Body body;
  FollowUps follow_ups;
  BodyHints hints;  // that the body was chosen with
};

BodyHints hints_for(const Attempt& attempt) {
  BodyHints hints;
  hints.title = attempt.metadata.title;
  hints.language = attempt.metadata.language;
  hints.article_body = attempt.meta.json.is_article ? std::string_view(attempt.meta.json.body) : std::string_view();
  hints.descriptions = {attempt.meta.first_of({"description"}), attempt.meta.first_of({"og:description"}),
                        attempt.meta.first_of({"twitter:description"}), attempt.meta.first_of({"dc.description"}),
                        attempt.meta.json.description};
  hints.is_article = attempt.metadata.is_article;
  hints.is_declared = attempt.metadata.is_declared;
  hints.is_thread = attempt.metadata.is_thread;
  hints.is_live = attempt.meta.json.type == "LiveBlogPosting";
  hints.wants_main = attempt.metadata.is_shop && !attempt.metadata.is_declared;
  return hints;
}

constexpr std::uint32_t kThin = 200;  // code points; a body below is looked for in other ways

// Replaces the body by what other hints find, where that is much more.
void retry(Attempt& attempt, const BodyHints& hints, bool may_be_main) {
  Body other = choose_body(attempt.tree, hints);
  if (other.chars <= 3 * attempt.body.chars + kThin || (other.from_main && !may_be_main)) return;
  attempt.body = std::move(other);
  attempt.hints = hints;
}

Attempt look(const Document& document, const Page& page, bool keep_noscript) {
  Attempt attempt;
  attempt.tree = make_tree(document.body(), keep_noscript);
  attempt.meta = gather_meta(document, attempt.tree);
  attempt.metadata = weigh_metadata(attempt.meta, attempt.tree, page);
  BodyHints hints = hints_for(attempt);
  if (hints.is_article && attempt.meta.json.type != "LiveBlogPosting")
    attempt.follow_ups = find_follow_ups(attempt.tree, hints);
  hints.root = attempt.follow_ups.main_root;
  attempt.body = choose_body(attempt.tree, hints);
  attempt.hints = hints;
  if (attempt.body.chars < kThin && !hints.is_thread && !hints.is_declared) {
    // Nothing but what people write below: that is what the page is for.
    hints.is_thread = true;
    retry(attempt, hints, true);
    hints.is_thread = false;
  }
  if (attempt.body.chars < (attempt.body.from_main ? 2 * kThin : kThin)) {
    // Paywalls and scripts show the text later: it stands hidden in the page.
    hints.keep_hidden = true;
    retry(attempt, hints, attempt.body.from_main || hints.wants_main);
  }
  return attempt;
}

// A further article of the page with what belongs to it: the page's own metadata are the main one's.
void add_embedded(std::vector<Article>& articles, const Attempt& attempt, const Body& body, const std::string& title,
                  const std::string& base, const BlockOwners& owners, std::uint32_t number) {
  Article article;
  article.role = Role::kEmbedded;
  article.title = text::collapse_space(title);
  article.body = body_text(attempt.tree, body);
  if (article.body.empty()) return;
  article.site = attempt.metadata.site;
  article.language = attempt.metadata.language;
  article.captions = caption_texts(attempt.tree, body);
  article.links = find_links(attempt.tree, body, base, owners, number);
  complete_embedded(article, attempt.meta, attempt.tree, body);
  articles.push_back(std::move(article));
}

// The further articles' blocks by their numbers, pasted ones first.
BlockOwners owners_of(const Tree& tree, const std::vector<Pasted>& pasted, const std::vector<FollowUp>& others) {
  if (pasted.empty() && others.empty()) return {};
  BlockOwners owners(tree.blocks.size(), 0);
  std::uint32_t number = 0;
  for (const Pasted& one : pasted) {
    ++number;
    for (std::uint32_t i = one.begin; i < one.end; ++i) owners[i] = number;
  }
  for (const FollowUp& other : others) {
    ++number;
    const Element& root = tree.elements[other.root];
    for (std::uint32_t i = root.first_block; i < root.end_block; ++i) owners[i] = number;
  }
  return owners;
}

// Of the ways to look at a page the one that shows its text.
Attempt best_look(Document& document, std::string_view utf8, const Page& page) {
  Attempt attempt = look(document, page, false);
  // An article's parts that were sent later. Of shops and lists they are what else there is to buy or read.
  if (attempt.metadata.is_declared && document.place_pieces()) attempt = look(document, page, false);
  if (attempt.body.chars < kThin && text::find_bytes(utf8, "<noscript") != std::string_view::npos) {
    Attempt other = look(document, page, true);
    if (other.body.chars > 3 * attempt.body.chars + kThin) attempt = std::move(other);
  }
  return attempt;
}

// An article that the page holds in a script alone.
struct StateText {
  Document document;  // of its paragraphs
  Tree tree;
  Body body;
  StateFacts facts;
};

// Code points of running text, links' and headings' left out.
std::uint32_t running_chars(const Tree& tree, const Body& body) {
  std::uint32_t chars = 0;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    const bool is_running = body.fates[i] == Fate::kBody && block.kind != BlockKind::kHeading && block.chars >= 40;
    if (is_running) chars += block.chars - std::min(block.chars, block.link_chars);
  }
  return chars;
}

// What scripts would show, where the page itself shows next to nothing and they hold much more.
std::optional<StateText> text_in_scripts(const Document& document, const Attempt& attempt) {
  const std::uint32_t shown = running_chars(attempt.tree, attempt.body);
  if (shown >= 2 * kThin) return std::nullopt;
  // What a list or a shop shows is no running text; that its scripts hold some makes it no article. A shop's hold its
  // terms.
  const std::uint32_t enough = attempt.metadata.is_shop ? kThin : 4 * kThin;
  if (!attempt.metadata.is_declared && attempt.body.chars >= enough) return std::nullopt;
  std::vector<Node> scripts = attempt.tree.scripts;
  for (Node node = document.head() ? document.head().first_child() : Node(); node; node = node.next()) {
    if (node.is_element() && node.tag() == LXB_TAG_SCRIPT) scripts.push_back(node);
  }
  StateFacts facts;
  const std::string html = read_page_state(scripts, attempt.metadata.title, &facts);
  if (html.empty()) return std::nullopt;
  auto parsed = Document::parse_to_extract(html);
  if (!parsed) return std::nullopt;
  StateText found{std::move(*parsed), {}, {}, std::move(facts)};
  found.tree = make_tree(found.document.body());
  const auto count = static_cast<std::uint32_t>(found.tree.blocks.size());
  found.body.fates.assign(count, Fate::kOut);
  found.body.clutter.assign(count, Clutter::kOther);
  for (std::uint32_t i = 0; i < count; ++i) {
    const Block& block = found.tree.blocks[i];
    if ((block.inside & kInHidden) != 0) continue;
    found.body.fates[i] =
        block.kind == BlockKind::kCaption || (block.inside & kInFigure) != 0 ? Fate::kCaption : Fate::kBody;
    if (found.body.fates[i] == Fate::kBody) found.body.chars += block.chars;
  }
  if (found.body.chars <= 2 * shown) return std::nullopt;
  return found;
}

// What the page itself does not say.
void complete_from_state(Metadata& metadata, const StateFacts& facts) {
  if (metadata.section.empty()) metadata.section = facts.section;
  if (metadata.tags.empty()) metadata.tags = facts.tags;
  if (metadata.credit.empty()) metadata.credit = facts.credit;
  for (const std::string& author : facts.authors) {
    if (!metadata.authors.empty()) break;
    metadata.authors = author_names(author);
  }
}

// Whether JSON-LD holds an article's text that the page does not: much more than was found, or other words than it
// shows.
bool is_told_by_json_alone(const JsonLd& json, std::string_view text, const Tree& tree) {
  if (!json.is_article || json.body.empty()) return false;
  if (json.body.size() > 3 * text.size() + 300) return true;
  return json.body.size() > text.size() && json.body.size() >= kThin && ShingleSet(tree.text).coverage(json.body) < 0.1;
}

// Nothing of what the page shows is the article's.
void clear_body(Body& body) {
  for (std::size_t i = 0; i < body.fates.size(); ++i) {
    if (body.fates[i] != Fate::kBody && body.fates[i] != Fate::kCaption) continue;
    body.fates[i] = Fate::kOut;
    body.clutter[i] = Clutter::kOther;
  }
  body.from_main = false;
}

// The view that the body was chosen in. The attempt may have moved since, and short strings with it.
PageView view_of(const Attempt& attempt) {
  BodyHints hints = attempt.hints;
  hints.title = attempt.metadata.title;
  hints.language = attempt.metadata.language;
  if (!hints.article_body.empty()) hints.article_body = attempt.meta.json.body;
  hints.descriptions.back() = attempt.meta.json.description;
  return make_view(attempt.tree, hints);
}

// What settle() finds beside the body.
struct Settled {
  std::optional<StateText> state;
  std::vector<Pasted> pasted;
};

// The body block by block, and the metadata that it completes.
Settled settle(const Document& document, Attempt& attempt, std::string_view utf8, const Page& page) {
  const Tree& tree = attempt.tree;
  const PageMeta& meta = attempt.meta;
  Metadata& metadata = attempt.metadata;
  Body& body = attempt.body;
  refine_body(view_of(attempt), body);
  drop_said_twice(tree, body);
  drop_stamps(tree, body);
  drop_ask_boxes(tree, body);
  if (!metadata.is_thread) drop_ends(tree, body);
  keep_captions(tree, body);
  drop_sign_offs(tree, body);
  const bool is_news = meta.json.type.ends_with("NewsArticle");
  if (is_news) drop_italic_end(tree, body);
  if (meta.json.is_article || meta.has_item_article) drop_teasers(tree, body);
  drop_notices(tree, body, {metadata.site, text::domain_of(metadata.url), metadata.authors, is_news});
  Settled out;
  out.state = text_in_scripts(document, attempt);
  if (out.state) clear_body(body);
  out.pasted = split_pasted(tree, body, metadata.language);
  complete_metadata(metadata, meta, tree, body, page);
  if (out.state) complete_from_state(metadata, out.state->facts);
  for (std::optional<PublishedTime>* time : {&metadata.published, &metadata.modified}) {
    if (!*time) continue;
    if (auto local = local_form((*time)->value, utf8)) (*time)->value = *std::move(local);
  }
  settle_day(metadata, page);
  return out;
}

}  // namespace

std::vector<BlockSample> block_samples(std::string_view utf8, const Page& page) {
  auto document = Document::parse_to_extract(utf8);
  if (!document) return {};
  const Attempt attempt = best_look(*document, utf8, page);
  std::vector<BlockFeatures> features = block_features(view_of(attempt), attempt.body);
  std::vector<BlockSample> samples;
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (!features[i].empty())
      samples.push_back({std::move(features[i]), std::string(attempt.tree.text_of(attempt.tree.blocks[i]))});
  }
  return samples;
}

std::vector<BlockSample> headline_samples(std::string_view utf8, const Page& page) {
  auto document = Document::parse_to_extract(utf8);
  if (!document) return {};
  const Tree tree = make_tree(document->body());
  const PageMeta meta = gather_meta(*document, tree);
  const Metadata metadata = weigh_metadata(meta, tree, page);
  const std::vector<HeadlineCandidate> candidates = headline_candidates(meta, tree);
  std::vector<std::vector<float>> features = headline_features(candidates, meta, tree, metadata.site, metadata.url);
  std::vector<BlockSample> samples;
  for (std::size_t i = 0; i < candidates.size(); ++i) samples.push_back({std::move(features[i]), candidates[i].text});
  return samples;
}

std::vector<float> kind_sample(std::string_view utf8, const Page& page) {
  auto document = Document::parse_to_extract(utf8);
  if (!document) return {};
  Attempt attempt = best_look(*document, utf8, page);
  settle(*document, attempt, utf8, page);
  return kind_features(attempt.meta, attempt.metadata, attempt.tree, attempt.body);
}

Result<std::vector<Article>> extract_html(std::string_view utf8, const Page& page, const ExtractOptions& options) {
  ParseLimits limits;
  limits.max_depth = options.max_depth;
  auto document = Document::parse_to_extract(utf8, limits);
  if (!document) return tl::unexpected(document.error());
  Attempt attempt = best_look(*document, utf8, page);
  const auto [state, pasted] = settle(*document, attempt, utf8, page);
  const Tree& tree = attempt.tree;
  const PageMeta& meta = attempt.meta;
  const Metadata& metadata = attempt.metadata;
  const Body& body = attempt.body;
  std::string text = state ? body_text(state->tree, state->body) : body_text(tree, body);
  if (is_told_by_json_alone(meta.json, text, tree)) text = paragraphs_of(meta.json.body);

  Article article;
  const Kind kind = kind_of(meta, metadata, tree, body);
  article.kind = kind.kind;
  if (options.explain) article.reason = kind.reason;
  article.url = metadata.url;
  article.site = metadata.site;
  article.title = metadata.title;
  article.body = std::move(text);
  article.captions = state ? caption_texts(state->tree, state->body) : caption_texts(tree, body);
  if (state && article.captions.empty()) article.captions = state->facts.captions;
  article.language = metadata.language;
  article.published = metadata.published;
  article.modified = metadata.modified;
  article.authors = metadata.authors;
  article.credit = metadata.credit;
  article.section = metadata.section;
  article.tags = metadata.tags;
  article.image = metadata.image;
  const std::string& base = page.ref.url.empty() ? metadata.url : page.ref.url;
  const BlockOwners owners = owners_of(tree, pasted, attempt.follow_ups.others);
  if (state) article.links = find_links(state->tree, state->body, base);
  for (Link& link : find_links(tree, body, base, owners)) article.links.push_back(std::move(link));
  if (options.explain) article.dropped = find_dropped(tree, body);
  std::vector<Article> articles;
  articles.push_back(std::move(article));
  std::uint32_t number = 0;
  for (const Pasted& one : pasted) add_embedded(articles, attempt, one.body, one.title, base, owners, ++number);
  for (const FollowUp& other : attempt.follow_ups.others) {
    BodyHints own;
    own.title = other.title;
    own.is_article = own.is_declared = true;
    own.root = other.root;
    Body its = choose_body(tree, own);
    drop_stamps(tree, its);
    drop_ask_boxes(tree, its);
    drop_sign_offs(tree, its);
    add_embedded(articles, attempt, its, other.title, base, owners, ++number);
  }
  return articles;
}

}  // namespace isnad::page
