// The pass behind mentions.h: what may stand at a word. Its parts lie in mentions.cc, persons.cc and bodies_latin.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading/mentions.h"
#include "reading/name_tagger.h"

namespace isnad::reading {

class MentionScan {
 public:
  MentionScan(const Document& document, const MentionKnowledge& knowledge);
  std::vector<RawMention> run() const;

  // name_features.cc: what the tagger is told of each word.
  std::vector<WordContext> contexts(const std::vector<RawMention>& rules) const;
  // tagged_names.cc: what the rules and the tagger found together.
  std::vector<RawMention> merge(std::vector<RawMention> rules, Tags tagged) const;
  // named_after.cc: «مطار الملك خالد الدولي» in place of the person it is called after. Linear in the mentions.
  std::vector<RawMention> join_named_after(std::vector<RawMention> mentions) const;

 private:
  std::uint8_t list_class(const NameMatch& match) const;
  std::uint8_t rule_class(const RawMention& mention) const;
  RawMention from_tag(const TaggedName& name) const;
  const HeadHit* place_noun_before(std::size_t word) const;
  TaggedName next_name(const Tags& tagged, std::size_t& next, std::optional<TaggedName>& waiting) const;
  void fit_person(TaggedName& name, const Tags& tagged, std::size_t& next) const;
  bool is_no_place(const TaggedName& name) const;
  bool stands_without_tag(const RawMention& mention, std::int32_t against) const;
  bool yields(const RawMention& rule, const TaggedName& name) const;
  bool is_bare_name_of(const RawMention& rule, const TaggedName& name) const;
  bool says_what(const RawMention& rule, const TaggedName& name) const;
  bool is_placed(const RawMention& rule) const;
  // «باسم» behind a spokesman
  bool speaks_in_the_name(std::size_t word) const;
  std::size_t joined_name(const TaggedName& name) const;
  bool is_counted(std::size_t word) const;
  // «مليار ريال», «دولار»: a unit of money
  bool is_money(std::size_t word) const;
  bool is_name_of_this_text(const TaggedName& name) const;
  // «الدكتور» stands before the word.
  bool is_behind_title(std::size_t word) const;
  // «النائبان», «اللاعبين»
  bool is_title_of_two(std::size_t word) const;
  // «ولي العهد» begins at the word.
  bool has_post(std::size_t word) const;
  // «بولاية …», «بمحافظة …»
  bool is_in_a_region(std::size_t word) const;
  bool is_mostly_in_names(std::size_t word) const;
  void add_places_in_regions(std::vector<TaggedName>& names) const;
  // «مدينة», «قرية» before the word, without the article
  bool is_behind_town_noun(std::size_t word) const;
  static void narrow(RawMention& rule, const WordRange& bare);

  // persons.cc
  std::optional<RawMention> titled(std::size_t word, std::vector<RawMention>& inner) const;
  std::optional<RawMention> person(std::size_t word) const;
  std::size_t name_end(std::size_t word, bool behind_title) const;
  bool is_headline(std::size_t word) const;
  GivenName given(std::size_t word) const;
  bool is_no_surname(std::size_t word) const;
  bool has_family_name_behind(std::size_t word) const;
  bool is_latin_name(std::size_t word, bool first, GivenName given) const;
  bool is_name_like(std::size_t word, bool first, bool behind_title) const;

  // English: who is known by what he says alone ("Mohey said", behind "Mrwan Mohey").
  void find_speakers();
  std::optional<RawMention> speaker(std::size_t word) const;
  bool is_speech_verb(std::size_t word) const;
  bool is_strange(std::size_t word) const;
  // The last word of the name that the strange words from here on make.
  std::size_t strange_end(std::size_t word) const;

  // bodies_latin.cc
  std::optional<RawMention> latin_body(std::size_t word) const;
  std::optional<RawMention> latin_named_body(std::size_t word) const;
  std::size_t acronym_of(const RawMention& body) const;
  // Behind "Russian" or "Russia's" at the word, whose country `mention` is given; kNoWord where neither stands there.
  std::size_t behind_country(std::size_t word, RawMention& mention) const;
  bool is_capital(std::size_t word) const;
  bool names_part(std::size_t word) const;
  const HeadHit* latin_noun(std::size_t word) const;
  std::size_t capitals_end(std::size_t word, std::size_t most) const;
  std::size_t complement_end(std::size_t last, std::string_view cls) const;

  // named_after.cc
  std::optional<RawMention> named_after(std::size_t word, const std::vector<RawMention>& mentions,
                                        std::size_t next) const;
  std::size_t purpose_end(std::size_t word) const;
  // «بالهفوف»
  bool is_in_a_place(std::size_t word) const;
  // «شارع عمر المختار»: a noun before the person says what is called after them.
  bool is_called_after(const RawMention& person) const;

  // place_context.cc
  // «الرياض وجدة» is Jeddah, not Oujda: what the country speaks for.
  void part_conjunctions();
  void find_evidence();
  // Are `times` places of that country named besides `known`, the country and its people counted in?
  bool speaks_of(std::string_view country, std::uint32_t known, std::size_t times = 1) const;
  // Does a word stand before it that places stand behind: «في», «قرب», «شمال», or «و» behind another place?
  bool is_where(std::size_t word) const;
  // Are `times` other places of a country named that has a place of this name?
  bool is_spoken_of(std::size_t word, std::size_t times = 1) const;
  bool is_large(std::size_t word) const;
  bool is_everyday(std::size_t word) const;
  bool is_cut_from_common(std::size_t word) const;
  bool is_spelt_otherwise(std::size_t word) const;
  bool means_place(std::size_t word, const NameMatch& match) const;
  // Does a definite word stand behind a definite noun, as what describes it does («الصحابي الجليل»)?
  bool describes(std::size_t word) const;
  // The last word of a village's name of several words that no list has («عين الدلب الغربية»), or kNoWord.
  std::size_t village_end(std::size_t word) const;

  std::optional<RawMention> known(std::size_t word) const;
  std::optional<RawMention> body(std::size_t word) const;
  std::optional<RawMention> people(std::size_t word) const;
  std::optional<RawMention> place(std::size_t word) const;
  std::optional<RawMention> named_body(std::size_t word) const;

  bool is_unknown(std::size_t word) const;
  bool starts_upper(std::size_t word) const;
  bool is_allowed(std::size_t word, const NameMatch& match) const;
  // Is the word parted from the one before by white space alone?
  bool follows(std::size_t word) const;
  bool is_mark(std::size_t word, std::string_view mark) const;
  bool is_common(std::string_view folded) const;
  bool is_definite_tail(std::size_t word) const;
  std::size_t quoted(std::size_t word) const;
  const NameUse* use_of(std::size_t word, NameForm form, bool with_clitics) const;
  // `type` of Entity, or "PLACE" for any that has a precision.
  bool is_type(std::size_t word, std::string_view type, bool ambiguous_too) const;
  const HeadHit* head(std::size_t word, HeadKind kind, bool with_clitics) const;
  std::string country_of_adjective(std::size_t word) const;
  std::string country_of_place(std::size_t word) const;

  static constexpr std::size_t kNoWord = static_cast<std::size_t>(-1);

  const Document& document_;
  const MentionKnowledge& knowledge_;
  std::vector<std::optional<NameMatch>> names_;
  std::vector<std::vector<HeadHit>> heads_;
  mutable ViewMap<std::uint32_t> times_;                              // of each folded word; made when first asked for
  std::vector<SpeechTag> speech_;                                     // English
  StringMap<bool> speakers_;                                          // English: folded last names
  std::vector<std::pair<std::string_view, std::uint32_t>> evidence_;  // country, what speaks of it; each once
};

}  // namespace isnad::reading
