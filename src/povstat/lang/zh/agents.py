"""Chinese for agents: what a model reads before it calls a tool, and what is said about serving."""

AGENTS: dict[str, str] = {
    # The server.
    "China's 832 national-level poverty-stricken counties (list of 2014, all off the list by 2020) and the "
    "poverty record around them. Names are taken in Chinese, pinyin or English. null means that no source says, "
    "not no. Rows name their sources by id; each answer resolves the ids in 'sources'. Cite them.": (
        "全国832个国家级贫困县（2014年名单，至2020年全部摘帽）及有关贫困记录。名称可用汉字、拼音或英文。"
        "null 表示没有来源说明，不等于“否”。每行以标识注明来源，答案的 sources 列出这些来源。请注明出处。"
    ),
    "an MCP server": "MCP 服务",
    "MCP on standard input and output; it ends with the input, or by Ctrl-C": (
        "正在标准输入输出上提供 MCP 服务；输入结束或按 Ctrl-C 即停止"
    ),
    "{tool} has no argument {name}; it has: {known}": "{tool} 没有参数 {name}；可用：{known}",
    "{tool}: {name}: {why}": "{tool}：{name}：{why}",
    "no table {name}; there are: {known}": "没有数据表 {name}；可用：{known}",
    "counted from the counties; the tool batches gives the announcement of each province and its sources": (
        "由各县数据统计得出；各省公告及其来源见工具 batches"
    ),
    "Serving": "提供服务",
    "Serve the record to an agent: its questions as tools of the Model Context Protocol, read-only.": (
        "向智能体提供本数据：以模型上下文协议（MCP）的工具形式查询，只读。"
    ),
    # Tools.
    "One county": "单个县",
    "Everything known about one county, by any name or code since 1981: batch, day of delisting, evidence, "
    "former codes. Says what a name may mean if it is not one listed county.": (
        "按1981年以来的任何名称或代码查一个县的全部信息：批次、摘帽日期、依据、曾用代码。"
        "名称不是某一个名单内的县时，说明可能指什么。"
    ),
    "List or count counties of the 832, by any filters.": "按任意条件列出或统计832个县。",
    "Which of these are listed": "哪些在名单内",
    "For up to 1,000 names or codes: is each a county of the list, which, and how sure. For many names.": (
        "至多1000个名称或代码：逐个判断是否为名单内的县、是哪个县、是否确定。名称较多时使用。"
    ),
    "What a six-digit code or a county name was and became since 1981, or its code in a year.": (
        "某个六位代码或县名1981年以来的沿革，或其在某年的代码。"
    ),
    "Search in everything": "全文检索",
    "Full-text search over counties, milestones, series, figures and sources. Start here when unsure.": (
        "在县、大事、序列、数据和来源中全文检索。不确定时从这里开始。"
    ),
    "Dated events and documents: what was decided, by whom, when; by date, kind or words.": (
        "有日期的大事和文件：何时、由谁、作出什么决定；可按日期、类型或文字查找。"
    ),
    "How many counties of a province left the list in which batch, announced when, by which document.": (
        "各省每批摘帽多少个县，何时公告，依据哪份文件。"
    ),
    "How many counties were still on the list at each year's end.": "每年年末还有多少个县在名单上。",
    "The 22 provinces with counties on the list, and how many.": "有贫困县的22个省区市及其县数。",
    "The 14 contiguous areas of extreme poverty: size, provinces, ids.": (
        "14个集中连片特困地区：县数、省份、标识。"
    ),
    "Counties and villages under listed supervision in 2020, by province.": "2020年各省挂牌督战的县和村。",
    "Systems of institutions, lessons and experts' views, and whose they are.": (
        "制度体系、经验和专家观点，及其出处。"
    ),
    "Which series there are (poor population, lines, income, funds, World Bank) and their ids.": (
        "有哪些序列（贫困人口、贫困线、收入、资金、世界银行）及其标识。"
    ),
    "The values of one series, or of several of one unit side by side, by year and area.": (
        "一个序列的数值，或单位相同的几个序列并列，按年份和地区。"
    ),
    "The rural poverty line of a year in yuan, by each standard then in use.": (
        "某年的农村贫困线（元），按当时使用的各项标准。"
    ),
    "Single stated figures (people, villages, money) found by words or number.": (
        "单项数据（人数、村数、资金等），按文字或数字查找。"
    ),
    "Sources by id, kind or words: publisher, title, date, address, standing.": (
        "按标识、类型或文字查来源：发布者、标题、日期、网址、地位。"
    ),
    "References": "参考文献",
    "Formatted references for sources, series, figures, milestones, counties, batches.": (
        "为来源、序列、数据、大事、县或批次生成参考文献。"
    ),
    "How sure the data is": "数据可靠程度",
    "How the data was made, graded and checked, and what is not known.": (
        "数据如何取得、分级和核对，还有什么不清楚。"
    ),
    # Arguments.
    "Province, in any spelling.": "省份，写法不限。",
    "Prefecture, in any spelling.": "地级行政区，写法不限。",
    "Fields of each row; all for every one. Without it: the usual ones.": (
        "每行的字段；all 表示全部；不填则为常用字段。"
    ),
    "At most so many rows; total says how many there are.": "最多返回多少行；total 为总行数。",
    "Leave out so many rows at the start.": "跳过开头多少行。",
    "Of this kind only.": "只要这一类型。",
    "With all of these words.": "包含所有这些词。",
    "Ids, as other answers give them.": "标识，见其他答案。",
    "Year of the yearly batch, 2016 to 2020.": "批次年份，2016至2020。",
    "Name in Chinese, pinyin or English, an address, or a code.": "汉字、拼音或英文名称，地址，或代码。",
    "Year in which it had this name or code.": "使用该名称或代码的年份。",
    "Contiguous area, by id or name; none for counties in none.": (
        "片区的标识或名称；none 表示不属于任何片区的县。"
    ),
    "How the batch is known.": "批次依据的等级。",
    "Under listed supervision in 2020.": "2020年挂牌督战。",
    "Key county of the national programme, as far as known.": "国家扶贫开发工作重点县（限已知者）。",
    "Counties of which no source says this.": "没有来源说明此项的县。",
    "Named by this milestone (its id).": "该大事（标识）提及的县。",
    "Whose record cites this source (its id).": "记录引用该来源（标识）的县。",
    "Names or codes; or objects with name, province, prefecture, code, year.": (
        "名称或代码；或含 name、province、prefecture、code、year 的对象。"
    ),
    "Codes or names.": "代码或名称。",
    "Year of the codes given.": "所给代码的年份。",
    "Give the code of the same place in this year.": "给出同一地方在该年的代码。",
    "Words in English or Chinese; the beginning of a word is enough.": "中文或英文的词；英文只写开头即可。",
    "First day, month (2015-11) or year.": "起始的日、月（2015-11）或年。",
    "Last day, month or year.": "截止的日、月或年。",
    "Told by the Legal Daily article of December 2020.": "《法治日报》2020年12月的文章是否提到。",
    "Each province by itself.": "各省分列。",
    "Of this topic only.": "只要这一主题。",
    "Ids of series.": "序列的标识。",
    "Year; without it, every year known.": "年份；不填则为所有已知年份。",
    "Words or a number that the figure has.": "数据所含的文字或数字。",
    "Ids of sources, series, figures, milestones; codes of counties; years of batches.": (
        "来源、序列、数据、大事的标识，县代码，或批次年份。"
    ),
    "Style of the references.": "参考文献格式。",
    "One topic; without it, all.": "一个主题；不填则为全部。",
    # What stands in place of the command line.
    "the tool {tool}": "工具“{tool}”",
    "the tool {tool} ({words})": "工具“{tool}”（{words}）",
    # What to ask next.
    "a province or prefecture: the tool counties gives its counties with their batches": (
        "这是省份或地区：用工具 counties 可查其各县及批次"
    ),
    "ask again with province, prefecture or year, or with the code of a candidate": (
        "请加上省份、地区或年份再查，或用候选地点的代码"
    ),
    "suggestions are the nearest names: ask again with one if it is meant": (
        "suggestions 是最接近的名称：如果确指其中之一，请用该名称再查"
    ),
    "ask with the name alone; the tool search finds words in the whole record": (
        "请只用名称查询；工具 search 可在全部记录中检索"
    ),
    # Resources.
    "How the counties and their batches are known.": "各县及其批次的依据。",
    "What each table and field of the data is.": "各数据表和字段的含义。",
    "How names and codes are understood.": "如何理解名称和代码。",
    "How rows of a table are matched with the list.": "表格各行如何与名单匹配。",
    "The panel of counties and years, for analyses.": "供分析用的县—年面板。",
    "Series and figures: populations, standards, units.": "序列和数据：人口、标准、单位。",
    "Every command and option of povstat.": "povstat 的全部命令和选项。",
    "What the sources are, and how sure.": "有哪些来源，可靠程度如何。",
    "What is not known.": "还不清楚的事项。",
    "The JSON Schema of a table: what each field means, its type and unit.": (
        "数据表的 JSON Schema：各字段的含义、类型和单位。"
    ),
}
"""Titles, descriptions, arguments and notes of the server for agents."""
