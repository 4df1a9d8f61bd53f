"""What a table format cannot hold, in Chinese, by the English text."""

FORMATS: dict[str, str] = {
    "{path}, line {number}, column {column}: {what}, which {format} cannot hold; what can: {others}": (
        "{path}，第{number}行，列 {column}：{what}，{format} 无法存放；可以存放的格式：{others}"
    ),
    "{path}, row {number}, column {column}: {what}, which {format} cannot hold; what can: {others}": (
        "{path}，第{number}行，列 {column}：{what}，{format} 无法存放；可以存放的格式：{others}"
    ),
    "{path}, column name {column}: {what}, which {format} cannot hold; what can: {others}": (
        "{path}，列名 {column}：{what}，{format} 无法存放；可以存放的格式：{others}"
    ),
    "{path}: {count:column|columns} with those added, but a worksheet holds {most}; what can hold them: "
    "CSV, ndjson, Parquet": (
        "{path}：加上所添加的列共{count}列，而一个工作表最多{most}列；可以存放的格式：CSV、ndjson、Parquet"
    ),
    "a worksheet holds {most:row|rows} at most: write CSV, ndjson or Parquet instead": (
        "一个工作表最多容纳{most}行：请改写为 CSV、ndjson 或 Parquet"
    ),
    "two columns are called {name}, which {format} cannot hold: write CSV or Excel": (
        "有两列都叫 {name}，{format} 无法存放：请写成 CSV 或 Excel"
    ),
    "{path}: the workbook has other worksheets, which would be lost: write to another file": (
        "{path}：工作簿中还有其他工作表，覆盖后会丢失：请写入另一个文件"
    ),
    # What a cell is.
    "a carriage return": "含回车符的文本",
    "a control character": "含控制字符的文本",
    "a date outside 1900-03-01 to 9999-12-31": "1900年3月1日至9999年12月31日以外的日期",
    "a date that only Parquet knows": "只有 Parquet 能表示的日期",
    "a list that is nested too deeply": "嵌套过深的列表",
    "a negative duration": "负的时长",
    "a number that is not finite": "非有限的数",
    "a number with more digits than a double holds": "位数超出双精度浮点数的数",
    "a text longer than 32,767 characters": "超过32,767个字符的文本",
    "a text that is not UTF-8": "不是 UTF-8 的文本",
    "a text that is read as an escaped character (such as _x0041_)": "会被当作转义字符的文本（如 _x0041_）",
    "a time finer than a millisecond": "精度高于毫秒的时间",
    "a time with a time zone": "带时区的时间",
    "a value that only Parquet knows": "只有 Parquet 能表示的值",
    "a whole number beyond 2^53": "超出 2^53 的整数",
    "binary data": "二进制数据",
    "half of a surrogate pair": "含不成对代理码位的文本",
    # Cells that another encoding cannot hold.
    "{path}, line {number}, column {column}: {encoding} cannot hold {character}: write utf-8 "
    "(--output-encoding utf-8)": (
        "{path}，第{number}行，列 {column}：{encoding} 不能表示 {character}："
        "请写成 utf-8（--output-encoding utf-8）"
    ),
    "{path}, row {number}, column {column}: {encoding} cannot hold {character}: write utf-8 "
    "(--output-encoding utf-8)": (
        "{path}，第{number}行，列 {column}：{encoding} 不能表示 {character}："
        "请写成 utf-8（--output-encoding utf-8）"
    ),
    "{path}, column names: {encoding} cannot hold {character}: write utf-8 (--output-encoding utf-8)": (
        "{path}，列名：{encoding} 不能表示 {character}：请写成 utf-8（--output-encoding utf-8）"
    ),
    "{encoding} cannot hold {character} of an added column: write utf-8 (--output-encoding utf-8)": (
        "{encoding} 不能表示所添加列中的 {character}：请写成 utf-8（--output-encoding utf-8）"
    ),
    # Tables that are read or written.
    "{option} does not go with {kind}": "{option} 不适用于 {kind}",
    "{path}, line {line}: there is already a key {name}: give the added ones another --prefix": (
        "{path}，第{line}行：已有键 {name}：请用 --prefix 为所添加的键另设前缀"
    ),
    "{path}, line {line}: two members are called {name}": "{path}，第{line}行：有两个成员都叫 {name}",
    "{path}, row {number}, column {column}: a formula without its value: open the workbook in a spreadsheet "
    "program, save it there, and try again": (
        "{path}，第{number}行，列 {column}：公式没有存下计算结果：请用电子表格软件打开并保存该工作簿，然后重试"
    ),
    "{path}: cannot be written as Parquet: {reason}": "{path}：无法写成 Parquet：{reason}",
}
