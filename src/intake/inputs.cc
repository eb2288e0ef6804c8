#include "intake/inputs.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <filesystem>

#include "core/hash.h"
#include "core/json.h"
#include "intake/feed.h"
#include "intake/stream.h"
#include "intake/warc.h"

namespace isnad::intake {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxLine = 64u << 20;
constexpr std::size_t kMaxFiles = 10'000'000;

bool has_ending(std::string_view name, std::string_view ending) {
  return name.size() >= ending.size() && name.substr(name.size() - ending.size()) == ending;
}

class Inputs {
 public:
  Inputs(const InputOptions& options, const std::function<bool(Input&&)>& use,
         const std::function<void(const Error&)>& refuse)
      : options_(options), use_(use), refuse_(refuse) {}

  // False: stop.
  bool path(const std::string& name) {
    if (name == "-") return stream(name);
    std::error_code error;
    const fs::file_status status = fs::status(name, error);
    if (error || !fs::exists(status)) {
      refuse_({error ? error.message() : "no such file or folder", name, ""});
      return true;
    }
    if (fs::is_directory(status)) return folder(name);
    return stream(name);
  }

  bool pages_list(const std::string& name) {
    auto opened = ByteStream::open(name);
    if (!opened) {
      refuse_(opened.error());
      return true;
    }
    const fs::path beside = fs::path(name).parent_path();
    return lines(**opened, name, [&](std::string_view line, const std::string& place) {
      rapidjson::Document json;
      json.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
      auto text = [&](const char* key) {
        const auto member = json.FindMember(key);
        return member != json.MemberEnd() && member->value.IsString()
                   ? std::string(member->value.GetString(), member->value.GetStringLength())
                   : std::string();
      };
      if (json.HasParseError() || !json.IsObject() || text("file").empty()) {
        refuse_({"not a line of a page list", place, "a line is {\"file\":…,\"url\":…,\"fetched\":…}"});
        return true;
      }
      std::string file = text("file");
      std::error_code error;
      if (!fs::exists(file, error) && fs::path(file).is_relative()) file = (beside / file).string();
      Page page;
      page.ref.url = text("url");
      page.fetched = text("fetched");
      return single(file, text("file"), std::move(page));
    });
  }

 private:
  bool folder(const std::string& name) {
    std::vector<std::string> files;
    std::error_code error;
    for (fs::recursive_directory_iterator at(name, fs::directory_options::skip_permission_denied, error), end;
         !error && at != end; at.increment(error)) {
      if (at->is_regular_file(error) && files.size() < kMaxFiles) files.push_back(at->path().string());
    }
    if (error) refuse_({error.message(), name, ""});
    std::sort(files.begin(), files.end());
    return std::all_of(files.begin(), files.end(), [&](const std::string& file) { return stream(file); });
  }

  bool stream(const std::string& name) {
    auto opened = ByteStream::open(name);
    if (!opened) {
      refuse_(opened.error());
      return true;
    }
    ByteStream& bytes = **opened;
    while (bytes.buffered().size() < 4'096 && bytes.fill()) {
    }
    const std::string place = name == "-" ? "standard input" : name;
    const std::string_view head = bytes.buffered();
    if (looks_like_warc(head)) return warc(std::move(*opened), name);
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    const bool is_lines = has_ending(name, ".jsonl") || has_ending(name, ".ndjson") || has_ending(name, ".jsonl.gz") ||
                          has_ending(name, ".jsonl.zst");
    const bool begins_as_object = first != std::string_view::npos && head[first] == '{';
    if (is_lines || (begins_as_object && !looks_like_feed(head))) return json_lines(bytes, place);
    Page page;
    page.ref.url = options_.url;
    page.fetched = options_.fetched;
    return whole(bytes, name == "-" ? "" : name, place, std::move(page));
  }

  bool single(const std::string& file, const std::string& shown, Page page) {
    auto opened = ByteStream::open(file);
    if (!opened) {
      refuse_(opened.error());
      return true;
    }
    return whole(**opened, shown, shown, std::move(page));
  }

  bool whole(ByteStream& bytes, const std::string& name, const std::string& place, Page page) {
    while (bytes.buffered().size() <= options_.max_page_bytes && bytes.fill()) {
    }
    if (bytes.error()) {
      refuse_({bytes.error()->what, place + " " + bytes.error()->where, ""});
      return true;
    }
    if (bytes.buffered().size() > options_.max_page_bytes) {
      refuse_({"larger than " + std::to_string(options_.max_page_bytes) + " bytes", place, ""});
      return true;
    }
    page.bytes = bytes.take();
    if (page.bytes.empty()) {
      refuse_({"empty", place, ""});
      return true;
    }
    if (looks_like_feed(page.bytes)) return feed(page, place);
    page.ref.file = name;
    page.ref.sha256 = sha256_hex(page.bytes);
    return use_(std::move(page));
  }

  bool feed(const Page& page, const std::string& place) {
    const auto parsed = parse_feed(page.bytes, page.content_type, page.ref.url);
    if (!parsed) {
      refuse_({parsed.error().what, place, parsed.error().hint});
      return true;
    }
    std::size_t without_text = 0;
    for (const FeedItem& item : parsed->items) {
      if (item.content.empty() && item.summary.empty()) {
        ++without_text;
        continue;
      }
      Page made = page_of(item, {});
      made.ref.file = place;
      made.fetched = page.fetched;
      if (!use_(std::move(made))) return false;
    }
    if (without_text > 0) {
      refuse_({std::to_string(without_text) + " items of the feed have no text", place,
               "add the feed as a source to fetch their pages"});
    }
    return true;
  }

  bool warc(std::unique_ptr<ByteStream> bytes, const std::string& name) {
    WarcReader reader(std::move(bytes), options_.max_page_bytes + (1u << 20));
    const std::string place = name == "-" ? "standard input" : name;
    while (true) {
      auto record = reader.next();
      if (!record) {
        refuse_({record.error().what, place + " " + record.error().where, ""});
        continue;
      }
      if (!*record) return true;
      auto page = page_of_record(**record, options_.max_page_bytes);
      if (!page) {
        refuse_({page.error().what, place + " byte " + std::to_string((*record)->offset), ""});
        continue;
      }
      if (!*page) continue;
      (*page)->ref.file = name == "-" ? "" : name;
      if (!use_(std::move(**page))) return false;
    }
  }

  bool lines(ByteStream& bytes, const std::string& name,
             const std::function<bool(std::string_view, const std::string&)>& take) {
    std::uint64_t number = 0;
    bool more = true;
    std::size_t searched = 0;
    while (true) {
      const std::string_view all = bytes.buffered();
      const std::size_t end = all.find('\n', searched);
      if (end == std::string_view::npos && more && all.size() <= kMaxLine) {
        searched = all.size();
        more = bytes.fill();
        continue;
      }
      const std::string_view line = all.substr(0, end);
      if (line.empty() && end == std::string_view::npos) break;
      ++number;
      const std::string place = name + ":" + std::to_string(number);
      if (end == std::string_view::npos && all.size() > kMaxLine) {
        refuse_({"a line is longer than 64 MiB", place, ""});
        return true;
      }
      if (line.find_first_not_of(" \t\r") != std::string_view::npos && !take(line, place)) return false;
      bytes.consume(end == std::string_view::npos ? line.size() : end + 1);
      searched = 0;
    }
    if (bytes.error()) refuse_({bytes.error()->what, name + " " + bytes.error()->where, ""});
    return true;
  }

  bool json_lines(ByteStream& bytes, const std::string& place) {
    if (!options_.articles) {
      refuse_({"article lines are no pages", place,
               "`isnad read`, `stories` and `ingest` take them; a list of pages goes with --pages"});
      return true;
    }
    return lines(bytes, place, [&](std::string_view line, const std::string& where) {
      auto article = article_from_json(line);
      if (!article) {
        refuse_({article.error().what, where + (article.error().where.empty() ? "" : " " + article.error().where), ""});
        return true;
      }
      return use_(std::move(*article));
    });
  }

  const InputOptions& options_;
  const std::function<bool(Input&&)>& use_;
  const std::function<void(const Error&)>& refuse_;
};

}  // namespace

void read_inputs(const std::vector<std::string>& paths, const InputOptions& options,
                 const std::function<bool(Input&&)>& use, const std::function<void(const Error&)>& refuse) {
  Inputs inputs(options, use, refuse);
  if (!options.pages_list.empty() && !inputs.pages_list(options.pages_list)) return;
  for (const std::string& path : paths) {
    if (!inputs.path(path)) return;
  }
}

}  // namespace isnad::intake
