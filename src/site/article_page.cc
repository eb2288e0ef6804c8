#include <algorithm>
#include <set>

#include "core/time.h"
#include "site/layout.h"
#include "site/pages.h"
#include "site/parts.h"
#include "site/sayings.h"

namespace isnad::site {
namespace {

constexpr std::size_t kSimilar = 6;
constexpr std::size_t kKeywords = 10;
constexpr std::size_t kEntities = 16;

Html paragraphs(std::string_view body, std::string_view language) {
  Html out;
  out.add("<div class=\"body\"{}>", language_attributes(language));
  while (!body.empty()) {
    const std::size_t end = std::min(body.find("\n\n"), body.size());
    const std::string_view paragraph = body.substr(0, end);
    if (paragraph.find_first_not_of(" \n\t") != std::string_view::npos) out.add("<p>{}</p>", paragraph);
    body.remove_prefix(std::min(end + 2, body.size()));
  }
  return out.add("</div>");
}

Html head_part(const Context& context, const archive::ArticleView& view) {
  const Ui ui = context.ui;
  const Article& article = view.article;
  Html out;
  out.add("<header class=\"article-head\">");
  if (!article.section.empty()) out.add("<p class=\"kicker\">{}</p>", run(article.section, article.language));
  out.add("<h1>{}</h1><p class=\"meta\"><strong>{}</strong>", headline(context, view.summary), outlet(view.summary));
  for (const std::string& author : article.authors)
    out.add(" <span>{} {}</span>", tr(ui, "article.by"), run(author, ""));
  if (!article.credit.empty()) out.add(" <span>{}: {}</span>", tr(ui, "article.credit"), run(article.credit, ""));
  out.add(" {}", when_of(context, view.summary, DateStyle::kLong));
  if (article.modified) {
    const Html modified = time_element(ui, article.modified->value, context.now, DateStyle::kShort);
    if (!modified.is_empty()) out.add(" <span>{} {}</span>", tr(ui, "article.modified"), modified);
  }
  out.add("</p>");
  const Url original = Url::external(article.url);
  out.add("<p class=\"actions\">");
  if (original) {
    out.add("<a class=\"button\" rel=\"nofollow noopener\" href=\"{}\">{} {}</a>", original, tr(ui, "article.original"),
            outlet(view.summary));
  }
  const Url page = Url::external(article.page.url);
  if (!original && page) {
    out.add("<a class=\"button\" rel=\"nofollow noopener\" href=\"{}\">{}</a>", page, tr(ui, "article.page"));
  }
  if (!view.summary.story.empty()) {
    out.add(" <a class=\"button\" href=\"{}\">{}</a>", Url::local(story_path(view.summary.story)),
            tr(ui, "article.story"));
  }
  out.add("</p>");
  if (!view.summary.copy_of.empty()) {
    constexpr std::string_view kKinds[] = {"story.copy_exact", "story.copy_near", "story.copy_excerpt"};
    out.add("<p class=\"note\">{} – <a href=\"{}\">{}</a></p>",
            tr(ui, kKinds[static_cast<std::size_t>(view.summary.copy_kind)]),
            Url::local(article_path(view.summary.copy_of)), tr(ui, "article.copied"));
  }
  if (article.role == Role::kEmbedded) out.add("<p class=\"note\">{}</p>", tr(ui, "article.embedded"));
  return out.add("</header>");
}

Html body_part(const Context& context, const archive::ArticleView& view) {
  const Ui ui = context.ui;
  Html out;
  switch (view.summary.rights) {
    case archive::Rights::kFull: {
      out.add(paragraphs(view.article.body, view.summary.language));
      if (!view.article.captions.empty()) {
        out.add("<section class=\"captions\"><h2>{}</h2><ul>", tr(ui, "article.captions"));
        for (const std::string& caption : view.article.captions)
          out.add("<li>{}</li>", run(caption, view.summary.language));
        out.add("</ul></section>");
      }
      break;
    }
    case archive::Rights::kExcerpt:
      out.add(paragraphs(view.summary.excerpt, view.summary.language));
      out.add("<p class=\"note\">{}</p>", tr(ui, "article.excerpt"));
      break;
    case archive::Rights::kTitle:
      out.add("<p class=\"note\">{}</p>", tr(ui, "article.title_only"));
      break;
  }
  return out;
}

Html chips(std::string_view heading, const std::vector<std::string>& words, std::string_view language) {
  if (words.empty()) return {};
  Html out;
  out.add("<section><h2>{}</h2><ul class=\"chips\">", heading);
  for (const std::string& word : words) {
    out.add("<li><a href=\"{}\">{}</a></li>", Url::local(search_path(word)), run(word, language));
  }
  return out.add("</ul></section>");
}

Html quotes_part(const Context& context, const archive::ArticleView& view) {
  const Ui ui = context.ui;
  const std::vector<Saying> sayings = sayings_of(view);
  if (sayings.empty()) return {};
  Html out;
  out.add("<section><h2>{}</h2><ul class=\"quotes\">", tr(ui, "article.quotes"));
  for (const Saying& saying : sayings) {
    out.add("<li><p{}><bdi{}>{}</bdi></p><p class=\"meta\"><span>{}</span>",
            Attr("class", saying.is_direct ? "direct" : "told"), language_attributes(saying.language), saying.text,
            saying.who.empty() ? Html(tr(ui, "article.speaker_unknown")) : run(saying.who, saying.who_language));
    if (saying.one_party_only) out.add(" <span class=\"tag party\">{}</span>", tr(ui, "story.one_party"));
    out.add("</p></li>");
  }
  return out.add("</ul></section>");
}

// Names of the entities of these types, most mentioned first.
std::vector<std::string> names(const Reading& reading, const std::set<std::string>& types) {
  std::vector<const Entity*> found;
  for (const Entity& entity : reading.entities) {
    const bool is_named = std::any_of(entity.mentions.begin(), entity.mentions.end(),
                                      [](const Mention& mention) { return mention.form == "name"; });
    if (types.contains(entity.type) && !entity.name.empty() && (is_named || entity.mentions.empty()))
      found.push_back(&entity);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Entity* a, const Entity* b) { return a->mentions.size() > b->mentions.size(); });
  if (found.size() > kEntities) found.resize(kEntities);
  std::vector<std::string> texts;
  for (const Entity* entity : found) texts.push_back(entity->name);
  return texts;
}

Html publisher_links(const Context& context, const Article& article) {
  Html out;
  for (const Link& link : article.links) {
    if (link.kind != LinkKind::kReadAlso && link.kind != LinkKind::kSimilar) continue;
    const Url url = Url::external(link.url);
    const Html title = run(link.title, article.language);
    if (url) {
      out.add("<li><a rel=\"nofollow noopener\" href=\"{}\">{}</a></li>", url, title);
    } else {
      out.add("<li>{}</li>", title);
    }
  }
  if (out.is_empty()) return out;
  return html("<details class=\"publisher\"><summary>{}</summary><ul>{}</ul></details>",
              tr(context.ui, "article.publisher_links"), out);
}

Html article_list(const Context& context, std::string_view heading,
                  const std::vector<archive::ArticleSummary>& articles) {
  if (articles.empty()) return {};
  Html out;
  out.add("<section><h2>{}</h2><ol class=\"lines\">", heading);
  for (const archive::ArticleSummary& article : articles) out.add("<li>{}</li>", article_line(context, article, false));
  return out.add("</ol></section>");
}

// Other tellings of the same story that are no copies.
Result<std::vector<archive::ArticleSummary>> same_story(archive::Store& store, const archive::ArticleView& view) {
  std::vector<archive::ArticleSummary> others;
  if (view.summary.story.empty()) return others;
  const auto story = store.story(view.summary.story, {});
  if (!story) return tl::unexpected(story.error());
  if (!*story) return others;
  std::vector<std::string> ids = (*story)->story.articles;
  std::erase(ids, view.summary.id);
  if (ids.size() > 12) ids.erase(ids.begin(), ids.end() - 12);
  auto found = store.summaries(ids);
  if (!found) return tl::unexpected(found.error());
  for (archive::ArticleSummary& one : *found) {
    if (one.copy_of.empty() && one.id != view.summary.copy_of && others.size() < 5) others.push_back(std::move(one));
  }
  return others;
}

Html versions_part(const Context& context, const archive::ArticleView& view) {
  const Ui ui = context.ui;
  Html out;
  out.add("<details class=\"versions\"><summary>{}</summary><dl>", tr(ui, "article.details"));
  if (!view.summary.language.empty()) {
    out.add("<dt>{}</dt><dd>{}</dd>", tr(ui, "article.language"), language_name(ui, view.summary.language));
  }
  out.add("<dt>{}</dt><dd>{}</dd>", tr(ui, "article.seen"), time_element(ui, view.seen, context.now, DateStyle::kLong));
  out.add("<dt>{}</dt><dd>{}<ul>", tr(ui, "article.versions"), counted(ui, "versions", view.versions.size()));
  for (const std::string& version : view.versions)
    out.add("<li><code dir=\"ltr\">{}</code></li>", version.substr(0, 16));
  return out.add("</ul></dd></dl></details>");
}

}  // namespace

Result<Response> article_page(archive::Store& store, const Context& context, std::string_view id) {
  const Ui ui = context.ui;
  const auto found = store.article(id);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return error_page(context, 404);
  const archive::ArticleView& view = **found;
  Response response;
  if (view.summary.id != id) {  // merged into another
    response.status = 301;
    response.location = article_path(view.summary.id);
    return response;
  }
  const auto others = same_story(store, view);
  if (!others) return tl::unexpected(others.error());
  const auto similar = store.similar(view.summary.id, kSimilar);
  if (!similar) return tl::unexpected(similar.error());

  const std::string& language = view.summary.language;
  std::vector<std::string> keywords;
  for (const Keyword& keyword : view.reading.keywords) {
    if (keywords.size() < kKeywords) keywords.push_back(keyword.text);
  }
  PageHead head;
  head.title = view.summary.title.empty() ? std::string(tr(ui, "article.untitled")) : view.summary.title;
  head.description = shown_excerpt(view.summary);
  // The original is where robots shall go.
  head.is_indexed = false;
  Html aside;
  aside.add(chips(tr(ui, "article.keywords"), keywords, language));
  aside.add(chips(tr(ui, "article.people"), names(view.reading, {"PER", "ORG"}), language));
  aside.add(chips(tr(ui, "article.places"), names(view.reading, {"GPE", "LOC", "FAC"}), language));
  aside.add(chips(tr(ui, "article.tags"), view.article.tags, language));
  Html main;
  main.add(
      "<article class=\"article\">{}<div class=\"columns "
      "wide-first\"><div>{}{}</div><div>{}{}{}{}{}</div></div></article>",
      head_part(context, view), body_part(context, view), quotes_part(context, view), aside,
      article_list(context, tr(ui, "article.read_also"), *others),
      article_list(context, tr(ui, "article.similar"), *similar), publisher_links(context, view.article),
      versions_part(context, view));
  response.body = page(context, head, main);
  return response;
}

}  // namespace isnad::site
