"""What each field means, in Chinese, by the English description that the models and schemas carry."""

MEANINGS: dict[str, str] = {
    # Records.
    "Key that records cite.": "各记录引用的标识。",
    "Kind of source; null where not stated.": "来源类型；未注明者为空。",
    "Publisher, or the body that speaks; null: not named.": "发布者，或表态的机构；空为未署名。",
    "Authors or reporters, as the source names them.": "作者或记者，依来源署名。",
    "Site, newspaper or collection that carries it, where that is not the publisher.": (
        "刊载的网站、报纸或汇编，仅在不同于发布者时填写。"
    ),
    "Title in Chinese.": "中文标题。",
    "Title in English.": "英文标题。",
    "Day, month or year of publication, as far as it is known.": "发布的年、月、日，精确到已知的程度。",
    "Address of the publisher's text or of its carrier's; null: none that can be relied on.": (
        "发布者或刊载者的网址；空为没有可靠的网址。"
    ),
    "publisher: read as the publisher has it; copy: read as a stored copy; null: nothing to read.": (
        "publisher：所读为发布者原文；copy：所读为存本；空：无可读之物。"
    ),
    "official: a public or international body; press: news agency, newspaper, broadcaster; scholarly: book or "
    "journal; unofficial: a compilation of private hands; low: repost, forum, encyclopaedia copy, "
    "question-and-answer page; null: a deduction.": (
        "official：政府或国际机构；press：通讯社、报纸、广播电视；scholarly：书籍或期刊；unofficial：私人汇编；"
        "low：转帖、论坛、百科转录、问答网页；空：推断。"
    ),
    "What it says, and what is uncertain, in English.": "内容及不确定之处（英文）。",
    "What a deduction follows from; empty for every other source.": "推断所依据的来源；其他来源为空。",
    "The same in Chinese.": "同上（中文）。",
    "The same in English.": "同上（英文）。",
    "Records that cite the source, counted from the data.": "引用该来源的记录数，由数据计得。",
    "Six-digit GB/T 2260 code.": "GB/T 2260 六位代码。",
    "Full Chinese name.": "中文全称。",
    "Short Chinese name.": "中文简称。",
    "Short English name, the one that other records refer to.": "英文简称，其他记录以此引用。",
    "Full English name.": "英文全称。",
    "Pinyin of the short Chinese name, without tones.": "中文简称的拼音，不标声调。",
    "ISO 3166-2 code.": "ISO 3166-2 代码。",
    "Counties on the 2014 list, official count.": "2014年名单所列县数，官方数字。",
    "Three-way region of the poverty statistics.": "贫困统计所用的三大地区。",
    "Four-way region of the National Bureau of Statistics.": "国家统计局的四大地区。",
    "Sources of the record.": "该记录的来源。",
    "Key that counties refer to.": "各县引用的标识。",
    "Chinese name.": "中文名称。",
    "English name.": "英文名称。",
    "Official number of counties; null where unknown.": "官方县数；不详者为空。",
    "sourced: a source states it; derived: counted from a sourced definition; unknown.": (
        "sourced：有来源载明；derived：据有来源的界定计得；unknown：不详。"
    ),
    "Provinces it reaches into, full Chinese names.": "所涉省份，中文全称。",
    "How sure that list is.": "该清单的可靠程度。",
    "What the count rests on, in English.": "县数的依据（英文）。",
    "Counties of the list that name this area here, counted from counties.": (
        "本数据中注明属于该片区的名单县数，由 counties 计得。"
    ),
    # Numbers of divisions.
    "Year at whose end there were so many.": "年份，以年末计。",
    "Number of county-level divisions.": "县级区划数。",
    "Codes in use that the source does not count: island offices of Hainan.": (
        "在用而该来源未计入的代码：海南的海岛办事处。"
    ),
    "Sources of the numbers.": "数字的来源。",
    "What a reader must know of them, in English.": "读者须知（英文）。",
    "The numbers by province, where they are known.": "已知的分省数字。",
    # Counties.
    "Six-digit code at the 2014 list (GB/T 2260 as of 31 October 2014; the three administrative committees of "
    "Qinghai bear their statistical codes).": (
        "2014年名单时的六位代码（GB/T 2260，以2014年10月31日为准；青海三个行政委员会使用统计用代码）。"
    ),
    "Full Chinese name at the 2014 list.": "2014年名单时的中文全称。",
    "English name: official romanisation where one exists, else pinyin.": (
        "英文名称：有正式罗马字转写者从其转写，否则用汉语拼音。"
    ),
    "Pinyin of the name without its generic part, without tones.": "专名的拼音，不含通名，不标声调。",
    "How sure the English name is.": "英文名称的可靠程度。",
    "Other English spellings.": "其他英文写法。",
    "Older, later or shorter Chinese names in lists of the 832.": "832县各种名单中的旧名、后名或简称。",
    "Kind of county-level division at the 2014 list.": "2014年名单时的县级区划类型。",
    'Province: short English name, as provinces.yaml has it ("Guizhou").': (
        "省份英文简称，与 provinces.yaml 一致（如 Guizhou）。"
    ),
    "Province: full Chinese name.": "省份中文全称。",
    "Today's prefecture; null for counties run by the province and for Chongqing.": (
        "今属地级行政区；省直管县和重庆各县为空。"
    ),
    "Official yearly batch the county left in: the year assessed, 2016-2020.": (
        "该县退出的官方年度批次，即考核年度，2016—2020年。"
    ),
    "Day of the provincial announcement or approval, mostly in the year after the batch; null where unknown.": (
        "省级公告或批准之日，多在批次的次年；不详者为空。"
    ),
    "What the day rests on. provincial: the announcement or a press report states it; report_dateline: only the "
    "dateline of the report is known; encyclopaedia: an encyclopaedia copy that names the deciding government and "
    "this county; one_county: such a copy states it for one county of the batch, inferred here for the others.": (
        "日期的依据。provincial：公告或报道载明；report_dateline：只知报道的电头日期；"
        "encyclopaedia：百科转录写明批准机关和本县；one_county：百科只写明同批某一县，其余各县由此推得。"
    ),
    "How sure the batch is. listed: the county is named in an announcement or official list; by_elimination: the "
    "province's other batches are named and leave exactly these; secondary: the split between two batches rests "
    "on one secondary list; disputed: sources disagree, see notes.": (
        "批次的佐证程度。listed：公告或官方名单列明该县；by_elimination：该省其他批次均有名单，恰好剩下这些县；"
        "secondary：两个批次的划分只见于一份二手名单；disputed：各来源不一致，见备注。"
    ),
    "Sources of batch and day.": "批次和日期的来源。",
    "Month of that day, also where only the month is known; null where unknown.": (
        "该日所在的月份，只知月份时也填写；不详者为空。"
    ),
    "Month of that day, also where only the month is known; null: unknown.": (
        "该日所在的月份，只知月份时也填写；空为不详。"
    ),
    "Day of the approval by the provincial government, where sources give another than that of the announcement; "
    "null where they do not.": "省级政府批准之日，仅在来源所载不同于公告之日时填写；其余为空。",
    "Day of the approval by the provincial government, where sources give another than announced_on; null where "
    "they do not.": "省级政府批准之日，仅在来源所载不同于 announced_on 时填写；其余为空。",
    "Contiguous area of extreme poverty (id); null where in none or unknown, see contiguous_area_known.": (
        "所属集中连片特困地区（标识）；不属任何片区或不详者为空，见 contiguous_area_known。"
    ),
    "How sure the area is, or that it lies in none: as key_county_basis; null: unknown.": (
        "片区（或不属任何片区）的依据，各级同 key_county_basis；空为不详。"
    ),
    "How sure that is. stated: a source names the county and says so; deduced: it follows by counting from such "
    "statements; low_standing: only reposts, forum posts or question-and-answer pages state it; carried_over: its "
    "place on the list of 2001-2011, carried over the change of 2012; null: unknown.": (
        "其依据。stated：有来源点名载明；deduced：由此类记载计数推得；low_standing：只见于转帖、论坛或问答网页；"
        "carried_over：据2001—2011年名单，沿用至2012年调整之后；空为不详。"
    ),
    "What other sources have for batch, day, area or key county, kept beside it.": (
        "其他来源对批次、日期、片区或重点县的不同说法，并存于此。"
    ),
    "What other sources have for its day or membership, kept beside it.": (
        "其他来源对日期或所含县的不同说法，并存于此。"
    ),
    "Day of the press conference at which it was told; null: unknown or none.": (
        "新闻发布会通报之日；空为不详或没有。"
    ),
    "Day of its publication, where sources give another than announced_on; null where they do not.": (
        "公布之日，仅在来源所载不同于 announced_on 时填写；其余为空。"
    ),
    "Number of the reply, notice or announcement; null: unknown or none.": (
        "批复、通知或公告的文号；空为不详或没有。"
    ),
    "Whether a source says which area the county lies in, or that it lies in none.": (
        "是否有来源说明该县属于哪个片区，或不属任何片区。"
    ),
    "Sources of the area.": "片区的来源。",
    "Whether it was a key county of the national poverty-alleviation programme; null: unknown.": (
        "是否为国家扶贫开发工作重点县；空为不详。"
    ),
    "Sources of the key-county status.": "重点县身份的来源。",
    "Whether it was one of the 52 counties under listed supervision in 2020.": "是否为2020年52个挂牌督战县之一。",
    "Approximate seat, degrees east, WGS-84, to 0.01 degree.": "县政府驻地大致东经，WGS-84，精确到0.01度。",
    "Approximate seat, degrees north, WGS-84, to 0.01 degree.": "县政府驻地大致北纬，WGS-84，精确到0.01度。",
    "Code in 2020; null where the county had none.": "2020年的代码；当时没有者为空。",
    "Chinese name in 2020.": "2020年的中文名称。",
    "Code in April 2026; null where it has none.": "2026年4月的代码；没有者为空。",
    "Chinese name in April 2026.": "2026年4月的中文名称。",
    "What changed in name, code or type, and when, in English.": "名称、代码或类型的变更及时间（英文）。",
    "What a reader of batch and day must know, in English.": "关于批次和日期须知的事项（英文）。",
    # Batches, supervision, milestones.
    "Province: short English name.": "省份英文简称。",
    "Official yearly batch: the year assessed, 2016-2020.": "官方年度批次，即考核年度，2016—2020年。",
    "Number of counties.": "县数。",
    "Day of the provincial announcement or approval; null: unknown.": "省级公告或批准之日；空为不详。",
    "What that day rests on, as in counties.": "该日期的依据，同 counties。",
    "Day on which the State Council's poverty office named the counties; null: unknown or none.": (
        "国务院扶贫办公布县名之日；空为不详或没有。"
    ),
    "How sure the membership is: the weakest grade among its counties.": "名单的佐证程度：取各县中最弱的一级。",
    "Sources of the batch.": "该批次的来源。",
    "What a reader must know of this batch, in English.": "关于该批次须知的事项（英文）。",
    "Counties under listed supervision.": "挂牌督战县数。",
    "Villages under listed supervision.": "挂牌督战村数。",
    "What other reports say, in English.": "其他报道的说法（英文）。",
    "Key of the event.": "事件标识。",
    "Day; of a text the day of issue, else that of publication. Where less is known: the first day of the month, "
    "quarter or year, or the last day of the year.": (
        "日期；文件取成文日期，否则取公布日期。所知不足一日时，取该月、该季度或该年的首日，或年末。"
    ),
    "Number of the document, as it is printed.": "文号，依原文。",
    "Day of issue or adoption; null: unknown, or no text.": "成文或通过之日；空为不详，或不是文件。",
    "Day or month in which it became public, or was first reported as public.": (
        "公布之日或月份，或最早见于报道之时。"
    ),
    "Address of the text, or of an official report of it.": "原文或官方报道的网址。",
    "Whether the Legal Daily article of December 2020 (legal-daily-2020) tells it.": (
        "《法治日报》2020年12月的文章（legal-daily-2020）是否述及。"
    ),
    "Date that the article gives; null: none, or not in the article.": "该文所给的日期；空为没有，或文中未述及。",
    "How much of the date is stated.": "日期载明到何种程度。",
    "Last day of an event of several days or years.": "持续多日或多年的事件的最后一日。",
    "Kind of event.": "事件类型。",
    "Who issued, held or stated it, in English.": "发布、召开或表述者（英文）。",
    "What it says, in English.": "内容（英文）。",
    "What it says, in Chinese.": "内容（中文）。",
    "Numbers that it states.": "其中写明的数字。",
    "Counties of the list that it names, by code.": "其中点名的名单县，以代码表示。",
    "Limits of the record, in English.": "该记录的局限（英文）。",
    # Statistics.
    "Key of the series.": "序列标识。",
    "Group in which it stands.": "所属分组。",
    "What a value says, in English.": "数值说明什么（英文）。",
    "survey: household survey; registered: households on file; target: people whom a programme was to support; "
    "unclear: the sources do not show which; administrative: counted or spent by the government; estimate: "
    "reconstructed; null: a line.": (
        "survey：住户调查；registered：建档立卡；target：扶贫对象；unclear：来源未说明是哪一种；"
        "administrative：政府统计或支出；estimate：推算；空：贫困线。"
    ),
    "What the area of an observation is; null: one area.": "观测值的地区是什么；空：只有一个地区。",
    "Area that the series covers, in English.": "序列覆盖的地区（英文）。",
    "Poverty standard, in English; null: not measured by one.": "贫困标准（英文）；空：不以标准衡量。",
    "Who is counted, in English; null: no people are.": "统计对象（英文）；空：不是人数。",
    "Breaks of method.": "方法中断之处。",
    "What the values can and cannot be compared with, in English.": "数值可比与不可比的对象（英文）。",
    "Sources of the definition, beside those of the values.": "定义的来源，不含各数值的来源。",
    "Number of values, counted from the data.": "数值个数，由数据计得。",
    "First year with a value.": "有数值的第一年。",
    "Last year with a value.": "有数值的最后一年。",
    "Key of the figure.": "数字标识。",
    "Short name in English.": "英文简称。",
    "Short name in Chinese.": "中文简称。",
    "What it counts, in English.": "统计的是什么（英文）。",
    'The words, such as "hundreds".': "来源的文字，如“数百”。",
    "Day, year or span (2013-2020) that it refers to; null: none.": (
        "所指的日期、年份或时段（2013-2020）；空为没有。"
    ),
    "How the source qualifies it.": "来源对数值的限定。",
    "Sources of the figure.": "该数字的来源。",
    "Series that carries the same statistic over time.": "同一统计项目的逐年序列。",
    "Value in the unit of the source; null where it gives words.": "以来源单位表示的数值；来源只有文字者为空。",
    "That unit.": "该单位。",
    "Key of the item.": "条目标识。",
    "stated: a source states it; derived: simple arithmetic on a stated figure; weak: a poor carrier; disagrees: "
    "kept beside another figure of the same thing.": (
        "stated：来源写明；derived：由来源数字简单算得；weak：载体欠佳；disagrees：与同一事项的另一数字并存。"
    ),
    "system: one of the six systems of institutions; lesson: drawn from the campaign; view: an "
    "expert's thesis on it.": ("system：六大制度体系之一；lesson：总结的经验；view：专家观点。"),
    "Whose conclusion or view it is, in English.": "结论或观点出自何人（英文）。",
    "What must be known of the item, in English.": "关于该条目须知的事项（英文）。",
    "Version of the data: the day of its newest facts.": "数据版本：其中最新事实的日期。",
    "Name or wording in English.": "英文名称或表述。",
    "Sources of the item.": "该条目的来源。",
    "Data file, without its ending.": "数据文件名，不含扩展名。",
    "Fields that rest on the sources.": "以这些来源为据的字段。",
    "Their sources.": "其来源。",
    "How the fields were made from the sources, in English.": "字段如何由来源得出（英文）。",
    "China, or the province, region or group that the value is of.": "全国，或数值所属的省份、地区或地区组。",
    "First year of a span; null: no span.": "时段的第一年；空：不是时段。",
    "Year, or the last year of a span; null: unknown.": "年份，或时段的最后一年；空为不详。",
    "Value in the base unit; null where it is a band.": "以基本单位表示的数值；为区间者空。",
    "Base unit of the value.": "数值的基本单位。",
    'A band, such as "3-5" or "<10"; not a number.': "区间，如“3-5”“<10”，不是数。",
    "Value in the unit in which it is recorded.": "以记录时所用单位表示的数值。",
    "That unit; a band is in it too.": "该单位；区间也用此单位。",
    "How it is counted, as in series.": "统计口径，同 series。",
    "final: stated without reserve, and no later revision is known; about: rounded, or given as about this much; "
    "estimate: calculated here from a stated figure, or of an inferred year; partial: of a part of the year; "
    "projection: a plan or forecast of the source.": (
        "final：来源无保留地写明，且未见后来的修订；about：取整或写作约数；"
        "estimate：在此据来源数字算得，或年份为推断；partial：只涉及一年中的一段；projection：来源的计划或预测。"
    ),
    "Month of the year (2019-11), or months (2019-01/2019-09), that the value is of; null: the whole "
    "year or its end.": ("数值所属的月份（2019-11）或时段（2019-01/2019-09）；空：全年或年末。"),
    "stated: a source states it; derived: simple arithmetic on a stated figure; weak: a poor carrier; disagrees: "
    "kept beside another value of the same item.": (
        "stated：来源写明；derived：由来源数字简单算得；weak：载体欠佳；disagrees：与同一项目的另一数值并存。"
    ),
    "Whether it is the value to use where an area and year has several.": (
        "同一地区和年份有多个数值时，是否采用这一个。"
    ),
    "Whether it is of the first year with a value since a change of method.": (
        "是否为方法变更之后第一个有数值的年份。"
    ),
    "Difference from the preferred value before, in the base unit; null across a break.": (
        "与前一采用值之差，以基本单位计；跨越方法中断者为空。"
    ),
    "The same in percent of the value before; null for shares.": "上述差额占前一数值的百分比；比率类为空。",
    "Year of the value before.": "前一数值的年份。",
    "What must be known of the value, in English.": "关于该数值须知的事项（英文）。",
    "Sources of the value.": "该数值的来源。",
    "China, or the province.": "全国，或省份。",
    "Year of the batch (the year assessed); the first is the year before any batch.": (
        "批次年份（考核年度）；第一行为首批之前的一年。"
    ),
    "Counties on the list of 2014.": "2014年名单的县数。",
    "Counties still on the list once the batches to this year have left.": "截至该年各批退出后仍在名单上的县数。",
    "Counties of the batches to this year.": "截至该年各批退出的县数。",
    "Counties of the batch of this year.": "该年批次的县数。",
    # Joining, codes, search.
    "Code of the list of 2014 through all years; of the year for the never listed.": (
        "各年均用2014年名单的代码；从未列入名单者用当年代码。"
    ),
    "The year.": "年份。",
    "English name; null where none is known.": "英文名称；不详者为空。",
    "Province: short English name; null where no county of it is listed.": "省份英文简称；无名单县的省份为空。",
    "Prefecture: of today for a listed county, else of the year.": "地级行政区：名单县为今属，其余为当年所属。",
    "Whether the unit is one of the counties of the list.": "是否为名单所列的县。",
    "Year of the official yearly batch; null for the never listed.": "官方年度批次；从未列入名单者为空。",
    "On the list at the end of the year, by batch.": "年末是否在名单上，按批次。",
    "Left the list by the end of the year, by batch.": "年末是否已退出，按批次。",
    "Years since the year of the batch, from 0; null before.": "距批次年份的年数，从0起；之前为空。",
    "The unit in all years: code of the list, or newest code and year of beginning.": (
        "各年一贯的单元：名单内县为名单代码，其余为最新代码和起始年份。"
    ),
    "Code of the division in that year, as povstat match names it.": (
        "该区划当年的代码，与 povstat match 所给一致。"
    ),
    "Year from which it is delisted, by batch; 0: never on the list.": "退出年份，按批次；0为从未列入名单。",
    "The year of the announcement; 0: never on the list; null: unknown day.": (
        "公告年份；0为从未列入名单；空为日期不详。"
    ),
    "Years from the year of the batch, before it negative; null for the never listed.": (
        "距批次年份的年数，之前为负；从未列入名单者为空。"
    ),
    "Years from the year of the announcement, before it negative; null where unknown.": (
        "距公告年份的年数，之前为负；不详为空。"
    ),
    "On the list at the end of the year, by the announcement; null: unknown day.": (
        "年末是否在名单上，按公告日期；空为日期不详。"
    ),
    "Left the list by the end of the year, by the announcement; null: unknown day.": (
        "年末是否已退出，按公告日期；空为日期不详。"
    ),
    "Years since the year of the announcement, from 0; null before, or where unknown.": (
        "距公告年份的年数，从0起；之前或不详者为空。"
    ),
    "Whether it was under listed supervision in 2020, the same in all years.": "2020年是否挂牌督战，各年相同。",
    "A spelling or a six-digit code, as docs/match.md describes it.": "一种写法或六位代码，说明见 docs/match.md。",
    "What kind of spelling it is, or code.": "写法的种类，或代码。",
    "Province in which it has this meaning.": "在哪个省份有此所指。",
    "Prefecture in which it has this meaning.": "在哪个地级行政区有此所指。",
    "Year from which it has it; null: always.": "从哪一年起有此所指；空为一直如此。",
    "Year in which that ended; null: it has not.": "此所指终止的年份；空为未终止。",
    "Whether a listed county is meant.": "所指是否为名单县。",
    "Code of the list of 2014, for poverty.": "2014年名单的代码，限 poverty。",
    "Chinese name on the list, for poverty.": "名单上的中文名称，限 poverty。",
    "Year of the batch, for poverty.": "批次年份，限 poverty。",
    "Day of delisting, for poverty; null where unknown.": "退出日期，限 poverty；不详者为空。",
    "What the division meant is to the listed county.": "所指区划与名单县的关系。",
    "Code of the division meant: of 2014 if listed, else its newest.": (
        "所指区划的代码：名单县用2014年代码，其余用最新代码。"
    ),
    "Chinese name of the division meant.": "所指区划的中文名称。",
    "Number of places that the key means in all.": "该写法在全国所指的地方数。",
    "Number of places that it means in this province.": "该写法在本省所指的地方数。",
    "What was asked for.": "查询的内容。",
    "A code that the place has had.": "该地用过的代码。",
    "Its Chinese name under this code.": "用此代码时的中文名称。",
    "Province.": "省份。",
    "Prefecture.": "地级行政区。",
    "First year of this code and name.": "此代码和名称的第一年。",
    "Year in which it ended or changed; null: in use.": "终止或变更的年份；空为仍在使用。",
    "Year, code, name of what it became.": "变为何地：年份、代码、名称。",
    "The same of what it came from.": "由何地而来：年份、代码、名称。",
    "Code of the list of 2014 that it stands for.": "对应的2014年名单代码。",
    "Code of a division of that year that covers the place.": "该年覆盖此地的区划代码。",
    "Its Chinese name.": "其中文名称。",
    "Whether nothing but name and code differ.": "是否只有名称和代码不同。",
    "What was found.": "检索到的内容种类。",
    "Its id, or code.": "其标识或代码。",
    "Its name or title in English; null where it has none.": "英文名称或标题；没有者为空。",
    "The text around the words, which stand in brackets.": "检索词前后的文字，检索词在括号中。",
    "Kind of work, as CSL has it.": "文献类型，按CSL。",
    "Address.": "网址。",
    "How the row was recognised.": "该行的识别方式。",
    "Candidates, contradictions, what a reader must know.": "候选、矛盾及须知事项。",
    "Chinese name on the list; with poverty only.": "名单中的中文名称；仅在判定为贫困县时给出。",
    "Title.": "题名。",
    "Unit in which the values are recorded; the verb 'series ID' gives them in its base unit.": (
        "数值记录时所用单位；命令 series ID 按基本单位给出。"
    ),
    "Code of the division meant, in the row's year.": "所指政区在该行年份的代码。",
    "China, or the province, region or group; where a series has several.": (
        "全国，或省份、地区、群体（序列含多个时）。"
    ),
    "Code of the list of 2014; with poverty only.": "2014年名单中的代码；仅在判定为贫困县时给出。",
    "Value in the base unit; null where the source gives words.": "以基本单位计的数值；来源只有文字表述时为空。",
    "Day of publication, as CSL has it.": "发布日期，按CSL。",
    "Base unit of all values.": "全部数值的基本单位。",
    "Key of the source.": "来源标识。",
    "Its Chinese name in that year.": "该年份的中文名称。",
    "Authors, as CSL has them.": "作者，按CSL。",
    "Whether the row is a county of the list.": "该行是否为名单内的县。",
    "Year of the batch, as text.": "批次年份（文本）。",
}
