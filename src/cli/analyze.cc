#include <array>
#include <utility>

#include "cli/pure_lines.h"
#include "reading/read.h"

namespace isnad::cli {

int analyze(const Common& common, const AnalyzeArguments& arguments) {
  keep_memory();
  static constexpr std::array<std::pair<const char*, reading::Layer>, 7> kLayers = {{
      {"sentences", reading::kSentences},
      {"tokens", reading::kTokens},
      {"segments", reading::kSegments},
      {"stems", reading::kStems},
      {"pos", reading::kPos},
      {"parse", reading::kParse},
      {"language", reading::kLanguage},
  }};
  std::uint32_t layers = arguments.layers.empty() ? reading::kAllLayers : 0;
  for (const std::string& name : arguments.layers) {
    std::uint32_t layer = 0;
    for (const auto& [known, bit] : kLayers) {
      if (name == known) layer = bit;
    }
    if (layer == 0) {
      complain(
          {"no layer `" + name + "`", "--layers", "one of sentences, tokens, segments, stems, pos, parse, language"});
      return kWrongUse;
    }
    layers |= layer;
  }
  const auto knowledge = load_knowledge();
  if (!knowledge) return kSomeUnusable;
  return article_lines(common, arguments.paths,
                       [&](const Article& article) { return to_json(reading::analyze(article, *knowledge, layers)); });
}

}  // namespace isnad::cli
