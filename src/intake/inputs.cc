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
      : options_(options),
        take_(use),
        refused_(refuse),
        from_(options.from),
        at_(options.progress != nullptr ? *options.progress : own_) {
    at_ = {};
  }

  // False: stop.
  bool path(const std::string& name) {
    if (name == "-") return stream(name);
    std::error_code error;
    const fs::file_status status = fs::status(name, error);
    if (error || !fs::exists(status)) {
      if (begin(name)) refuse({error ? error.message() : "no such file or folder", name, ""});
      return !is_stopped_;
    }
    if (fs::is_directory(status)) return folder(name);
    return stream(name);
  }

  bool pages_list(const std::string& name) {
    auto opened = ByteStream::open(name);
    if (!opened) {
      refuse(opened.error());
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
        refuse({"not a line of a page list", place, "a line is {\"file\":…,\"url\":…,\"fetched\":…}"});
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

  // Says where the place to go on at was not found.
  void end() {
    if (!from_ || is_stopped_ || (from_->input != 0 && from_->input <= at_.place.input)) return;
    refused_({"no such input to go on in", from_->file, "give the same inputs in the same order"});
  }

 private:
  bool folder(const std::string& name) {
    std::vector<std::string> files;
    std::error_code error;
    for (fs::recursive_directory_iterator at(name, fs::directory_options::skip_permission_denied, error), end;
         !error && at != end; at.increment(error)) {
      if (at->is_regular_file(error) && files.size() < kMaxFiles) files.push_back(at->path().string());
    }
    if (error && begin(name)) refuse({error.message(), name, ""});
    std::sort(files.begin(), files.end());
    return std::all_of(files.begin(), files.end(), [&](const std::string& file) { return stream(file); });
  }

  bool stream(const std::string& name) {
    if (!begin(name)) return !is_stopped_;
    auto opened = ByteStream::open(name);
    if (!opened) {
      refuse(opened.error());
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
    if (!begin(shown)) return !is_stopped_;
    auto opened = ByteStream::open(file);
    if (!opened) {
      refuse(opened.error());
      return true;
    }
    return whole(**opened, shown, shown, std::move(page));
  }

  bool whole(ByteStream& bytes, const std::string& name, const std::string& place, Page page) {
    while (bytes.buffered().size() <= options_.max_page_bytes && bytes.fill()) {
    }
    if (bytes.error()) {
      refuse({bytes.error()->what, place + " " + bytes.error()->where, ""});
      return true;
    }
    if (bytes.buffered().size() > options_.max_page_bytes) {
      refuse({"larger than " + std::to_string(options_.max_page_bytes) + " bytes", place, ""});
      return true;
    }
    at_.bytes = bytes_before_ + bytes.bytes_taken();
    page.bytes = bytes.take();
    if (page.bytes.empty()) {
      refuse({"empty", place, ""});
      return true;
    }
    if (looks_like_feed(page.bytes)) return feed(page, place);
    page.ref.file = name;
    if (options_.hashes) page.ref.sha256 = sha256_hex(page.bytes);
    return use(std::move(page));
  }

  bool feed(const Page& page, const std::string& place) {
    const auto parsed = parse_feed(page.bytes, page.content_type, page.ref.url);
    if (!parsed) {
      refuse({parsed.error().what, place, parsed.error().hint});
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
      if (!use(std::move(made))) return false;
    }
    if (without_text > 0) {
      refuse({std::to_string(without_text) + " items of the feed have no text", place,
              "add the feed as a source to fetch their pages"});
    }
    return true;
  }

  bool warc(std::unique_ptr<ByteStream> bytes, const std::string& name) {
    // Where there is no going to the place, the way to it is read.
    if (from_ && from_->offset > 0) bytes->seek(from_->offset);
    WarcReader reader(std::move(bytes), options_.max_page_bytes + (1u << 20));
    const std::string place = name == "-" ? "standard input" : name;
    while (true) {
      auto record = reader.next();
      at_.bytes = bytes_before_ + reader.bytes_taken();
      if (!record) {
        if (count(reader.offset(), reader.is_aligned()))
          refused_({record.error().what, place + " " + record.error().where, ""});
        continue;
      }
      if (!*record) return true;
      if (!from_) ++at_.records;
      auto page = page_of_record(**record, options_.max_page_bytes);
      if (page && !*page) continue;
      if (!count(reader.offset(), reader.is_aligned())) continue;
      if (!page) {
        refused_({page.error().what, place + " byte " + std::to_string((*record)->offset), ""});
        continue;
      }
      (*page)->ref.file = name == "-" ? "" : name;
      if (!take_(std::move(**page))) return false;
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
        refuse({"a line is longer than 64 MiB", place, ""});
        return true;
      }
      if (line.find_first_not_of(" \t\r") != std::string_view::npos && !take(line, place)) return false;
      bytes.consume(end == std::string_view::npos ? line.size() : end + 1);
      searched = 0;
    }
    if (bytes.error()) refuse({bytes.error()->what, name + " " + bytes.error()->where, ""});
    return true;
  }

  bool json_lines(ByteStream& bytes, const std::string& place) {
    if (!options_.articles) {
      refuse({"article lines are no pages", place,
              "`isnad read`, `stories` and `ingest` take them; a list of pages goes with --pages"});
      return true;
    }
    return lines(bytes, place, [&](std::string_view line, const std::string& where) {
      auto article = article_from_json(line);
      if (!article) {
        refuse({article.error().what, where + (article.error().where.empty() ? "" : " " + article.error().where), ""});
        return true;
      }
      return use(std::move(*article));
    });
  }

  // Begins an input. False: it lies before the place to go on at, or is not the one that lay there.
  bool begin(const std::string& name) {
    bytes_before_ = at_.bytes;
    at_.place = {at_.place.input + 1, name, 0, 0};
    if (from_ && from_->input == 0 && from_->file == name) from_->input = at_.place.input;
    if (from_ && from_->input != 0 && from_->input < at_.place.input) from_.reset();
    if (!from_) return true;
    if (from_->input == at_.place.input) {
      if (from_->file == name) return true;
      refused_({"another input than the run stopped in, which was `" + from_->file + "`", name,
                "give the same inputs in the same order"});
      is_stopped_ = true;
      return false;
    }
    std::error_code error;
    const auto size = fs::file_size(name, error);
    at_.bytes += error ? 0 : size;
    return false;
  }

  // Counts what is about to be handed over. False: it was, before the place to go on at.
  bool count(std::uint64_t offset = 0, bool is_aligned = false) {
    InputPlace& place = at_.place;
    if (is_aligned && offset != place.offset) {
      place.offset = offset;
      place.item = 0;
    }
    ++place.item;
    if (!from_) return true;
    if (from_->input == 0 || place.input < from_->input) return false;
    if (place.offset < from_->offset || (place.offset == from_->offset && place.item < from_->item)) return false;
    const bool is_it = place.offset == from_->offset && place.item == from_->item;
    from_.reset();
    return !is_it;
  }

  bool use(Input&& input) { return !count() || take_(std::move(input)); }
  void refuse(const Error& error) {
    if (count()) refused_(error);
  }

  const InputOptions& options_;
  const std::function<bool(Input&&)>& take_;
  const std::function<void(const Error&)>& refused_;
  std::optional<InputPlace> from_;
  InputProgress own_;
  InputProgress& at_;
  std::uint64_t bytes_before_ = 0;
  bool is_stopped_ = false;
};

}  // namespace

void read_inputs(const std::vector<std::string>& paths, const InputOptions& options,
                 const std::function<bool(Input&&)>& use, const std::function<void(const Error&)>& refuse) {
  Inputs inputs(options, use, refuse);
  if (!options.pages_list.empty() && !inputs.pages_list(options.pages_list)) return;
  for (const std::string& path : paths) {
    if (!inputs.path(path)) return;
  }
  inputs.end();
}

}  // namespace isnad::intake
