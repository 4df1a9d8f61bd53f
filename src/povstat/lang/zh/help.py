"""Help in Chinese, by the English text."""

HELP: dict[str, str] = {
    # Titles and fixed words.
    "Usage: ": "用法：",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]...",
    "Options": "选项",
    "Arguments": "参数",
    "Commands": "命令",
    "[default: {}]": "[默认：{}]",
    "[required]": "[必填]",
    "Output": "输出",
    "Data and language": "数据与语言",
    "The record": "名单与政策记录",
    "Sources and data": "来源与数据文件",
    "Show this message and exit.": "显示本帮助并退出。",
    "Install completion for the current shell.": "为当前 shell 安装补全。",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "显示当前 shell 的补全脚本，可复制或自行安装。"
    ),
    "Print the version and stop.": "显示版本号并退出。",
    # What stands for a value.
    "NAME": "名称",
    "YEAR": "年份",
    "GRADE": "程度",
    "DATE": "日期",
    "KIND": "类型",
    "TEXT": "文字",
    "FORMAT": "格式",
    "A,B,...": "列1,列2…",
    "FIELD": "字段",
    "FILE": "文件",
    "DIR": "目录",
    "[DIR]": "[目录]",
    "[TABLE]": "[数据表]",
    "[ID]...": "[标识]...",
    # The verbs.
    "China's 832 national-level poverty-stricken counties and the policy record, with their sources.": (
        "中国832个国家级贫困县及相关政策记录，均注明来源。"
    ),
    "The 832 counties of the list: names, batch, day of delisting, evidence.": (
        "名单上的832个县：名称、批次、退出日期、佐证程度。"
    ),
    "The policy record from 1978 on, in order of time; one event in full by its id.": (
        "1978年以来的政策记录，按时间排列；给出标识则显示该事件的全部内容。"
    ),
    "The six systems of institutions, the lessons and the experts' views of the article, and whose they are.": (
        "文章所述的六个制度体系、经验和专家观点，以及由谁提出。"
    ),
    "Only: system, lesson, view.": "只列： system 制度体系, lesson 经验, view 专家观点。",
    "Only these events; a single event is shown in full.": "只列这些事件；只有一个时显示全部内容。",
    "Told by the Legal Daily article of December 2020, or not.": "2020年12月法治日报文章所载，或未载。",
    "The 22 provinces with counties on the list: codes, names, number of counties, region.": (
        "有县列入名单的22个省份：代码、名称、县数、地区。"
    ),
    "Counties that left the list, by yearly batch and province: how many, announced when, known how.": (
        "各省份各批次退出名单的县：县数、公布日期、佐证程度。"
    ),
    "The 14 contiguous areas of extreme poverty: official size, and how many of their counties are known here.": (
        "14个集中连片特困地区：官方县数及本数据已查明的县数。"
    ),
    "Listed supervision in 2020: counties and villages by province.": "2020年挂牌督战的县和村，分省份。",
    "Every source that the data cites, and how many records cite it.": "数据引用的全部来源及其引用次数。",
    "Check data files, and print everything that is wrong with them as file:line: field: what is wrong.": (
        "检查数据文件，逐条列出问题，格式为“文件:行: 字段: 问题”。"
    ),
    "Print the JSON Schema of what a verb prints: every field, its type, unit and meaning.": (
        "输出各命令所列数据的 JSON Schema：各字段及其类型、单位和含义。"
    ),
    "Every verb, option, table and field, in one JSON object.": (
        "把全部命令、选项、数据表和字段合为一个 JSON 对象。"
    ),
    "done": "完成",
    "not there, ambiguous or not valid": "查无此项、所指不明或数据有误",
    "the words of the call are wrong": "命令写法有误",
    "interrupted": "被中断",
    # Options of the listings.
    "In this province. Can be repeated.": "限该省份，可重复。",
    "Of this province. Can be repeated.": "限该省份，可重复。",
    "In this prefecture (of today). Can be repeated.": "限该市州（按现行区划），可重复。",
    "Left the list in this yearly batch. Can be repeated.": "限该年度批次退出的县，可重复。",
    "Of this year. Can be repeated.": "限该年度，可重复。",
    "In this contiguous area. Can be repeated.": "限该集中连片特困地区，可重复。",
    "Batch known by: listed, by_elimination, secondary, disputed. Can be repeated.": (
        "批次的佐证程度： listed 名单列明, by_elimination 排除法推定, secondary 仅见二手名单, "
        "disputed 来源不一。可重复。"
    ),
    "Under listed supervision in 2020, or not.": "2020年是否挂牌督战。",
    "Only where --key-county or --area is so sure: stated, deduced, low_standing, carried_over. "
    "Can be repeated.": (
        "只列 --key-county 或 --area 的依据为其中之一者： stated 来源所载, deduced 推断, "
        "low_standing 来源可靠性低, carried_over 沿用旧名单。可重复。"
    ),
    "Add these fields of 'povstat counties': key_county, contiguous_area, evidence and so on.": (
        "加上 povstat counties 的这些字段，如 key_county、contiguous_area、evidence。"
    ),
    "A key county of the programme, or not.": "是否为国家扶贫开发工作重点县。",
    "From this day, month (2015-11) or year (2015) on.": "自该日、该月（2015-11）或该年（2015）起。",
    "Up to the end of this day, month or year.": "至该日、该月或该年止。",
    "In this year.": "限该年。",
    "Of this kind, such as document. Can be repeated.": "限该类型，如 document（文件），可重复。",
    "Of this kind, such as news. Can be repeated.": "限该类型，如 news（新闻报道），可重复。",
    "With this text in title, summary, issuer or number.": "标题、摘要、发布机构或文号含该文字。",
    "Only these sources.": "只列这些来源。",
    "The table, such as counties; else all their names.": "数据表，如 counties；不给出则列出全部表名。",
    "A directory of data files; else the shipped ones.": "数据文件目录；不给出则检查随附数据。",
    # Options of every listing.
    "One of: table, json, ndjson, csv, tsv, markdown, html, xlsx, parquet, dta, geojson.": (
        "可选： table, json, ndjson, csv, tsv, markdown, html, xlsx, parquet, dta, geojson。"
    ),
    "Short for --format json; --json=A,B for these fields.": "等同 --format json；--json=A,B 只取这些字段。",
    "Head csv and tsv in words, not by field names.": "csv 和 tsv 的表头用文字，不用字段名。",
    "Fields to show, in this order; all for every one.": "要显示的字段及其顺序；all 为全部。",
    "Order by a field; -FIELD for the other way round. Can be repeated.": (
        "按字段排序；字段前加 - 则倒序，可重复。"
    ),
    "At most N rows.": "最多 N 行。",
    "Print the number of rows, nothing else.": "只输出行数。",
    "Write to a file, in the format that its name ends in.": "写入文件，格式由扩展名决定。",
    "Begin csv and tsv with a byte-order mark, for spreadsheets.": (
        "csv、tsv 以字节顺序标记开头，便于电子表格打开。"
    ),
    "Add the titles and addresses of the sources.": "附上来源的标题和网址。",
    "Language of headings, labels and names (else POVSTAT_LANG).": (
        "表头、标签和名称的语言（默认取 POVSTAT_LANG）。"
    ),
    "Use the data files of this directory (else POVSTAT_DATA).": "使用该目录中的数据文件（默认取 POVSTAT_DATA）。",
    "No colours (as with NO_COLOR).": "不用颜色（同 NO_COLOR）。",
    "Do not send a long table through the pager.": "长表格不分页显示。",
    # Names and codes.
    "Names and codes": "名称与代码",
    "One county by any of its names or codes: names, codes, batch, day of delisting, evidence, sources.": (
        "按任一名称或代码查一个县：名称、代码、批次、退出日期、佐证程度、来源。"
    ),
    "A name in Chinese, English or pinyin, an address, or a code of any year.": (
        "中文名、英文名、拼音、地址或任一年份的代码。"
    ),
    "The province it lies in.": "所在省份。",
    "The prefecture it lies in.": "所在市州。",
    "The year in which it had this name or code.": "使用该名称或代码的年份。",
    "Search counties, milestones, series, figures and sources for words.": (
        "按词检索县、政策事件、统计序列、数字和来源。"
    ),
    "Words to look for, in English or Chinese.": "要检索的词，中英文均可。",
    "TERM": "词",
    "Statistics": "统计",
    "TOPIC": "主题",
    "STYLE": "格式",
    "Only: county, milestone, series, figure, source. Can be repeated.": (
        "只查： county 县, milestone 政策事件, series 序列, figure 数字, source 来源。可重复。"
    ),
    "The history of a county-level code since 1981, or the code of the same place in another year.": (
        "县级代码1981年以来的沿革，或同一地方在另一年的代码。"
    ),
    "Codes or names; - reads one a line from standard input.": "代码或名称；- 则从标准输入逐行读取。",
    "CODE|NAME...": "代码|名称...",
    "The year of the codes given.": "所给代码的年份。",
    "Print the code of the place in this year.": "给出该地方在这一年的代码。",
}
