// What the command line was parsed into: one struct a verb. cli.cc fills them; nothing else knows the parser.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace isnad::cli {

struct Common {
  int jobs = 1;
  bool quiet = false;
};

struct ExtractArguments {
  std::vector<std::string> paths;
  std::string url;
  std::string fetched;
  std::string pages;  // --pages FILE.jsonl
  std::string format = "jsonl";
  bool explain = false;
  std::string output;       // empty: standard output
  std::string state;        // with `output`: what a killed run goes on from
  std::string resume_from;  // FILE:OFFSET
};

struct ReadArguments {
  std::vector<std::string> paths;
};

struct AnalyzeArguments {
  std::vector<std::string> paths;
  std::vector<std::string> layers;
};

struct IngestArguments {
  std::string data;
  std::vector<std::string> paths;
  std::string url;
  std::string fetched;
  std::string pages;
  std::string source;
  bool drop_pages = false;
  bool every_kind = false;
};

struct ServeArguments {
  std::string data;
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  int threads = 2;
  std::string title;
  std::string base_url;
  std::string token;
};

struct RunArguments {
  ServeArguments serve;
  std::string opml;  // empty: the list that comes with the program
  std::string demo;  // folder of the demo press; empty: the one that comes with the program
  bool with_demo = false;
  bool demo_only = false;
  bool once = false;
  int interval_minutes = 15;
};

struct SearchArguments {
  std::string data;
  std::vector<std::string> words;
  std::string language;
  std::string domain;
  std::string section;
  std::string from;
  std::string until;
  std::size_t limit = 20;
  std::string cursor;
  bool by_relevance = false;
  std::string format = "text";
};

struct ExportArguments {
  std::string data;
  std::string format;
  std::string output;
};

struct SourcesArguments {
  std::string data;
  std::string action;  // "add" | "list" | "remove" | "import" | "export"
  std::string target;  // URL, id or file
  std::string title;
  std::string language;
  std::string rights = "full";
  int keep_days = 0;
};

struct MaintainArguments {
  std::string data;
  std::string file;
  bool force = false;
  std::string article;
  std::string reason;
};

int extract(const Common& common, const ExtractArguments& arguments);
int read(const Common& common, const ReadArguments& arguments);
int analyze(const Common& common, const AnalyzeArguments& arguments);
int stories(const Common& common, const ReadArguments& arguments);
int duplicates(const Common& common, const ReadArguments& arguments);
int ingest(const Common& common, const IngestArguments& arguments);
int serve(const Common& common, const ServeArguments& arguments);
int run_engine(const Common& common, const RunArguments& arguments);
int search(const Common& common, const SearchArguments& arguments);
int export_archive(const Common& common, const ExportArguments& arguments);
int sources(const Common& common, const SourcesArguments& arguments);
int check(const Common& common, const MaintainArguments& arguments);
int backup(const Common& common, const MaintainArguments& arguments);
int restore(const Common& common, const MaintainArguments& arguments);
int reread(const Common& common, const MaintainArguments& arguments);
int withdraw(const Common& common, const MaintainArguments& arguments);

}  // namespace isnad::cli
