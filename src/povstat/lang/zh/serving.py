"""Chinese for the record in a browser: titles and descriptions of questions, and what is said about serving."""

SERVING: dict[str, str] = {
    "The record in a browser and as a JSON API, on this machine alone unless told otherwise; read-only.": (
        "在浏览器中浏览本数据，并提供 JSON 接口；默认仅限本机访问，只读。"
    ),
    "The address to serve at; 0.0.0.0 is open to others.": "监听地址；0.0.0.0 表示其他机器也可访问。",
    "HOST": "主机",
    "PORT": "端口",
    "The port; 0 takes any free one.": "端口；0 表示任选空闲端口。",
    "serving": "网页服务",
    "{address} serves the record; Ctrl-C ends it": "{address} 正在提供本数据；按 Ctrl-C 停止",
    "other machines can reach it, too; statements in SQL are refused": "其他机器也可以访问；不接受自写的 SQL",
    "no host {name} is known here": "找不到主机 {name}",
    "{host} is no address of this machine": "{host} 不是本机的地址",
    "port {port} of {host} is taken: choose another with --port (0: any free one)": (
        "{host} 的端口 {port} 已被占用：请用 --port 另选一个（0 表示任选空闲端口）"
    ),
    "port {port} is not for you: choose one above 1023": "无权使用端口 {port}：请选择大于1023的端口",
    "{host}, port {port}: {reason}": "{host}，端口 {port}：{reason}",
    # Examples.
    "On this machine alone.": "仅限本机访问。",
    "At any free port, in Chinese.": "任选空闲端口，使用中文。",
    "For other machines, too.": "其他机器也可访问。",
    # The site.
    "Tables, JSON and SQL": "数据表、JSON 与 SQL",
    "{version}; tables, questions, and statements of your own": "{version}；数据表、常用查询，也可自写 SQL",
    "Which record cites which source": "哪条记录引用哪个来源",
    "Rows with a seat; a point leads to its county": "有驻地坐标的各行；点击圆点可查看该县",
    "{count:row|rows} with a seat": "有驻地坐标的{count}行",
    "{count:row|rows} with a seat, of the first {rows} of {all}": "共{all}行，前{rows}行中有驻地坐标的{count}行",
    # Questions.
    "By any of its names or codes since 1981, in Chinese, English or pinyin. No row: the name means no county "
    "of the list, or several.": (
        "按1981年以来的任何名称或代码查询，汉字、英文或拼音均可。没有结果：该名称不是名单内的县，或可指几个县。"
    ),
    "Counties by province, batch and area": "按省份、批次和片区查县",
    "Province and area in any spelling; the batch is a year.": "省份和片区写法不限；批次为年份。",
    "The policy record between two days": "两个日期之间的政策记录",
    "Days as 2015-11-29; words are looked for in titles, summaries, issuers and document numbers.": (
        "日期写作 2015-11-29；在标题、摘要、发布机关和文号中查找。"
    ),
    "Provinces by number of counties": "各省县数排序",
    "How many of their counties were under listed supervision stands beside it.": "并列出其中挂牌督战的县数。",
    "How many counties of a province left the list in a batch, and when that was announced.": (
        "各省每批摘帽的县数及公告日期。"
    ),
    "Contiguous areas and their counties": "集中连片特困地区及其县",
    "The official size of each area, and how many of its counties are known here.": (
        "各片区的官方县数，以及其中本数据已知的县数。"
    ),
    "Counties under listed supervision": "挂牌督战的县",
    "The counties that were under listed supervision in 2020, with the villages of their province.": (
        "2020年挂牌督战的县，并列出所在省的挂牌督战村数。"
    ),
    "Of a kind: system, lesson or view.": "按类型：system（制度体系）、lesson（经验）或 view（观点）。",
    "By the id of the series, which the table of series gives.": "按序列的标识查询，标识见序列表。",
    "Single figures with some words": "含某些文字的单项数据",
    "Words are looked for in the name and the meaning of a figure, in either language.": (
        "在数据的名称和含义中查找，中英文均可。"
    ),
    "Counties on the list at each year's end": "每年年末仍在名单上的县",
    "Of the whole country, or of one province. The year is that of the batch, the year assessed.": (
        "全国或某一省份。年份为批次年份，即考核年度。"
    ),
    "The rural poverty line": "农村贫困线",
    "In yuan of the prices of the year, by each standard then in use; of one year, or of all.": (
        "以当年价格的元计，按当时使用的各项标准；某一年或全部年份。"
    ),
    "Words in the whole record": "在全部记录中检索",
    "In English or Chinese; the beginning of an English word is enough.": "中文或英文；英文只写开头即可。",
    "History of a code": "代码沿革",
    "What a six-digit code or a county name was and became since 1981.": "某个六位代码或县名1981年以来的沿革。",
    "What a spelling or code means": "某种写法或代码指什么",
    "Every place of the mainland that a spelling or a code has meant, and in which years.": (
        "某种写法或代码在大陆曾指的每个地方，及其年份。"
    ),
    "A county year by year": "一个县的逐年数据",
    "The rows of the panel, with its treatment variables, of one county.": "面板中一个县的各行，含处理变量。",
    "What a record rests on": "某条记录依据的来源",
    "By the id of a series, figure or milestone, the code of a county, or the year of a batch.": (
        "按序列、数据或大事的标识、县代码或批次年份查询。"
    ),
}
"""Titles, descriptions and notes of ``povstat serve``."""
