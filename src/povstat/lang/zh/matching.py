"""Help and errors of match, crosswalk and panel in Chinese, by the English text."""

MATCHING: dict[str, str] = {
    # Help.
    "Joining tables": "表格匹配",
    "Reading the table": "读取表格",
    "Writing the table": "写出表格",
    "TABLE": "表格",
    "COL": "列",
    "COL|YEAR": "列|年份",
    "CHAR": "字符",
    "STATUS,...": "状态1,状态2…",
    "Mark the rows of a table that are counties of the list.": "标出表格中属于名单内县的行。",
    "CSV, TSV, ndjson, .xlsx, .parquet; - for stdin.": "CSV、TSV、ndjson、.xlsx、.parquet；- 为标准输入。",
    "Column with the county's name.": "县名所在列。",
    "Its province.": "省份所在列。",
    "Its prefecture.": "市州所在列。",
    "Its division code, of any year since 1981.": "区划代码所在列，1981年以来任一年份的代码均可。",
    "Year of the row, or one year for the whole table.": "各行年份所在列，或整个表格的年份。",
    "Processes that decide, for large tables.": "用于判定的进程数，适合大表。",
    "Accept a name one slip away where only one county is near.": "名称有一处笔误且仅有一个相近的县时予以认定。",
    "A table of your own names: spelling, code and, if need be, from and to.": (
        "自备名称表，列名为“写法”“代码”，必要时加“起”“止”（年份）。"
    ),
    "{path}: no column {name}; a table of names has spelling, code and, if need be, from and to": (
        "{path}：没有列 {name}；名称表应有 spelling（写法）、code（代码），必要时加 from、to（起止年份）"
    ),
    "{path}: no name: {text}": "{path}：不是名称：{text}",
    "{path}: not a division code: {text}": "{path}：不是区划代码：{text}",
    "{path}: {field} is no year: {text}": "{path}：{field} 不是年份：{text}",
    "{path}: no division had the code {code} in these years": "{path}：这些年份中没有代码为 {code} 的区划",
    "Encoding, else found out.": "编码；不给出则自动判断。",
    "Delimiter (or 'tab'), else found out.": "分隔符（或“tab”）；不给出则自动判断。",
    "The first row names the columns; else they are 1, 2, ...": "首行为列名；否则列名为 1、2……",
    "Rows above the header, else found out.": "表头之上的行数；不给出则自动判断。",
    "Rows of the header, else found out.": "表头的行数；不给出则自动判断。",
    "Quotes hold cells together, or are plain.": "引号用于括住单元格，或只是普通字符。",
    "Worksheet, else the first.": "工作表；不给出则为第一个。",
    "csv, ndjson, xlsx or parquet, else by name.": "csv、ndjson、xlsx 或 parquet；不给出则按文件名。",
    "Write to a file, by its name.": "写入文件，格式按文件名。",
    "csv, ndjson, xlsx or parquet.": "csv、ndjson、xlsx 或 parquet。",
    "Encoding of the output.": "输出的编码。",
    "Write only rows with these statuses.": "只写出这些状态的行。",
    "Add only these columns.": "只添加这些列。",
    "What the added columns' names begin with.": "所添加列的列名前缀。",
    "Write what was not decided to a CSV, most frequent first.": "将未判定的内容写入 CSV，由多到少排列。",
    "Exit 1 if any row has one of these statuses.": "如有任何一行为这些状态之一，以退出码 1 结束。",
    "Every spelling and code, and the county that it means: for joins elsewhere.": (
        "全部写法和代码及其所指的县，供在其他工具中连接表格。"
    ),
    "Only spellings and codes that have to do with a listed county.": "只列与名单内县有关的写法和代码。",
    "A balanced panel of counties and years with treatment variables.": "县与年份的平衡面板，附处理变量。",
    "First year.": "起始年份。",
    "Last year.": "结束年份。",
    "Add the county-level divisions of each year that were never listed.": "加入各年份从未列入名单的县级区划。",
    "Add those of the provinces with listed counties (never), of the others (other-provinces).": (
        "加入从未列入名单的区划：有县列入名单的省份内（“never”）、其他省份内（“other-provinces”）。"
    ),
    "GROUP,...": "组1,组2…",
    "Add the variables of 'povstat panel' for each row's unit and year.": (
        "按各行的单元和年份加入 povstat panel 的变量。"
    ),
    "With --panel: count the counties as on the list from this year (else its publication).": (
        "与 --panel 同用：自该年起计为列入名单（默认为名单公布之年）。"
    ),
    'no controls "{name}"; there are: {all}': "没有对照组“{name}”；可选：{all}",
    "--listed-from goes with --panel": "--listed-from 须与 --panel 同用",
    "no column is recognised as the year: say --year COLUMN, or --year 2015 for all rows (columns: {all})": (
        "未认出年份所在列：请用 --year 指定列，或用 --year 2015 指定整个表格的年份（现有列：{all}）"
    ),
    "Count the counties as on the list from this year (else its publication).": (
        "自该年起计为列入名单（默认为名单公布之年）。"
    ),
    # Notes beside the output.
    "encoding: {encoding} (found out; --encoding names another)": (
        "编码：{encoding}（自动判断；可用 --encoding 另行指定）"
    ),
    "columns taken: {columns}": "所取各列（等号左边为选项名）：{columns}",
    "{titles:row|rows} above the header, which is of {rows} (--skip-rows and --header-rows name others)": (
        "表头之上有 {titles} 行，表头为 {rows} 行（可用 --skip-rows 和 --header-rows 另行指定）"
    ),
    "{kind} has no place for the rows above the header: they are left out": (
        "{kind} 不能存放表头之上的行，这些行未写出"
    ),
    "{option}: {least} or more, not {number}": "{option}：须为 {least} 或更大，而不是 {number}",
    "{name}: for the path of a file alone; a frame has its header already: give the path, or read it with the "
    "right rows as its header": ("{name}：仅用于文件路径；数据框已有表头：请给出路径，或在读取时以正确的行为表头"),
    "empty cells of {column} are read as the cell above them": "{column} 列的空单元格按其上方单元格读取",
    "{percent} % of the cells of {column} are counties or lie in one": (
        "{column} 列 {percent}% 的单元格为县名或县内地址"
    ),
    "{percent} % of the cells of {column} are counties or lie in one, {less} % of those of {other}": (
        "{column} 列 {percent}% 的单元格为县名或县内地址，{other} 列仅 {less}%"
    ),
    "could also be the {what}: {names} (--{role} chooses)": "也可能是{what}：{names}（用 --{role} 指定）",
    "year": "年份",
    # Verdicts.
    "{total:row|rows}: {shares}": "共 {total} 行：{shares}",
    "poverty {count}": "贫困县 {count}",
    "not poverty {count}": "非贫困县 {count}",
    "ambiguous {count}": "有歧义 {count}",
    "unknown {count}": "未识别 {count}",
    "{count} of the {listed:listed county|listed counties} met": "名单内 {listed} 个县中，表内出现 {count} 个",
    "{count:decided row carries|decided rows carry} a note": "{count} 行已判定，并附有说明",
    "how: {ways}": "认定依据：{ways}",
    "poverty": "贫困县",
    "not poverty": "非贫困县",
    "ambiguous": "有歧义",
    # Words of a call.
    "no column is recognised as the county's name or code: say --name COLUMN or --code COLUMN (columns: {all})": (
        "未认出县名或代码所在列：请用 --name 或 --code 指定（现有列：{all}）"
    ),
    "--{role}: no column {name} (columns: {all})": "--{role}：没有列 {name}（现有列：{all}）",
    "--{role}: several columns are called {name} ({places}): give the number instead": (
        "--{role}：有多个列名为 {name}（第 {places} 列）：请改用列的序号"
    ),
    "--columns: no column {name}; there are: {all}": "--columns：没有列 {name}；可选：{all}",
    "{option}: no status {name}; there are: {all}": "{option}：没有状态 {name}；可选：{all}",
    "{option}: no format {name}; there are: csv, ndjson, xlsx, parquet": (
        "{option}：没有格式 {name}；可选：csv、ndjson、xlsx、parquet"
    ),
    "the table already has a column {name}: give the added ones another --prefix, or drop it first": (
        "表格已有列 {name}：请用 --prefix 为所添加的列另设前缀，或先删去该列"
    ),
    "{kind} is not read from standard input: name the file": "{kind} 不能从标准输入读取：请给出文件名",
    "{kind} is not written to standard output: name a file with --output": (
        "{kind} 不能写到标准输出：请用 --output 给出文件名"
    ),
    "unknown encoding {name}: try utf-8, gb18030, big5 or utf-16": (
        "未知的编码 {name}：可试 utf-8、gb18030、big5 或 utf-16"
    ),
    "{name} is not an encoding of text: try utf-8, gb18030, big5 or utf-16": (
        "{name} 不是文本编码：可试 utf-8、gb18030、big5 或 utf-16"
    ),
    # Tables that cannot be read.
    "{path}: no such file": "{path}：没有这个文件",
    "{path}: the table is empty, not even a header": "{path}：表格是空的，连表头也没有",
    "{path}: the table is empty, not even one object": "{path}：表格是空的，一个对象也没有",
    "{path}, line {line}: a quote that opens here is never closed; if quotes are plain characters in this table, "
    "say --no-quotes": "{path}，第{line}行：此处的引号没有闭合；如引号只是普通字符，请用 --no-quotes",
    "{path}, line {line}: the quotes are not those of a CSV ({reason}); if they are plain characters, say "
    "--no-quotes": "{path}，第{line}行：引号不合 CSV 写法（{reason}）；如引号只是普通字符，请用 --no-quotes",
    "one of the processes of --jobs ended before its time: try with fewer": (
        "--jobs 的一个进程提前结束：请减少进程数再试"
    ),
    "{path}, line {line}: longer than {most:byte|bytes}": "{path}，第{line}行：超过{most}字节",
    "{path}, line {line}: {count:cell|cells}, but the header has {width}; quote what holds the delimiter, or name "
    "another one with --delimiter": (
        "{path}，第{line}行：有{count}个单元格，而表头有{width}个；"
        "请给含分隔符的内容加引号，或用 --delimiter 另行指定分隔符"
    ),
    "{path}, line {line}: not UTF-8: the table mixes encodings (--encoding names one)": (
        "{path}，第{line}行：不是 UTF-8：表格混用多种编码（可用 --encoding 指定一种）"
    ),
    "{path}, line {line}: UTF-8, the lines before it are {encoding}: the table mixes encodings (--encoding names "
    "one)": "{path}，第{line}行：为 UTF-8，而之前各行为 {encoding}：表格混用多种编码（可用 --encoding 指定一种）",
    "{path}: {encoding} without a byte-order mark: name the order, {encoding}-le or {encoding}-be": (
        "{path}：编码为 {encoding}，却没有字节顺序标记；请指明字节顺序（{encoding}-le 或 {encoding}-be）"
    ),
    "{path}, line {line}: byte 0x{byte} is not {encoding}; the table mixes encodings, or has another one "
    "(--encoding)": (
        "{path}，第{line}行：字节 0x{byte} 不属于 {encoding}；表格混用多种编码，或用的是另一种编码（--encoding）"
    ),
    "{path}: the encoding cannot be found out; name it with --encoding (gb18030, big5, ...)": (
        "{path}：无法判断编码；请用 --encoding 指定（gb18030、big5……）"
    ),
    "{path}: not Parquet that can be read ({reason})": "{path}：不是可读取的 Parquet 文件（{reason}）",
    "{path}: the old .xls format is not read; save it as .xlsx or CSV": (
        "{path}：不支持旧的 .xls 格式；请另存为 .xlsx 或 CSV"
    ),
    "{path}: not a text table; a spreadsheet must be called .xlsx, Parquet .parquet": (
        "{path}：不是文本表格；电子表格的扩展名应为 .xlsx，Parquet 为 .parquet"
    ),
    "{path}, line {line}: not a JSON object, one to a line": "{path}，第{line}行：不是每行一个的 JSON 对象",
    "{path}, line {line}: not a JSON object ({reason})": "{path}，第{line}行：不是 JSON 对象（{reason}）",
    "{path}: not a workbook that can be read ({reason})": "{path}：不是可读取的工作簿（{reason}）",
    "{path}: no worksheet {name}; there are: {all}": "{path}：没有工作表 {name}；现有：{all}",
    "{path}: the worksheet {name} is empty": "{path}：工作表 {name} 是空的",
    "{path}: the worksheet cannot be read ({reason})": "{path}：工作表无法读取（{reason}）",
    "{path}, row {row}: cells beyond the header's {width:column|columns}": (
        "{path}，第{row}行：有单元格超出表头的{width}列"
    ),
    # Tables that cannot be written.
    "standard output: cannot be written: {reason}": "标准输出：无法写入：{reason}",
    "no permission": "没有权限",
}
