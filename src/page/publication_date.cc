#include "page/publication_date.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/time.h"
#include "page/date_labels.h"
#include "page/dates.h"
#include "page/dom.h"
#include "page/local_midnight.h"
#include "page/stated_change.h"
#include "page/url_dates.h"
#include "text/find.h"
#include "text/url.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "w-published-date", "og:article:publish_time": names of no standard that say what they hold.
bool is_named_for_publication(std::string_view name) {
  if (name.find("publish") == std::string_view::npos && name.find("publication") == std::string_view::npos)
    return false;
  if (name.find("last") != std::string_view::npos || name.find("modif") != std::string_view::npos ||
      name.find("updat") != std::string_view::npos)
    return false;
  return name.find("date") != std::string_view::npos || name.find("time") != std::string_view::npos;
}

}  // namespace

std::optional<PublishedTime> metadata_date(std::string_view text, const char* from) {
  if (text.empty() || text.size() > 200) return std::nullopt;
  auto time = parse_metadata_date(text);
  if (!time) return std::nullopt;
  // Placeholders of content systems.
  if (time->value.compare(0, 4, "0001") == 0 || time->value.compare(0, 10, "1970-01-01") == 0 ||
      time->value.compare(0, 4, "1980") < 0)
    return std::nullopt;
  time->from = from;
  return time;
}

void weigh_dates(Metadata& out, const PageMeta& meta, const Page& page) {
  auto take = [&](std::optional<PublishedTime> time) {
    if (!out.published && time) out.published = std::move(time);
  };
  if (meta.json.is_article) take(metadata_date(meta.json.published, "json-ld"));
  take(metadata_date(meta.first_of({"article:published_time",
                                    "og:article:published_time",
                                    "article:published",
                                    "og:published_time",
                                    "og:pubdate",
                                    "parsely-pub-date",
                                    "sailthru.date",
                                    "item:datepublished",
                                    "datepublished",
                                    "date-published",
                                    "publishdate",
                                    "publish-date",
                                    "pubdate",
                                    "pub_date",
                                    "publication_date",
                                    "publication-date",
                                    "article_date_original",
                                    "originalpublicationdate",
                                    "cxenseparse:recs:publishtime",
                                    "cxenseparse:publishtime",
                                    "bt:pubdate",
                                    "vr:published_time",
                                    "article.published",
                                    "published_time",
                                    "publishtime",
                                    "published-date",
                                    "published",
                                    "rnews:datepublished",
                                    "shareaholic:article_published_time",
                                    "dc.date.issued",
                                    "dcterms.issued",
                                    "dcterms.created",
                                    "dc.date.created"}),
                     "meta"));
  const bool is_named = out.published.has_value();
  take(metadata_date(meta.first_of({"dc.date",
                                    "dcterms.date",
                                    "dcterms:date",
                                    "dc:date",
                                    "dc:created",
                                    "dc.created",
                                    "citation_publication_date",
                                    "citation_date",
                                    "citation_online_date",
                                    "eomportal-lastupdate",
                                    "displaydate",
                                    "date_published",
                                    "last-published",
                                    "ptime",
                                    "gentime",
                                    "prism.publicationdate",
                                    "article-publication-date",
                                    "news_publish_date",
                                    "og:release_date",
                                    "date"}),
                     "meta"));
  out.is_date_vague = !is_named && out.published.has_value();
  for (const Evidence& evidence : meta.item_dates) take(metadata_date(evidence.value, "meta"));
  for (const auto& [name, value] : meta.metas) {
    if (out.published || !is_named_for_publication(name)) continue;
    take(metadata_date(value, "meta"));
    out.is_date_vague = out.published.has_value();
  }
  if (!out.published) take(metadata_date(meta.json.published, "json-ld"));
  if (page.item) take(metadata_date(page.item->published, "feed"));
  if (meta.json.is_article) out.modified = metadata_date(meta.json.modified, "json-ld");
  if (!out.modified) {
    out.modified =
        metadata_date(meta.first_of({"article:modified_time", "og:updated_time", "og:article:modified_time",
                                     "article:modified", "item:datemodified", "datemodified", "last-modified",
                                     "dcterms.modified", "dc.date.modified", "lastmod", "modified_time", "revised"}),
                      "meta");
  }
}

bool is_dateline(const Tree& tree, const Block& block) {
  const std::uint32_t hints = tree.elements[block.element].hints;
  return block.chars >= 6 && (block.chars <= 80 || ((hints & kHintDate) != 0 && block.chars <= 200));
}

std::optional<PublishedTime> opening_date(std::string_view paragraph, std::string_view language) {
  constexpr std::size_t kLooked = 80;  // bytes
  std::size_t at = 0;
  bool is_placed = false;  // a number, or a place and a comma or bracket, stands first
  while (at < std::min(paragraph.size(), kLooked)) {
    const std::size_t begin = at;
    const char32_t c = text::next(paragraph, at);
    is_placed = is_placed || c == U',' || c == U'،' || c == U'(' || c == U'[' ||
                (begin == 0 && c <= 0x7f && is_digit(static_cast<char>(c)));
    if (begin < 8 || !is_placed || at >= paragraph.size()) continue;
    const bool is_dash = c == U'–' || c == U'—';
    const bool is_mark = c == U'-' || c == U':' || c == U'.' || c == U')' || c == U'|' || c == U'/';
    if (!is_dash && !(is_mark && (paragraph[at] == ' ' || paragraph[at] == '.' || paragraph[at] == ':'))) continue;
    if (auto found = parse_visible_date(paragraph.substr(0, begin), language)) return found;
  }
  return std::nullopt;
}

namespace {

// Dates that are shown to readers, by how near they stand to the headline.
class PrintedDates {
 public:
  PrintedDates(const PageMeta& meta, const Tree& tree, const Body& body, std::string_view language)
      : meta_(meta), tree_(tree), body_(body), language_(language) {
    blocks_ = static_cast<std::uint32_t>(tree.blocks.size());
    first_body_ = next_body(0);
    // A line so far before all others is a site's notice or another article's headline.
    for (std::uint32_t next = next_body(first_body_ + 1); next < blocks_ && next > first_body_ + kApart;
         next = next_body(first_body_ + 1)) {
      if (first_body_ == body.title_block || tree.blocks[first_body_].chars > kNotice) break;
      first_body_ = next;
    }
    title_ = body.title_block == kNone ? first_body_ : body.title_block;
    // A heading so far above the text is the site's.
    if (first_body_ < blocks_ && first_body_ > title_ + kFar) title_ = first_body_;
    last_body_ = blocks_;
    while (last_body_ > 0 && body.fates[last_body_ - 1] != Fate::kBody) --last_body_;
    // Pages sent in pieces hide all of them until a script has put them together.
    if (first_body_ < blocks_ && (tree.blocks[first_body_].inside & kInHidden) != 0) hidden_ = 0;
  }

  // <time> before what is printed in plain text; that around the headline before what stands right behind the text.
  std::optional<PublishedTime> best() {
    look_at_times();
    if (time_ && time_distance_ <= kNear) return time_;
    if (auto found = around_headline(blocks_); found && !is_amid_text_) return found;
    for (std::uint32_t i = first_body_, seen = 0; i < blocks_ && seen < 3; ++i) {
      if (body_.fates[i] != Fate::kBody) continue;
      if (auto found = opening_date(tree_.text_of(tree_.blocks[i]), language_)) {
        // The same day may be told elsewhere with its clock.
        return text_ && text_->value.substr(0, 10) == found->value.substr(0, 10) ? text_ : from_text(std::move(found));
      }
      seen += tree_.blocks[i].chars >= kName ? 1 : 0;
    }
    if (!time_) look_at_labels();
    for (std::uint32_t i = last_body_; i < std::min(blocks_, last_body_ + 12); ++i) look_at_line(i, 40);
    if (text_) return text_;
    if (time_) return time_;
    for (const Evidence& created : meta_.created) {
      if (auto found = metadata_date(created.value, "meta")) return found;
    }
    return std::nullopt;
  }

  // The same, of the article's head alone: between a little above the headline and the first paragraph's end.
  std::optional<PublishedTime> at_head() {
    look_at_times();
    if (time_ && time_distance_ <= kHead) return time_;
    // A lead may stand between the headline and the date.
    std::uint32_t to = first_body_;
    for (std::uint32_t seen = 0; to < blocks_ && seen < 3; ++to)
      seen += body_.fates[to] == Fate::kBody && to != title_ ? 1 : 0;
    around_headline(to);
    return text_ && text_distance_ <= kHead ? text_ : std::nullopt;
  }

  // The date of a line that says that it is of publication, anywhere about the text.
  std::optional<PublishedTime> labelled() {
    text_.reset();
    text_distance_ = ~0ull;
    look_at_labels();
    return text_;
  }

 private:
  void look_at_labels() {
    for (std::uint32_t i = std::min(title_, first_body_) - std::min({title_, first_body_, kAbove});
         i < std::min(blocks_, last_body_ + 40); ++i)
      look_at_label(i);
  }

  std::uint32_t next_body(std::uint32_t i) const {
    while (i < blocks_ && body_.fates[i] != Fate::kBody) ++i;
    return i;
  }

  static constexpr std::uint64_t kHead = 16;
  static constexpr std::uint64_t kNear = 60;
  static constexpr std::uint32_t kFar = 60;
  static constexpr std::uint32_t kApart = 12;    // blocks between a notice above the text and the text
  static constexpr std::uint32_t kNotice = 120;  // code points of such a notice at most
  static constexpr std::uint32_t kAbove = 12;    // blocks above the headline in which a label is looked for
  static constexpr std::uint32_t kName = 40;     // of a line that may be a name alone
  static constexpr std::uint64_t kUpdate = 24;   // what a label of the last change adds to the distance

  static std::optional<PublishedTime> from_text(std::optional<PublishedTime> found) {
    if (found) found->from = "text";
    return found;
  }

  // One hidden word, as for screen readers, does not hide a line. A footer amid the text is the article's own.
  bool is_out(std::uint32_t i, unsigned inside) const {
    const Block& block = tree_.blocks[i];
    if (i >= first_body_ && i < last_body_) inside &= ~static_cast<unsigned>(kInFooter);
    if (is_of_comments(block.element)) return true;
    return (block.inside & inside & ~kInHidden) != 0 || (tree_.elements[block.element].inside & inside) != 0;
  }

  // Comments stand behind the text; what a thread calls comments is the thread itself.
  bool is_of_comments(std::uint32_t element) const {
    constexpr int kLevels = 4;
    if (tree_.elements[element].first_block < last_body_) return false;
    for (int level = 0; level < kLevels && element != kNone; ++level, element = tree_.elements[element].parent) {
      const bool holds_text = first_body_ < blocks_ && tree_.is_within(tree_.blocks[first_body_].element, element);
      if ((tree_.elements[element].hints & kHintComments) != 0 && !holds_text) return true;
    }
    return false;
  }

  std::uint64_t distance_of(std::uint32_t block) const {
    return block >= title_ ? (block - title_) * 2ull : (title_ - block) * 3ull;
  }

  void look_at_times() {
    for (const Evidence& time : meta_.times) {
      const Element& element = tree_.elements[time.element];
      if ((element.inside & (kInFooter | hidden_)) != 0 || is_of_comments(time.element)) continue;
      const std::uint32_t at = element.first_block;
      const std::uint64_t distance = distance_of(at) + (at < title_ ? 6 : 0) + (at > last_body_ ? 200 : 0);
      if (distance >= time_distance_) continue;
      // A title's date amid the text or far from it is another article's.
      if (element.tag != LXB_TAG_TIME && (distance > kNear || at > first_body_ + 3)) continue;
      auto found = metadata_date(time.value, "time");
      if (!found) {
        found = parse_visible_date(element_text(element.node, 120), language_);
        if (found) found->from = "time";
      }
      if (!found) continue;
      time_ = std::move(found);
      time_distance_ = distance;
    }
  }

  std::optional<PublishedTime> around_headline(std::uint32_t end) {
    const std::uint32_t from = title_ > 12 ? title_ - 12 : 0;
    const std::uint32_t to = std::min(end, std::max(first_body_ + 6, title_ + 25));
    // Elements whose class says so, in a line that may say more: before the whole line, where another date can stand
    // first.
    for (std::uint32_t e = 0; e < tree_.elements.size(); ++e) {
      const Element& element = tree_.elements[e];
      if (element.first_block < from) continue;
      if (element.first_block >= to) break;
      const bool is_piece = element.first_block == title_ && body_.title_block != kNone &&
                            tree_.is_within(e, tree_.blocks[title_].element) && e != tree_.blocks[title_].element;
      if (((element.hints & kHintDate) == 0 && !is_piece) || (element.inside & (hidden_ | kInFooter | kInNav)) != 0 ||
          is_of_comments(e))
        continue;
      if (element.end_block > element.first_block + 1 || e == tree_.blocks[element.first_block].element) continue;
      const std::string text = element_text(element.node, 120);
      if (text.size() > 80) continue;
      take(parse_visible_date(text, language_),
           distance_of(element.first_block) / 2 + (opens_with_update(text) ? kUpdate : 0));
    }
    for (std::uint32_t i = from; i < to; ++i) look_at_line(i, 0);
    return text_;
  }

  void look_at_line(std::uint32_t i, std::uint64_t penalty) {
    const Block& block = tree_.blocks[i];
    if (is_out(i, hidden_ | kInFooter | kInNav) || !is_dateline(tree_, block)) return;
    // A short line of the article itself is as likely to tell of another day.
    const std::string_view line = tree_.text_of(block);
    // "2. What holds since 1 October 2022" only begins with a number.
    constexpr std::size_t kOpening = 24;
    const bool opens_with_date =
        is_digit(line.front()) && (line.size() <= kOpening || parse_visible_date(line.substr(0, kOpening), language_));
    const bool is_text = body_.fates[i] == Fate::kBody && i != body_.title_block && !opens_with_date;
    std::uint64_t distance = distance_of(i) + penalty + (is_text ? 12 : 0);
    if ((tree_.elements[block.element].hints & kHintDate) != 0) distance /= 2;
    if (block.link_density() > 0.5) distance += 20;
    if (distance >= text_distance_ || opens_with_member(tree_.text_of(block))) return;
    if (opens_with_update(tree_.text_of(block))) distance += kUpdate;
    if (take(parse_visible_date(tree_.text_of(block), language_), distance)) is_amid_text_ = is_text;
  }

  // A line that opens with the word for it, in the article or below it: a paragraph, or one of its lines.
  void look_at_label(std::uint32_t i) {
    const Block& block = tree_.blocks[i];
    if (is_out(i, hidden_ | kInNav) || block.chars < 12 || block.chars > 400) return;
    for (std::string_view left = tree_.text_of(block); !left.empty();) {
      const std::size_t end = left.find('\n');
      const std::string_view line = left.substr(0, end);
      left = end == std::string_view::npos ? std::string_view() : left.substr(end + 1);
      if (!opens_with_label(line)) continue;
      take(parse_visible_date(line.substr(0, 120), language_), 20 + (i > last_body_ ? 10 : 0));
    }
  }

  bool take(std::optional<PublishedTime> found, std::uint64_t distance) {
    if (!found || distance >= text_distance_) return false;
    text_ = from_text(std::move(found));
    text_distance_ = distance;
    is_amid_text_ = false;
    return true;
  }

  const PageMeta& meta_;
  const Tree& tree_;
  const Body& body_;
  const std::string_view language_;
  unsigned hidden_ = kInHidden;  // what counts as hidden
  std::uint32_t blocks_ = 0;
  std::uint32_t first_body_ = 0;
  std::uint32_t last_body_ = 0;
  std::uint32_t title_ = 0;
  std::optional<PublishedTime> time_;
  std::uint64_t time_distance_ = ~0ull;
  std::optional<PublishedTime> text_;
  std::uint64_t text_distance_ = ~0ull;
  bool is_amid_text_ = false;  // it stands in a short line of the text itself
};

constexpr std::int64_t kHour = 3600;

// `utc` in the form of a clock that shows `shown` ("2019-10-19T00:04") at that instant: the same minute of another
// hour.
std::optional<std::string> by_local_clock(std::string_view utc, std::string_view shown) {
  if (utc.size() < 20 || shown.size() < 16 || (utc.substr(19) != "Z" && utc.substr(19) != "+00:00") ||
      utc.substr(14, 2) != shown.substr(14, 2))
    return std::nullopt;
  if (shown.size() > 19) return std::nullopt;  // it has an offset of its own
  const auto instant = epoch_of(utc);
  const auto local = epoch_of(std::string(shown.substr(0, 16)) + ":00Z");
  if (!instant || !local) return std::nullopt;
  const std::int64_t hours = (*local - *instant / 60 * 60) / kHour;
  return with_hours(std::string(shown.substr(0, 16)) + std::string(utc.substr(16, 3)), hours);
}

bool is_in_utc(std::string_view value) {
  return value.size() > 19 && (value.ends_with("Z") || value.ends_with("+00:00"));
}

// Days from 1970 to that of a time as written.
std::optional<std::int64_t> day_number(std::string_view value) {
  const auto midnight = epoch_of(std::string(value.substr(0, 10)) + "T00:00:00Z");
  if (!midnight) return std::nullopt;
  return *midnight / (24 * kHour);
}

// Whether `printed` names an earlier day, and not the same one with day and month the other way round.
bool is_other_day_before(std::string_view printed, std::string_view declared) {
  const auto a = day_number(printed);
  const auto b = day_number(declared);
  const bool is_swapped = printed.substr(0, 4) == declared.substr(0, 4) &&
                          printed.substr(5, 2) == declared.substr(8, 2) &&
                          printed.substr(8, 2) == declared.substr(5, 2);
  return a && b && *a < *b && !is_swapped;
}

}  // namespace

namespace {

// The date in the RDF that blogs print for TrackBack (Movable Type's specification), often within a comment.
std::optional<PublishedTime> trackback_date(std::string_view bytes) {
  static constexpr std::string_view kMark = "dc:date=\"";
  const std::size_t at = text::find_bytes(bytes, kMark);
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t begin = at + kMark.size();
  const std::size_t end = bytes.find('"', begin);
  if (end == std::string_view::npos || end - begin > 40) return std::nullopt;
  return metadata_date(bytes.substr(begin, end - begin), "meta");
}

}  // namespace

void complete_dates(Metadata& out, const PageMeta& meta, const Tree& tree, const Body& body, const Page& page) {
  const std::string_view url = page.ref.url.empty() ? std::string_view(out.url) : std::string_view(page.ref.url);
  if (!out.published) out.published = date_in_url(url);
  if (!out.published) out.published = time_of_post(url);
  if (!out.published) out.published = trackback_date(page.bytes);
  PrintedDates printed(meta, tree, body, out.language);
  if (!out.published || out.published->from == "url") {
    if (auto seen = printed.best(); seen && (!out.published || seen->from == "time")) out.published = std::move(seen);
    if (!out.published) out.published = day_first_in_url(url);
    if (!out.published) out.published = date_in_scripts(page.bytes);
    if (!out.published && !body.from_main)
      out.published = date_in_passing(page.bytes, meta.first_of({"description", "og:description"}), tree, out.language);
    if (!out.published) out.published = date_of_call(page.bytes);
    if (out.published) return;
    // A page that says no more than when it was last changed was published by then at the latest.
    auto change = stated_change(tree, body, out.language);
    if (!change) return;
    out.published = change;
    out.is_date_of_change = true;
    if (!out.modified) out.modified = std::move(change);
    return;
  }
  const bool is_utc = is_in_utc(out.published->value);
  // One time for both is that of the last change where the page prints an earlier day.
  const bool is_restamped =
      out.modified && out.modified->value == out.published->value && out.published->precision == "minute";
  if (!out.is_date_vague && !is_utc && !is_restamped) return;
  auto seen = printed.at_head();
  if (!seen && is_restamped) seen = printed.labelled();
  if (!seen) return;
  if (is_restamped && seen->from == "text" && is_other_day_before(seen->value, out.published->value)) {
    out.published = std::move(seen);
    return;
  }
  if (is_utc) {
    if (auto local = by_local_clock(out.published->value, seen->value)) {
      out.published->value = *std::move(local);
      return;
    }
  }
  if (out.is_date_vague && seen->value.substr(0, 10) != out.published->value.substr(0, 10))
    out.published = std::move(seen);
}

void settle_day(Metadata& out, const Page& page) {
  if (!out.published || out.published->from == "url") return;
  const std::string_view address = page.ref.url.empty() ? std::string_view(out.url) : std::string_view(page.ref.url);
  if (out.published->value.ends_with(":00Z")) {
    if (auto day = local_midnight(out.published->value, text::domain_of(address), out.language)) {
      out.published->value = *std::move(day);
      out.published->precision = "day";
    }
  }
  auto url = date_in_url(address);
  if (!url) return;
  const auto declared = day_number(out.published->value);
  const auto named = day_number(url->value);
  if (!declared || !named) return;
  constexpr std::int64_t kRepublished = 60;
  const bool is_neighbour = *declared - *named == 1 || *named - *declared == 1;
  if ((is_neighbour && is_in_utc(out.published->value)) || *declared - *named > kRepublished)
    out.published = std::move(url);
}

}  // namespace isnad::page
