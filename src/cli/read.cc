#include "reading/read.h"

#include "cli/pure_lines.h"

namespace isnad::cli {

int read(const Common& common, const ReadArguments& arguments) {
  keep_memory();
  const auto knowledge = load_knowledge();
  if (!knowledge) return kSomeUnusable;
  return article_lines(common, arguments.paths,
                       [&](const Article& article) { return to_json(reading::read(article, *knowledge)); });
}

}  // namespace isnad::cli
