#include "cli/cli.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/support.h"
#include "core/records.h"

namespace isnad::cli {
namespace {

constexpr const char* kAbout =
    "Isnad: a news engine. From raw pages, feeds and web archives to attributed records; Arabic first.\n"
    "Verbs write JSON Lines to standard output and messages to standard error.\n"
    "Exit status: 0 done, 1 some input could not be used (said, the rest done), 2 wrong use.";

// The command line's tables: what is declared here is filled in before `chosen` is called.
struct Line {
  Common common;
  ExtractArguments extract;
  ReadArguments read;
  AnalyzeArguments analyze;
  ReadArguments stories;
  ReadArguments duplicates;
  IngestArguments ingest;
  ServeArguments serve;
  RunArguments run;
  SearchArguments search;
  ExportArguments exporting;
  SourcesArguments sources;
  MaintainArguments maintain;
  std::function<int()> chosen;
};

CLI::App* verb(CLI::App& app, Line& line, const char* name, const char* about, const char* example) {
  CLI::App* command = app.add_subcommand(name, about);
  command->footer(std::string("Example:\n  ") + example);
  command->add_option("-j,--jobs", line.common.jobs, "Threads that work")->check(CLI::Range(1, 256));
  command->add_flag("-q,--quiet", line.common.quiet, "No progress and no summary");
  command
      ->add_option(
          "--format", [](const CLI::results_t&) { return true; }, "jsonl")
      ->group("");
  return command;
}

void data_option(CLI::App* command, std::string& data) {
  command->add_option("--data", data, "Folder of the archive (default: isnad under the XDG data directory)");
}

CLI::Option* paths_option(CLI::App* command, std::vector<std::string>& paths, const char* about) {
  return command->add_option("PATH", paths, about);
}

void add_pure_verbs(CLI::App& app, Line& line) {
  CLI::App* extract = app.add_subcommand("extract", "Pages (HTML, text, WARC/WET) to articles, without an archive");
  extract->footer(
      "Example:\n  isnad extract --url https://press.example/1 page.html | jq .title\n"
      "  isnad extract --jobs 2 --output articles.jsonl --state articles.state crawl/*.warc.gz");
  extract->add_option("-j,--jobs", line.common.jobs, "Threads that work")->check(CLI::Range(1, 256));
  extract->add_flag("-q,--quiet", line.common.quiet, "No progress and no summary");
  paths_option(extract, line.extract.paths, "Files, folders or - for standard input");
  extract->add_option("--url", line.extract.url, "The page's address");
  extract->add_option("--fetched", line.extract.fetched, "When it was fetched (RFC 3339)");
  extract->add_option("--pages", line.extract.pages, "A list of pages: lines {\"file\",\"url\",\"fetched\"}");
  extract->add_option("--format", line.extract.format, "jsonl, text or markdown")
      ->check(CLI::IsMember({"jsonl", "text", "markdown"}));
  extract->add_flag("--explain", line.extract.explain,
                    "Say what was left out of the body, and why the page is of its kind");
  CLI::Option* output =
      extract->add_option("-o,--output", line.extract.output, "Write to this file instead of standard output");
  CLI::Option* state = extract->add_option(
      "--state", line.extract.state,
      "Keep in this file how far the run is: the same command goes on there after it was stopped or killed");
  state->needs(output);
  extract
      ->add_option("--resume-from", line.extract.resume_from,
                   "Begin with the record at FILE:OFFSET (an article's page.file and page.offset)")
      ->excludes(state);
  extract->callback([&line] {
    if (line.extract.paths.empty() && line.extract.pages.empty()) line.extract.paths = {"-"};
    line.chosen = [&line] { return isnad::cli::extract(line.common, line.extract); };
  });

  CLI::App* read = verb(app, line, "read", "Articles to readings: who, where, when, what, according to whom",
                        "isnad extract page.html | isnad read -");
  paths_option(read, line.read.paths, "Article JSON Lines, or -");
  read->callback([&line] {
    if (line.read.paths.empty()) line.read.paths = {"-"};
    line.chosen = [&line] { return isnad::cli::read(line.common, line.read); };
  });

  CLI::App* analyze = verb(app, line, "analyze", "Articles to words: the layers under a reading",
                           "isnad extract page.html | isnad analyze --layers sentences,tokens,stems -");
  paths_option(analyze, line.analyze.paths, "Article JSON Lines, or -");
  analyze->add_option("--layers", line.analyze.layers, "sentences,tokens,segments,stems,pos,parse,language")
      ->delimiter(',')
      ->allow_extra_args(false);
  analyze->callback([&line] {
    if (line.analyze.paths.empty()) line.analyze.paths = {"-"};
    line.chosen = [&line] { return isnad::cli::analyze(line.common, line.analyze); };
  });

  CLI::App* stories = verb(app, line, "stories", "Articles to stories", "isnad extract pages/ | isnad stories -");
  paths_option(stories, line.stories.paths, "Article JSON Lines, or -");
  stories->callback([&line] {
    if (line.stories.paths.empty()) line.stories.paths = {"-"};
    line.chosen = [&line] { return isnad::cli::stories(line.common, line.stories); };
  });

  CLI::App* duplicates = verb(app, line, "duplicates", "Articles to groups of copies, with the first publisher",
                              "isnad extract pages/ | isnad duplicates -");
  paths_option(duplicates, line.duplicates.paths, "Article JSON Lines, or -");
  duplicates->callback([&line] {
    if (line.duplicates.paths.empty()) line.duplicates.paths = {"-"};
    line.chosen = [&line] { return isnad::cli::duplicates(line.common, line.duplicates); };
  });
}

void add_serve_options(CLI::App* command, ServeArguments& arguments) {
  data_option(command, arguments.data);
  command->add_option("--address", arguments.address, "Address to listen at");
  command->add_option("--port", arguments.port, "Port to listen at (0: any free one)");
  command->add_option("--threads", arguments.threads, "Threads that answer requests")->check(CLI::Range(1, 64));
  command->add_option("--title", arguments.title, "The site's name");
  command->add_option("--base-url", arguments.base_url, "The site's public address, for links in feeds");
  command->add_option("--token", arguments.token, "What writes over HTTP must carry (or ISNAD_TOKEN)")
      ->envname("ISNAD_TOKEN");
}

void add_site_verbs(CLI::App& app, Line& line) {
  CLI::App* run = verb(app, line, "run", "Fetch the sources, read them, keep them, serve the site",
                       "isnad run --sources isnad.opml --port 8080");
  add_serve_options(run, line.run.serve);
  run->add_option(
      "--sources", line.run.opml,
      "An OPML list whose feeds are added where they are not known yet (default: the list that comes with Isnad)");
  CLI::Option* demo =
      run->add_option("--demo", line.run.demo, "Serve and read the demo press too (a folder, else the one of Isnad)");
  demo->expected(0, 1);
  run->add_flag("--demo-only", line.run.demo_only, "The demo press alone, without the list of sources");
  run->add_flag("--once", line.run.once, "Stop fetching when every source was visited once and the queue is empty");
  run->add_option("--interval", line.run.interval_minutes, "Minutes between two visits to a feed")
      ->check(CLI::Range(1, 1440));
  run->callback([&line, demo] {
    line.run.with_demo = line.run.demo_only || demo->count() > 0;
    line.chosen = [&line] { return run_engine(line.common, line.run); };
  });

  CLI::App* serve = verb(app, line, "serve", "The site and API over an archive", "isnad serve --port 8080");
  add_serve_options(serve, line.serve);
  serve->callback([&line] { line.chosen = [&line] { return isnad::cli::serve(line.common, line.serve); }; });
}

void add_archive_verbs(CLI::App& app, Line& line) {
  CLI::App* ingest =
      verb(app, line, "ingest", "Read files, folders, WARC/WET, feeds and article lines into the archive",
           "isnad ingest --jobs 2 crawl-2024-08.warc.gz saved-pages/");
  data_option(ingest, line.ingest.data);
  paths_option(ingest, line.ingest.paths, "Files, folders or - for standard input");
  ingest->add_option("--url", line.ingest.url, "The page's address, for one page");
  ingest->add_option("--fetched", line.ingest.fetched, "When it was fetched (RFC 3339)");
  ingest->add_option("--pages", line.ingest.pages, "A list of pages: lines {\"file\",\"url\",\"fetched\"}");
  ingest->add_option("--source", line.ingest.source, "Id of the source that they belong to");
  ingest->add_flag("--drop-pages", line.ingest.drop_pages, "Do not keep the pages' bytes");
  ingest->add_flag("--every-kind", line.ingest.every_kind,
                   "Keep pages that only list or serve, too (front pages, log-ins)");
  ingest->callback([&line] {
    if (line.ingest.paths.empty() && line.ingest.pages.empty()) {
      throw CLI::RequiredError("PATH (files, folders, or - for standard input)");
    }
    line.chosen = [&line] { return isnad::cli::ingest(line.common, line.ingest); };
  });

  CLI::App* search = app.add_subcommand("search", "Search the archive, newest first");
  search->footer(
      "Examples:\n  isnad search --lang ar \"وزارة الدفاع\" -روسيا\n  isnad search '\"defence ministry\" OR army "
      "-russia'");
  data_option(search, line.search.data);
  search->allow_extras();  // -word is no option
  search->add_option("QUERY", line.search.words, "Words, \"a phrase\", -word, OR")->required();
  search->add_option("--lang", line.search.language, "Language (ar, en, …)");
  search->add_option("--domain", line.search.domain, "Site's domain");
  search->add_option("--section", line.search.section, "Section (politics, …)");
  search->add_option("--from", line.search.from, "Published at or after");
  search->add_option("--until", line.search.until, "Published before");
  search->add_option("--limit", line.search.limit, "Hits at most")->check(CLI::Range(1, 1000));
  search->add_option("--cursor", line.search.cursor, "Go on behind the page before");
  search->add_flag("--relevance", line.search.by_relevance, "Best first among the newest matches");
  search->add_option("--format", line.search.format, "text or jsonl")->check(CLI::IsMember({"text", "jsonl"}));
  search->callback([&line, search] {
    for (const std::string& word : search->remaining()) {
      if (word.starts_with("--")) throw CLI::ExtrasError({word});
      line.search.words.push_back(word);
    }
    line.chosen = [&line] { return isnad::cli::search(line.common, line.search); };
  });

  CLI::App* exporting = app.add_subcommand("export", "Write the archive out");
  exporting->footer("Example:\n  isnad export csv > articles.csv");
  data_option(exporting, line.exporting.data);
  exporting
      ->add_option("FORMAT", line.exporting.format,
                   "jsonl, readings, stories, csv, geojson, events, rss, atom, json or opml")
      ->required();
  exporting->callback([&line] { line.chosen = [&line] { return export_archive(line.common, line.exporting); }; });
}

void add_sources_verb(CLI::App& app, Line& line) {
  CLI::App* sources = app.add_subcommand("sources", "Feeds that are read: add, list, remove, import, export (OPML)");
  sources->footer("Example:\n  isnad sources add https://press.example/feed --title Press --lang ar");
  sources->require_subcommand(1);
  auto action = [&](const char* name, const char* about, const char* target) {
    CLI::App* command = sources->add_subcommand(name, about);
    data_option(command, line.sources.data);
    if (target != nullptr) command->add_option(target, line.sources.target)->required();
    command->callback([&line, name] {
      line.sources.action = name;
      line.chosen = [&line] { return isnad::cli::sources(line.common, line.sources); };
    });
    return command;
  };
  CLI::App* add = action("add", "Add a feed", "URL");
  add->add_option("--title", line.sources.title, "Its name");
  add->add_option("--lang", line.sources.language, "Its language");
  add->add_option("--rights", line.sources.rights, "What may be shown: full, excerpt or title")
      ->check(CLI::IsMember({"full", "excerpt", "title"}));
  add->add_option("--keep-days", line.sources.keep_days, "How long its articles are kept (0: for ever)");
  action("list", "List the sources with their state", nullptr);
  action("remove", "Remove a source by address or id; its articles stay", "URL");
  action("import", "Add the feeds of an OPML file", "FILE");
  action("export", "Write the sources as OPML", nullptr);
}

void add_maintenance_verbs(CLI::App& app, Line& line) {
  MaintainArguments& arguments = line.maintain;
  CLI::App* check = app.add_subcommand("check", "Verify an archive");
  data_option(check, arguments.data);
  check->callback([&line] { line.chosen = [&line] { return isnad::cli::check(line.common, line.maintain); }; });

  CLI::App* backup = app.add_subcommand("backup", "Copy an archive whole, also while it is in use");
  data_option(backup, arguments.data);
  backup->add_option("FILE", arguments.file, "The copy")->required();
  backup->callback([&line] { line.chosen = [&line] { return isnad::cli::backup(line.common, line.maintain); }; });

  CLI::App* restore = app.add_subcommand("restore", "Put a backup in an archive's place");
  data_option(restore, arguments.data);
  restore->add_option("FILE", arguments.file, "The backup")->required();
  restore->add_flag("--force", arguments.force, "Also where an archive stands");
  restore->callback([&line] { line.chosen = [&line] { return isnad::cli::restore(line.common, line.maintain); }; });

  CLI::App* reread =
      verb(app, line, "reread", "Read again what an older engine or older knowledge read", "isnad reread");
  data_option(reread, arguments.data);
  reread->callback([&line] { line.chosen = [&line] { return isnad::cli::reread(line.common, line.maintain); }; });

  CLI::App* withdraw = app.add_subcommand("withdraw", "Take an article out for good; later ingests respect it");
  data_option(withdraw, arguments.data);
  withdraw->add_option("ARTICLE", arguments.article, "Its id")->required();
  withdraw->add_option("--reason", arguments.reason, "Why: kept with the tombstone")->required();
  withdraw->callback([&line] { line.chosen = [&line] { return isnad::cli::withdraw(line.common, line.maintain); }; });
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App app(kAbout, "isnad");
  app.set_version_flag("--version", std::string("isnad ") + kEngineVersion);
  app.require_subcommand(1);
  Line line;
  add_site_verbs(app, line);
  add_sources_verb(app, line);
  add_archive_verbs(app, line);
  add_maintenance_verbs(app, line);
  add_pure_verbs(app, line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kWrongUse;
  }
  try {
    return line.chosen();
  } catch (const std::exception& error) {
    // Set-up that failed or a broken invariant: said in one line, with nothing written half.
    complain({error.what(), "", ""});
    return kSomeUnusable;
  }
}

}  // namespace isnad::cli
