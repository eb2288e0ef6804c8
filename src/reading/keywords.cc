// The text is cut at punctuation and stop words; every run of up to three words in a piece is a candidate. A
// candidate's key is its words' stems, so that «المحادثات» and «محادثات» count together. Longer phrases take the place
// of their parts. In English, whose words say by their neighbours what they are (english_words.h), the pieces are
// adjectives and nouns, and a phrase ends where the piece does; in German, whose nouns have capitals, too.
#include "reading/keywords.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "core/hash.h"
#include "reading/keyword_units.h"
#include "reading/lookup.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::reading {
namespace {

// Weights of a candidate, fitted by hand to what annotators of 100 Arabic documents chose (AKEC): phrases of two and
// three words and names far more often than single words, and what stands early.
constexpr double kCountPower = 0.7;
constexpr double kEarly = 3.0;        // in the first sentence, on top of 1
constexpr double kTitled = 0.5;       // all words in the title, on top of 1
constexpr double kPhraseTwice = 4.0;  // more than one word, standing twice or a name
constexpr double kPhraseOnce = 1.5;
constexpr double kThreeWords = 1.3;
constexpr double kName = 1.6;  // of one word
constexpr double kNamePhrase = 2.0;
constexpr double kNoNoun = 0.5;        // a single word that never takes the article or carries a pronoun
constexpr double kNoNounAtEdge = 0.7;  // a phrase that begins or ends with one
constexpr double kDefinite = 1.5;      // a phrase that begins and ends with the article: a noun and its adjective
constexpr double kIndefinite = 0.6;    // one without any article that is no name
constexpr double kVerb = 0.5;          // one that begins as verbs of the present do, without the article
// A word that stands in one phrase as often as at all (Frantzi and Ananiadou 1998, C-value), and what stands at the
// end.
constexpr double kContained = 0.5;
constexpr double kLate = 1.0;
constexpr double kAlone = 3.0;  // a word of a better keyword counts again where it stands so many times more often

constexpr std::size_t kLongest = 3;      // words of a phrase
constexpr std::size_t kLongestName = 6;  // "International Court of Justice"; English

struct Candidate {
  std::size_t first = 0;  // words, where it stands first
  std::size_t last = 0;
  std::size_t early = 0;  // where it stands first, by a shorter form of the name maybe
  std::uint32_t count = 0;
  std::uint32_t contained = 0;  // of a word: how often the most frequent phrase of two words that holds it stands
  double score = 0;
};

class Finder {
 public:
  Finder(const Document& document, const KeywordKnowledge& knowledge)
      : document_(document), units_(document, knowledge), tags_(units_.tags()) {}

  std::vector<Keyword> find(std::string_view title, const std::vector<Entity>& entities, std::size_t limit) {
    read_title(title);
    mark_names(entities);
    if (tags_.empty() && !document_.is_arabic()) break_behind_names();
    collect();
    count_containing();
    std::vector<const Candidate*> ranked;
    ranked.reserve(candidates_.size());
    for (auto& [key, candidate] : candidates_) {
      candidate.score = score(candidate);
      ranked.push_back(&candidate);
    }
    std::sort(ranked.begin(), ranked.end(), [](const Candidate* a, const Candidate* b) {
      if (a->score != b->score) return a->score > b->score;
      return a->early != b->early ? a->early < b->early : a->last < b->last;
    });
    return choose(ranked, limit);
  }

 private:
  // English: is this run of a piece's words a phrase? It ends where the nouns do, or is a whole run of proper nouns.
  bool is_phrase(std::size_t first, std::size_t last) const {
    if (!is_noun(tags_[last])) return false;
    // "lineman Jamal Williams": the name is a keyword by itself.
    if (named_[last] != 0 && named_[first] != named_[last]) return false;
    const auto joins = [&](std::size_t at) {
      return at < units_.size() && !units_[at].breaks && document_.words[at].spaced;
    };
    const bool goes_on = joins(last + 1) && document_.words[last + 1].sentence == document_.words[last].sentence;
    if (first == last || !goes_on || !is_noun(tags_[last + 1])) {
      // Behind a noun an adjective is another phrase's: "civil rights" and "new laws".
      for (std::size_t i = first; i < last; ++i)
        if (is_noun(tags_[i]) && !is_noun(tags_[i + 1])) return false;
      return true;
    }
    for (std::size_t i = first; i <= last; ++i)
      if (!is_proper(tags_[i])) return false;
    return !is_proper(tags_[last + 1]) && (first == 0 || !is_proper(tags_[first - 1]) || units_[first - 1].breaks);
  }

  // English: each name counts by the longest form that the text has of it, "Jackson" for "Vincent Jackson".
  void collect_names() {
    for (std::size_t first = 0; first < units_.size();) {
      std::size_t last = first;
      while (last + 1 < units_.size() && named_[first] != 0 && named_[last + 1] == named_[first]) ++last;
      if (named_[first] != 0 && !units_[first].breaks && !units_[last].breaks) {
        const auto [from, to] = longest_[named_[first]];
        std::uint64_t key = 0;
        for (std::size_t i = from; i <= to; ++i)
          key = key_of(units_[i].breaks ? hash64(document_.words[i].folded) : units_[i].stem, key);
        Candidate& candidate = candidates_[key];
        if (candidate.count++ == 0) {
          candidate.first = from;
          candidate.last = to;
          candidate.early = std::min(first, from);
        }
      }
      first = last + 1;
    }
  }

  // Is the run just a name? In English collect_names() counts it.
  bool is_whole_name(std::size_t first, std::size_t last) const {
    if (named_[first] == 0 || named_[last] != named_[first]) return false;
    return (first == 0 || named_[first - 1] != named_[first]) &&
           (last + 1 == units_.size() || named_[last + 1] != named_[first]);
  }

  void read_title(std::string_view title) {
    const std::string folded = text::fold(title);
    for (const text::TextToken& token : text::tokenize(folded)) {
      if (token.kind == text::TokenKind::kWord) title_.insert(hash64(text::stem(token.in(folded), document_.language)));
    }
  }

  void collect() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].breaks) continue;
      std::uint64_t key = 0;
      for (std::size_t length = 1; length <= kLongest && i + length <= units_.size(); ++length) {
        const std::size_t at = i + length - 1;
        // Inside a phrase nothing but spaces, and no conjunction or preposition on the next word.
        if (units_[at].breaks || (length > 1 && (!document_.words[at].spaced || units_[at].cut > 0))) break;
        if (document_.words[at].sentence != document_.words[i].sentence) break;
        key = key_of(units_[at].stem, key);
        if (document_.is_arabic() && (!is_noun_phrase(i, at) || joins_person(i, at))) continue;
        if (cuts_name(i, at) || hangs_on_name(i, at) || (!tags_.empty() && (is_whole_name(i, at) || !is_phrase(i, at))))
          continue;
        Candidate& candidate = candidates_[key];
        if (candidate.count++ == 0) candidate.first = candidate.early = i, candidate.last = at;
      }
    }
    if (!tags_.empty()) collect_names();
  }

  static std::uint64_t key_of(std::uint64_t stem, std::uint64_t before) {
    return hash64(std::string_view(reinterpret_cast<const char*>(&stem), sizeof stem), before);
  }

  // Arabic: may the words stand for a noun with what depends on it? It begins with no adjective, and no noun stands
  // behind one. That the article of both agrees was tried, too: fewer of the annotators' phrases were left.
  bool is_noun_phrase(std::size_t first, std::size_t last) const {
    if (units_[first].part == WordPart::kAdjective && named_[first] == 0) return false;
    for (std::size_t i = first; i < last; ++i) {
      const bool names = named_[i] != 0 && named_[i + 1] != 0;
      if (!names && units_[i].part == WordPart::kAdjective && units_[i + 1].part == WordPart::kNoun) return false;
    }
    return true;
  }

  void count_containing() {
    for (const auto& [key, candidate] : candidates_) {
      if (candidate.last != candidate.first + 1) continue;
      for (const std::size_t at : {candidate.first, candidate.last})
        if (auto* word = candidates_.find(key_of(units_[at].stem, 0)); word != candidates_.end())
          word->second.contained = std::max(word->second.contained, candidate.count);
    }
  }

  // Arabic: «الكرملين دميتري بيسكوف» of «المتحدث باسم الكرملين دميتري بيسكوف»: a person's name stands in no phrase with
  // what is named before it or behind.
  bool joins_person(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i <= last; ++i)
      if (persons_.contains(named_[i]) && (named_[first] != named_[i] || named_[last] != named_[i])) return true;
    return false;
  }

  // Does a name begin before the phrase or end behind it? A name is in a phrase whole or not at all.
  bool cuts_name(std::size_t first, std::size_t last) const {
    return (named_[first] != 0 && first > 0 && named_[first - 1] == named_[first]) ||
           (named_[last] != 0 && last + 1 < named_.size() && named_[last + 1] == named_[last]);
  }

  // "Joe Biden calificó", «Подольски принял»: a word in small letters behind a name is another phrase's, and a verb
  // mostly. Two words with capitals are a name wherever they stand. Scripts without capitals have none of these.
  void break_behind_names() {
    for (std::size_t i = 1; i < units_.size(); ++i) {
      if (units_[i].breaks || !document_.words[i].spaced || !units_.begins_with(i, u_islower)) continue;
      if (document_.words[i].sentence != document_.words[i - 1].sentence || !units_.begins_with(i - 1, u_isupper))
        continue;
      const bool two =
          i > 1 && !units_[i - 2].breaks && document_.words[i - 1].spaced && units_.begins_with(i - 2, u_isupper);
      units_[i].breaks = named_[i] == 0 && !units_[i - 1].breaks && (named_[i - 1] != 0 || two);
    }
  }

  // "cantante Alejandra Guzmán", and "cantante Alejandra" of it: the name is a keyword by itself.
  bool hangs_on_name(std::size_t first, std::size_t last) const {
    if (!tags_.empty() || document_.is_arabic() || first == last) return false;
    if (!units_.begins_with(first, u_islower) || !units_.begins_with(last, u_isupper)) return false;
    const bool goes_on = last + 1 < units_.size() && !units_[last + 1].breaks && document_.words[last + 1].spaced &&
                         units_.begins_with(last + 1, u_isupper);
    return goes_on || (last > first + 1 && units_.begins_with(last - 1, u_isupper));
  }

  void mark_names(const std::vector<Entity>& entities) {
    named_.assign(document_.words.size(), 0);
    longest_.assign(1, {0, 0});
    for (const Entity& entity : entities) {
      std::pair<std::size_t, std::size_t> longest{1, 0};
      const std::size_t begin = longest_.size();
      for (const Mention& mention : entity.mentions) {
        if (mention.form == "adjective") {
          mark_adjective(mention.span);
          continue;
        }
        const auto id = static_cast<std::uint32_t>(longest_.size());
        longest_.emplace_back();
        auto word = std::lower_bound(document_.words.begin(), document_.words.end(), mention.span.begin,
                                     [](const Word& w, std::uint32_t at) { return w.span.end <= at; });
        const auto first = static_cast<std::size_t>(word - document_.words.begin());
        if (first < units_.dateline()) continue;
        if (entity.type == "PER" && mention.form == "name") persons_.insert(id);
        if (document_.is_arabic() && first < units_.size() && mention.span.begin > word->span.begin)
          units_.leave(first, mention.span.begin - word->span.begin);
        for (; word != document_.words.end() && word->span.begin < mention.span.end; ++word) {
          named_[static_cast<std::size_t>(word - document_.words.begin())] = id;
        }
        const auto behind = static_cast<std::size_t>(word - document_.words.begin());
        if (behind <= units_.size() && behind - first > longest.second + 1 - longest.first &&
            behind - first <= kLongestName && mention.form == "name")
          longest = {first, behind - 1};
        longest_[id] = {first, std::min(behind, units_.size()) - 1};
      }
      if (longest.second + 1 > longest.first)
        std::fill(longest_.begin() + static_cast<std::ptrdiff_t>(begin), longest_.end(), longest);
    }
  }

  // "Ukrainian": what its noun is, no keyword alone.
  void mark_adjective(const Span& span) {
    const auto word = std::lower_bound(document_.words.begin(), document_.words.end(), span.begin,
                                       [](const Word& w, std::uint32_t at) { return w.span.end <= at; });
    const auto at = static_cast<std::size_t>(word - document_.words.begin());
    units_.call_adjective(at);
  }

  double score(const Candidate& candidate) const {
    double idf = 0;
    double titled = 0;
    bool named = true;
    double length = 0;  // words but "of"
    for (std::size_t i = candidate.first; i <= candidate.last; ++i) {
      if (units_[i].breaks) continue;
      ++length;
      idf += units_[i].idf;
      titled += title_.contains(units_[i].stem) ? 1 : 0;
      named = named && named_[i] != 0;
    }
    if (length == 0) return 0;  // a name of stop words alone
    const double count = candidate.count;
    const double early = 1 + kEarly / (1 + document_.words[candidate.early].sentence);
    double weight = std::pow(count, kCountPower) * (idf / length) * early * (1 + kTitled * titled / length);
    weight *= std::exp(-kLate * static_cast<double>(candidate.early) / static_cast<double>(units_.size()));
    if (length == 1) weight *= 1 - kContained * std::min(1.0, candidate.contained / count);
    if (document_.is_arabic()) weight *= shape(candidate, named);
    if (length > 1) weight *= count > 1 || named ? kPhraseTwice : kPhraseOnce;
    if (length > 2) weight *= kThreeWords;
    if (named) return weight * (length > 1 ? kNamePhrase : kName);
    if (length == 1) return weight * (units_[candidate.first].noun ? 1 : kNoNoun);
    if (!units_[candidate.first].noun) weight *= kNoNounAtEdge;
    if (!units_[candidate.last].noun) weight *= kNoNounAtEdge;
    return weight;
  }

  // What the article and the first letter say of an Arabic phrase.
  double shape(const Candidate& candidate, bool named) const {
    double weight = 1;
    const bool from = units_[candidate.first].definite;
    const std::string_view first = document_.words[candidate.first].folded;
    if (!named && !from && (first.starts_with("ي") || first.starts_with("ت"))) weight *= kVerb;
    if (candidate.first == candidate.last) return weight;
    if (from && units_[candidate.last].definite) return weight * kDefinite;
    for (std::size_t i = candidate.first; i <= candidate.last; ++i)
      if (named || units_[i].definite) return weight;
    return weight * kIndefinite;
  }

  std::vector<Keyword> choose(const std::vector<const Candidate*>& ranked, std::size_t limit) const {
    std::vector<Keyword> out;
    std::unordered_map<std::uint64_t, std::uint32_t> used;  // stems of the chosen, how often they stood
    double best = 0;
    for (const Candidate* ranks : ranked) {
      const Candidate& candidate = *ranks;
      if (out.size() == limit || candidate.score <= 0) break;
      // Each keyword brings a word that no better one has, or is one that mostly stands outside the better one.
      bool fresh = false;
      for (std::size_t i = candidate.first; i <= candidate.last; ++i) {
        if (units_[i].breaks) continue;
        const auto there = used.find(units_[i].stem);
        const bool alone =
            candidate.first == candidate.last && there != used.end() && candidate.count >= kAlone * there->second;
        fresh = fresh || there == used.end() || alone;
      }
      if (!fresh) continue;
      for (std::size_t i = candidate.first; i <= candidate.last; ++i)
        if (!units_[i].breaks) used[units_[i].stem] += candidate.count;
      if (best == 0) best = candidate.score;
      out.push_back({text_of(candidate), std::round(candidate.score / best * 1000) / 1000});
    }
    return out;
  }

  std::string text_of(const Candidate& candidate) const {
    std::string out;
    for (std::size_t i = candidate.first; i <= candidate.last; ++i) {
      if (!out.empty()) out += ' ';
      const std::string_view surface = document_.surface(i);
      const std::uint32_t cut = i == candidate.first ? units_[i].cut : 0;
      const std::string_view rest = text::slice(surface, cut, static_cast<std::uint32_t>(surface.size()));
      // «للجيش» without its preposition is «الجيش».
      const bool assimilated = cut > 0 && !document_.words[i].unassimilated.empty() && rest.starts_with("ل");
      if (assimilated) out += "ا";
      out += rest;
    }
    return text::fold(out, text::kLabelFold);
  }

  const Document& document_;
  KeywordUnits units_;
  const std::vector<EnglishTag>& tags_;  // of English and German; else empty
  std::vector<std::uint32_t> named_;     // which name or description a word is part of; 0: none
  std::vector<std::pair<std::size_t, std::size_t>>
      longest_;                                // by mention as in named_: words of the entity's longest name
  std::unordered_set<std::uint32_t> persons_;  // those that are persons' names
  std::unordered_set<std::uint64_t> title_;
  FlatMap<std::uint64_t, Candidate> candidates_;  // by key_of() of their words
};

}  // namespace

std::vector<Keyword> find_keywords(const Document& document, std::string_view title,
                                   const std::vector<Entity>& entities, const KeywordKnowledge& knowledge,
                                   std::size_t limit) {
  return Finder(document, knowledge).find(title, entities, limit);
}

}  // namespace isnad::reading
