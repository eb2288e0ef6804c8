// Prints what the name tagger sees, for tools/make_names.py:
//
//     name_features < ARTICLES.jsonl > FEATURES.txt
//
// One line a word: the article's id, the word's first and last code point, then `feature=value` cells; an empty line
// behind each sentence. A value with a tab or '|' is left out. With the argument `words`, for
// tools/make_word_classes.py: the folded words without their proclitics, a sentence a line.
#include <iostream>
#include <string>
#include <string_view>

#include "core/json.h"
#include "reading/knowledge_impl.h"
#include "reading/mention_scan.h"
#include "reading/name_tagger.h"

int main(int argc, char** argv) {
  using namespace isnad;
  const bool words = argc > 1 && std::string_view(argv[1]) == "words";
  const auto knowledge = reading::Knowledge::load().value();
  const reading::Knowledge::Impl& known = knowledge->impl();
  const reading::MentionKnowledge lists{known.gazetteer,  known.heads,   known.given_names,
                                        known.background, known.classes, known.segmenter.get()};
  for (std::string line; std::getline(std::cin, line);) {
    const auto article = article_from_json(line);
    if (!article) {
      std::cerr << article.error().message() << '\n';
      return 1;
    }
    const reading::Document document = reading::make_document(*article);
    const reading::MentionScan scan(document, lists);
    const auto contexts = scan.contexts(scan.run());
    for (std::size_t i = 0; i < document.words.size(); ++i) {
      if (words) {
        const bool last =
            i + 1 == document.words.size() || document.words[i + 1].sentence != document.words[i].sentence;
        std::cout << contexts[i].rest << (last ? '\n' : ' ');
        continue;
      }
      if (i > 0 && document.words[i].sentence != document.words[i - 1].sentence) std::cout << '\n';
      std::cout << article->id << '\t' << document.words[i].span.begin << '\t' << document.words[i].span.end;
      reading::word_features(document, contexts, i, [](std::uint32_t id, std::string_view value) {
        if (value.find_first_of("\t|") == std::string_view::npos) std::cout << '\t' << id << '=' << value;
      });
      std::cout << '\n';
    }
    if (!words) std::cout << '\n';
  }
  return 0;
}
