"""What people read, in Chinese: one table per subject, by the English text that the code carries.

A gap such as ``{count}`` stands in both languages. tests/test_languages.py finds every text that is missing here.
"""

from povstat.lang.zh.agents import AGENTS
from povstat.lang.zh.examples import EXAMPLES
from povstat.lang.zh.explore import EXPLORE
from povstat.lang.zh.files import FILES
from povstat.lang.zh.formats import FORMATS
from povstat.lang.zh.help import HELP
from povstat.lang.zh.manual import MANUAL
from povstat.lang.zh.matching import MATCHING
from povstat.lang.zh.meanings import MEANINGS
from povstat.lang.zh.messages import MESSAGES
from povstat.lang.zh.notes import NOTES
from povstat.lang.zh.page import PAGE
from povstat.lang.zh.pictures import PICTURES
from povstat.lang.zh.problems import PROBLEMS
from povstat.lang.zh.publishers import PUBLISHERS
from povstat.lang.zh.series import STATISTICS
from povstat.lang.zh.serving import SERVING
from povstat.lang.zh.settings import SETTINGS
from povstat.lang.zh.tables import TABLES
from povstat.lang.zh.words import WORDS

TEXTS: dict[str, str] = {
    **STATISTICS,
    **WORDS,
    **MESSAGES,
    **PROBLEMS,
    **MATCHING,
    **NOTES,
    **FORMATS,
    **FILES,
    **MEANINGS,
    **PAGE,
    **HELP,
    **PUBLISHERS,
    **EXAMPLES,
    **PICTURES,
    **EXPLORE,
    **SETTINGS,
    **TABLES,
    **AGENTS,
    **SERVING,
    **MANUAL,
}
"""Every text but the headings, which go by field (headings.py)."""
