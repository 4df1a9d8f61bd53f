"""Files that povstat writes, in Chinese: what stands in them, and what cannot be written; by the English text."""

FILES: dict[str, str] = {
    # What stands in a file.
    "Rows": "数据",
    "About": "说明",
    "Version of the data": "数据版本",
    "Columns": "各列含义",
    "Notes": "备注",
    "Column": "列",
    "Field": "字段",
    "unit": "单位",
    "Publisher": "发布者",
    "Title": "标题",
    "Published on": "发布日期",
    "Address": "网址",
    "degrees": "度",
    # What a file is called.
    "Counties of the list of 2014": "2014年名单所列各县",
    "Policy record": "政策记录",
    "Provinces with counties on the list": "名单涉及的省份",
    "Yearly batches by province": "分省分批退出情况",
    "Contiguous areas of extreme poverty": "集中连片特困地区",
    "Listed supervision of 2020": "2020年挂牌督战",
    "Sources of the record": "资料来源",
    "Statistical series": "统计序列",
    "Values of a series": "序列数值",
    "Series side by side": "序列并列",
    "Rural poverty lines": "农村贫困线",
    "Figures of the record": "单项数字",
    "Institutions, lessons and views": "制度、经验与观点",
    "Counties on the list by year": "历年未退出县数",
    "Counties by year": "县年面板",
    "Spellings, codes and counties": "写法、代码与县的对照",
    "History of codes": "代码沿革",
    "Codes in another year": "另一年份的代码",
    "Places where words are found": "检索结果",
    # What cannot be written.
    "{path}: no format has the ending {name}; known endings: {all} (--format goes before the name)": (
        "{path}：没有扩展名为 {name} 的格式；可用的扩展名：{all}（--format 优先于文件名）"
    ),
    "{path}: {what}; end the name in {all}": "{path}：{what}，文件名应以 {all} 结尾",
    "a page is HTML": "网页文件是 HTML",
    "the report is CSV": "报告是 CSV",
    "{form} is not for a terminal: name a file with --output": "{form} 不能显示在终端上：请用 --output 指定文件",
    "GeoJSON needs rows with a seat (longitude, latitude), as those of povstat counties; "
    "these have none: write json": (
        "GeoJSON 需要带驻地经纬度（longitude、latitude）的数据，如 povstat counties 的结果；此处没有：请写成 json"
    ),
    "{count:row|rows}, but {form} holds {most}: choose fewer (--limit), or write csv or parquet": (
        "共{count}行，而 {form} 最多容纳{most}行：请减少行数（--limit），或写成 csv 或 parquet"
    ),
    "writing {form}": "写 {form}",
    "two columns would be called {name} in {form}: choose others with --columns, or write csv": (
        "在 {form} 中会有两列都叫 {name}：请用 --columns 另选各列，或写成 csv"
    ),
    "{name}: no name that Stata takes (at most {most:character|characters}, no word of its own): "
    "choose others with --columns, or write csv or parquet": (
        "{name}：Stata 不接受这个变量名（最多{most}个字符，且不能是保留字）："
        "请用 --columns 另选各列，或写成 csv 或 parquet"
    ),
    "a whole number beyond 2^63": "超出 2^63 的整数",
    "--headings is for csv and tsv, not for {form}": "--headings 只用于 csv 和 tsv，不适用于 {form}",
    "--bom is for csv and tsv, not for {form}": "--bom 只用于 csv 和 tsv，不适用于 {form}",
    "--count prints a number, which is no {form}: leave out one of them": (
        "--count 只输出一个数，不能写成 {form}：请去掉其中一个"
    ),
    "one county is a card or JSON, not {form}: end the name in .txt or .json": (
        "单个县只能写成卡片或 JSON，不能写成 {form}：请以 .txt 或 .json 为扩展名"
    ),
    "--columns and --json={fields} both choose fields": "--columns 和 --json={fields} 都在选字段：请只用一个",
    "a chart is no {form}: leave out --plot, or end the name of the file in .txt": (
        "图表不能写成 {form}：请去掉 --plot，或以 .txt 为文件扩展名"
    ),
    "--json= names no field": "--json= 没有指明字段",
    '{option} "{text}" names nothing': "{option} “{text}”没有指明任何内容",
}
