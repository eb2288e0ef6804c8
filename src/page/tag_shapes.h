// What tags and classes are to make_tree(): how an element's text is taken, what those below it inherit.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "page/blocks.h"
#include "page/dom.h"

namespace isnad::page {

// Whether a tag (of Element) is one of h1 to h6.
inline bool is_heading(std::uint16_t tag) { return tag >= LXB_TAG_H1 && tag <= LXB_TAG_H6; }

// What an element does to the text that it holds.
enum class Shape : std::uint8_t { kInline, kBlock, kSkip, kScript, kBreak };

// What a tag does to the text; of one that is not known, nothing.
inline Shape shape_of(Tag tag) {
  switch (tag) {
    case LXB_TAG_SCRIPT:
      return Shape::kScript;
    case LXB_TAG_STYLE:
    case LXB_TAG_NOSCRIPT:
    case LXB_TAG_TEMPLATE:
    case LXB_TAG_SVG:
    case LXB_TAG_IFRAME:
    case LXB_TAG_OBJECT:
    case LXB_TAG_EMBED:
    case LXB_TAG_AUDIO:
    case LXB_TAG_VIDEO:
    case LXB_TAG_CANVAS:
    case LXB_TAG_SELECT:
    case LXB_TAG_OPTION:
    case LXB_TAG_DATALIST:
    case LXB_TAG_INPUT:
    case LXB_TAG_TEXTAREA:
    case LXB_TAG_PROGRESS:
    case LXB_TAG_METER:
    case LXB_TAG_MAP:
    case LXB_TAG_IMG:
    case LXB_TAG_LINK:
    case LXB_TAG_META:
    case LXB_TAG_RT:
    case LXB_TAG_RP:
      return Shape::kSkip;
    case LXB_TAG_BR:
      return Shape::kBreak;
    case LXB_TAG_ADDRESS:
    case LXB_TAG_ARTICLE:
    case LXB_TAG_ASIDE:
    case LXB_TAG_BLOCKQUOTE:
    case LXB_TAG_BODY:
    case LXB_TAG_CENTER:
    case LXB_TAG_DD:
    case LXB_TAG_DETAILS:
    case LXB_TAG_DIALOG:
    case LXB_TAG_DIR:
    case LXB_TAG_DIV:
    case LXB_TAG_DL:
    case LXB_TAG_DT:
    case LXB_TAG_FIELDSET:
    case LXB_TAG_FIGCAPTION:
    case LXB_TAG_FIGURE:
    case LXB_TAG_FOOTER:
    case LXB_TAG_FORM:
    case LXB_TAG_FRAMESET:
    case LXB_TAG_H1:
    case LXB_TAG_H2:
    case LXB_TAG_H3:
    case LXB_TAG_H4:
    case LXB_TAG_H5:
    case LXB_TAG_H6:
    case LXB_TAG_HEADER:
    case LXB_TAG_HGROUP:
    case LXB_TAG_HR:
    case LXB_TAG_LEGEND:
    case LXB_TAG_LI:
    case LXB_TAG_MAIN:
    case LXB_TAG_MENU:
    case LXB_TAG_NAV:
    case LXB_TAG_OL:
    case LXB_TAG_P:
    case LXB_TAG_PRE:
    case LXB_TAG_SECTION:
    case LXB_TAG_SUMMARY:
    case LXB_TAG_TABLE:
    case LXB_TAG_TBODY:
    case LXB_TAG_TD:
    case LXB_TAG_TFOOT:
    case LXB_TAG_TH:
    case LXB_TAG_THEAD:
    case LXB_TAG_TR:
    case LXB_TAG_UL:
    case LXB_TAG_CAPTION:
    case LXB_TAG_BUTTON:
    case LXB_TAG_SEARCH:
      return Shape::kBlock;
    default:
      return Shape::kInline;
  }
}

// The flag of Inside that all below a tag inherit, or none.
inline std::uint16_t inside_of(Tag tag) {
  switch (tag) {
    case LXB_TAG_A:
      return kInLink;
    case LXB_TAG_NAV:
    case LXB_TAG_MENU:
      return kInNav;
    case LXB_TAG_ASIDE:
      return kInAside;
    case LXB_TAG_FOOTER:
      return kInFooter;
    case LXB_TAG_HEADER:
      return kInHeader;
    case LXB_TAG_FIGURE:
      return kInFigure;
    case LXB_TAG_FIGCAPTION:
    case LXB_TAG_CAPTION:
      return kInCaption;
    case LXB_TAG_BLOCKQUOTE:
      return kInQuote;
    case LXB_TAG_LI:
    case LXB_TAG_DD:
    case LXB_TAG_DT:
      return kInItem;
    case LXB_TAG_TD:
    case LXB_TAG_TH:
      return kInCell;
    case LXB_TAG_PRE:
      return kInPre;
    case LXB_TAG_FORM:
      return kInForm;
    case LXB_TAG_BUTTON:
      return kInButton;
    case LXB_TAG_H1:
    case LXB_TAG_H2:
    case LXB_TAG_H3:
    case LXB_TAG_H4:
    case LXB_TAG_H5:
    case LXB_TAG_H6:
      return kInHeading;
    case LXB_TAG_TIME:
      return kInTime;
    case LXB_TAG_DIALOG:
      return kInHidden;
    default:
      return 0;
  }
}

// Whether a list of names parted by spaces holds one; only its last place in it is looked at.
inline bool has_word(std::string_view names, std::string_view word) {
  const std::size_t at = names.rfind(word);
  if (at == std::string_view::npos || (at > 0 && names[at - 1] != ' ')) return false;
  return at + word.size() == names.size() || names[at + word.size()] == ' ';
}

// The flags of Says that classes of microformats (hAtom, h-entry, hNews) set. O(bytes).
inline std::uint16_t said_by(std::string_view classes) {
  std::uint16_t says = 0;
  for (std::size_t at = 0; at < classes.size();) {
    const std::size_t end = std::min(classes.find(' ', at), classes.size());
    const std::string_view word = classes.substr(at, end - at);
    if (word == "published" || word == "dt-published") says |= kSaysPublished;
    if (word == "hentry" || word == "h-entry") says |= kSaysEntry;
    if (word == "entry-content" || word == "e-content") says |= kSaysEntryContent;
    if (word == "source-org") says |= kSaysSource;
    at = end + 1;
  }
  return says;
}

}  // namespace isnad::page
