// Prints what the taggers of names see, for tools/make_names.sh:
//
//     name_features [--name-words NAME_WORDS.tsv] < ARTICLES.jsonl > FEATURES.txt
//     name_features [--name-words NAME_WORDS.tsv] numbers < ARTICLES.jsonl > NUMBERS.txt
//     name_features words < ARTICLES.jsonl > WORDS.txt
//     name_features [--name-words NAME_WORDS.tsv] tags CRF.tsv < ARTICLES.jsonl > TAGS.txt
//
// FEATURES, of the conditional random field: one line a word: the article's id, the word's first and last code point,
// then `feature=value` cells; an empty line behind each sentence. A value with a tab or '|' is left out. NUMBERS, of
// the network: the same with the word and its numbers (name_net.h) instead. WORDS, for tools/make_word_classes.py: the
// folded words without their proclitics, a sentence a line. TAGS, for tools/make_name_words.py: such words, a sentence
// a line, and behind each a tab and what a field with these weights says of it: `-`, or the type and B or I.
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/embedded.h"
#include "core/json.h"
#include "reading/knowledge_impl.h"
#include "reading/mention_scan.h"
#include "reading/name_crf.h"
#include "reading/name_net.h"

namespace {

using namespace isnad;

std::string read_file(const std::string& path) {
  std::ifstream in(path);
  if (!in) std::cerr << path << " cannot be read\n";
  return {std::istreambuf_iterator<char>(in), {}};
}

void print_features(const reading::Document& document, const std::vector<reading::WordContext>& contexts,
                    const std::string& article) {
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    if (i > 0 && document.words[i].sentence != document.words[i - 1].sentence) std::cout << '\n';
    std::cout << article << '\t' << document.words[i].span.begin << '\t' << document.words[i].span.end;
    reading::word_features(document, contexts, i, [](std::uint32_t id, std::string_view value) {
      if (value.find_first_of("\t|") == std::string_view::npos) std::cout << '\t' << id << '=' << value;
    });
    std::cout << '\n';
  }
  std::cout << '\n';
}

void print_numbers(const reading::Document& document, const std::vector<reading::WordContext>& contexts,
                   const std::string& article) {
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    const reading::Word& word = document.words[i];
    if (i > 0 && word.sentence != document.words[i - 1].sentence) std::cout << '\n';
    std::cout << article << '\t' << word.span.begin << '\t' << word.span.end << '\t' << document.surface(i) << '\t';
    const reading::NameNumbers numbers = reading::name_numbers(contexts[i]);
    for (std::size_t k = 0; k < numbers.size(); ++k) std::cout << (k == 0 ? "" : " ") << numbers[k];
    std::cout << '\n';
  }
  std::cout << '\n';
}

void print_words(const reading::Document& document, const std::vector<reading::WordContext>& contexts,
                 const std::vector<std::string>& tags) {
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    const bool last = i + 1 == document.words.size() || document.words[i + 1].sentence != document.words[i].sentence;
    std::cout << contexts[i].rest;
    if (!tags.empty()) std::cout << '\t' << tags[i];
    std::cout << (last ? '\n' : ' ');
  }
}

std::vector<std::string> tags_of(const reading::NameCrf& tagger, const reading::Document& document,
                                 const std::vector<reading::WordContext>& contexts) {
  std::vector<std::string> out(document.words.size(), "-");
  for (const reading::TaggedName& name : tagger.tag(document, contexts).names)
    for (std::size_t i = name.first; i <= name.last; ++i)
      out[i] = std::string(name.type) + (i == name.first ? "B" : "I");
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> args(argv + 1, argv + argc);
  const auto knowledge = reading::Knowledge::load().value();
  const reading::Knowledge::Impl& known = knowledge->impl();
  std::unique_ptr<reading::WordClasses> classes;
  if (args.size() > 1 && args[0] == "--name-words") {
    classes = std::make_unique<reading::WordClasses>(embedded("reading/word_classes.tsv"), read_file(args[1]));
    args.erase(args.begin(), args.begin() + 2);
  }
  const std::string mode = args.empty() ? "" : args[0];
  const reading::NameCrf tagger(mode == "tags" && args.size() > 1 ? read_file(args[1]) : "");
  const reading::MentionKnowledge lists{
      known.gazetteer,      known.heads, known.given_names, known.background, classes ? *classes : known.classes,
      known.segmenter.get()};
  for (std::string line; std::getline(std::cin, line);) {
    const auto article = article_from_json(line);
    if (!article) {
      std::cerr << article.error().message() << '\n';
      return 1;
    }
    const reading::Document document = reading::make_document(*article);
    const reading::MentionScan scan(document, lists);
    const auto contexts = scan.contexts(scan.run());
    if (mode == "words")
      print_words(document, contexts, {});
    else if (mode == "numbers")
      print_numbers(document, contexts, article->id);
    else if (mode == "tags")
      print_words(document, contexts, tags_of(tagger, document, contexts));
    else
      print_features(document, contexts, article->id);
  }
  return 0;
}
