"""Errors and notes in Chinese, by the English template."""

MESSAGES: dict[str, str] = {
    # The words of a call.
    "unknown {what} {text}: did you mean {near}?": "未知的{what}{text}：是否指 {near}？",
    "unknown {what} {text}; '{listing}' lists them": "未知的{what}{text}；可用“{listing}”列出",
    "unknown {what} {text}; one of: {all}": "未知的{what}{text}；可选：{all}",
    "{what} {text} could be: {all}": "{what}{text}可能指：{all}",
    "no county of {name} is on the list; 'povstat provinces' lists the provinces": (
        "{name}没有列入名单的县；povstat provinces 列出各省份"
    ),
    "no batch {year}; the batches are {all}": "没有{year}年批次；批次有：{all}",
    'unknown language "{text}"; one of: en, zh': "未知的语言“{text}”；可选：en、zh",
    'unknown format "{form}"; one of: {all}': "未知的格式“{form}”；可选：{all}",
    "--json and --format {form} ask for two formats": "--json 与 --format {form} 要求两种不同格式",
    '{option} "{text}" is no date; write 2015, 2015-11 or 2015-11-29': (
        "{option}“{text}”不是日期；应写作 2015、2015-11 或 2015-11-29"
    ),
    "--columns names no column": "--columns 未指定任何列",
    "{table} has no column {name}: did you mean {near}?": "{table} 没有列 {name}：是否指 {near}？",
    "{table} has no column {name}; it has: {all}": "{table} 没有列 {name}；现有：{all}",
    # What is not there.
    'no source "{text}": did you mean {near}?': "没有来源“{text}”：是否指 {near}？",
    "no source \"{text}\"; 'povstat sources' lists them": "没有来源“{text}”；可用“povstat sources”列出",
    'no series "{text}": did you mean {near}?': "没有数据序列“{text}”：是否指 {near}？",
    "no series \"{text}\"; 'povstat series' lists them": "没有数据序列“{text}”；可用“povstat series”列出",
    "nothing matches": "没有符合条件的记录",
    "povstat: reading the data files": "povstat：正在读取数据文件",
    "povstat: checking the data files": "povstat：正在检查数据文件",
    # Beside an answer.
    "{value} ({basis})": "{value}（{basis}）",
    "{month} (the day is unknown)": "{month}（日期不详）",
    "data {version}": "数据版本 {version}",
    "data without a version": "数据无版本号",
    "key county, by basis: {counts}; 'povstat about counties' explains them": (
        "重点县按依据分：{counts}；含义见“povstat about counties”"
    ),
    "contiguous area, by basis: {counts}; 'povstat about counties' explains them": (
        "片区归属按依据分：{counts}；含义见“povstat about counties”"
    ),
    "--basis says how sure --key-county or --area is: give one of them": (
        "--basis 限定 --key-county 或 --area 的依据，请至少写出其中之一"
    ),
    "of {count:county|counties} no source says whether they were key counties; they are not in this answer": (
        "有{count}个县未查到是否为国家扶贫开发工作重点县的来源，未列入结果"
    ),
    "of {count:county|counties} no source says in which area they lie; they are not in this answer": (
        "有{count}个县未查到所属片区的来源，未列入结果"
    ),
    "no room for: {names} (--columns chooses; a wider terminal shows more)": (
        "未显示：{names}（用 --columns 选列；终端加宽可显示更多）"
    ),
    # Files and directories.
    "{path}: {reason}": "{path}：{reason}",
    "{path}: cannot be written: {reason}": "{path}：无法写入：{reason}",
    "no file can be called {name}": "文件名不能是 {name}",
    "{name}: {value} is not UTF-8 text": "{name}：{value} 不是 UTF-8 文本",
    "{name}: {value} is out of range": "{name}：{value} 超出范围",
    "a chart has no {option}: leave out one of --plot and {option}": (
        "图表不能用 {option}：--plot 与 {option} 请去掉一个"
    ),
    "{path}: a data file in use is not written over; name another file": (
        "{path}：是正在使用的数据文件，不予覆盖；请另选文件"
    ),
    "the output leads into the table that is read; name another file with --output": (
        "输出会写进正在读取的表格；请用 --output 另选文件"
    ),
    "--report {path} is the table that is read; name another file": (
        "--report {path} 就是所读取的表格；请另选文件"
    ),
    "--report {path} is where the table goes; name another file": "--report {path} 就是表格的去处；请另选文件",
    "{path}: {kind} is written to a file only, not to a pipe or a device": (
        "{path}：{kind} 只能写入文件，不能写到管道或设备"
    ),
    "{path}: cannot be read: {reason}": "{path}：无法读取：{reason}",
    "{directory}: no such data directory": "{directory}：没有这个数据目录",
    "{directory}: not a directory; name the directory that holds the data files": (
        "{directory}：不是目录；请给出数据文件所在的目录"
    ),
    "the compiled data cannot be kept in the cache ({reason}); each call compiles it anew": (
        "编译后的数据无法存入缓存（{reason}）；每次运行都将重新编译"
    ),
    "the cache {directory} is not used: {reason}; each call compiles the data anew": (
        "未使用缓存 {directory}：{reason}；每次运行都将重新编译"
    ),
    "it is a symbolic link": "它是符号链接",
    "it belongs to another user": "它属于其他用户",
    "others may write to it": "其他用户可以写入",
    "standard output": "标准输出",
    "Permission denied": "权限不足",
    "No such file or directory": "没有这个文件或目录",
    "Is a directory": "是目录",
    "is a directory": "是目录",
    "Not a directory": "不是目录",
    "No space left on device": "磁盘空间不足",
    "Read-only file system": "文件系统只读",
    "File name too long": "文件名过长",
    "Input/output error": "读写错误",
    "a fault in povstat itself": "povstat 自身出错",
    # The parser's words, as cli/typer_tricks/parser_words.py recognises them.
    "{path}: {problem}; see '{path} --help'": "{path}: {problem}；见“{path} --help”",
    "no such option: {name}": "没有选项 {name}",
    "no such option: {name} (did you mean {near}?)": "没有选项 {name}（是否指 {near}？）",
    "no such option: {name} (it goes with: {names})": "没有选项 {name}（该选项用于：{names}）",
    "no such option: {name} (it goes with verbs that list rows)": "没有选项 {name}（该选项用于列表类命令）",
    "no such command {name}; 'povstat search' looks for words, 'povstat county' for a name": (
        "没有命令 {name}；检索词用“povstat search”，查县名用“povstat county”"
    ),
    "no such command {name}. Did you mean {near}?": "没有命令 {name}。是否指 {near}？",
    "missing argument {name}": "缺少参数 {name}",
    "missing option {name}": "缺少选项 {name}",
    "missing command": "缺少命令",
    "invalid value for {name}: {value} is not a valid int": "{name} 的值无效：{value} 不是整数",
    "invalid value for {name}: {value} is not a valid float": "{name} 的值无效：{value} 不是数",
    "invalid value for {name}: {value} is not in the range {range}": (
        "{name} 的值无效：{value} 不在 {range} 范围内"
    ),
    "option {name} requires an argument": "选项 {name} 需要一个值",
    "option {name} requires {count:argument|arguments}": "选项 {name} 需要{count}个值",
    "option {name} does not take a value": "选项 {name} 不带值",
    "got unexpected extra argument(s) ({text})": "多余的参数（{text}）",
    # One county, the codes, search, panel.
    "name a code or a county, or - for standard input": "请给出代码或县名；- 表示标准输入",
    "{latitude} N, {longitude} E (approximate)": "北纬{latitude}°，东经{longitude}°（约）",
    "{text} could be {count:place|places}; give --province, --prefecture or --year, or a code": (
        "{text} 可能指{count}个地方；请用 --province、--prefecture、--year 或代码指明"
    ),
    "{text} was never on the list of the 832": "{text} 未曾列入832县名单",
    "{text}: {why}; the nearest names are above": "{text}：{why}；相近的名称见上",
    "Sources": "来源",
    "Code on the list of 2014": "2014年名单代码",
    "Code in 2020": "2020年代码",
    "Code now": "现代码",
    "Codes since 1981": "1981年以来代码",
    "yes, without a date": "有，未载日期",
    "yes, dated {date}": "有，所载日期为{date}",
    "options that choose events do not go with the id of one; leave them out": (
        "已给出事件标识，不能再用筛选事件的选项；请去掉"
    ),
    'no event "{text}": did you mean {near}?': "没有事件“{text}”；是否指 {near}？",
    "no event \"{text}\"; 'povstat milestones' lists them, --search finds words": (
        "没有事件“{text}”；povstat milestones 列出全部，--search 可查词语"
    ),
    "Seat": "县政府驻地",
    "Listed in the same prefecture": "同市州其他贫困县",
    "Found by": "识别方式",
    "ten thousand people": "万人",
    "milestones: no event says when the list was published; name the year with --listed-from": (
        "milestones：没有事件载明名单公布时间；请用 --listed-from 给出年份"
    ),
    "the years must go from {first} up: not {a} to {b}": "年份应自{first}年起递增，不能从{a}到{b}",
    'nothing to search for in "{text}"': "“{text}”中没有可检索的词",
    "{count:different word|different words} to search for; at most {most}": "检索词有{count}个，最多{most}个",
    '"{text}" is too long to search for; at most {most:character|characters}': (
        "“{text}”太长，检索词最多{most}个字符"
    ),
    "{path}: the compiled data is damaged ({reason}); install povstat again": (
        "{path}：编译后的数据已损坏（{reason}）；请重新安装 povstat"
    ),
    "on the list from {year}; delisted: by the year of the batch; delisted_announced: by the year of the "
    "announcement, null for {count:county|counties} whose day is unknown": (
        "{year}年起列入名单；delisted 按批次年份；delisted_announced 按公布年份，{count}个县日期不详，为空值"
    ),
    "{text}: no division has had this code or name": "{text}：没有区划用过这个代码或名称",
    "{text}: no division has had this code or name; did you mean {near}?": (
        "{text}：没有区划用过这个代码或名称；是否指 {near}？"
    ),
    "--all prints every table; leave out one of {table} and --all": (
        "--all 输出全部数据表；{table} 与 --all 只能用其一"
    ),
    'nothing holds the words "{text}"': "没有记录含“{text}”",
    "no county of {name} is on the list; 'povstat counties' lists the counties": (
        "{name}没有县列入名单；可用“povstat counties”列出名单上的县"
    ),
    "{text} is a prefecture ({name}) with {count:county|counties} on the list, shown above": (
        "{text}是地级政区（{name}），有{count}个县列入名单，已列在上面"
    ),
    "{text} is a province ({name}) with {count:county|counties} on the list, shown above": (
        "{text}是省级政区（{name}），有{count}个县列入名单，已列在上面"
    ),
    "{text} is also the name of {names}, never on the list": "{text}也是{names}的名称，后者未列入名单",
    "{text}: no division has had this code": "{text}：没有区划用过这个代码",
    "{text}: no division in {year}": "{text}：{year}年没有这个区划",
    "standard input, line {line}: not UTF-8 text": "标准输入第{line}行：不是 UTF-8 文本",
    "{text}: the name of several places; ask for one of the codes {codes}": (
        "{text}：有多个地方用此名称；请改用代码：{codes}"
    ),
    "{year}: the codes cover the years {first} to {newest}": "{year}：代码所覆盖的年份为{first}年至{newest}年",
    "{path}: line 1: the columns must be {columns}": "{path}：第1行：列应为 {columns}",
    "{path}: line {line}: not a code, a name and its years": "{path}：第{line}行：不是代码、名称及其年份",
    # Matching tables.
    '--delimiter: one character or "tab", not "{text}"': "--delimiter 应为一个字符或“tab”，不能是“{text}”",
    "columns: no column {name}; there are: {all}": "columns：没有列 {name}；现有：{all}",
    "there is already a column {name}: choose another prefix": "已有列 {name}：请另选前缀",
    "panel: not within Spark; join the rows of povstat panel by code and year": (
        "panel：Spark 中不可用；请按代码与年份连接 povstat panel 的各行"
    ),
    "names: names of your own are not taken within Spark": "names：Spark 中不能使用自备名称",
    '{what} needs an extra: pip install "povstat[{extra}]"': (
        '需另装组件（{what}）：pip install "povstat[{extra}]"'
    ),
    "reading and writing {form}": "读写 {form}",
    "{kind} cannot be matched: give a frame, a series, rows as mappings, or a list of names": (
        "{kind} 无法匹配：请给出数据框、序列、若干行映射或一列名称"
    ),
    "{kind} is a lazy frame whose rows cannot be decided one by one: collect it first, or see povstat.duckdb and "
    "povstat.spark": "{kind} 是惰性数据框，无法逐行判定：请先求值，或见 povstat.duckdb 与 povstat.spark",
    "povstat {theirs} on this worker, {ours} where the frame was made: install the same version": (
        "此工作节点上是 povstat {theirs}，建立数据框处是 {ours}：请安装同一版本"
    ),
    "invalid value for {name}: {value} is not a valid int range": "{name} 的值无效：{value} 不是整数",
    "invalid value for {name}: {value} is not a valid float range": "{name} 的值无效：{value} 不是数",
    "{table}: {count:row|rows}": "{table}：{count}行",
    "{library} is not installed; install it with: pip install {library}": "未安装{library}；"
    "安装命令：pip install {library}",
}
