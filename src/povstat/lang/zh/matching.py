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
    "Accept a name one slip away where only one county is near.": "名称有一处笔误且仅有一个相近的县时予以认定。",
    "Encoding, else found out.": "编码；不给出则自动判断。",
    "Delimiter (or 'tab'), else found out.": "分隔符（或 tab）；不给出则自动判断。",
    "The first row names the columns; else they are 1, 2, ...": "首行为列名；否则列名为 1、2……",
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
    "Count the counties as on the list from this year (else its publication).": (
        "自该年起计为列入名单（默认为名单公布之年）。"
    ),
}
