#include "page/plain_text.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "page/plain_text_head.h"
#include "page/plain_text_lines.h"
#include "page/plain_text_model.h"
#include "page/plain_text_title.h"
#include "page/tag_cloud.h"
#include "text/fold.h"
#include "text/utf8.h"

// A text page has lost its tree; what is left is lines. A small forest says of each line whether it reads like an
// article's body (plain_text_model.cc). A walk from top to bottom then puts each line to the article that it belongs
// to: markers open lists of links, credits and tag clouds and end articles; prose behind an article's end is the same
// article going on where it shares its words, and another one where a headline above it does.
namespace isnad::page {
namespace {

constexpr std::size_t kFarApart = 8;   // lines without body after which prose must show that it belongs
constexpr double kGoesOn = 0.22;       // share of known stems at which prose goes on with the article above it
constexpr float kOddsOfLast = -4.0F;   // log-odds that a sentence between body and a label needs to be body too
constexpr float kOddsOfOther = -5.0F;  // and a line of another article of the page
constexpr float kSure = 1.5F;          // log-odds of lines that are body of the main article whatever stands above
constexpr double kGoesBack = 0.15;     // and how much more it must share with the first article to go back to that
constexpr std::uint32_t kLongOffer =
    40;  // words; what opens like an offer to readers and is longer may be a story of one
constexpr std::size_t kMaxLinks = 60;
constexpr std::size_t kMaxArticles = 50;
constexpr std::size_t kMaxClouds = 3;  // of one article

struct Draft {
  Article article;
  std::optional<std::size_t> title;
  std::vector<std::size_t> body;            // lines
  std::unordered_set<std::uint32_t> known;  // stems of the body
  std::size_t clouds = 0;
  std::uint32_t begin = 0;  // code points
  std::uint32_t end = 0;
};

class Walk {
 public:
  Walk(std::string_view utf8, const ExtractOptions& options)
      : options_(options), lines_(read_lines(utf8)), odds_(body_odds(lines_)), is_body_(likely_body(lines_, odds_)) {
    drafts_.emplace_back();
  }

  std::vector<Article> run() {
    settle_body();
    for (at_ = 0; at_ < lines_.size(); ++at_) take(lines_[at_]);
    return finish();
  }

 private:
  Draft& current() { return drafts_[current_]; }
  const Draft& current() const { return drafts_[current_]; }
  bool has_body() const { return !current().body.empty(); }

  void drop(const char* kind, const TextLine& line) {
    if (options_.explain) drafts_.front().article.dropped.push_back({kind, std::string(line.text)});
  }

  // The forests' word, but: labels are never body; between body and a label stands the article's last sentence, since
  // linked headlines end without a full stop; and a page on which they find no prose has all its prose for a body.
  void settle_body() {
    bool any = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const TextLine& line = lines_[i];
      const bool is_last = i > 0 && is_body_[i - 1] && is_sentence(line) && !line.marker && line.text.back() == '.' &&
                           i + 1 < lines_.size() && lines_[i + 1].marker && odds_[i] > kOddsOfLast;
      // A page that begins with a sentence begins with its text.
      const bool is_first =
          i == 0 && lines_.size() > 1 && is_body_[1] && is_sentence(line) && !line.marker && line.text.back() == '.';
      is_body_[i] = (is_body_[i] || is_first || is_last) && !opens_as_label(line);
      any = any || (is_body_[i] && is_prose(line));
    }
    if (!any) {
      for (std::size_t i = 0; i < lines_.size(); ++i)
        is_body_[i] = is_prose(lines_[i]) && !lines_[i].marker && lines_[i].ends == LineEnd::kStop;
    }
    words_behind_.resize(lines_.size());
    std::uint32_t behind = 0;
    for (std::size_t i = lines_.size(); i-- > 0;) {
      words_behind_[i] = behind;
      behind += is_body_[i] ? lines_[i].words : 0;
    }
  }

  static bool is_sentence(const TextLine& line) { return line.words >= 9 && line.ends == LineEnd::kStop; }

  // A label, alone or with what it labels: a run of tags or headlines has no stop at its end, however long; what asks
  // the reader to sign up has one.
  static bool opens_as_label(const TextLine& line) {
    if (!line.marker || line.marker->marker == Marker::kCredit) return false;
    const Marker marker = line.marker->marker;
    const bool is_offer = marker == Marker::kNewsletter || marker == Marker::kAdvert || marker == Marker::kCookies ||
                          marker == Marker::kCopyright;
    if (is_offer && line.words < kLongOffer) return true;
    return line.is_marker_alone() || !is_prose(line) || (marker == Marker::kTags && line.ends != LineEnd::kStop);
  }

  void take(const TextLine& line) {
    if (line.marker && !(is_body_[at_] && is_prose(line))) return take_marker(line);
    if (is_text(at_) && !(list_ && is_link_shaped(line) && odds_[at_] < kSure)) return take_body(line);
    if (over_) return drop("comments", line);
    if (opens_unmarked()) return open_embedded(at_);
    if (list_) return add_link(*list_, line);
    drop(line.is_section || line.copies > 1 ? "menu" : "listing", line);
  }

  // Text of the main article, or what would be text of one that was glued on.
  bool is_text(std::size_t i) const { return is_body_[i] || (current_ > 0 && reads_as_text(i)); }

  bool is_link_shaped(const TextLine& line) const { return line.is_item ? line.words <= 25 : !is_prose(line); }

  void take_marker(const TextLine& line) {
    const std::string_view rest = line.text.substr(std::min(line.marker->length, line.text.size()));
    switch (line.marker->marker) {
      case Marker::kReadAlso:
        return take_read_also(rest);
      case Marker::kSimilar:
        return open_list(LinkKind::kSimilar, rest);
      case Marker::kSection:
        return open_list(LinkKind::kSection, {});
      case Marker::kCredit:
        return take_credit(line, rest);
      case Marker::kTags:
        return take_tags(line, rest);
      case Marker::kComments:
        drop("comments", line);
        over_ = over_ || (has_body() && words_behind_[at_] < words_taken_);
        ended_ = ended_ || over_;
        list_.reset();
        return;
      case Marker::kShare:
      case Marker::kCopyright:
        drop(line.marker->marker == Marker::kShare ? "share" : "other", line);
        list_.reset();
        ended_ = has_body();
        return;
      case Marker::kAdvert:
        return drop("advert", line);
      case Marker::kNewsletter:
      case Marker::kCookies:
        return drop("other", line);
    }
  }

  // "Read also" alone, a headline and that headline's text under it: a whole article was glued on. In mid-article the
  // headline is a link, and the text under it goes on with what stood above.
  void take_read_also(std::string_view rest) {
    if (has_body() && text::trim(rest).empty() && at_ + 2 < lines_.size()) {
      const std::size_t title = at_ + 1;
      const std::size_t lead = first_body(title + 1, 2);
      if (lead < lines_.size() && is_headline(lines_[title])) {
        const double own = text_under(title, lead);
        const double with_current = goes_on_from(lead);
        if (own >= 0.25 && (ended_ || own > with_current + 0.1) && own >= with_current * 0.8)
          return open_embedded(title);
      }
    }
    open_list(LinkKind::kReadAlso, rest);
  }

  bool reads_as_text(std::size_t i) const {
    const TextLine& line = lines_[i];
    if (is_body_[i]) return true;
    // Headlines end in questions and exclamations too.
    return is_prose(line) && !line.marker && odds_[i] > kOddsOfOther && (line.words >= 25 || line.text.back() == '.');
  }

  std::size_t first_body(std::size_t from, std::size_t reach) const {
    for (std::size_t i = from; i < std::min(from + reach + 1, lines_.size()); ++i) {
      if (lines_[i].marker && !is_body_[i]) break;
      if (reads_as_text(i) && is_prose(lines_[i])) return i;
    }
    return lines_.size();
  }

  // How much of a headline is told again in the text under it, of 1.
  double text_under(std::size_t title, std::size_t lead) const {
    std::unordered_set<std::uint32_t> stems;
    for (std::size_t i = lead; i < std::min(lead + 3, lines_.size()); ++i) {
      if (reads_as_text(i)) stems.insert(lines_[i].stems.begin(), lines_[i].stems.end());
    }
    return share_known(lines_[title], stems);
  }

  // How much of the next three lines of prose the current article's words cover, of 1.
  double goes_on_from(std::size_t at) const { return goes_on_from(at, current()); }
  double goes_on_from(std::size_t at, const Draft& draft) const {
    double share = 0;
    std::size_t counted = 0;
    for (std::size_t i = at; i < std::min(at + 6, lines_.size()) && counted < 3; ++i) {
      if (!reads_as_text(i) || lines_[i].stems.size() < 3) continue;
      share += share_known(lines_[i], draft.known);
      ++counted;
    }
    return counted == 0 ? 0 : share / static_cast<double>(counted);
  }

  // A headline whose text follows, below an article that was signed: articles glued without a word. In mid-page it
  // would be a subheading, or one of a live report.
  bool opens_unmarked() const {
    const TextLine& line = lines_[at_];
    if (!has_body() || over_ || line.is_item || drafts_.size() >= kMaxArticles || !is_headline(line) ||
        line.stems.size() < 3)
      return false;
    if (ended_ && list_ && line.blanks == 0) return false;
    const std::size_t lead = first_body(at_ + 1, 3);
    if (lead == lines_.size() || lines_[lead].is_item) return false;
    const double own = text_under(at_, lead);
    const double with_current = goes_on_from(lead);
    if (signed_) return own >= 0.34 && own > with_current;
    return false;
  }

  void open_embedded(std::size_t title) {
    is_body_[title] = false;
    Draft draft;
    draft.article.role = Role::kEmbedded;
    draft.title = title;
    draft.begin = lines_[title].begin;
    draft.end = lines_[title].end;
    drafts_.push_back(std::move(draft));
    current_ = drafts_.size() - 1;
    ended_ = signed_ = false;
    list_.reset();
    at_ = title;
    last_body_ = title;
  }

  void open_list(LinkKind kind, std::string_view rest) {
    list_ = kind;
    ended_ = ended_ || (has_body() && kind == LinkKind::kSimilar);
    if (!text::trim(rest).empty()) add_link_title(kind, rest);
  }

  void add_link(LinkKind kind, const TextLine& line) {
    if (line.words < 3 || line.words > 40 || line.has_date || line.is_section) return drop("listing", line);
    add_link_title(kind, line.text);
  }

  // Read-also links stand with the article they interrupt, similar ones with the page's own.
  void add_link_title(LinkKind kind, std::string_view text) {
    const std::string title = text::collapse_space(text);
    std::vector<Link>& links = kind == LinkKind::kReadAlso ? current().article.links : drafts_.front().article.links;
    if (title.empty() || links.size() >= kMaxLinks) return;
    const std::string folded = text::fold(title);
    for (const Link& link : links) {
      if (link.kind == kind && text::fold(link.title) == folded) return;
    }
    links.push_back({kind, title, {}});
  }

  void take_credit(const TextLine& line, std::string_view rest) {
    const std::string credit = text::collapse_space(rest);
    if (credit.empty() || line.words > 9) return is_body_[at_] ? take_body(line) : drop("label", line);
    if (!has_body()) return drop("label", line);
    if (current().article.credit.empty()) current().article.credit = credit;
    list_.reset();
    ended_ = signed_ = true;
    current().end = line.end;
  }

  void take_tags(const TextLine& line, std::string_view rest) {
    list_.reset();
    drop("tags", line);
    std::string cloud(rest);
    // The cloud may stand under its label, an entry a line.
    if (text::trim(cloud).empty()) {
      while (at_ + 1 < lines_.size() && lines_[at_ + 1].words <= 4 && !lines_[at_ + 1].marker && !is_body_[at_ + 1]) {
        cloud += "\n" + std::string(lines_[++at_].text);
      }
    }
    if (!has_body() || ++current().clouds > kMaxClouds) return;
    Article& article = current().article;
    const std::string title(current().title ? lines_[*current().title].text : std::string_view());
    const TagCloud tags = read_tag_cloud(cloud, title + "\n" + body_of(current()));
    if (article.tags.empty()) article.tags = tags.tags;
    if (article.section.empty()) article.section = tags.section;
    ended_ = signed_ = true;
  }

  void take_body(const TextLine& line) {
    if (opens_unmarked()) return open_embedded(at_);
    // The page's own article goes on below one that interrupted it.
    const bool is_apart = current_ > 0 && current().body.size() > 1 && at_ - last_body_ > 1;
    if (is_apart && odds_[at_] >= kSure && goes_on_from(at_, drafts_.front()) > goes_on_from(at_) + kGoesBack)
      current_ = 0;
    if (current_ > 0 && at_ - last_body_ > kFarApart && goes_on_from(at_) < kGoesOn) return drop("other", line);
    if (is_body_[at_] && odds_[at_] >= 0) ended_ = signed_ = over_ = false;
    list_.reset();
    if (is_prose(line) && !paragraphs_.insert(line.key).second) return drop("other", line);
    Draft& draft = current();
    if (draft.body.empty() && !draft.title) draft.begin = line.begin;
    draft.body.push_back(at_);
    draft.end = line.end;
    draft.known.insert(line.stems.begin(), line.stems.end());
    words_taken_ += line.words;
    last_body_ = at_;
  }

  std::string body_of(const Draft& draft) const {
    std::string body;
    for (const std::size_t i : draft.body) {
      if (!body.empty()) body += "\n\n";
      body += lines_[i].text;
    }
    return body;
  }

  // Fills what stands above the draft's text, and its body.
  Article completed(Draft& draft) {
    Article article = std::move(draft.article);
    if (!draft.title && !draft.body.empty()) draft.title = find_title(lines_, is_body_, draft.body.front());
    std::erase_if(draft.body, [&](std::size_t i) { return i == draft.title; });
    article.body = body_of(draft);
    if (!draft.body.empty()) {
      read_head(lines_, is_body_, draft.title, {draft.body.front(), draft.body.back()}, article);
      article.span = Span{draft.title ? lines_[*draft.title].begin : draft.begin, draft.end};
    }
    if (draft.title) article.title = text::collapse_space(lines_[*draft.title].text);
    return article;
  }

  std::vector<Article> finish() {
    std::vector<Article> kept;
    for (Draft& draft : drafts_) {
      if (draft.article.role == Role::kEmbedded && draft.body.empty()) continue;
      kept.push_back(completed(draft));
    }
    Article& main = kept.front();
    if (main.body.empty()) {
      main.kind = lines_.size() >= 8 ? ArticleKind::kListing : ArticleKind::kOther;
      main.reason = "no running text in " + std::to_string(lines_.size()) + " lines";
    } else {
      main.reason =
          std::to_string(drafts_.front().body.size()) + " lines of running text among " + std::to_string(lines_.size());
    }
    return kept;
  }

  const ExtractOptions& options_;
  std::vector<TextLine> lines_;
  std::vector<float> odds_;
  std::vector<bool> is_body_;  // of the main article, or of one behind it
  std::vector<Draft> drafts_;
  std::size_t current_ = 0;                  // the draft that is being read
  std::vector<std::uint32_t> words_behind_;  // words of body below each line
  std::size_t words_taken_ = 0;
  std::size_t at_ = 0;
  std::size_t last_body_ = 0;
  std::optional<LinkKind> list_;  // the list of links that lines belong to
  bool ended_ = false;            // the current article's end was seen: credit, tags, share bar, lists
  bool signed_ = false;           // by its credit or tags
  bool over_ = false;             // comments: nothing below is an article's
  std::unordered_set<std::uint64_t> paragraphs_;
};

}  // namespace

std::vector<Article> extract_plain_text(std::string_view utf8, const Page& page, const ExtractOptions& options) {
  std::vector<Article> articles = Walk(utf8, options).run();
  for (Article& article : articles) article.page = page.ref;
  return articles;
}

}  // namespace isnad::page
