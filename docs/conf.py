"""How the manual is built: sphinx-build -W docs OUTPUT (the extra ``docs`` has what it needs)."""

import gettext
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import sphinx
from docutils import nodes

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

from chinese_search import EnglishAndChinese  # noqa: E402

from povstat.version import __version__  # noqa: E402

project = "povstat"
author = "povstat contributors"
copyright = "povstat contributors; text and data CC BY 4.0"
release = version = __version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "_static"]
source_suffix = {".md": "markdown"}
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "signature"

html_theme = "furo"
html_title = f"povstat {__version__}"
html_show_sphinx = False
html_static_path = ["_static"]
html_css_files = ["manual.css"]
html_search_language = "en"
html_search_scorer = str(HERE / "search_order.js")
# The sources are in the repository, and their names say nothing to a reader.
html_copy_source = False
html_theme_options = {"navigation_with_keys": True}


# SQL may have Chinese column names without quotes; the painter of code does not know that.
suppress_warnings = ["misc.highlighting_failure"]


def _further_pages(app: Any, name: str, source: list[str]) -> None:
    """In the place that the contents leave for them: the pages that they do not name, such as a new guide."""
    if name == "index":
        named = {*source[0].split(), "index"}
        others = [page for page in sorted(app.env.found_docs) if "/" not in page and page not in named]
        source[0] = source[0].replace("further pages\n", "".join(f"{page}\n" for page in others))
    elif name in ("decisions/README", "zh/decisions/README"):
        # The page has a table of them for readers of the repository.
        source[0] += "\n```{toctree}\n:hidden:\n:glob:\n\n0*\n```\n"


def _lines_joined(app: Any, doctree: nodes.document) -> None:
    """A line of a Chinese page goes on in the next: a browser would show a blank where the file has a new line."""
    if not app.env.docname.startswith("zh/"):
        return
    wide = re.compile("[、-〟！-～“”—…].|.[、-〟！-～“”—…]|[㐀-鿿]{2}")
    for element in doctree.findall(nodes.TextElement):
        parts = element.children
        for at in range(len(parts) - 2, 0, -1):
            around = parts[at - 1].astext()[-1:] + parts[at + 1].astext()[:1]
            if isinstance(parts[at], nodes.Text) and parts[at] == "\n" and wide.fullmatch(around):
                del element[at]


LOCALES = Path(sphinx.__file__).parent / "locale"
CHINESE_SEARCH = "search-zh"
"""Not below zh/: the search of Sphinx names pages as they are seen from the top."""


class Chinese(gettext.NullTranslations):
    """The words around a Chinese page: those that the theme does not have in Chinese, else those of Sphinx."""

    theme: ClassVar[dict[str, str]] = {
        "Copyright &#169; %(copyright)s": "© povstat 贡献者；文字和数据采用 CC BY 4.0 许可",
        "Made with ": "制作：",
        "On this page": "本页目录",
        "Next": "下一页",
        "Previous": "上一页",
        "Home": "首页",
        "Back to top": "回到顶部",
        "Skip to content": "跳到正文",
        "Toggle site navigation sidebar": "显示或隐藏站点目录",
        "Toggle table of contents sidebar": "显示或隐藏本页目录",
        "Toggle Light / Dark / Auto color theme": "切换浅色、深色或自动",
    }

    def __init__(self) -> None:
        super().__init__()
        self.add_fallback(gettext.translation("sphinx", LOCALES, ["zh_CN"]))

    def gettext(self, message: str) -> str:
        """A text in Chinese."""
        return self.theme.get(message) or super().gettext(message)


def _language_of_page(app: Any, name: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """A page says its language, the words around it are in that language, and a link leads to the other one."""
    chinese = name.startswith("zh/") or name == CHINESE_SEARCH
    if chinese:
        context["language"] = "zh-CN"
        address_of = context["pathto"]
        context["pathto"] = lambda page, *more: address_of(CHINESE_SEARCH if page == "search" else page, *more)
    # The pages of a language follow each other, and then there is an end.
    if name == "zh/index":
        context["prev"] = None
    elif (context.get("next") or {}).get("link", "").endswith("zh/index.html"):
        context["next"] = None
    app.builder.templates.environment.install_gettext_translations(
        Chinese() if chinese else gettext.NullTranslations()
    )
    other = name.removeprefix("zh/") if chinese else f"zh/{name}"
    # The first pages name each other in their own words.
    if other in app.env.found_docs and doctree is not None and other not in ("index", "zh/index"):
        code, word = ("en", "English") if chinese else ("zh-CN", "中文")
        address = app.builder.get_relative_uri(name, other)
        link = f'<a href="{address}" lang="{code}" hreflang="{code}">{word}</a>'
        context["body"] = f'<p class="other-language">{link}</p>\n{context["body"]}'


def _chinese_search(app: Any) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The page of the search once more, for readers of the Chinese manual."""
    yield CHINESE_SEARCH, {}, "search.html"


def _words_of_the_search(app: Any, name: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """What the search says while it runs, in Chinese: the theme takes it from a script of Sphinx."""
    if name == CHINESE_SEARCH:
        app.add_js_file(None, body=(LOCALES / "zh_CN/LC_MESSAGES/sphinx.js").read_text(encoding="utf-8"))


def setup(app: Any) -> None:
    """Hooks of this manual."""
    app.add_search_language(EnglishAndChinese)
    app.connect("source-read", _further_pages)
    app.connect("doctree-read", _lines_joined)
    app.connect("html-page-context", _language_of_page)
    app.connect("html-page-context", _words_of_the_search)
    app.connect("html-collect-pages", _chinese_search)
