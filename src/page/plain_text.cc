#include "page/plain_text.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "page/dates.h"
#include "page/markers.h"
#include "page/tables.h"
#include "page/tag_cloud.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/token.h"
#include "text/utf8.h"

// A text page has lost its tree; what is left is lines. Each is classified by its shape (a paragraph has many words and
// ends with a stop; a headline has a few and does not) and by the marker it begins with. A walk over the lines then puts
// each to the article that it belongs to: a marker opens a list of links, a credit, a tag cloud; a headline behind
// "read also" (or behind an article's end) with a paragraph under it opens an embedded article.
namespace isnad::page {
namespace {

constexpr std::size_t kMaxLines = 200'000;

enum class Shape { kParagraph, kHeadline, kShort };

struct Line {
  std::string_view text;  // trimmed
  std::uint32_t begin = 0;  // code points in the page
  std::uint32_t end = 0;
  Shape shape = Shape::kShort;
  bool is_item = false;  // with a bullet in front, which `text` has no more
  std::size_t words = 0;
  std::optional<MarkerMatch> marker;
};

bool is_stop(char32_t c) { return c == U'.' || c == U'؟' || c == U'?' || c == U'!' || c == U'…' || c == U'۔' || c == U'。' || c == U':'; }
bool is_closing(char32_t c) { return c == U'"' || c == U'»' || c == U'”' || c == U'\'' || c == U')' || c == U']' || c == U'’'; }
bool is_bullet(char32_t c) { return c == U'•' || c == U'▪' || c == U'●' || c == U'◦' || c == U'·' || c == U'*' || c == U'–' || c == U'-'; }

bool ends_with_stop(std::string_view text) {
  // The last two code points decide: a stop, or a closing quote behind one.
  const std::size_t from = text.size() > 16 ? text.size() - 16 : 0;
  std::size_t at = from;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) ++at;
  char32_t last = 0;
  char32_t before = 0;
  while (at < text.size()) {
    before = last;
    last = text::next(text, at);
  }
  return is_stop(last) || (is_closing(last) && is_stop(before));
}

Shape shape_of(const Line& line) {
  if (line.words >= 25) return Shape::kParagraph;
  if (line.words >= 7 && ends_with_stop(line.text)) return Shape::kParagraph;
  if (line.words >= 4) return Shape::kHeadline;
  return Shape::kShort;
}

std::vector<Line> lines_of(std::string_view utf8) {
  std::vector<Line> lines;
  std::uint32_t code_point = 0;
  while (!utf8.empty() && lines.size() < kMaxLines) {
    const std::size_t end = utf8.find('\n');
    const std::string_view raw = utf8.substr(0, end);
    const auto raw_points = static_cast<std::uint32_t>(text::count_code_points(raw));
    Line line;
    std::size_t first = 0;
    std::uint32_t skipped = 0;
    while (first < raw.size()) {
      std::size_t behind = first;
      const char32_t c = text::next(raw, behind);
      const bool is_space = c <= U' ' || c == 0xa0 || c == 0x200f || c == 0x200e || c == 0x3000 || c == 0xfeff;
      if (!is_space && !(is_bullet(c) && !line.is_item && behind < raw.size() && raw[behind] == ' ')) break;
      line.is_item = line.is_item || !is_space;
      first = behind;
      ++skipped;
    }
    std::string_view text = raw.substr(first);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
    if (!text.empty()) {
      line.text = text;
      line.begin = code_point + skipped;
      line.end = line.begin + static_cast<std::uint32_t>(text::count_code_points(text));
      for (const text::TextToken& token : text::tokenize(text)) {
        line.words += token.kind == text::TokenKind::kWord || token.kind == text::TokenKind::kNumber ? 1 : 0;
      }
      line.marker = match_marker(text);
      line.shape = shape_of(line);
      lines.push_back(line);
    }
    code_point += raw_points + 1;
    if (end == std::string_view::npos) break;
    utf8.remove_prefix(end + 1);
  }
  return lines;
}

class Walk {
 public:
  Walk(std::vector<Line> lines, const ExtractOptions& options) : lines_(std::move(lines)), options_(options) {
    articles_.emplace_back();
  }

  std::vector<Article> run() {
    count_repeats();
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      const Line& line = lines_[at_];
      if (over_) {
        drop("comments", line);
      } else if (line.marker) {
        take_marker(line);
      } else if (list_ && !line.is_item && line.shape == Shape::kParagraph) {
        list_.reset();
        take(line);
      } else if (list_) {
        add_link(*list_, line.text);
      } else {
        take(line);
      }
    }
    return finish();
  }

 private:
  void drop(const char* kind, const Line& line) {
    if (options_.explain) articles_.front().dropped.push_back({kind, std::string(line.text)});
  }

  // A short line that stands on the page several times is a menu's.
  void count_repeats() {
    std::unordered_set<std::string> seen;
    for (const Line& line : lines_) {
      if (line.shape == Shape::kParagraph) continue;
      const std::string folded = text::fold(line.text);
      if (!seen.insert(folded).second) repeated_.insert(folded);
    }
  }

  const Line* next_line(std::size_t from) const { return from < lines_.size() ? &lines_[from] : nullptr; }

  // Whether line `at` is a headline with an article's text under it.
  bool opens_article(std::size_t at) const {
    const Line* title = next_line(at);
    if (title == nullptr || title->shape != Shape::kHeadline || title->marker || title->is_item) return false;
    for (std::size_t i = at + 1; i < std::min(at + 4, lines_.size()); ++i) {
      if (lines_[i].marker || lines_[i].is_item) return false;
      if (lines_[i].shape == Shape::kParagraph) return true;
    }
    return false;
  }

  void open_embedded(std::size_t title) {
    Article article;
    article.role = Role::kEmbedded;
    article.title = std::string(lines_[title].text);
    article.span = Span{lines_[title].begin, lines_[title].end};
    articles_.push_back(std::move(article));
    current_ = articles_.size() - 1;
    ended_ = false;
    list_.reset();
    at_ = title;
  }

  void take_marker(const Line& line) {
    const std::string_view rest = line.text.substr(std::min(line.marker->length, line.text.size()));
    const bool is_alone = text::trim(rest).empty();
    switch (line.marker->marker) {
      case Marker::kReadAlso:
        if (is_alone && has_body() && opens_article(at_ + 1)) return open_embedded(at_ + 1);
        open_list(LinkKind::kReadAlso, rest);
        return;
      case Marker::kSimilar: return open_list(LinkKind::kSimilar, rest);
      case Marker::kSection: return open_list(LinkKind::kSection, {});
      case Marker::kCredit: return take_credit(line, rest);
      case Marker::kTags: return take_tags(line, rest);
      case Marker::kComments:
        drop("comments", line);
        over_ = has_body();
        return;
      case Marker::kShare: return drop_and_end("share", line);
      case Marker::kAdvert: return drop("advert", line);
      case Marker::kNewsletter: return drop("other", line);
      case Marker::kCopyright: return drop_and_end("other", line);
      case Marker::kCookies: return drop("other", line);
    }
  }

  void drop_and_end(const char* kind, const Line& line) {
    drop(kind, line);
    list_.reset();
    ended_ = has_body();
  }

  void open_list(LinkKind kind, std::string_view rest) {
    list_ = kind;
    ended_ = ended_ || has_body();
    if (const std::string title = text::trim(rest); !title.empty()) add_link(kind, title);
  }

  // Read-also links stand with the article they interrupt, similar ones with the page's own.
  void add_link(LinkKind kind, std::string_view text) {
    const std::string title = text::collapse_space(text);
    if (title.empty() || is_section_name(title)) return;
    std::vector<Link>& links = kind == LinkKind::kReadAlso ? articles_[current_].links : articles_.front().links;
    const std::string folded = text::fold(title);
    for (const Link& link : links) {
      if (link.kind == kind && text::fold(link.title) == folded) return;
    }
    links.push_back({kind, title, {}});
  }

  void take_credit(const Line& line, std::string_view rest) {
    const std::string credit = text::collapse_space(rest);
    if (credit.empty() || line.words > 9) return add_body(line);
    if (articles_[current_].credit.empty()) articles_[current_].credit = credit;
    list_.reset();
    ended_ = has_body();
    extend(line);
  }

  void take_tags(const Line& line, std::string_view rest) {
    list_.reset();
    std::string cloud(rest);
    // The cloud may stand under its label, an entry a line.
    if (text::trim(cloud).empty()) {
      while (at_ + 1 < lines_.size() && lines_[at_ + 1].shape == Shape::kShort && !lines_[at_ + 1].marker) {
        cloud += "\n" + std::string(lines_[++at_].text);
      }
    }
    const TagCloud tags = read_tag_cloud(cloud, articles_[current_].title + "\n" + articles_[current_].body);
    Article& article = articles_[current_];
    if (article.tags.empty()) article.tags = tags.tags;
    if (article.section.empty()) article.section = tags.section;
    ended_ = has_body();
    drop("tags", line);
  }

  bool has_body() const { return !articles_[current_].body.empty(); }

  void take(const Line& line) {
    if (line.shape == Shape::kParagraph && !line.is_item) return take_paragraph(line);
    if (!has_body()) return take_head(line);
    if (ended_) {
      if (opens_article(at_)) return open_embedded(at_);
      return drop("listing", line);
    }
    take_inside(line);
  }

  void take_paragraph(const Line& line) {
    // Behind an article's end a lone paragraph is somebody else's teaser.
    if (ended_ && has_body() && articles_[current_].role == Role::kMain) {
      const Line* next = next_line(at_ + 1);
      const bool goes_on = next != nullptr && next->shape == Shape::kParagraph && !next->marker;
      if (!goes_on) return drop("other", line);
      ended_ = false;
    }
    add_body(line);
  }

  // Before the body: headline, dateline, breadcrumb or menu.
  void take_head(const Line& line) {
    Article& article = articles_[current_];
    if (line.words <= 16) {
      if (auto date = parse_visible_date(line.text); date && !article.published) {
        date->from = "text";
        article.published = *date;
        if (line.words <= 9) return;
      }
    }
    if (is_section_name(line.text)) {
      article.section = text::collapse_space(line.text);
      return drop("menu", line);
    }
    const bool is_repeated = repeated_.contains(text::fold(line.text));
    if (line.shape == Shape::kHeadline && !line.is_item && (!is_repeated || near_body())) {
      article.title = text::collapse_space(line.text);
      article.span = Span{line.begin, line.end};
      return;
    }
    drop("menu", line);
  }

  // Whether a paragraph follows within three lines.
  bool near_body() const {
    for (std::size_t i = at_ + 1; i < std::min(at_ + 4, lines_.size()); ++i) {
      if (lines_[i].shape == Shape::kParagraph) return true;
    }
    return false;
  }

  // Inside the body: a heading or a list's item between paragraphs stays; what trails behind the last one goes.
  void take_inside(const Line& line) {
    const std::string folded = text::fold(line.text);
    if (repeated_.contains(folded) || folded == text::fold(articles_[current_].title)) return drop("menu", line);
    std::size_t behind = at_ + 1;
    while (behind < lines_.size() && behind < at_ + 12 && !lines_[behind].marker && lines_[behind].shape != Shape::kParagraph) ++behind;
    const bool body_follows = behind < lines_.size() && !lines_[behind].marker && lines_[behind].shape == Shape::kParagraph;
    const std::size_t between = behind - at_ - 1;
    if (body_follows && (between <= 2 || line.is_item)) return add_body(line);
    if (line.is_item && line.words >= 5) return add_body(line);
    drop("listing", line);
  }

  void extend(const Line& line) {
    Article& article = articles_[current_];
    if (!article.span) article.span = Span{line.begin, line.end};
    article.span->end = line.end;
  }

  void add_body(const Line& line) {
    Article& article = articles_[current_];
    const std::string folded = text::fold(line.text);
    if (line.shape == Shape::kParagraph && !paragraphs_.insert(folded).second) return drop("other", line);
    if (!article.body.empty()) article.body += "\n\n";
    article.body += line.text;
    extend(line);
  }

  std::vector<Article> finish() {
    std::vector<Article> kept;
    for (Article& article : articles_) {
      if (article.role == Role::kEmbedded && article.body.empty()) continue;
      kept.push_back(std::move(article));
    }
    Article& main = kept.front();
    std::size_t links = 0;
    for (const Link& link : main.links) links += link.kind != LinkKind::kInline ? 1 : 0;
    if (main.body.empty()) {
      main.kind = lines_.size() >= 8 ? ArticleKind::kListing : ArticleKind::kOther;
      main.reason = "no paragraph in " + std::to_string(lines_.size()) + " lines";
    } else {
      main.reason = "paragraphs of running text; " + std::to_string(links) + " links";
    }
    return kept;
  }

  std::vector<Line> lines_;
  const ExtractOptions& options_;
  std::vector<Article> articles_;
  std::size_t current_ = 0;
  std::size_t at_ = 0;
  std::optional<LinkKind> list_;  // the list of links that lines belong to
  bool ended_ = false;            // the current article's end was seen: credit, tags, share bar, lists
  bool over_ = false;             // comments: nothing below is an article's
  std::unordered_set<std::string> repeated_;
  std::unordered_set<std::string> paragraphs_;
};

}  // namespace

std::vector<Article> extract_plain_text(std::string_view utf8, const Page& page, const ExtractOptions& options) {
  Walk walk(lines_of(utf8), options);
  std::vector<Article> articles = walk.run();
  for (Article& article : articles) article.page = page.ref;
  return articles;
}

}  // namespace isnad::page
