"""The words of the manual's search: English ones by their stems, Chinese ones as pairs of characters.

Sphinx's own search for Chinese cuts pages into words with jieba, but takes what a reader types as one word:
挂牌督战 is then not found where it was cut in two. Pairs need no dictionary, and both sides cut alike.
"""

import re

from sphinx.search.en import SearchEnglish

_HAN = re.compile("[\u3400-\u9fff]+")
_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text: of Chinese each two characters that stand together, else a single one."""
    found = []
    for run in _WORD.findall(text):
        for han in _HAN.findall(run):
            found += [han[at : at + 2] for at in range(max(len(han) - 1, 1))]
        found += [word for word in _HAN.split(run) if word]
    return found


class EnglishAndChinese(SearchEnglish):
    """Both languages in one index."""

    # The name of the language stays: Sphinx makes the name of a function of it.
    # The same cutting in the browser.
    js_splitter_code = """
function splitQuery(query) {
  const found = [];
  for (const run of query.split(/[^\\p{Letter}\\p{Number}_]+/gu)) {
    for (const han of run.match(/[\\u3400-\\u9fff]+/g) || []) {
      for (let at = 0; at < Math.max(han.length - 1, 1); at++) found.push(han.slice(at, at + 2));
    }
    found.push(...run.split(/[\\u3400-\\u9fff]+/g).filter((word) => word));
  }
  return found;
}
"""

    def split(self, input: str) -> list[str]:
        """The words of a text."""
        return words(input)
