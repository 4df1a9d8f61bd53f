"""Maps and charts: the words around them, in Chinese."""

PICTURES: dict[str, str] = {
    # The map.
    "off the list": "已退出",
    "The {count:county|counties} of the list, by the batch in which they left "
    "it": "名单上的{count}个县，按退出批次",
    "The {count:county|counties} of the list, by contiguous area of extreme poverty": (
        "名单上的{count}个县，按集中连片特困地区"
    ),
    "The {count:county|counties} of the list: was it a key county of the programme?": (
        "名单上的{count}个县：是否国家扶贫开发工作重点县"
    ),
    "The {count:county|counties} of the list: was it under listed supervision in 2020?": (
        "名单上的{count}个县：2020年是否挂牌督战"
    ),
    "The {count:county|counties} of the list, by the evidence of their "
    "batch": "名单上的{count}个县，按批次的佐证程度",
    "On the list at the end of {year}: {listed} of {count:county|counties}, by batch": (
        "{year}年底仍在名单上：{count}个县中的{listed}个，按退出批次"
    ),
    "On the list at the end of {year}: {listed} of {count:county|counties}, by contiguous area of "
    "extreme poverty": ("{year}年底仍在名单上：{count}个县中的{listed}个，按集中连片特困地区"),
    "On the list at the end of {year}: {listed} of {count:county|counties}; was it a key county?": (
        "{year}年底仍在名单上：{count}个县中的{listed}个；是否重点县"
    ),
    "On the list at the end of {year}: {listed} of {count:county|counties}; was it supervised in 2020?": (
        "{year}年底仍在名单上：{count}个县中的{listed}个；2020年是否挂牌督战"
    ),
    "On the list at the end of {year}: {listed} of {count:county|counties}, by the evidence of their batch": (
        "{year}年底仍在名单上：{count}个县中的{listed}个，按批次的佐证程度"
    ),
    "A point for the seat of each county": "每点为一个县的政府驻地",
    "{places}: a point for the seat of each county": "{places}：每点为一个县的政府驻地",
    "Seats are approximate; boundaries are not drawn.": "驻地位置为大致位置；图上不画界线。",
    "Pale points: {count:other seat|other seats} of counties, prefectures and provinces (GeoNames, CC BY 4.0).": (
        "浅色点：其他{count}个县级、地级和省级驻地（GeoNames，CC BY 4.0）。"
    ),
    "The year is that of the batch; most announcements came in the year after.": (
        "年份为批次年份；公告大多在次年发布。"
    ),
    "no state of {year}: the list is shown at the ends of {first} to {last}": (
        "没有{year}年的状态：可显示{first}年底至{last}年底的名单"
    ),
    # Charts.
    "Open points: other values that sources give for the year.": "空心点：来源对同一年份给出的其他数值。",
    "Bars: bands that a source gives instead of a value.": "竖条：来源只给出区间，未给出数值。",
    "Marks below the chart: milestones of the policy record.": "图下短线：政策大事记。",
    "Not drawn: {count:value|values} of several years, of parts of years, or not yet come about.": (
        "未画出：{count}个多年合计、部分年份或预测的数值。"
    ),
    "Counties still on the list at the end of each year": "各年底仍在名单上的县数",
    "Counties that left the list, by province and batch": "各省份各批次退出名单的县数",
    "The policy record as a timeline": "政策大事记时间线",
    "counties; the year is that of the batch, most announcements came in the year after": (
        "个县；年份为批次年份，公告大多在次年发布"
    ),
    "counties; the batch is the year assessed, most announcements came in the year after": (
        "个县；批次年份为考核年份，公告大多在次年发布"
    ),
    "{count:milestone|milestones} by kind; a bar reaches from the first day to the last": (
        "{count}条大事，按类别；横条为起止时间"
    ),
    "nothing to draw in these years": "这些年份没有可画的内容",
    "name series, or one of: {all}; 'povstat series' lists the series": (
        "请指定序列，或以下之一：{all}；“povstat series”列出全部序列"
    ),
    "--by-province is for progress; series by province are charts for each anyway": (
        "--by-province 用于 progress；分省序列本来就按省份分图"
    ),
    "{subject} is a chart of its own; leave out the other words": "{subject} 单独成图；请去掉其他词",
    "--milestones lies under a chart of series; leave it out for {subject}": (
        "--milestones 放在序列图之下；{subject} 请不要加"
    ),
    "--milestones lies under a single chart; leave it out for series of several areas": (
        "--milestones 放在单幅图之下；多个地区的序列请不要加"
    ),
    "milestones are of the whole country; leave out --province": "大事记为全国范围；请去掉 --province",
    # The source line.
    "Source: povstat, data of {edition}": "来源：povstat，数据版本{edition}",
    "Source: povstat, data of {edition}; from {sources}": "来源：povstat，数据版本{edition}；据 {sources}",
    "Source: povstat, data of {edition}; from {sources} and {more} more": (
        "来源：povstat，数据版本{edition}；据 {sources} 等（另有{more}个来源）"
    ),
    "a directory without a version": "（数据目录未注明版本）",
    # Files and terminals.
    "a picture": "图片",
    "{path}: no picture of this kind; the name must end in one of: {all}": (
        "{path}：没有这种图片格式；文件名须以下列之一结尾：{all}"
    ),
    "no font here can draw {letters}: install Noto Sans CJK SC (Debian, Ubuntu: fonts-noto-cjk), or write svg": (
        "本机没有字体能显示 {letters}：请安装 Noto Sans CJK SC（Debian、Ubuntu：fonts-noto-cjk），或输出 svg"
    ),
    "--animate draws in the terminal; leave out one of --animate and --output": (
        "--animate 在终端中播放；--animate 与 --output 请去掉一个"
    ),
    "--animate shows every year; leave out one of --animate and --year": (
        "--animate 逐年播放；--animate 与 --year 请去掉一个"
    ),
    "--animate needs a terminal; elsewhere, ask for one year with --year": (
        "--animate 需要终端；其他情形请用 --year 指定一个年份"
    ),
    "--animate needs colours; without them, ask for one year with --year": (
        "--animate 需要颜色；无颜色时请用 --year 指定一个年份"
    ),
    "colouring": "着色方式",
    "theme": "主题",
    # Help.
    "SERIES...|SUBJECT": "序列...|主题",
    "light|dark|print": "light|dark|print",
    "Pictures": "图片",
    "A map of the list: a point for each county seat, before all the other seats of the country.": (
        "名单地图：每个县的驻地为一点，背景为全国其他驻地。"
    ),
    "Colour the counties by: batch, area, key-county, supervised, evidence.": (
        "着色依据： key-county, supervised, evidence, batch, area 。"
    ),
    "The state at the end of this year, by batch.": "该年底的状态（按批次）。",
    "Year by year, on a terminal with colours.": "逐年播放，需要彩色终端。",
    "Write a picture instead of drawing in the terminal; the ending of the name says which kind.": (
        "写成图片文件，不在终端绘制；格式由文件名后缀决定。"
    ),
    "Width: characters in the terminal, pixels in a picture.": "宽度：终端中为字符数，图片中为像素。",
    "Another title.": "另取标题。",
    "Colours of a picture.": "图片配色。",
    "A chart of series, of the list year by year, of the batches, or of the milestones as a timeline.": (
        "统计图：序列、历年名单、各批次，或大事记时间线。"
    ),
    "Series of one unit, or one of: progress, batches, milestones.": (
        "单位相同的序列，或主题之一： progress, batches, milestones 。"
    ),
    "A chart of progress for every province.": "progress 按省份分图。",
    "The milestones as marks below a chart of series.": "在序列图下方标出大事记。",
}
