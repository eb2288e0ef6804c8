#include "reading/entities.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "core/hash.h"
#include "text/fold.h"

namespace isnad::reading {
namespace {

constexpr std::uint32_t kWellKnown = 1'000'000;  // people; capitals count as that
// Athens counts eight times its namesake in Georgia, Tripoli of Libya five times that of Lebanon.
constexpr std::uint32_t kTimesLarger = 6;

class Book {
 public:
  Book(const Document& document, const MentionKnowledge& knowledge, std::string_view article)
      : document_(document), knowledge_(knowledge), article_(article) {}

  FoundEntities read() {
    std::vector<RawMention> mentions = find_mentions(document_, knowledge_);
    count_countries(mentions);
    for (const RawMention& mention : mentions) {
      if (mention.form == "name")
        enter_name(mention);
      else
        later_.push_back(&mention);
    }
    add_short_names(mentions);
    for (const RawMention* mention : later_) enter_description(*mention);
    sort();
    std::sort(located_.begin(), located_.end());
    for (std::size_t i = 0; i < found_.entities.size(); ++i) add_place(i);
    return std::move(found_);
  }

 private:
  const KnownName& name(std::uint32_t known) const { return knowledge_.gazetteer.names()[known]; }

  void count_countries(const std::vector<RawMention>& mentions) {
    for (const RawMention& mention : mentions) {
      if (!mention.country.empty()) ++countries_[mention.country];
      if (mention.uses == nullptr || mention.uses->empty()) continue;
      const KnownName& known = name(mention.uses->front().known);
      const bool one = std::all_of(mention.uses->begin(), mention.uses->end(),
                                   [&](const NameUse& use) { return name(use.known).country == known.country; });
      if (!one || known.country.empty()) continue;
      ++countries_[known.country];
      if (!known.is_country && !known.precision.empty() && known.population < kWellKnown) ++local_[known.country];
    }
  }

  // Which of its homonyms a name means here.
  std::uint32_t choose(const RawMention& mention) const {
    double best_score = -100;
    std::uint32_t best = mention.uses->front().known;
    std::uint32_t largest = 0;
    for (const NameUse& use : *mention.uses) largest = std::max(largest, name(use.known).population);
    for (const NameUse& use : *mention.uses) {
      const KnownName& known = name(use.known);
      double score = known.population / 1e9;
      // «مدينة تونس» and «العاصمة الجزائر» are the towns, «تونس» the country.
      if (known.is_country) score += mention.lead == "town" || mention.lead == "region" ? -0.5 : 4;
      if (known.precision == mention.lead && !mention.lead.empty()) score += 3;
      const auto mentioned = countries_.find(known.country);
      if (mentioned != countries_.end()) score += 1 + std::min(mentioned->second, 50) / 100.0;
      // A word tagged as a person or body is none of the towns of that name.
      if (!mention.type.empty() && known.type != mention.type) score -= 10;
      score += marks_say(mention, known);
      // «أثينا» is no town of the United States, however often these are named, unless smaller places of theirs are.
      const bool small = largest >= kWellKnown && known.population > 0 && known.population < largest / kTimesLarger;
      if (small && mention.lead.empty() && !local_.contains(known.country)) score -= 2;
      if (known.precision.empty()) score += 2;  // a person or body goes before a namesake town
      if (score > best_score) best_score = score, best = use.known;
    }
    return best;
  }

  // «عمّان» is the town and «عُمان» the country, once marks are written.
  double marks_say(const RawMention& mention, const KnownName& known) const {
    const std::string_view surface = document_.surface(mention.span.first);
    if (surface.find("عمّان") != std::string_view::npos) return known.country == "JO" ? 9 : 0;
    if (surface.find("عُمان") != std::string_view::npos) return known.country == "OM" ? 9 : 0;
    return 0;
  }

  Mention placed(const RawMention& mention) const {
    const auto span_of = [this](const WordRange& range) {
      Span span = document_.span(range.first, range.last);
      span.begin += range.skip;
      return span;
    };
    return {span_of(mention.span), span_of(mention.extent), std::string(mention.form)};
  }

  std::string text_of(const WordRange& range) const {
    std::string out;
    for (std::size_t i = range.first; i <= range.last; ++i) {
      if (!out.empty() && document_.words[i].spaced) out += ' ';
      out += document_.surface(i);
    }
    std::size_t cut = 0;
    for (std::uint32_t i = 0; i < range.skip && cut < out.size(); ++i) {
      ++cut;
      while (cut < out.size() && (static_cast<unsigned char>(out[cut]) & 0xC0) == 0x80) ++cut;
    }
    out.erase(0, cut);
    // «للجيش» without its preposition is «الجيش».
    if (cut > 0 && out.starts_with("ل") && !document_.words[range.first].unassimilated.empty()) out.insert(0, "ا");
    return text::fold(out, text::kLabelFold);
  }

  std::string folded_of(const WordRange& range) const {
    std::string out;
    for (std::size_t i = range.first; i <= range.last; ++i) {
      if (!out.empty()) out += ' ';
      // Folded Arabic letters are two bytes each, proclitics among them.
      const Word& word = document_.words[i];
      const bool assimilated = i == range.first && range.skip > 0 && !word.unassimilated.empty();
      out += assimilated ? word.unassimilated : i == range.first ? word.folded.substr(2 * range.skip) : word.folded;
    }
    return out;
  }

  std::size_t entity(const std::string& id, std::string_view type, const std::string& shown) {
    const auto [at, added] = by_id_.try_emplace(id, found_.entities.size());
    if (added) {
      found_.entities.push_back({id, std::string(type), shown, "", {}});
      found_.facts.emplace_back();
    }
    return at->second;
  }

  std::size_t known_entity(std::uint32_t index) {
    const KnownName& known = name(index);
    const bool english = !document_.is_arabic() && !known.english.empty();
    const std::size_t at = entity(known.id, known.type, english ? known.english : known.name);
    found_.facts[at].known = index;
    found_.facts[at].sectors = known.sectors;
    found_.facts[at].country = !known.cameo.empty() ? known.cameo : cameo_of(known.country);
    return at;
  }

  std::string cameo_of(std::string_view iso) const {
    const KnownName* country = knowledge_.gazetteer.country(iso);
    return country == nullptr ? std::string() : country->cameo;
  }

  void enter_name(const RawMention& mention) {
    std::size_t at;
    if (mention.uses != nullptr && (mention.type.empty() || mention.type == "PER" || mention.type == "ORG")) {
      at = known_entity(choose(mention));
    } else {
      const WordRange& called = mention.called ? *mention.called : mention.span;
      const std::string folded = folded_of(called);
      at = by_short_name(mention, folded);
      if (at == kNone)
        at = entity(make_id("name", std::string(mention.type) + "\t" + folded), mention.type, text_of(called));
      EntityFacts& facts = found_.facts[at];
      if (facts.sectors.empty() && !mention.sector.empty()) facts.sectors = {mention.sector};
      if (facts.country.empty()) facts.country = cameo_of(mention.country);
      if (mention.at != nullptr) {
        RawMention town;
        town.uses = mention.at;
        at_town_.try_emplace(found_.entities[at].id, choose(town));
      }
      const bool led = mention.uses == nullptr && mention.extent.first < mention.span.first;
      if (mention.type == "LOC" && led) unlocated_.try_emplace(found_.entities[at].id, mention.span.first);
      // Of villages and camps few are listed in any letters: what sounds like one is another.
      const std::string_view noun = document_.words[mention.extent.first].folded;
      const bool village = noun.ends_with("قريه") || noun.ends_with("قريتي") || noun.ends_with("مخيم");
      if (mention.type == "LOC" && led && mention.lead == "town" && !village)
        towns_.try_emplace(found_.entities[at].id, true);
    }
    if (found_.facts[at].known && !name(*found_.facts[at].known).within.empty() &&
        !name(*found_.facts[at].known).precision.empty())
      located_.emplace_back(mention.span.first, *found_.facts[at].known);
    if (!mention.cls.empty()) {
      const std::string country = mention.country.empty() ? found_.facts[at].country : cameo_of(mention.country);
      holders_[mention.cls + "\t" + country].push_back(at);
    }
    if (found_.entities[at].type == "PER") {
      const std::string last = document_.words[mention.span.last].folded;
      const std::size_t letters = static_cast<unsigned char>(last[0]) < 0x80 ? last.size() : last.size() / 2;
      if (letters >= 3) short_names_.try_emplace(last, at);
    }
    found_.entities[at].mentions.push_back(placed(mention));
  }

  // A single name behind a title, of somebody named in full before.
  std::size_t by_short_name(const RawMention& mention, const std::string& folded) const {
    if (mention.type != "PER" || mention.span.first != mention.span.last) return kNone;
    const auto found = short_names_.find(folded);
    return found == short_names_.end() ? kNone : found->second;
  }

  // «الخطيب» in a document that has «محمد الخطيب».
  void add_short_names(const std::vector<RawMention>& mentions) {
    if (short_names_.empty()) return;
    std::vector<bool> taken(document_.words.size(), false);
    for (const RawMention& mention : mentions) {
      for (std::size_t i = mention.extent.first; i <= mention.extent.last; ++i) taken[i] = true;
    }
    for (std::size_t i = 0; i < document_.words.size(); ++i) {
      if (taken[i] || !document_.words[i].is_word() || has_another_first_name(i) || is_small(i)) continue;
      for (const CliticReading& reading : clitic_readings(document_.words[i])) {
        const auto found = short_names_.find(reading.rest);
        if (found == short_names_.end()) continue;
        if (knowledge_.background.share(reading.rest) > 0.01 || knowledge_.given.find(reading.rest) != GivenName::kNone)
          continue;
        Span span = document_.words[i].span;
        span.begin += reading.skip;
        found_.entities[found->second].mentions.push_back({span, span, "name"});
        break;
      }
    }
  }

  // "hunt" is not Jeremy Hunt.
  bool is_small(std::size_t word) const {
    const char first = document_.surface(word)[0];
    return first >= 'a' && first <= 'z';
  }

  // "Laci Peterson" is not the Scott Peterson of the sentence before; "Mr Peterson" is.
  bool has_another_first_name(std::size_t word) const {
    if (document_.is_arabic() || word == 0 || !document_.words[word].spaced) return false;
    const std::string_view before = document_.surface(word - 1);
    // "Then Harwood left": a word that is no name.
    const GivenName kind = knowledge_.given.find(document_.words[word - 1].folded);
    if (kind == GivenName::kNever || kind == GivenName::kFunction) return false;
    return document_.words[word - 1].is_word() &&
           document_.words[word - 1].sentence == document_.words[word].sentence && before.size() > 3 &&
           before[0] >= 'A' && before[0] <= 'Z';
  }

  void enter_description(const RawMention& mention) {
    if (mention.form == "adjective") {
      const KnownName& home = name(mention.uses->front().known);
      const bool people = mention.type == "NORP";
      const std::size_t at = people ? entity(make_id("people", home.id), "NORP", text_of(mention.span))
                                    : known_entity(mention.uses->front().known);
      if (people) found_.facts[at].country = home.cameo;
      found_.entities[at].mentions.push_back(placed(mention));
      return;
    }
    const std::string country = cameo_of(mention.country);
    std::size_t at = kNone;
    if (mention.type == "PER")
      at = holder(mention.cls, country);
    else if (mention.country.empty())
      at = only_body(mention.cls);
    if (at == kNone) {
      const std::string owner = mention.country.empty() ? std::string(article_) : country;
      at = entity(make_id("description", mention.cls + "\t" + owner), mention.type, text_of(mention.extent));
      EntityFacts& facts = found_.facts[at];
      facts.cls = mention.cls;
      facts.country = country;
      if (!mention.sector.empty()) facts.sectors = {mention.sector};
    }
    found_.entities[at].mentions.push_back(placed(mention));
    if (mention.at != nullptr) {
      RawMention place;
      place.uses = mention.at;
      place.span = place.extent = mention.at_words;
      enter_name(place);
    }
  }

  // Who holds the office in this document: the one person named with it, else the one public figure of that country.
  std::size_t holder(const std::string& cls, const std::string& country) const {
    if (const auto named = holders_.find(cls + "\t" + country); named != holders_.end()) {
      const std::size_t first = named->second.front();
      const bool one =
          std::all_of(named->second.begin(), named->second.end(), [&](std::size_t at) { return at == first; });
      return one ? first : kNone;
    }
    if (cls != "president" && cls != "premier" && cls != "monarch") return kNone;
    std::size_t only = kNone;
    for (std::size_t i = 0; i < found_.entities.size(); ++i) {
      const EntityFacts& facts = found_.facts[i];
      const bool figure = found_.entities[i].type == "PER" && facts.known && facts.country == country &&
                          std::find(facts.sectors.begin(), facts.sectors.end(), "GOV") != facts.sectors.end();
      if (!figure) continue;
      if (only != kNone) return kNone;
      only = i;
    }
    return only;
  }

  std::size_t only_body(const std::string& cls) const {
    std::size_t only = kNone;
    for (std::size_t i = 0; i < found_.entities.size(); ++i) {
      if (found_.facts[i].cls != cls || found_.facts[i].country.empty()) continue;
      if (only != kNone) return kNone;
      only = i;
    }
    return only;
  }

  void sort() {
    const auto by_place = [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; };
    for (Entity& entity : found_.entities) std::sort(entity.mentions.begin(), entity.mentions.end(), by_place);
    std::vector<std::size_t> order(found_.entities.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      return found_.entities[a].mentions.front().span.begin < found_.entities[b].mentions.front().span.begin;
    });
    FoundEntities sorted;
    for (const std::size_t i : order) {
      sorted.entities.push_back(std::move(found_.entities[i]));
      sorted.facts.push_back(std::move(found_.facts[i]));
    }
    found_ = std::move(sorted);
  }

  void add_place(std::size_t at) {
    std::optional<std::uint32_t> where = found_.facts[at].known;
    if (const auto town = at_town_.find(found_.entities[at].id); !where && town != at_town_.end()) where = town->second;
    if (!where) {
      add_unlocated(at);
      return;
    }
    const KnownName& known = name(*where);
    if (known.precision.empty()) return;
    Place place{found_.entities[at].id, {}, {}, known.precision, known.within, known.geonames};
    if (known.precision != "region" && known.precision != "country") {
      place.lat = known.lat;
      place.lon = known.lon;
    }
    found_.places.push_back(std::move(place));
  }

  // A village that no list has lies within what the nearest place named beside it lies in, else in the country that the
  // document speaks of most; no point is guessed.
  void add_unlocated(std::size_t at) {
    const auto here = unlocated_.find(found_.entities[at].id);
    if (here == unlocated_.end()) return;
    std::string within;
    std::size_t nearest = kNone;
    // In the order of the text: the last place before it and the first behind it are looked at.
    const auto behind = std::lower_bound(located_.begin(), located_.end(), std::make_pair(here->second, 0U));
    const auto look = [&](const std::pair<std::size_t, std::uint32_t>& place) {
      const std::size_t far = place.first > here->second ? place.first - here->second : here->second - place.first;
      const bool same = document_.words[place.first].sentence == document_.words[here->second].sentence;
      const std::size_t distance = far + (same ? 0 : 1'000);
      if (distance < nearest) nearest = distance, within = name(place.second).within;
    };
    if (behind != located_.end()) look(*behind);
    if (behind != located_.begin()) look(*std::prev(behind));
    if (within.empty()) {
      int most = 0;
      for (const auto& [country, count] : countries_) {
        if (count > most) most = count, within = country;
      }
    }
    // «كيبيك الكندية» lies where the adjective behind it says.
    if (here->second + 1 < document_.words.size()) {
      const auto nation = knowledge_.gazetteer.nationality(document_.words[here->second + 1].folded);
      if (nation && name(*nation).country != within.substr(0, 2)) within = name(*nation).country;
    }
    if (within.empty()) return;
    if (add_by_sound(at, within.substr(0, 2))) return;
    const std::string precision = within.find('-') == std::string::npos ? "country" : "region";
    found_.places.push_back({found_.entities[at].id, {}, {}, precision, within, ""});
  }

  // A town that has no Arabic name in the lists, by the sounds of its Latin one.
  bool add_by_sound(std::size_t at, std::string_view country) {
    if (!towns_.contains(found_.entities[at].id)) return false;
    const KnownName* town = knowledge_.gazetteer.by_sound(country, found_.entities[at].name);
    if (town == nullptr) return false;
    found_.places.push_back(
        {found_.entities[at].id, town->lat, town->lon, town->precision, town->within, town->geonames});
    return true;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Document& document_;
  const MentionKnowledge& knowledge_;
  std::string_view article_;
  FoundEntities found_;
  StringMap<std::size_t> by_id_;
  StringMap<std::size_t> short_names_;  // a person's last name, folded
  std::map<std::string, std::vector<std::size_t>>
      holders_;                                        // class and country of a title to the persons named with it
  std::map<std::string, int, std::less<>> countries_;  // how often the document speaks of each
  std::map<std::string, int, std::less<>> local_;      // places of a country that are neither large nor the country
  StringMap<std::uint32_t> at_town_;                   // id of an airport or crossing, to its town
  StringMap<bool> towns_;                              // ids of those that a noun calls a town
  StringMap<std::size_t> unlocated_;                   // id of a place that no list has, to a word of it
  std::vector<std::pair<std::size_t, std::uint32_t>> located_;  // word and place; sorted before it is asked
  std::vector<const RawMention*> later_;                        // descriptions wait until all names are known
};

}  // namespace

FoundEntities find_entities(const Document& document, const MentionKnowledge& knowledge, std::string_view article) {
  return Book(document, knowledge, article).read();
}

}  // namespace isnad::reading
