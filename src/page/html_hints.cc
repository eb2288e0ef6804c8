#include "page/html_hints.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace isnad::page {
namespace {

struct Word {
  std::string_view word;
  std::uint32_t hints;
};

// Words of English and of the other languages that templates are written in. Sources: the lists of Readability.js and
// of trafilatura (both public), and class names met on many sites of the development sets.
// clang-format off
constexpr Word kWords[] = {
    {"article", kHintContent}, {"articlebody", kHintContent}, {"body", kHintContent}, {"content", kHintContent},
    {"entry", kHintContent}, {"hentry", kHintContent}, {"story", kHintContent}, {"storybody", kHintContent},
    {"text", kHintContent}, {"main", kHintContent}, {"maincontent", kHintContent}, {"articulo", kHintContent},
    {"artikel", kHintContent}, {"noticia", kHintContent}, {"paragraph", kHintContent}, {"richtext", kHintContent},
    {"prose", kHintContent}, {"rte", kHintContent}, {"wysiwyg", kHintContent}, {"texto", kHintContent},
    {"contenido", kHintContent}, {"conteudo", kHintContent}, {"haber", kHintContent}, {"articletext", kHintContent},
    {"articlecontent", kHintContent}, {"entrycontent", kHintContent}, {"postcontent", kHintContent},
    {"storycontent", kHintContent}, {"blogpost", kHintContent}, {"markdown", kHintContent},
    {"post", kHintPost}, {"message", kHintPost}, {"reply", kHintPost}, {"answer", kHintPost}, {"question", kHintPost},
    {"sidebar", kHintSidebar}, {"sidenav", kHintSidebar | kHintMenu}, {"aside", kHintSidebar}, {"rail", kHintSidebar},
    {"rightrail", kHintSidebar}, {"rightcol", kHintSidebar}, {"rightcolumn", kHintSidebar}, {"leftcol", kHintSidebar},
    {"marginalia", kHintSidebar}, {"seitenleiste", kHintSidebar},
    {"footer", kHintFooter}, {"foot", kHintFooter}, {"masthead", kHintMenu}, {"colophon", kHintFooter},
    {"nav", kHintMenu}, {"navbar", kHintMenu}, {"navigation", kHintMenu}, {"navi", kHintMenu}, {"menu", kHintMenu},
    {"menus", kHintMenu}, {"submenu", kHintMenu}, {"topbar", kHintMenu}, {"toolbar", kHintClutter},
    {"breadcrumb", kHintBreadcrumb}, {"breadcrumbs", kHintBreadcrumb}, {"crumbs", kHintBreadcrumb},
    {"crumb", kHintBreadcrumb}, {"path", kHintBreadcrumb}, {"pagination", kHintMenu}, {"pager", kHintMenu}, {"paging", kHintMenu},
    {"skiplink", kHintMenu}, {"toc", kHintMenu}, {"tableofcontents", kHintMenu}, {"jumplinks", kHintMenu},
    {"share", kHintShare}, {"sharing", kHintShare}, {"sharebar", kHintShare}, {"sharedaddy", kHintShare},
    {"sharethis", kHintShare}, {"addtoany", kHintShare}, {"addthis", kHintShare}, {"social", kHintShare},
    {"socials", kHintShare}, {"socialmedia", kHintShare}, {"compartir", kHintShare}, {"partager", kHintShare},
    {"partage", kHintShare}, {"teilen", kHintShare}, {"paylas", kHintShare}, {"follow", kHintShare},
    {"followus", kHintShare}, {"shares", kHintShare}, {"shariff", kHintShare},
    {"related", kHintRelated}, {"relatednews", kHintRelated}, {"relatedposts", kHintRelated},
    {"relatedarticles", kHintRelated}, {"jp-relatedposts", kHintRelated}, {"relacionadas", kHintRelated},
    {"relacionados", kHintRelated}, {"relacionada", kHintRelated}, {"recommend", kHintRelated},
    {"recommended", kHintRelated}, {"recommendation", kHintRelated}, {"recommendations", kHintRelated},
    {"recommender", kHintRelated}, {"recirc", kHintRelated}, {"recirculation", kHintRelated},
    {"readmore", kHintRelated | kHintReadAlso}, {"readalso", kHintRelated | kHintReadAlso}, {"alsoread", kHintRelated | kHintReadAlso}, {"seealso", kHintRelated | kHintReadAlso},
    {"morenews", kHintRelated}, {"morestories", kHintRelated}, {"similar", kHintRelated}, {"trending", kHintRelated | kHintListing},
    {"mostread", kHintRelated | kHintListing}, {"mostviewed", kHintRelated | kHintListing}, {"mostpopular", kHintRelated | kHintListing},
    {"outbrain", kHintRelated | kHintAdvert}, {"taboola", kHintRelated | kHintAdvert}, {"teaser", kHintRelated},
    {"teasers", kHintRelated}, {"ligatus", kHintAdvert}, {"plista", kHintAdvert}, {"zergnet", kHintAdvert},
    {"yarpp", kHintRelated}, {"crp", kHintRelated}, {"upnext", kHintRelated}, {"readnext", kHintRelated},
    {"comment", kHintComments}, {"comments", kHintComments}, {"disqus", kHintComments}, {"commentlist", kHintComments},
    {"respond", kHintComments}, {"commentaires", kHintComments}, {"comentarios", kHintComments},
    {"kommentare", kHintComments}, {"leserkommentare", kHintComments}, {"commenti", kHintComments},
    {"yorumlar", kHintComments}, {"coral", kHintComments}, {"livefyre", kHintComments},
    {"tags", kHintTags}, {"tag", kHintTags}, {"tagcloud", kHintTags}, {"taglist", kHintTags}, {"keywords", kHintTags},
    {"topics", kHintTags}, {"hashtags", kHintTags}, {"etiquetas", kHintTags}, {"schlagworte", kHintTags},
    {"tagged", kHintTags}, {"categories", kHintTags},
    {"ad", kHintAdvert}, {"ads", kHintAdvert}, {"advert", kHintAdvert}, {"adverts", kHintAdvert},
    {"advertisement", kHintAdvert}, {"advertising", kHintAdvert}, {"adsbygoogle", kHintAdvert}, {"dfp", kHintAdvert},
    {"adslot", kHintAdvert}, {"adunit", kHintAdvert}, {"sponsor", kHintAdvert}, {"sponsored", kHintAdvert},
    {"promo", kHintAdvert}, {"promotion", kHintAdvert}, {"publicidad", kHintAdvert}, {"anzeige", kHintAdvert},
    {"werbung", kHintAdvert}, {"reklam", kHintAdvert}, {"pub", kHintAdvert}, {"affiliate", kHintAdvert},
    {"byline", kHintAuthor}, {"bylines", kHintAuthor}, {"author", kHintAuthor}, {"authors", kHintAuthor},
    {"auteur", kHintAuthor}, {"autor", kHintAuthor}, {"autore", kHintAuthor}, {"autoren", kHintAuthor}, {"autores", kHintAuthor}, {"autori", kHintAuthor}, {"verfasser", kHintAuthor},
    {"yazar", kHintAuthor}, {"writer", kHintAuthor}, {"bio", kHintAuthor}, {"vcard", kHintAuthor},
    {"authorbox", kHintAuthor}, {"contributor", kHintAuthor}, {"contributors", kHintAuthor}, {"firma", kHintAuthor},
    {"journalist", kHintAuthor}, {"reporter", kHintAuthor}, {"writers", kHintAuthor}, {"fn", kHintAuthor},
    {"textauthor", kHintAuthor}, {"katib", kHintAuthor}, {"kateb", kHintAuthor}, {"muharir", kHintAuthor}, {"moharer", kHintAuthor}, {"signature", kHintAuthor}, {"dateline", kHintDate | kHintAuthor},
    {"date", kHintDate}, {"dates", kHintDate}, {"time", kHintDate}, {"timestamp", kHintDate}, {"published", kHintDate},
    {"pubdate", kHintDate}, {"datetime", kHintDate}, {"fecha", kHintDate}, {"datum", kHintDate}, {"tarih", kHintDate},
    {"publishdate", kHintDate}, {"publish", kHintDate}, {"postdate", kHintDate}, {"data", 0}, {"updated", kHintDate},
    {"caption", kHintCaption}, {"captions", kHintCaption}, {"figcaption", kHintCaption}, {"legende", kHintCaption},
    {"imagedescription", kHintCaption}, {"imgdescription", kHintCaption}, {"photodescription", kHintCaption}, {"imgcaption", kHintCaption},
    {"bildtext", kHintCaption}, {"bildbeschreibung", kHintCaption}, {"bildlegende", kHintCaption}, {"articleimage", kHintCaption},
    {"contentimage", kHintCaption}, {"imagelegend", kHintCaption}, {"imgdesc", kHintCaption}, {"imagedesc", kHintCaption}, {"photodesc", kHintCaption}, {"picdesc", kHintCaption}, {"imgtxt", kHintCaption}, {"pictxt", kHintCaption},
    {"photoinfo", kHintCaption}, {"imgtitle", kHintCaption}, {"phototitle", kHintCaption},
    {"imagecaption", kHintCaption}, {"photocredit", kHintCaption}, {"bildunterschrift", kHintCaption},
    {"lead", kHintLead}, {"lede", kHintLead}, {"standfirst", kHintLead}, {"chapo", kHintLead}, {"intro", kHintLead},
    {"summary", kHintLead}, {"subtitle", kHintLead}, {"subheadline", kHintLead}, {"dek", kHintLead},
    {"perex", kHintLead}, {"excerpt", kHintLead}, {"abstract", kHintLead}, {"sapo", kHintLead}, {"teasertext", kHintLead},
    {"subheading", kHintLead}, {"entradilla", kHintLead}, {"spot", kHintLead}, {"vorspann", kHintLead},
    {"deck", kHintLead}, {"subhead", kHintLead}, {"ingress", kHintLead}, {"manchet", kHintLead},
    {"headline", kHintTitle}, {"title", kHintTitle}, {"titre", kHintTitle}, {"titulo", kHintTitle},
    {"sr", 0}, {"sronly", kHintHidden}, {"visuallyhidden", kHintHidden},
    {"screenreadertext", kHintHidden}, {"offscreen", kHintHidden},
    {"newsletter", kHintBox}, {"newsletters", kHintBox}, {"subscribe", kHintBox}, {"subscription", kHintBox},
    {"signup", kHintBox}, {"login", kHintBox}, {"signin", kHintBox}, {"cookie", kHintBox}, {"cookies", kHintBox},
    {"cookiebanner", kHintBox}, {"consent", kHintBox}, {"gdpr", kHintBox}, {"modal", kHintBox},
    {"popup", kHintBox}, {"popover", kHintBox}, {"overlay", kHintBox}, {"lightbox", kHintBox}, {"banner", kHintBox},
    {"donate", kHintBox}, {"donation", kHintBox}, {"abo", kHintBox}, {"regwall", kHintBox}, {"tooltip", kHintBox},
     {"whatsapp", kHintBox}, {"telegram", kHintBox}, {"cta", kHintBox}, {"disclaimer", kHintClutter},
    {"widget", kHintClutter}, {"widgets", kHintClutter}, {"print", kHintClutter}, {"printonly", kHintClutter},
    {"noprint", kHintClutter}, {"feedback", kHintClutter},
    {"copyright", kHintClutter}, {"player", kHintClutter}, {"jwplayer", kHintClutter}, {"dropdown", kHintClutter},
    {"edit", kHintClutter}, {"editsection", kHintClutter}, {"mweditsection", kHintClutter}, {"poll", kHintClutter},
    {"quiz", kHintClutter}, {"infobox", kHintClutter}, {"factbox", kHintClutter}, {"faktabox", kHintClutter}, {"faktaboks", kHintClutter},
    {"vjs", kHintClutter}, {"videojs", kHintClutter}, {"videoplayer", kHintClutter}, {"videofallback", kHintClutter},
    {"playerwrapper", kHintClutter}, {"noscript", kHintClutter}, {"alert", kHintClutter}, {"readtime", kHintMeta},
    {"readingtime", kHintMeta}, {"meta", kHintMeta}, {"metadata", kHintMeta}, {"credits", kHintMeta},
    {"info", kHintMeta}, {"kicker", kHintMeta}, {"eyebrow", kHintMeta}, {"overline", kHintMeta},
    {"morein", kHintMoreIn}, {"morefrom", kHintMoreIn}, {"latest", kHintListing}, {"popular", kHintListing},
    {"breaking", kHintListing}, {"breakingnews", kHintListing}, {"newest", kHintListing}, {"recentposts", kHintListing},
    {"twittertweet", kHintClutter}, {"instagrammedia", kHintClutter}, {"tiktokembed", kHintClutter}, {"fbpost", kHintClutter},
    {"blueskyembed", kHintClutter}, {"truthsocialembed", kHintClutter},
    {"quote", kHintQuote}, {"pullquote", kHintQuote}, {"blockquote", kHintQuote}, {"zitat", kHintQuote}, {"citation", kHintQuote},
    {"cita", kHintQuote}, {"quotation", kHintQuote},
    {"review", kHintReview}, {"reviews", kHintReview}, {"reviewer", kHintReview}, {"testimonial", kHintReview}, {"testimonials", kHintReview},
    {"stars", kHintReview}, {"rating", kHintReview | kHintClutter}, {"ratings", kHintReview | kHintClutter},
    {"description", kHintAbout}, {"desc", kHintAbout}, {"details", kHintAbout}, {"detail", kHintAbout}, {"overview", kHintAbout},
    {"about", kHintAbout}, {"synopsis", kHintAbout}, {"beschreibung", kHintAbout}, {"descripcion", kHintAbout}, {"accordion", kHintAbout},
    {"card", kHintCards}, {"cards", kHintCards}, {"tile", kHintCards}, {"tiles", kHintCards}, {"carousel", kHintCards}, {"slider", kHintCards},
    {"swiper", kHintCards}, {"slick", kHintCards}, {"slide", kHintCards}, {"splide", kHintCards}, {"grid", kHintCards}, {"gallery", kHintCards},
    {"live", kHintLive}, {"liveblog", kHintLive}, {"ticker", kHintLive},
};
// clang-format on

// A word's last eight letters, one a byte: two neighbours are joined by a shift.
constexpr std::uint64_t with_letter(std::uint64_t letters, char letter) {
  return letters << 8 | static_cast<unsigned char>(letter);
}

std::uint64_t hash_of(std::uint64_t letters, std::size_t size) {
  const std::uint64_t hash = (letters + size) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 32;
}

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t letters = 0;
  for (const char c : word) letters = with_letter(letters, c);
  return hash_of(letters, word.size());
}

// First words of names that tell of the page's state or of a taxonomy term, not of what the element is.
constexpr std::array<std::string_view, 14> kOthers = {"has",      "no",  "with", "without", "is",   "js",     "tag",
                                                      "category", "not", "show", "single",  "type", "format", "status"};

struct Known {
  std::string_view word;
  std::uint32_t hints = 0;
  bool is_other = false;
};

// Open addressing over the fixed words: one probe tells most class words apart, which are in no list. A slot holds a
// part of the word's hash and its number, so that all of them stay near.
class Table {
 public:
  Table() {
    for (const Word& word : kWords) at(word.word).hints = word.hints;
    for (const std::string_view word : kOthers) at(word).is_other = true;
  }
  // Null for a word that is in no list.
  const Known* find(std::string_view word, std::uint64_t hash) const {
    for (std::size_t slot = hash >> kShift;; slot = (slot + 1) & kMask) {
      if (slots_[slot] == 0) return nullptr;
      if (slots_[slot] >> 16 != (hash & 0xFFFF)) continue;
      const Known& known = words_[(slots_[slot] & 0xFFFF) - 1];
      if (known.word == word) return &known;
    }
  }

 private:
  Known& at(std::string_view word) {
    const std::uint64_t hash = hash_of(word);
    if (const Known* known = find(word, hash)) return words_[static_cast<std::size_t>(known - words_.data())];
    std::size_t slot = hash >> kShift;
    while (slots_[slot] != 0) slot = (slot + 1) & kMask;
    words_.push_back({word, 0, false});
    slots_[slot] = static_cast<std::uint32_t>((hash & 0xFFFF) << 16 | words_.size());
    return words_.back();
  }
  static constexpr int kBits = 11;
  static constexpr int kShift = 64 - kBits;
  static constexpr std::size_t kMask = (1u << kBits) - 1;
  std::array<std::uint32_t, 1u << kBits> slots_{};
  std::vector<Known> words_;
};

const Table& table() {
  static const Table kTable;
  return kTable;
}

enum Letter : std::uint8_t { kNoLetter, kSmall, kCapital };

constexpr std::array<Letter, 256> kLetters = [] {
  std::array<Letter, 256> letters{};
  for (unsigned c = 'a'; c <= 'z'; ++c) {
    letters[c] = kSmall;
    letters[c - 32] = kCapital;
  }
  return letters;
}();

constexpr std::size_t kLongestName = 128;  // bytes; longer ones say nothing
constexpr std::size_t kLongestWord = 64;

// What may stand before "by" where a writer's name follows.
bool is_writers_word(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kBefore = {"article", "post",      "news",   "story",  "entry",
                                                               "wire",    "written",   "wrote",  "meta",   "item",
                                                               "posted",  "published", "report", "content"};
  return std::find(kBefore.begin(), kBefore.end(), word) != kBefore.end();
}

// Reads one name (no white space in it): its words one by one, and two neighbours joined ("read-more").
class NameReader {
 public:
  std::uint32_t read(std::string_view name) {
    Letter last = kNoLetter;
    for (const char c : name) {
      const Letter letter = kLetters[static_cast<unsigned char>(c)];
      if (letter == kNoLetter || (letter == kCapital && last == kSmall)) {
        if (size_ > 0 && !finish(name.size())) return 0;
      }
      if (letter != kNoLetter && size_ < kLongestWord) {
        const auto small = static_cast<char>(c | 32);
        letters_[begin_ + size_++] = small;
        word_ = with_letter(word_, small);
      }
      last = letter;
    }
    if (size_ > 0 && !finish(name.size())) return 0;
    // "article-body-sidebar" is a sidebar.
    if ((hints_ & kHintsOfClutter) != 0) hints_ &= ~static_cast<std::uint32_t>(kHintArticleBody);
    return hints_;
  }

 private:
  // A word's end; false where the name says nothing.
  bool finish(std::size_t name_size) {
    const std::string_view here(letters_.data() + begin_, size_);
    // "post-by": who wrote it; "sort-by" and "powered-by" are others.
    if (here == "by" && before_ > 0 && is_writers_word(std::string_view(letters_.data() + begin_ - before_, before_)))
      hints_ |= kHintAuthor;
    if (const Known* known = words_.find(here, hash_of(word_, size_))) {
      if (known->is_other && is_first_ && name_size > size_) return false;
      if ((known->hints & (kHintContent | kHintPost)) != 0 && ++content_words_ == 2) hints_ |= kHintArticleBody;
      hints_ |= known->hints;
    }
    // "authorname", "bylinelink": one word in many templates.
    if ((here[0] == 'a' || here[0] == 'b') &&
        (here.starts_with("author") || here.starts_with("byline") || here.starts_with("auteur")))
      hints_ |= kHintAuthor;
    if (before_ > 0 && before_ + size_ < kLongestWord) {
      const std::uint64_t joined = size_ >= 8 ? word_ : word_before_ << (8 * size_) | word_;
      if (const Known* both = words_.find(std::string_view(letters_.data() + begin_ - before_, before_ + size_),
                                          hash_of(joined, before_ + size_)))
        hints_ |= both->hints;
    }
    word_before_ = word_;
    word_ = 0;
    before_ = size_;
    begin_ += size_;
    size_ = 0;
    is_first_ = false;
    return true;
  }

  const Table& words_ = table();
  std::array<char, kLongestName> letters_;  // of all words, one behind the other
  std::size_t begin_ = 0;                   // of the word
  std::size_t size_ = 0;
  std::size_t before_ = 0;  // size of the word before it
  std::uint64_t word_ = 0;  // its last letters
  std::uint64_t word_before_ = 0;
  std::uint32_t hints_ = 0;
  int content_words_ = 0;
  bool is_first_ = true;
};

}  // namespace

std::uint32_t hints_of(std::string_view names) {
  // Alone; among others it is a name that a builder made up.
  if (names == "by") return kHintAuthor;
  std::uint32_t hints = 0;
  std::size_t at = 0;
  std::size_t looked = 0;
  // A word of its own hides; "overflow-hidden" and "label-hidden" do not, nor does what wider screens show again.
  bool is_hidden = false;
  bool is_shown_wider = false;
  // Utility-class frameworks put dozens of names on one element; what it is stands among the first.
  while (at < names.size() && looked < 24) {
    while (at < names.size() && static_cast<unsigned char>(names[at]) <= ' ') ++at;
    std::size_t end = at;
    std::size_t colon = std::string_view::npos;
    for (; end < names.size() && static_cast<unsigned char>(names[end]) > ' '; ++end) {
      if (names[end] == ':' && colon == std::string_view::npos) colon = end - at;
    }
    ++looked;
    const std::string_view name = names.substr(at, end - at);
    at = end;
    if (name.empty()) break;
    bool is_builder = false;  // page builders call each brick a widget
    switch (name[0]) {
      case 'h':
        is_hidden = is_hidden || name == "hidden" || name == "hide";
        break;
      case 'i':
        is_hidden = is_hidden || name == "is-hidden";
        break;
      case 'd':
        is_hidden = is_hidden || name == "d-none";
        is_shown_wider = is_shown_wider || (name.starts_with("d-") && name != "d-none");
        break;
      case 'e':
        is_builder = name.starts_with("elementor") || name.starts_with("et_");
        break;
      case 'v':
        is_builder = name.starts_with("vc_");
        break;
      case 'w':
        is_builder = name.starts_with("wpb_");
        break;
      default:
        break;
    }
    // "print:hidden" of utility classes holds on other media only.
    if (colon != std::string_view::npos) {
      const std::string_view what = name.substr(colon + 1);
      if (!name.starts_with("print"))
        is_shown_wider =
            is_shown_wider || what == "block" || what == "flex" || what == "grid" || what.starts_with("inline");
      continue;
    }
    if (name.size() < kLongestName && !is_builder) hints |= NameReader().read(name);
  }
  return is_hidden && !is_shown_wider ? hints | kHintHidden : hints;
}

}  // namespace isnad::page
