#include "page/html_hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace isnad::page {
namespace {

struct Word {
  std::string_view word;
  std::uint32_t hints;
};

// Words of English and of the other languages that templates are written in. Sources: the lists of Readability.js and
// of trafilatura (both public), and class names met on many sites of the development sets.
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
    {"textauthor", kHintAuthor}, {"signature", kHintAuthor}, {"dateline", kHintDate | kHintAuthor},
    {"date", kHintDate}, {"dates", kHintDate}, {"time", kHintDate}, {"timestamp", kHintDate}, {"published", kHintDate},
    {"pubdate", kHintDate}, {"datetime", kHintDate}, {"fecha", kHintDate}, {"datum", kHintDate}, {"tarih", kHintDate},
    {"publishdate", kHintDate}, {"publish", kHintDate}, {"postdate", kHintDate}, {"data", 0}, {"updated", kHintDate},
    {"caption", kHintCaption}, {"captions", kHintCaption}, {"figcaption", kHintCaption}, {"legende", kHintCaption},
    {"imagedescription", kHintCaption}, {"imgdescription", kHintCaption}, {"photodescription", kHintCaption}, {"imgcaption", kHintCaption},
    {"bildtext", kHintCaption}, {"bildbeschreibung", kHintCaption}, {"bildlegende", kHintCaption}, {"articleimage", kHintCaption},
    {"contentimage", kHintCaption}, {"imagelegend", kHintCaption},
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

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return hash;
}

// Open addressing over the fixed words: one probe tells most class words apart, which are in no list.
class Table {
 public:
  Table() {
    for (const Word& word : kWords) {
      std::size_t slot = hash_of(word.word) >> kShift;
      while (!slots_[slot].word.empty()) slot = (slot + 1) & kMask;
      slots_[slot] = word;
    }
  }
  std::uint32_t find(std::string_view word, std::uint64_t hash) const {
    for (std::size_t slot = hash >> kShift;; slot = (slot + 1) & kMask) {
      if (slots_[slot].word.empty()) return 0;
      if (slots_[slot].word == word) return slots_[slot].hints;
    }
  }

 private:
  static constexpr int kBits = 11;
  static constexpr int kShift = 64 - kBits;
  static constexpr std::size_t kMask = (1u << kBits) - 1;
  std::array<Word, 1u << kBits> slots_{};
};

const Table& table() {
  static const Table kTable;
  return kTable;
}

// First words of names that tell of the page's state or of a taxonomy term, not of what the element is.
bool speaks_of_other(std::string_view first) {
  static constexpr std::array<std::string_view, 14> kFirst = {"has", "no",   "with", "without", "is",     "js",  "tag",
                                                              "category", "not", "show", "single", "type", "format", "status"};
  return std::find(kFirst.begin(), kFirst.end(), first) != kFirst.end();
}

// Hints of one name (no white space in it): its words one by one, and two neighbours joined ("read-more").
std::uint32_t hints_of_name(std::string_view name) {
  std::array<char, 64> word;
  std::array<char, 64> joined;
  std::size_t size = 0;
  std::size_t before = 0;  // bytes of the word before, at the front of `joined`
  std::uint32_t hints = 0;
  int content_words = 0;
  bool is_first = true;
  const Table& words = table();
  auto finish = [&]() {
    if (size == 0) return true;
    const std::string_view here(word.data(), size);
    if (is_first && speaks_of_other(here) && name.size() > size) return false;
    const std::uint32_t found = words.find(here, hash_of(here));
    if ((found & (kHintContent | kHintPost)) != 0 && ++content_words == 2) hints |= kHintArticleBody;
    hints |= found;
    // "authorname", "bylinelink": one word in many templates.
    if (here.substr(0, 6) == "author" || here.substr(0, 6) == "byline" || here.substr(0, 6) == "auteur") hints |= kHintAuthor;
    if (before > 0 && before + size < joined.size()) {
      std::copy_n(word.data(), size, joined.data() + before);
      const std::string_view both(joined.data(), before + size);
      hints |= words.find(both, hash_of(both));
    }
    std::copy_n(word.data(), size, joined.data());
    before = size;
    size = 0;
    is_first = false;
    return true;
  };
  char last = 0;
  for (const char c : name) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_lower = c >= 'a' && c <= 'z';
    if ((!is_upper && !is_lower) || (is_upper && last >= 'a' && last <= 'z')) {
      if (!finish()) return 0;
    }
    if ((is_upper || is_lower) && size < word.size()) word[size++] = is_upper ? static_cast<char>(c + 32) : c;
    last = c;
  }
  if (!finish()) return 0;
  // "article-body-sidebar" is a sidebar.
  if ((hints & kHintsOfClutter) != 0) hints &= ~static_cast<std::uint32_t>(kHintArticleBody);
  return hints;
}

}  // namespace

std::uint32_t hints_of(std::string_view names) {
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
    while (end < names.size() && static_cast<unsigned char>(names[end]) > ' ') ++end;
    // "print:hidden" of utility classes holds on other media only.
    const std::string_view name = names.substr(at, end - at);
    const std::size_t colon = name.find(':');
    const bool is_variant = colon != std::string_view::npos;
    is_hidden = is_hidden || name == "hidden" || name == "hide" || name == "d-none" || name == "is-hidden";
    is_shown_wider = is_shown_wider || (name.substr(0, 2) == "d-" && name != "d-none");
    if (is_variant && name.substr(0, 5) != "print") {
      const std::string_view what = name.substr(colon + 1);
      is_shown_wider = is_shown_wider || what == "block" || what == "flex" || what == "grid" || what.substr(0, 6) == "inline";
    }
    // Page builders call each brick a widget.
    const bool is_builder = name.substr(0, 9) == "elementor" || name.substr(0, 3) == "et_" || name.substr(0, 3) == "vc_" || name.substr(0, 4) == "wpb_";
    if (end > at && end - at < 128 && !is_variant && !is_builder) hints |= hints_of_name(names.substr(at, end - at));
    ++looked;
    at = end;
  }
  return is_hidden && !is_shown_wider ? hints | kHintHidden : hints;
}

}  // namespace isnad::page
