// What Knowledge holds. For the parts of this room alone.
#pragma once

#include <memory>

#include "reading/background.h"
#include "reading/english_words.h"
#include "reading/event_lexicon.h"
#include "reading/gazetteer.h"
#include "reading/given_names.h"
#include "reading/heads.h"
#include "reading/keywords.h"
#include "reading/knowledge.h"
#include "reading/mentions.h"
#include "reading/money.h"
#include "reading/name_net.h"
#include "reading/named_after.h"
#include "reading/section_model.h"
#include "reading/segmenter.h"
#include "reading/speech_lexicon.h"
#include "reading/syntax.h"
#include "reading/times_lexicon.h"
#include "reading/word_classes.h"
#include "reading/word_frequencies.h"
#include "reading/word_parts.h"

namespace isnad::reading {

struct Knowledge::Impl {
  std::string version;
  TimeLexicon times;
  Background background;
  WordFrequencies frequencies;
  EnglishWords english;
  WordClasses classes;
  SectionModel sections;
  Gazetteer gazetteer;
  Heads heads;
  GivenNames given_names;
  WordParts parts;
  Money money;
  NamedAfter named_after;
  StopWords stop_words;
  SpeechLexicon speech;
  EventLexicon events;
  std::unique_ptr<const Segmenter> segmenter;  // refers to the background
  std::unique_ptr<const Syntax> syntax;
  std::unique_ptr<const NameNet> tagger;  // refers to the syntax's table of words

  MentionKnowledge names() const {
    return {gazetteer,    heads,    given_names, background, classes,     segmenter.get(),
            tagger.get(), &english, &speech,     &money,     &named_after};
  }
};

}  // namespace isnad::reading
