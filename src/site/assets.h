// The files the pages load beside themselves: style sheet, fonts, icon. Each has an address with the hash of its bytes,
// so that it may be cached for ever.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::site {

struct Asset {
  std::string path;  // "/assets/site.0123456789abcdef.css"
  std::string content_type;
  std::string body;
};

class Assets {
 public:
  // From the files linked into the program; without fonts (a build without the font tools) the style sheet names none.
  static const Assets& instance();

  const Asset* find(std::string_view path) const;
  const std::string& style() const { return style_; }                  // path
  const std::vector<std::string>& fonts() const { return preloads_; }  // paths worth loading early
  const std::string& icon() const { return icon_; }                    // SVG

 private:
  Assets();
  std::vector<Asset> assets_;
  std::string style_;
  std::vector<std::string> preloads_;
  std::string icon_;
};

}  // namespace isnad::site
