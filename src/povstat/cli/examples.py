"""The examples at the foot of every help page, in both languages; a test runs each.

An example is what it is for, and the command; a second command stands where a reader of Chinese would type
something else. The words are kept with the other Chinese ones, in lang/zh/examples.py.
"""

from typing import NamedTuple

from povstat.lang import Language


class Example(NamedTuple):
    """A command that can be copied to a shell, and what it is for."""

    what: str
    english: str
    chinese: str = ""

    def command(self, language: Language) -> str:
        """The command as it is shown in a language."""
        return self.chinese if language == "zh" and self.chinese else self.english


EXAMPLES: dict[str, tuple[Example, ...]] = {
    "povstat": (
        Example("The story on one screen.", "povstat"),
        Example("One county, by any of its names.", "povstat county Weining", "povstat county 威宁"),
        Example("A series as a chart.", "povstat series rural-poor --plot"),
        Example("The help of a verb.", "povstat help counties"),
    ),
    "counties": (
        Example(
            "The counties of a province that left the list last.",
            "povstat counties -p Guizhou -b 2020",
            "povstat counties -p 贵州 -b 2020",
        ),
        Example(
            "The counties of a prefecture, in any spelling of it.",
            "povstat counties --prefecture Liangshan",
            "povstat counties --prefecture 凉山州",
        ),
        Example("How many were under listed supervision.", "povstat counties --supervised --count"),
        Example(
            "Chosen columns as CSV.",
            "povstat counties -c code,name_en,batch -f csv",
            "povstat counties -c 代码,名称,批次 -f csv",
        ),
    ),
    "county": (
        Example("By a short name, in any script.", "povstat county Weining", "povstat county 威宁"),
        Example("By the code of any year.", "povstat county 522427"),
        Example(
            "Several counties, one below the other.", "povstat county Weining Hezhang", "povstat county 威宁 赫章"
        ),
        Example(
            "A name of several places, in one province.",
            "povstat county Chengguan -p Xizang",
            "povstat county 城关区 -p 西藏",
        ),
    ),
    "milestones": (
        Example("Of some years.", "povstat milestones --since 2018 --until 2020"),
        Example("The documents only.", "povstat milestones --kind document"),
        Example(
            "With a word in title, summary or issuer.",
            "povstat milestones --search supervision",
            "povstat milestones --search 督战",
        ),
    ),
    "provinces": (
        Example("All of them, those with most counties first.", "povstat provinces --sort -counties"),
        Example("As JSON, a field for each column.", "povstat provinces --json"),
        Example("Two columns of it.", "povstat provinces -c name_en,counties", "povstat provinces -c 名称,县数"),
    ),
    "batches": (
        Example("Of one year.", "povstat batches -b 2019"),
        Example("Of one province.", "povstat batches -p Yunnan", "povstat batches -p 云南"),
        Example("With the sources of each.", "povstat batches -b 2020 --with-source"),
    ),
    "areas": (
        Example("All of them.", "povstat areas"),
        Example("The largest first.", "povstat areas --sort -county_count"),
        Example("With the provinces of each.", "povstat areas -c id,provinces"),
    ),
    "supervision": (
        Example("By province.", "povstat supervision"),
        Example("Of one province.", "povstat supervision -p Guangxi", "povstat supervision -p 广西"),
        Example("The counties themselves.", "povstat counties --supervised"),
    ),
    "institutions": (
        Example("All: systems, lessons, views.", "povstat institutions"),
        Example("The lessons only.", "povstat institutions --kind lesson"),
        Example("With the sources of each.", "povstat institutions --with-source"),
    ),
    "series": (
        Example("All series of a topic.", "povstat series --topic poverty_line"),
        Example("The values of one.", "povstat series rural-poor --since 2012"),
        Example("As a chart.", "povstat series rural-poor --plot"),
        Example("Several side by side.", "povstat series poverty-line poverty-line-2008 --from 2008"),
    ),
    "figures": (
        Example("All of them.", "povstat figures"),
        Example("Those with a word.", "povstat figures villages", "povstat figures 村"),
        Example("One, with its meaning and source.", "povstat figures rural-poor-2012"),
    ),
    "progress": (
        Example("Of the whole list.", "povstat progress"),
        Example("Of two provinces.", "povstat progress -p Yunnan -p Guizhou", "povstat progress -p 云南 -p 贵州"),
        Example("Of every province, as CSV.", "povstat progress --by-province -f csv"),
    ),
    "line": (
        Example("Of one year.", "povstat line 2016"),
        Example("Of every year known.", "povstat line"),
        Example("As JSON.", "povstat line 2010 --json"),
    ),
    "chart": (
        Example("A series, with the milestones below it.", "povstat chart rural-poor --from 2010 --milestones"),
        Example("The list, year by year.", "povstat chart progress -p Yunnan", "povstat chart progress -p 云南"),
        Example("A picture for a paper.", "povstat chart rural-poor -o rural-poor.svg"),
    ),
    "map": (
        Example("The list by batch.", "povstat map"),
        Example(
            "One province, by contiguous area.",
            "povstat map --color area -p Guizhou",
            "povstat map --color area -p 贵州",
        ),
        Example("The state of one year.", "povstat map --year 2018"),
        Example("A picture for a paper.", "povstat map -o map.svg"),
    ),
    "page": (
        Example("All of it, in both languages.", "povstat page -o page.html"),
        Example(
            "One province, in one language.",
            "povstat page -p Guizhou --lang en -o guizhou.html",
            "povstat page -p 贵州 --lang zh -o guizhou.html",
        ),
        Example("From data files of your own.", "povstat page --data data -o page.html"),
    ),
    "search": (
        Example("Words in either language.", "povstat search 挂牌督战"),
        Example("The beginning of a word is enough.", "povstat search superv", "povstat search weini"),
        Example(
            "Milestones only.",
            "povstat search supervision --kind milestone",
            "povstat search 督战 --kind milestone",
        ),
    ),
    "codes": (
        Example("What became of a code.", "povstat codes 522427"),
        Example("The codes of a county, by name.", "povstat codes Weining", "povstat codes 威宁县"),
        Example("The code of the same place in another year.", "povstat codes 522427 --to 2020"),
        Example("Many, one a line.", "printf '522427\\n361121\\n' | povstat codes - --to 2014"),
    ),
    "match": (
        Example(
            "A table; its columns are found out.",
            r"printf 'county\nWeining\nChangping\n' | povstat match -",
            r"printf '县\n威宁县\n昌平区\n' | povstat match -",
        ),
        Example(
            "Only what is on the list, with chosen columns.",
            r"printf 'code\n522427\n' | povstat match - --only poverty -c code,batch",
        ),
        Example(
            "With the year of each row, and the treatment variables of that year.",
            r"printf 'county,year\n威宁县,2019\n' | povstat match - --panel",
            r"printf '县,年\n威宁县,2019\n' | povstat match - --year 年 --panel",
        ),
        Example("A file, and the marked table beside it.", "povstat match mine.csv -o marked.csv"),
    ),
    "crosswalk": (
        Example("Every spelling, for a join elsewhere.", "povstat crosswalk -f csv | head -3"),
        Example("Those of listed counties only.", "povstat crosswalk --listed --count"),
        Example("As JSON, one object a line.", "povstat crosswalk --listed -f ndjson | head -3"),
    ),
    "panel": (
        Example("Counties and years, as CSV.", "povstat panel --from 2014 --to 2020 -f csv | head -3"),
        Example(
            "With the counties never listed, as a comparison.",
            "povstat panel --since 2014 --until 2016 --controls never --count",
        ),
        Example(
            "Some columns of it.",
            "povstat panel --from 2014 --to 2020 -c code,year,on_list -f csv | head -3",
        ),
    ),
    "sql": (
        Example("The views and their columns.", "povstat sql"),
        Example("A count by batch.", 'povstat sql "select batch, count(*) as n from counties group by 1"'),
        Example(
            "A statement from standard input, to a file.",
            "echo 'select * from batches where counties > 20' | povstat sql - -o big.csv",
        ),
    ),
    "export": (
        Example("The whole record as a Data Package.", "povstat export povstat-data"),
        Example("Two tables, for Excel.", "povstat export record.xlsx --table counties,series"),
        Example("What every field means.", "povstat export --codebook codebook.csv"),
    ),
    "sources": (
        Example("All, those cited most first.", "povstat sources --sort -used_by"),
        Example("One, with its address.", "povstat sources gb2260-2014"),
        Example("Of one kind.", "povstat sources --kind white_paper"),
    ),
    "cite": (
        Example("Everything that a series rests on.", "povstat cite rural-poor"),
        Example("For a bibliography.", "povstat cite wp2016 --style bibtex", "povstat cite wp2016 --style gb7714"),
        Example("povstat itself.", "povstat cite"),
    ),
    "about": (
        Example("Everything.", "povstat about"),
        Example("How the counties are known.", "povstat about counties"),
        Example("How the numbers are graded.", "povstat about statistics"),
    ),
    "validate": (
        Example("The shipped data.", "povstat validate"),
        Example("Data files of your own.", "povstat validate data"),
        Example("Those that POVSTAT_DATA names.", "POVSTAT_DATA=data povstat validate"),
    ),
    "schema": (
        Example("The names of all tables.", "povstat schema"),
        Example("One table.", "povstat schema counties"),
        Example("Every verb, option, field, type and unit, in one JSON.", "povstat schema --all"),
    ),
    "explore": (
        Example("The whole record.", "povstat explore"),
        Example("From data files of your own.", "povstat explore --data data"),
        Example("In Chinese.", "povstat explore --lang zh", "povstat explore"),
    ),
    "serve": (
        Example("On this machine alone.", "povstat serve"),
        Example("At any free port, in Chinese.", "povstat serve --port 0 --lang zh"),
        Example("For other machines, too.", "povstat serve --host 0.0.0.0 --port 8080"),
    ),
    "mcp": (
        Example("The shipped data.", "povstat mcp"),
        Example("From data files of your own.", "povstat mcp --data data"),
        Example("In Chinese.", "povstat mcp --lang zh"),
    ),
    "config": (
        Example("What is set, and where it is kept.", "povstat config && povstat config --path"),
        Example("Chinese from now on.", "povstat config language zh"),
        Example("The usual columns of a table.", "povstat config columns.counties code,name_zh,batch"),
        Example("As it was.", "povstat config language --unset"),
    ),
    "manual": (
        Example("Of povstat.", "povstat manual"),
        Example("Of one verb.", "povstat manual match"),
        Example("In Chinese.", "povstat manual match --lang zh", "povstat manual match"),
    ),
    "help": (
        Example("All verbs.", "povstat help"),
        Example("One verb.", "povstat help series"),
        Example("In Chinese.", "povstat help series --lang zh", "povstat help series"),
    ),
}
"""The examples of each verb, by its name; those of ``povstat`` stand at the foot of the general help."""
