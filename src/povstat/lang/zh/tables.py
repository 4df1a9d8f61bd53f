"""What is said of statements in SQL and of exports, in Chinese, by the English text."""

TABLES: dict[str, str] = {
    # Statements.
    "the statement is not UTF-8 text": "语句不是 UTF-8 文本",
    "the statement has a NUL character in it": "语句中含有空字符（NUL）",
    "there is no statement; 'povstat sql' alone lists the views": "没有语句；单独运行 'povstat sql' 可列出各视图",
    "'povstat sql' only reads: a statement begins with SELECT, WITH or VALUES, not with {word}": (
        "'povstat sql' 只能查询：语句以 SELECT、WITH 或 VALUES 开头，不能以 {word} 开头"
    ),
    "{word} is a view; a statement that shows it: select * from {word}": (
        "{word} 是视图；列出其内容的语句：select * from {word}"
    ),
    "'povstat sql' only reads: {word} is not possible": "'povstat sql' 只能查询：不能 {word}",
    "'povstat sql' reads its views and nothing else; without a statement it lists them": (
        "'povstat sql' 只读自己的视图；不给语句即列出各视图"
    ),
    "the statement on standard input is longer than {most:byte|bytes}": "标准输入中的语句超过{most}字节",
    "the statement could not be run: SQLite ended with {reason}": "语句无法运行：SQLite 以 {reason} 结束",
    'the statement is wrong near "{word}"': "语句在“{word}”附近有误",
    "the statement is wrong: {reason}": "语句有误：{reason}",
    "the statement ends too early": "语句不完整",
    "one statement at a time: leave out what follows the semicolon": "一次只能有一条语句：请去掉分号后的内容",
    "{word} is a column of several views: write VIEW.{word}": "几个视图都有列 {word}：请写成 视图.{word}",
    "{word} takes another number of arguments": "{word} 的参数个数不对",
    "{word} cannot stand there": "{word} 不能用在此处",
    "the parts of {word} differ in columns": "{word} 前后两部分的列数不同",
    "a parameter (?, :name) has no value: write the value itself": "参数（?、:name）没有值：请直接写出值",
    "column {word} has a text that is not UTF-8": "列 {word} 中有不是 UTF-8 的文本",
    "column {word}, row {row}: bytes are not shown; write hex({word})": (
        "列 {word}，第{row}行：不显示字节串；请写 hex({word})"
    ),
    "column {word}, row {row}: a number that is not finite": "列 {word}，第{row}行：非有限的数",
    "two columns are called {word}: name one of them with AS": "有两列都叫 {word}：请用 AS 为其中一列命名",
    "a column has no name: name it with AS": "有一列没有名称：请用 AS 命名",
    "no view {word}: did you mean {near}?": "没有视图 {word}：是否指 {near}？",
    "no view {word}; there are: {all}": "没有视图 {word}；现有：{all}",
    "no column {word}: did you mean {near}?": "没有列 {word}：是否指 {near}？",
    "no column {word}; 'povstat sql' lists those of every view, and texts stand in single quotes": (
        "没有列 {word}；'povstat sql' 可列出各视图的列，文本要放在单引号中"
    ),
    "a statement has no function {word}: did you mean {near}?": "语句中没有函数 {word}：是否指 {near}？",
    "a statement has no function {word}": "语句中没有函数 {word}",
    "the statement took more than {most:second|seconds} and was ended": "语句运行超过{most}秒，已终止",
    "the statement needs more than {most:byte|bytes} of memory": "语句所需内存超过{most}字节",
    "the answer has more than {most:row|rows}: narrow it down with WHERE or LIMIT": (
        "结果超过{most}行：请用 WHERE 或 LIMIT 缩小范围"
    ),
    "the answer is larger than {most:byte|bytes}: ask for fewer columns or "
    "rows": "结果超过{most}字节：请减少列或行",
    "a value or the statement is longer than {most:byte|bytes}": "有一个值或语句本身超过{most}字节",
    # Help.
    "Ask the record in SQL: a view for each table, which can only be read. Alone: the views and their columns.": (
        "用 SQL 查询记录：每张表是一个只读视图。单独运行则列出各视图及其列。"
    ),
    "A question in SQL, as one word; - reads it from standard input. Without one, the views.": (
        "一条 SQL 查询，作为一个词；- 表示从标准输入读取。不给出则列出各视图。"
    ),
    "[STATEMENT]": "[语句]",
    "The record as files to take along: Data Package, SQLite, Excel, JSON, Parquet, Stata or GeoJSON.": (
        "把记录导出为文件：Data Package、SQLite、Excel、JSON、Parquet、Stata 或 GeoJSON。"
    ),
    "[DIR|FILE]": "[目录|文件]",
    "A directory, or a file ending in .zip, .sqlite, .xlsx, .json, .parquet, .dta or .geojson.": (
        "一个目录，或以 .zip、.geojson、.sqlite、.xlsx、.json、.parquet、.dta 结尾的文件。"
    ),
    "This table; else the whole record. Can be repeated.": "导出这张表；不给出则导出全部记录。可重复使用。",
    "Files of a directory: package (CSV), parquet or dta.": "目录中的文件：package（CSV）、parquet 或 dta。",
    "Write the data dictionary instead, in both languages.": "改为写出数据字典，中英文对照。",
    "The views and their columns.": "各视图及其列。",
    "A count by batch.": "按批次计数。",
    "A statement from standard input, to a file.": "从标准输入读取语句，结果写入文件。",
    "The whole record as a Data Package.": "全部记录，导出为 Data Package。",
    "Two tables, for Excel.": "导出两张表，供 Excel 使用。",
    "What every field means.": "每个字段的含义。",
    # What tables are called, and what is said about a whole workbook.
    "What whole columns rest on": "整列数据的依据",
    "Number of county-level divisions by year": "历年县级区划数",
    "Edition of the data": "数据版本",
    "Data dictionary": "数据字典",
    "Answer to a statement": "语句的结果",
    "Citation": "引用格式",
    "Licence": "许可",
    "Name of the table, which is that of the view and of its file.": "表名，也是视图名和文件名。",
    "Name of the field.": "字段名。",
    "What it holds, missing values left out.": "字段的类型，缺失值除外。",
    "Unit of its numbers; where it differs by row, the field that has it.": (
        "数值的单位；各行不同的，注明单位所在的字段。"
    ),
    "The words that it may hold; empty where it is of no closed list.": "可取的词；没有封闭词表的为空。",
    "What it means, in English.": "含义（英文）。",
    "What it means, in Chinese.": "含义（中文）。",
    "Table": "表",
    "records": "条记录",
    "places": "个地方",
    "divisions": "个区划",
    "values": "个数值",
    # Exports.
    "an export is written to a file or a directory: name it, such as povstat.sqlite": (
        "导出内容写入文件或目录：请给出名称，如 povstat.sqlite"
    ),
    "{path}: no export has the ending {name}; known endings: {all}, or a directory": (
        "{path}：导出没有扩展名 {name} 的格式；可用扩展名：{all}，或一个目录"
    ),
    "{path}: {form} is one file; end its name in {ending}": "{path}：{form} 是单个文件；文件名请以 {ending} 结尾",
    "a file in {form} holds one table: choose it with --table, or name a directory or another format": (
        "{form} 文件只能存一张表：请用 --table 选定，或给出目录，或换用其他格式"
    ),
    "{form} is not for a terminal: name a file": "{form} 不能写到终端：请给出文件名",
    "{path}: holds other files ({names}): name a new directory": "{path}：其中有其他文件（{names}）：请给出新目录",
    "as the field {field} says": "见字段 {field}",
}
