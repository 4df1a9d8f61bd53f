# ruff: noqa: E501 - a text and its wording stay on their lines; wide characters count twice.
"""What people read of the statistics, in Chinese, by the English text that the code carries."""

STATISTICS: dict[str, str] = {
    # headings and words of tables
    "Year": "年份", "Months": "月份", "From": "起", "To": "止", "Value": "数值", "Unit": "单位", "Change": "增减",
    "Change, %": "增减%", "Change since": "比较年份", "Status": "状态", "Grade": "等级", "Preferred": "首选",
    "Values": "数值个数", "Topic": "主题", "Figure": "指标", "Meaning": "含义", "As of": "时点或时期",
    "Qualifier": "限定", "Area": "地区", "On the list": "名单内", "Off the list": "累计退出",
    "Left in the batch": "当批退出", "Designated": "认定", "Still on the list": "仍在名单", "Standard": "标准",
    "What it measures": "含义", "Concept": "口径",
    "final": "最终数", "estimate": "推算", "about": "约数", "partial": "非全年", "projection": "预测或计划", "stated": "来源所载",
    "weak": "来源弱", "disagrees": "与其他来源不一致", "exact": "确数", "more than": "超过",
    "nearly": "近", "survey": "调查", "registered": "建档立卡", "target": "扶贫对象", "unclear": "口径不明", "administrative": "行政记录",
    "poor population": "贫困人口", "poverty line": "贫困线", "earlier standards": "以往标准", "provinces": "分省",
    "income": "收入", "funds": "资金", "villages and counties": "村和县", "world bank": "世界银行",
    " points": "个百分点", " since {year}": "（自{year}年）",
    "more than {figure}": "超过{figure}", "nearly {figure}": "近{figure}",
    "Single figures of the record, each with its meaning and source.": "单项数字，各附含义和来源。",
    "system": "体系", "lesson": "经验", "Stated by": "提出者",
    # help
    "The statistical series: all of them, the values of one, or several side by side.":
        "统计序列：列出全部，显示一个序列的各年数值，或将几个序列并列。",
    "The series to show; else a list of all.": "要显示的序列；不写则列出全部。",
    "From this year on.": "自此年起。", "Up to this year.": "到此年止。",
    "Values of this province. Can be repeated.": "此省的数值，可重复。",
    "List the series of this topic only.": "只列此主题的序列。",
    "Draw a chart instead of the table.": "画图，不列表。",
    "Words of its name or meaning.": "名称或含义中的词。",
    "Of every province.": "各省。",
    "Counties still on the list at the end of each year, counted from the counties by batch.":
        "各年末仍在名单上的县数，按批次逐县计得。",
    "A year; else every year known.": "年份；不写则列出所知各年。",
    "The rural poverty line of a year in its prices, by each standard then in use, and what it means.":
        "某年的农村贫困线（当年价，按当时各标准）及其含义。",
    "A source, series, figure, milestone, county or batch (2019); else povstat itself.":
        "来源、序列、单项数字、政策事件、县或批次（如2019）；不写则为 povstat 本身。",
    "Only what the values of a series for this year rest on.": "只列序列中此年数值的来源。",
    "Only what is of this province, of a batch or series. Can be repeated.": "只列批次或序列中此省的来源，可重复。",
    "DAY": "日期",
    "Day on which you opened the addresses (YYYY-MM-DD); GB/T 7714 asks for it.":
        "访问网址的日期（YYYY-MM-DD）；GB/T 7714 要求著录。",
    "One of: apa, bibtex, csl-json, gb7714.": "格式之一：apa、bibtex、csl-json、gb7714。",
    "Print references for a source, for everything that a record rests on, or for povstat itself.":
        "给出参考文献：某一来源，某条记录所依据的全部来源，或 povstat 本身。",
    "counties, statistics, sources or open; else all.": "counties、statistics、sources 或 open；不写则全部。",
    "How the data was made, graded and checked, with its coverage counted from the data.":
        "数据如何取得、分级和校验，并据数据计出其完整程度。",
    # errors and notes
    "{text}": "{text}",
    "name a series; 'povstat series' without options lists them": "请写明序列；不带选项的 povstat series 列出全部",
    "--topic lists series; leave it out where a series is named": "--topic 用于列出序列，写明序列时请勿使用",
    "--from {since} is after --to {until}": "--from {since} 晚于 --to {until}",
    "these series have different units and cannot stand side by side ({units})": "各序列单位不同，不能并列（{units}）",
    "these values are bands or totals of several years; there is nothing to draw": "这些数值是区间或多年合计，无可绘制",
    "no value of {names} for {areas}; there are values for: {there}": "{names} 没有 {areas} 的数值；有数值的是：{there}",
    "no value of {names} in {span}; there are values for: {years}": "{names} 没有 {span} 年的数值；有数值的年份：{years}",
    "no figure has these words; 'povstat figures' lists all, 'povstat series' the series":
        "没有含这些词的单项数字；povstat figures 列出全部，povstat series 列出序列",
    "the year is that of the batch, the year assessed; most announcements came in the year after":
        "年份为批次年份，即考核年度；公告多在次年",
    "no source gives a poverty line of {year}; there are lines of: {known}":
        "没有来源给出{year}年的贫困线；有贫困线的年份：{known}",
    'nothing to cite is called "{text}": did you mean {near}?': "没有可引用的“{text}”，是否指 {near}？",
    "nothing to cite is called \"{text}\"; see 'povstat sources', 'povstat series', 'povstat figures'":
        "没有可引用的“{text}”；见 povstat sources、povstat series、povstat figures",
    "no value of {name} to cite; 'povstat series {name}' lists them": "{name} 没有可引用的数值；povstat series {name} 列出全部",
    '"{text}" may be several counties ({codes}); name one by its code': "“{text}”可能指多个县（{codes}）；请写明代码",
    "--accessed: {text} is no day; write YYYY-MM-DD": "--accessed：{text} 不是日期；请写成 YYYY-MM-DD",
    "--year and --province narrow down a series or a batch, not {text}": "--year 和 --province 只用于序列或批次，不能用于 {text}",
    "--year narrows down a series, not {text}": "--year 只用于序列，不能用于 {text}",
    "no county of {names} left in the batch of {year}": "{names} 没有{year}年批次的县",
    "no source is given for {ids}": "{ids} 没有来源",
    "{first} to {last}": "{first}至{last}",
    # what a work is called where it has no title
    "News report": "新闻报道", "Blog post": "博客文章", "Official announcement": "公告", "Book": "图书", "Data set": "数据集",
    "Encyclopaedia entry": "百科条目", "Journal article": "期刊文章", "Official document": "官方文件",
    "Statistical release": "统计公报", "Report": "报告", "Web page": "网页", "Speech": "讲话",
    "White paper": "白皮书", "Yearbook": "年鉴", "Computer software": "计算机软件", "Document": "文献",
    "read as a stored copy": "据存录副本",
    # sources: how they were read, and who speaks
    "as the publisher has it": "发布者原文", "official": "官方", "press": "新闻媒体", "scholarly": "学术",
    "unofficial": "非官方整理",
    # the screen of povstat alone
    "China's {counties} poverty-stricken counties and the record of 2012-2020": "全国{counties}个国家级贫困县与2012—2020年记录",
    "Rural poor, standard of 2010, year-end: {first} in {from_year}, {last} in {to_year}":
        "农村贫困人口（2010年标准，年末）：{from_year}年{first}，{to_year}年{last}",
    "Batch (year assessed)": "退出批次（考核年度）", "Left the list": "退出",
    "The last {counties} (listed supervision): {provinces:province|provinces}, all off the list by {day}.":
        "最后{counties}县（挂牌督战）分布在{provinces}个省份，至{day}全部退出。",
    "Try next": "接下来可试",
    "the counties of a province and batch": "某省某批次的县", "a series as a chart": "序列图",
    "counties on the list, year by year": "逐年名单内县数", "the poverty line of a year": "某年的贫困线",
    "where a number comes from": "数字的出处", "everything else": "其他功能",
    "{count:source|sources}, named with every number; 'povstat about' says how sure it is.":
        "每个数字都注明来源（共{count}个）；povstat about 说明其可靠程度。",
    # povstat about
    "counties": "县", "statistics": "统计", "sources": "来源",
    "{total:county|counties} of the list of 2014, with the codes and names of that time. What became of each is beside "
    "it: {renamed} have another code now or none.":
        "2014年名单上的{total}个县，代码和名称以当时为准，并附其后变化：{renamed}个县现在代码不同或已无代码。",
    "The batch is the official yearly batch, the year assessed. Batches of provinces by evidence: {batches}. "
    "Counties by evidence: {counties}.":
        "批次为官方年度批次，即考核年度。各省批次按依据分：{batches}。各县按依据分：{counties}。",
    "listed: named in an announcement or official list. by elimination: the province's other batches are named and "
    "leave exactly these. secondary: the split between two batches rests on one secondary list. disputed: sources "
    "disagree.":
        "名单列明：公告或官方名单列出该县。排除法推定：该省其他批次均已列明，余下者即为这些县。"
        "仅见二手名单：两个批次的划分仅据一份二手名单。来源不一：各来源说法不同。",
    "The day of delisting is known for {count} of {total}; by what it rests on: {kinds}. One county: such a source "
    "states it for one county of the batch, and it is inferred for the others.":
        "{total}县中已知退出日期的有{count}县，按依据分：{kinds}。据同批一县推定：来源只写明批内一县的日期，其余各县系推断。",
    "Partly known: the contiguous area of {area:county|counties} ({area_bases}), and whether a county was a key county of "
    "{key} ({key_bases}). The rest is null until a source is found, and null is not no.":
        "部分可知：{area}县的片区归属（是否属于、属于哪一片区；{area_bases}）和{key}县是否为重点县（{key_bases}）。"
        "其余在查到来源之前为空值，空值不等于否。",
    "stated: a source of standing names the county and says so; such a value can be cited. deduced: it follows by "
    "counting from statements about the province or the area; the deduction is a source of its own and names what "
    "it follows from.":
        "来源所载：有一定权威性的来源点名写明，可以引用。推断：由关于该省或该片区的记载计数得出，推断本身列为来源，并写明其依据。",
    "low standing: only reposts, forum posts or question-and-answer pages say so. They agree with the list of "
    "2001-2011 where both can be compared, but none is an authority.":
        "来源可靠性低：只见于转载、论坛或问答页面。凡能与2001—2011年名单比对的都相符，但均无权威性。",
    "carried over: the county's place on the complete list of key counties of 2001-2011, carried over the change of "
    "2012, when 38 counties left and 38 came in; 34 of each are known. For six areas of Heilongjiang it means: "
    "not a key county by that list, hence a member of the only area there.":
        "沿用旧名单：以2001—2011年完整的重点县名单沿用至2012年调整之后；该年调出、调入各38个，其中各34个已知。"
        "黑龙江6县的片区归属标为沿用，是指据该名单不是重点县，因而属于当地唯一的片区。",
    "The bound: of all carried-over and low-standing values of the key county together, at most two \"yes\" and two "
    "\"no\" are wrong. Sichuan and most of Qinghai are left unknown, because the other changes of 2012 may lie "
    "there.":
        "误差上限：沿用旧名单和来源可靠性低的重点县判断合计，“是”“否”至多各错两个。"
        "四川和青海大部分县按不详处理，因为2012年的其余变动可能在两省。",
    # povstat about open
    "open": "未决问题",
    "Evidence of the batch: disputed for {disputed:county|counties}; for {secondary} the batch rests on one secondary "
    "list. 'povstat counties --evidence disputed' lists them.":
        "批次依据：{disputed}县来源不一，{secondary}县的批次仅据一份二手名单。povstat counties --evidence disputed 列出各县。",
    "Contradictions between sources, kept beside the value that the record has: {count}.":
        "来源互相矛盾、与所取之值并存者：{count}处。",
    "{where}: {said}. {note}": "{where}：{said}。{note}",
    "Day of delisting unknown for {count} of {total:county|counties}; of {months} of them the month is known.":
        "{total}县中退出日期不详的有{count}县，其中{months}县已知月份。",
    "batch of {year}: {count}": "{year}年批次{count}县",
    "Days unknown in {province}: {batches}.": "{province}日期不详：{batches}。",
    "Unknown of {area:county|counties}: in which contiguous area they lie, if in any; of {key}: whether they were key "
    "counties. By province: {provinces}.":
        "{area}县的片区归属不详，{key}县是否为重点县不详。分省（片区、重点县）：{provinces}。",
    "{province}, batch of {year}": "{province}{year}年批次",
    "{county} and {count} more": "{county}及另{count}县",
    "{province} {area} and {key}": "{province}{area}县、{key}县",
    "The seat is approximate, to 0.01 degree. {count:county was|counties were} under listed supervision in 2020. The wording of "
    "the criterion for villages, over 1,000 poor people, an incidence over 10%, leaves open how the two tests join; it "
    'is "or", since the villages of each are counted apart and add up to the total.':
        "县政府驻地位置为约数，精确到0.01度。2020年挂牌督战县{count}个。村的标准为贫困人口超过1000人、贫困发生率超过10%，"
        "原文未写明两项是否须同时具备；两类村数分别统计，相加恰为总数，可知符合其一即可。",
    "{series} series with {observations:value|values}, and {figures:single figure|single figures}. Values by grade: {grades}.":
        "{series}个序列，{observations}个数值，另有{figures}项单项数字。数值按等级分：{grades}。",
    "stated: a source states it. derived: simple arithmetic on a stated figure. weak: a poor carrier. disagrees: "
    "kept beside another value of the same item. Values of one year are alternatives, never added; the one of the "
    "best grade is preferred, the others stand in brackets. Changes are calculated, never across a break of method.":
        "来源所载：来源写明。推算：由所载数字作简单运算。来源弱：载体不佳。与其他来源不一致：同项另有他值，并存。"
        "同年数值互为备选，不得相加；取等级最高者为首选，其余加括号。增减系计算所得，不跨口径变化计算。",
    "Survey estimates (statistics bureau) and registered figures (households on file from 2014) are different "
    "populations and different series. Series by province and concept: {concepts}. Bands are text, not numbers.":
        "调查推算数（国家统计局）与建档立卡数（2014年起登记在册）所指人群不同，分列为不同序列。"
        "分省序列按口径分：{concepts}。区间为文本，不是数值。",
    "Incidence is a share of the rural population. The standards of 1978, 2008 and 2010 do not make one series. The "
    "poverty line is in net income to 2013, in disposable income from 2014; about 4,000 yuan in 2020 is a yardstick.":
        "贫困发生率以农村人口为分母。1978年、2008年、2010年标准不能连成一个序列。"
        "贫困线2013年及以前按纯收入计，2014年起按可支配收入计；2020年约4000元系参考线。",
    "World Bank rates are for consumption, with a break in the survey at 2013; national, rural and urban rates are "
    "different series, and lines in parities of different years are not comparable.":
        "世界银行数按消费计，2013年调查口径有变；全国、农村、城镇各为一个序列，不同年份购买力平价的线不可比。",
    "'povstat validate' checks: the poor population rises within one standard only where a note says so; shares lie between 0 and 100; "
    "the stated yearly falls equal the differences; the batches add up to the counties designated; every source "
    "is used, and every use resolves.":
        "povstat validate 核对：同一标准下贫困人口仅在有说明处上升；比重在0至100之间；所载年减少数等于两年之差；"
        "各批次之和等于认定县数；每个来源都被引用，每处引用都有来源。",
    "{total:source|sources}, every one cited by some record. By kind: {kinds}.": "共{total}个来源，均有记录引用。按种类分：{kinds}。",
    "{count:source has|sources have} an address; the others are cited by publisher and day, and most of them are known as stored "
    "copies. A source has a standing: official, press, scholarly, unofficial or low. A deduction is a source of the data "
    "but none to print: it cites what it follows from. 'povstat sources ID' shows a source, 'povstat cite ID' gives the "
    "reference.":
        "{count}个来源附网址，其余按发布者和日期著录，多据存录副本。来源按权威性分为官方、新闻媒体、学术、非官方整理、低。"
        "推断是数据的依据而不是文献，引用时列出其所依据的来源。povstat sources ID 显示来源，povstat cite ID 给出引文。",
}  # fmt: skip
