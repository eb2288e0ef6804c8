// Rules and tagger together: the lists are right about what they name for certain, the tagger about everything else.
#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "reading/mention_scan.h"

namespace isnad::reading {
namespace {

// How much, in hundredths of a natural logarithm, may speak against a word that a list or a noun before it makes a
// name.
constexpr std::int32_t kDoubtful = 300;
constexpr std::int32_t kDoubtfulLed = 200;
// «فائض مالي»: a word that texts of any subject have, and no word says that something is there.
constexpr std::int32_t kDoubtfulCommon = 150;
// Code points: «بان كي مون», «فان غال» and «لي» begin with no proclitic.
constexpr std::uint32_t kShortestName = 3;

}  // namespace

// «مدينة», «منطقة» right before the word, without the article, or null.
const HeadHit* MentionScan::place_noun_before(std::size_t word) const {
  if (word == 0 || !follows(word)) return nullptr;
  for (const HeadHit& hit : heads_[word - 1]) {
    const bool place = hit.head->kind == HeadKind::kLead || hit.head->kind == HeadKind::kFound;
    if (place && hit.words == 1 && !hit.head->definite) return &hit;
  }
  return nullptr;
}

// A name as the tagger has it, with what the gazetteer says of exactly these words.
RawMention MentionScan::from_tag(const TaggedName& name) const {
  RawMention mention;
  const Word& word = document_.words[name.first];
  std::uint32_t skip = 0;
  if (knowledge_.segmenter != nullptr) skip = knowledge_.segmenter->cut(word, document_.surface(name.first)).before();
  const bool link = knowledge_.given.find(std::string_view(word.folded).substr(2 * skip)) == GivenName::kLink;
  if (name.type != "LOC" && !link && word.span.end - word.span.begin < skip + kShortestName) skip = 0;
  // «الدكتور بسام الميمني»: no particle stands between a title and a name, and بسام is one.
  const bool whole = given(name.first) == GivenName::kPlain ||
                     (!std::string_view(word.folded).starts_with("و") && is_behind_title(name.first));
  if (name.type == "PER" && (whole || is_name_of_this_text(name))) skip = 0;
  // «بلدة وايتهول»: nothing is joined to a noun that wants its name.
  if (name.type == "LOC" && place_noun_before(name.first) != nullptr) skip = 0;
  mention.type = name.type;
  const auto& match = names_[name.first];
  if (match && match->words == name.last - name.first + 1) {
    const bool place = name.type == "LOC";
    const bool fits = std::any_of(match->uses->begin(), match->uses->end(), [&](const NameUse& use) {
      const KnownName& known = knowledge_.gazetteer.names()[use.known];
      return use.form == NameForm::kName && (place ? !known.precision.empty() : known.type == name.type);
    });
    if (fits) {
      mention.uses = match->uses;
      skip = match->skip;
      if (place) mention.type = "";
    }
  }
  mention.span = mention.extent = {name.first, name.last, skip};
  if (name.type == "PER" && skip == 0 && name.first > 0 && follows(name.first) && is_title_of_two(name.first - 1))
    mention.extent = {name.first - 1, name.last, 0};
  // «مدينة بوفيشة»: the noun before a place that no list has says what it is.
  if (name.type != "LOC" || mention.uses != nullptr || skip != 0) return mention;
  if (const HeadHit* noun = place_noun_before(name.first); noun != nullptr) {
    mention.extent.first = name.first - 1;
    mention.extent.skip = noun->skip;
    mention.lead = noun->head->cls;
  }
  return mention;
}

// What the tagger does not see is kept where a list is sure of it or a noun says what it is.
bool MentionScan::stands_without_tag(const RawMention& mention, std::int32_t against) const {
  const bool led = mention.extent.first != mention.span.first;
  // One word of a list, read by itself: what it looks like to the tagger («علاقات طيبة») weighs more than the list.
  if (mention.form == "name" && mention.type != "PER" && mention.span.first == mention.span.last &&
      !mention.in_context) {
    const std::size_t word = mention.span.first;
    std::int32_t doubtful = led ? kDoubtfulLed : kDoubtful;
    if (!led && describes(word))
      doubtful = 0;
    else if (!led && !is_where(word) &&
             is_common(std::string_view(document_.words[word].folded).substr(2 * mention.span.skip)))
      doubtful = kDoubtfulCommon;
    if (against > doubtful) return false;
  }
  if (mention.form != "name" || (led && mention.type != "PER")) return true;
  if (mention.uses == nullptr) return mention.in_context || is_called_after(mention);
  if (mention.in_context) return true;
  // «القاعدة الجوية», «كاف»: a body whose name is an everyday word.
  if (mention.span.first == mention.span.last && rule_class(mention) <= 2 &&
      knowledge_.background.share(document_.words[mention.span.first].folded.substr(2 * mention.span.skip)) > 0.01)
    return false;
  const bool where = is_where(mention.span.first);
  return std::any_of(mention.uses->begin(), mention.uses->end(), [&](const NameUse& use) {
    const KnownName& known = knowledge_.gazetteer.names()[use.known];
    return use.form == NameForm::kName && !use.ambiguous &&
           (known.precision.empty() || known.is_country || known.population >= 1'000'000 || where ||
            speaks_of(known.country, use.known));
  });
}

// Does what a rule found give way to a tagged name that overlaps it?
bool MentionScan::yields(const RawMention& rule, const TaggedName& name) const {
  const bool within = rule.span.first >= name.first && rule.span.last <= name.last;
  const bool equal = rule.span.first == name.first && rule.span.last == name.last;
  if (rule.form != "name") return within && !equal && name.type != "LOC";
  // «وجنرال موتورز زادتا»: the title that makes a person is part of another name.
  if (rule.uses == nullptr && rule.type == "PER" && name.type != "PER" && rule.extent.first < rule.span.first &&
      name.first <= rule.extent.first && name.last >= rule.span.first)
    return true;
  // «قرية تيزي الوردان» stays a village, whatever else its name could be.
  const bool village = rule.type == "LOC" && rule.extent.first < rule.span.first;
  // «فرقة الأندلس» is no place.
  if (rule.uses == nullptr && rule.type == "ORG" && name.type == "LOC" && within && !equal) return false;
  if (rule.uses == nullptr) return within && (!village || (name.type == "LOC" && name.last == rule.span.last));
  const KnownName& known = knowledge_.gazetteer.names()[rule.uses->front().known];
  const bool place = rule.type.empty() && !known.precision.empty();
  if (equal && place && name.type == "PER") {
    if (speaks_of(known.country, rule.uses->front().known)) return false;
    // «بلاتر» is somebody, and not in Latur, where nothing else is of India.
    if (rule.span.skip > 0 && !is_large(rule.span.first)) return true;
  }
  // «في رود آيلاند» is there; «ليفربول» may be the club.
  if (equal && place && name.type != "LOC" && is_where(rule.span.first)) return false;
  if (equal) return place && !known.geonames.empty() && name.type != "LOC";  // «ليفربول», the club
  return within && known.type != "PER" && !(place && name.type == "LOC");
}

// «حركة حماس», «نهر الفرات», «مطار بيروت»: a phrase of the rules in which the tagger sees the bare name.
bool MentionScan::is_bare_name_of(const RawMention& rule, const TaggedName& name) const {
  const bool within = name.first >= rule.span.first && name.last <= rule.span.last;
  const bool equal = name.first == rule.span.first && name.last == rule.span.last;
  if (rule.form != "name" || equal) return false;
  const std::uint8_t type = rule_class(rule);
  // A person that the rules have by the shape of its words alone («قال فلان على») ends where the tagger says.
  if (type == 1 && rule.uses == nullptr) return name.type == "PER";
  if (!within) return false;
  if (type == 4 && rule.uses == nullptr) return name.type == "LOC";
  if (type >= 4) return name.type == "LOC" && is_placed(rule) && says_what(rule, name);
  // «بورتو البرتغالي»: the adjective says which, where the tagger takes it for no part of the name.
  if (type == 2 && rule.uses != nullptr && name.type == "ORG" && name.first == rule.span.first &&
      name.last + 1 == rule.span.last)
    return use_of(rule.span.last, NameForm::kAdjective, false) != nullptr;
  if (name.last != rule.span.last || name.first == rule.span.first) return false;
  if (rule.uses == nullptr) return type == 2 && name.type == "ORG";
  const std::vector<HeadHit>& heads = heads_[rule.span.first];
  if (heads.empty() || rule.span.first + heads[0].words != name.first) return false;
  return type == 1 ? name.type == "PER" : type == 2 && name.type == "ORG";
}

// «نهر» or «المكرمة» around the name, where «قره باغ» is but one name.
bool MentionScan::says_what(const RawMention& rule, const TaggedName& name) const {
  const std::size_t first = rule.span.first;
  if (name.first > first) {
    const std::size_t words = heads_[first].empty() ? 1 : heads_[first][0].words;
    const bool noun = !heads_[first].empty() ||
                      knowledge_.background.share(document_.words[first].folded.substr(2 * rule.span.skip)) > 0.01;
    if (!noun || first + words != name.first) return false;
  }
  return name.last == rule.span.last || document_.words[name.last + 1].folded.starts_with("ال");
}

bool MentionScan::is_placed(const RawMention& rule) const {
  return rule.uses != nullptr && std::any_of(rule.uses->begin(), rule.uses->end(), [&](const NameUse& use) {
           return use.form == NameForm::kName && !knowledge_.gazetteer.names()[use.known].precision.empty();
         });
}

// The mention becomes the bare name, the phrase stays its extent and what its entity is called by.
void MentionScan::narrow(RawMention& rule, const WordRange& bare) {
  if (rule.type == "PER") {
    if (bare.first <= rule.extent.first) rule.extent = bare;
    rule.extent.last = bare.last;
  } else if (rule.uses == nullptr) {
    rule.called = rule.span;
  }
  rule.span = bare;
}

bool MentionScan::speaks_in_the_name(std::size_t word) const {
  if (word == 0 || document_.words[word].folded != "باسم" || !follows(word)) return false;
  const std::string& before = document_.words[word - 1].folded;
  return before.ends_with("الرسمي") || before.ends_with("الرسميه") || before.ends_with("متحدث") ||
         before.ends_with("متحدثه") || before.ends_with("ناطق") || before.ends_with("ناطقه");
}

bool MentionScan::is_money(std::size_t word) const {
  if (knowledge_.money == nullptr) return false;
  const MoneyWord kind = knowledge_.money->find(document_.words[word].folded);
  if (kind != MoneyWord::kClub) return kind == MoneyWord::kCurrency;
  const bool counted = word > 0 && follows(word) &&
                       (document_.words[word - 1].is_number() ||
                        knowledge_.money->find(document_.words[word - 1].folded) == MoneyWord::kAmount);
  return counted || (follows(word + 1) && !country_of_adjective(word + 1).empty());
}

// «فلين» twice, and «لين» never: no particle is cut off.
bool MentionScan::is_name_of_this_text(const TaggedName& name) const {
  constexpr std::array<std::string_view, 4> kParticles = {"ب", "ل", "ك", "ف"};
  const std::string_view folded = document_.words[name.first].folded;
  if (name.first != name.last ||
      std::none_of(kParticles.begin(), kParticles.end(), [&](std::string_view one) { return folded.starts_with(one); }))
    return false;
  if (times_.empty())
    for (const Word& word : document_.words) ++times_[word.folded];
  const auto times = times_.find(folded);
  return times != times_.end() && times->second > 1 && !times_.contains(folded.substr(2));
}

bool MentionScan::is_behind_title(std::size_t word) const {
  return word > 0 && follows(word) &&
         std::any_of(heads_[word - 1].begin(), heads_[word - 1].end(), [](const HeadHit& hit) {
           return hit.head->kind == HeadKind::kTitle && hit.words == 1 && hit.head->definite;
         });
}

bool MentionScan::is_title_of_two(std::size_t word) const {
  constexpr std::size_t kEnding = 4;  // bytes of «ان»
  const std::string_view folded = document_.words[word].folded;
  if (!folded.starts_with("ال") || folded.size() < 3 * kEnding) return false;
  for (const std::string_view ending : {"ان", "ين", "ون"})
    if (folded.ends_with(ending) && knowledge_.heads.is_title(folded.substr(0, folded.size() - kEnding))) return true;
  return false;
}

bool MentionScan::has_post(std::size_t word) const {
  return std::any_of(heads_[word].begin(), heads_[word].end(),
                     [](const HeadHit& hit) { return hit.head->kind == HeadKind::kTitle && hit.words > 1; });
}

bool MentionScan::is_in_a_region(std::size_t word) const {
  if (!follows(word) || !document_.words[word].folded.starts_with("ب") || !follows(word + 1)) return false;
  return std::any_of(heads_[word].begin(), heads_[word].end(), [&](const HeadHit& hit) {
    return hit.head->kind == HeadKind::kLead && hit.skip == 1 && hit.head->cls == "region" && !hit.head->definite;
  });
}

// name_words.tsv has it: six of ten of its occurrences and more are in names (tools/make_name_words.py says how).
bool MentionScan::is_mostly_in_names(std::size_t word) const {
  constexpr std::uint8_t kFirst = 3, kLevels = 5, kSixOfTen = 3;
  const std::uint8_t in_names = knowledge_.classes.find(document_.words[word].folded).in_names;
  return in_names >= kFirst && (in_names - kFirst) / 2 % kLevels >= kSixOfTen;
}

// «في بتلر بولاية بنسلفانيا»: a town, though the tagger sees no name there.
void MentionScan::add_places_in_regions(std::vector<TaggedName>& names) const {
  const std::size_t tagged = names.size();
  std::size_t next = 0;
  for (std::size_t i = 1; i + 2 < document_.words.size(); ++i) {
    while (next < tagged && names[next].last < i) ++next;
    if ((next < tagged && names[next].first <= i) || !document_.words[i].is_word()) continue;
    if (is_in_a_region(i + 1) && is_where(i) && !names_[i] && is_mostly_in_names(i)) names.push_back({i, i, "LOC"});
  }
  std::inplace_merge(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(tagged), names.end(),
                     [](const TaggedName& a, const TaggedName& b) { return a.first < b.first; });
}

bool MentionScan::is_behind_town_noun(std::size_t word) const {
  const HeadHit* noun = place_noun_before(word);
  return noun != nullptr && noun->head->cls == "town";
}

// A definite noun and an ordinal behind it.
bool MentionScan::is_counted(std::size_t word) const {
  constexpr std::array<std::string_view, 12> kOrdinals = {"الاول",  "الاولي",  "الثاني", "الثانيه",
                                                          "الثالث", "الثالثه", "الرابع", "الرابعه",
                                                          "الخامس", "الخامسه", "الاخير", "الاخيره"};
  if (!document_.words[word].folded.starts_with("ال") || !follows(word + 1)) return false;
  return std::find(kOrdinals.begin(), kOrdinals.end(), document_.words[word + 1].folded) != kOrdinals.end();
}

// The first word inside the name that a conjunction begins, or kNoWord.
std::size_t MentionScan::joined_name(const TaggedName& name) const {
  if (knowledge_.segmenter == nullptr) return kNoWord;
  for (std::size_t word = name.first + 1; word <= name.last; ++word)
    if (document_.words[word].is_word() &&
        document_.words[word].span.end - document_.words[word].span.begin > kShortestName &&
        knowledge_.segmenter->cut(document_.words[word], document_.surface(word)).conjunction > 0)
      return word;
  return kNoWord;
}

// The next name, its ends where a name's are. `waiting` holds what was parted from the one before.
TaggedName MentionScan::next_name(const Tags& tagged, std::size_t& next, std::optional<TaggedName>& waiting) const {
  TaggedName name = waiting ? *waiting : tagged.names[next++];
  waiting.reset();
  while (name.last > name.first && !document_.words[name.last].is_word() && !document_.words[name.last].is_number())
    --name.last;
  if (name.type == "PER") fit_person(name, tagged, next);
  // «صالح عاشور وخليل الصالح» are two: what the conjunction begins waits for its turn.
  if (name.type == "PER")
    if (const std::size_t second = joined_name(name); second != kNoWord) {
      waiting = TaggedName{second, name.last, name.type};
      name.last = second - 1;
    }
  // «المتحدث الرسمي باسم سامسونغ»: in the name of a body, and nobody called Basim.
  if (name.type == "PER" && name.last > name.first && speaks_in_the_name(name.first)) ++name.first, name.type = "ORG";
  // «مدينة بن قردان», «قرية أبو غوش»: what a town's noun stands before is a town, whomever it is called after.
  if (name.type == "PER" && is_behind_town_noun(name.first)) name.type = "LOC";
  // «في بتلر بولاية بنسلفانيا» is a town, whatever else it could be.
  if (name.type != "LOC" && is_where(name.first) && is_in_a_region(name.last + 1)) name.type = "LOC";
  if (name.type != "MISC" && name.first == name.last && is_money(name.first)) name.type = "MISC";
  return name;
}

void MentionScan::fit_person(TaggedName& name, const Tags& tagged, std::size_t& next) const {
  const auto goes_on = [&] { return next < tagged.names.size() && tagged.names[next].first == name.last + 1; };
  // «مهدي بن» is cut short: a link word joins the next to the name.
  if (name.last > name.first && follows(name.last + 1) && given(name.last) == GivenName::kLink) {
    const bool joined = goes_on();
    ++name.last;
    if (joined) name.last = std::max(name.last, tagged.names[next++].last);
  }
  // «فيصل ولي العهد»: his post is no part of the name.
  for (std::size_t word = name.first + 1; word <= name.last; ++word)
    if (has_post(word)) name.last = word - 1;
  // «ساديو» and «ماني» in a row are one man.
  if (name.first == name.last && goes_on() && tagged.names[next].type == "PER" &&
      tagged.names[next].last == name.last + 1 && follows(name.last + 1) &&
      (knowledge_.segmenter == nullptr ||
       knowledge_.segmenter->cut(document_.words[name.last + 1], document_.surface(name.last + 1)).before() == 0))
    name.last = tagged.names[next++].last;
  // «النائبان صالح عاشور وخليل الصالح»: both have the title.
  if (name.last > name.first && is_title_of_two(name.first)) ++name.first;
  if (name.last > name.first && is_title_of_two(name.last)) --name.last;
}

// The tagger does not know which phrases name no place («حي سكني»); «العقبة الثانية» is one of several, and no town is.
bool MentionScan::is_no_place(const TaggedName& name) const {
  if (name.type != "LOC") return false;
  const bool phrase =
      name.first > 0 && knowledge_.gazetteer.names_nothing(document_, name.first - 1) > name.last - name.first + 1;
  return phrase || (name.first == name.last && is_counted(name.first));
}

std::vector<RawMention> MentionScan::merge(std::vector<RawMention> rules, Tags tagged) const {
  add_places_in_regions(tagged.names);
  std::vector<RawMention> out;
  std::vector<bool> dropped(rules.size(), false);
  std::vector<bool> seen(rules.size(), false);
  std::unordered_set<std::string_view> last_names;  // of persons of several words: «سهيل بنور», then «بنور» alone
  // Rules and names both lie in the order of the text: those of a name begin behind those of the name before.
  std::vector<std::size_t> order(rules.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rules[a].span.first < rules[b].span.first; });
  std::size_t from = 0;
  std::size_t next = 0;
  std::optional<TaggedName> waiting;
  while (waiting || next < tagged.names.size()) {
    const TaggedName name = next_name(tagged, next, waiting);
    if (is_no_place(name)) continue;
    RawMention mention = from_tag(name);
    if (name.type == "PER" && name.first != name.last) last_names.insert(document_.words[name.last].folded);
    // What has been read as a last name loses no letter.
    if (name.type == "PER" && name.first == name.last && mention.span.skip > 0 && mention.uses == nullptr &&
        last_names.contains(document_.words[name.first].folded))
      mention.span.skip = mention.extent.skip = 0;
    bool free = true;
    while (from < order.size() && rules[order[from]].span.last < name.first) ++from;
    for (std::size_t k = from; k < order.size() && rules[order[k]].span.first <= name.last; ++k) {
      const std::size_t i = order[k];
      if (rules[i].span.last < name.first) continue;
      seen[i] = true;
      if (is_bare_name_of(rules[i], name) && !dropped[i]) {
        narrow(rules[i], mention.span);
        free = false;
        continue;
      }
      if (!yields(rules[i], name)) {
        free = false;
        continue;
      }
      dropped[i] = true;
      // The rule's title stays with the name that the tagger sees better.
      if (rules[i].extent.first < mention.extent.first) {
        mention.extent.first = rules[i].extent.first;
        mention.extent.skip = rules[i].extent.skip;
      }
      if (mention.type == rules[i].type)
        mention.cls = rules[i].cls, mention.sector = rules[i].sector, mention.country = rules[i].country;
    }
    if (free) out.push_back(std::move(mention));
  }
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (dropped[i]) continue;
    RawMention& rule = rules[i];
    if (!seen[i] && !stands_without_tag(rule, tagged.against[rule.span.first])) {
      // No name behind «جندي أوكراني», but somebody is described.
      if (rule.type != "PER" || rule.title_last == 0) continue;
      rule.form = "description";
      rule.span = {rule.extent.first, rule.title_last, rule.extent.skip};
    }
    out.push_back(std::move(rule));
  }
  std::sort(out.begin(), out.end(),
            [](const RawMention& a, const RawMention& b) { return a.span.first < b.span.first; });
  std::vector<RawMention> apart;
  for (RawMention& mention : out) {
    if (apart.empty() || apart.back().span.last < mention.span.first) apart.push_back(std::move(mention));
  }
  return apart;
}

}  // namespace isnad::reading
