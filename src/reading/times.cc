// One pass over the words: at each the grammar is asked for the longest expression that begins there.
#include "reading/times.h"

#include "reading/times_grammar.h"

namespace isnad::reading {

TimeGrammar::TimeGrammar(const Document& document, const TimeLexicon& lexicon, bool gated)
    : document_(document), gated_(gated), hits_(lexicon.find(document)) {
  // A body of a few words that all belong to times («الخميس من 9 إلى 11 صباحا») reports nothing: it is a schedule or a
  // query, and reads ahead.
  constexpr std::size_t kFewWords = 16;
  if (document.words.size() > kFewWords) return;
  fragment_ = true;
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    const Word& word = document.words[i];
    if (word.is_word() && hits_.at(i).empty() && word.folded != "و" && word.folded != "الا" &&
        word.folded != "بتوقيت" && word.folded != "gmt") {
      bool covered = false;
      for (std::size_t back = 1; back <= 3 && back <= i && !covered; ++back) {
        for (const TimeHit& hit : hits_.at(i - back)) covered = covered || hit.words > back;
      }
      if (!covered) fragment_ = false;
    }
  }
}

TimeGrammar::Maybe TimeGrammar::at(std::size_t word) {
  const Word& first = document_.words[word];
  if (gated_ && !first.is_number() && !hits_.any(word)) return std::nullopt;
  // A preposition opens something only before a word of time or a number; «في» and «من» are every tenth word.
  if (gated_ && hits_.links_alone(word)) {
    const std::size_t next = word + hits_.at(word).front().words;
    const auto may_be = [&](std::size_t i) {
      return i < document_.words.size() && (document_.words[i].is_number() || (hits_.any(i) && !hits_.links_alone(i)));
    };
    if (!may_be(next) && !may_be(next + 1)) return std::nullopt;
  }
  if (limit_ <= word) {
    limit_ = word + 1;
    const auto same = [&](std::size_t i) { return document_.words[i].sentence == document_.words[i - 1].sentence; };
    // «2. أكتوبر» ends no sentence.
    const auto goes_on = [&](std::size_t i) {
      if (i < 2 || !document_.words[i - 2].is_number() || document_.surface(i - 1) != ".") return false;
      for (const TimeHit& hit : hits_.at(i)) {
        if (hit.entry->kind == TimeWord::kMonth) return true;
      }
      return false;
    };
    while (limit_ < document_.words.size() && (same(limit_) || goes_on(limit_))) ++limit_;
  }
  Maybe best = single(word, 0);
  if (Maybe interval = may_open_range(word, best) ? range(word, 0) : std::nullopt) {
    Maybe whole = joined(*interval, 0);
    if (whole && (!best || whole->last >= best->last)) best = whole;
  }
  if (best && best->weak) return std::nullopt;
  return best;
}

// An interval begins with a preposition or a number, or its first end has «إلى», «حتى» or a dash behind it.
bool TimeGrammar::may_open_range(std::size_t word, const Maybe& first) const {
  if (!gated_ || document_.words[word].is_number() ||
      hits_.has(word, time_words(TimeWord::kLink, TimeWord::kOrdinal, TimeWord::kUnit)))
    return true;
  if (!first) return false;
  const std::size_t next = first->last + 1;
  return link(next) == TimeLink::kUntil || is_any(next, {"و", "-", "–", "—"}) || is_mark(next, "-") ||
         is_mark(next, "–") || is_mark(next, "—");
}

std::vector<TimeMention> find_times(const Document& document, const TimeLexicon& lexicon) {
  TimeGrammar grammar(document, lexicon);
  std::vector<TimeMention> out;
  for (std::size_t i = 0; i < document.words.size();) {
    const std::optional<TimeNode> node = grammar.at(i);
    if (!node) {
      ++i;
      continue;
    }
    out.push_back(grammar.mention(*node));
    i = node->last + 1;
  }
  return out;
}

}  // namespace isnad::reading
