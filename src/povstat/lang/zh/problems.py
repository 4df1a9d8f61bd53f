"""What is wrong with a data file, in Chinese, by the template of the English sentence."""

PROBLEMS: dict[str, str] = {
    # A file.
    "no such data directory": "没有这个数据目录",
    "file is missing": "缺少文件",
    "not a file": "不是文件",
    "larger than {size} MB: not a povstat data file": "大于{size} MB：不是 povstat 数据文件",
    "cannot be read: {reason}": "无法读取：{reason}",
    "not UTF-8 text (byte {number})": "不是 UTF-8 文本（第{number}字节）",
    "not valid YAML: {text}": "不是有效的 YAML：{text}",
    "not text: a control character or broken encoding": "不是文本：含控制字符或编码有误",
    "not a YAML list of records": "不是由记录组成的 YAML 列表",
    "a second YAML document; a data file is one list": "有第二个 YAML 文档；数据文件应为一个列表",
    "not a record (a mapping of fields to values)": "不是记录（应为字段与值的对应）",
    "nested more than {count:level|levels} deep": "嵌套超过{count}层",
    "anchors and aliases are not used in data files": "数据文件不使用锚点和别名",
    "tags such as {tag} are not used in data files": "数据文件不使用 {tag} 之类的标记",
    "a field name must be plain text": "字段名应为纯文本",
    "field {field} is given twice": "字段 {field} 重复",
    "a line break or control character inside a text": "文本中含换行或控制字符",
    "an invisible or direction character ({code}) inside a text": "文本中含不可见字符或方向字符（{code}）",
    "a field name of {count:character|characters}": "字段名长达{count}个字符",
    "a link to a file that is not there": "符号链接所指的文件不存在",
    "the columns must be {names}": "各列应为 {names}",
    "{found:cell|cells}, where the header has {count}": "有{found}格，表头有{count}格",
    "not valid CSV from here on (an open quotation mark?): {text}": (
        "自此行起不是有效的 CSV（引号未闭合？）：{text}"
    ),
    # A field, in the words of Pydantic.
    "field is missing": "缺少该字段",
    "no such field": "没有这个字段",
    "string should match pattern '{pattern}', not {value}": "{value} 不符合格式 {pattern}",
    "string should have at most {max_length:character|characters}, not "
    "{value}": "应不超过{max_length}个字符，不是 {value}",
    "string should have at least {min_length:character|characters}, not "
    "{value}": "应不少于{min_length}个字符，不是 {value}",
    "should be a name in Chinese characters, not {value}": "应为汉字名称，不是 {value}",
    "should be a name in Latin letters, not {value}": "应为拉丁字母名称，不是 {value}",
    "should be pinyin, not {value}": "应为汉语拼音，不是 {value}",
    "input should be a valid integer, not {value}": "应为整数，不是 {value}",
    "input should be a valid string, not {value}": "应为文本，不是 {value}",
    "input should be a valid boolean, not {value}": "应为 true 或 false，不是 {value}",
    "input should be a valid number, not {value}": "应为数，不是 {value}",
    "input should be a valid date, not {value}": "应为日期，不是 {value}",
    "input should be a valid date in the format YYYY-MM-DD, {error}, not {value}": "应为日期，不是 {value}",
    "input should be a valid date or datetime, {error}, not {value}": "应为日期，不是 {value}",
    "datetimes provided to dates should have zero time - e.g. be exact dates, not {value}": (
        "应为日期，不是 {value}"
    ),
    "input should be a valid tuple, not {value}": "应为列表，不是 {value}",
    "input should be a valid dictionary, not {value}": "应为字段与值的对应，不是 {value}",
    "input should be a valid dictionary or instance of {class_name}, not {value}": (
        "应为字段与值的对应，不是 {value}"
    ),
    "input should be greater than or equal to {ge}, not {value}": "应不小于{ge}，不是 {value}",
    "input should be less than or equal to {le}, not {value}": "应不大于{le}，不是 {value}",
    "input should be {expected}, not {value}": "应为 {expected} 之一，不是 {value}",
    "tuple should have at least {min_length:item|items} after validation, not {actual_length}, not {value}": (
        "至少应有{min_length}项，现有{actual_length}项（{value}）"
    ),
    "not a day written as YYYY-MM-DD, not {value}": "{value} 不是写作 YYYY-MM-DD 的日期",
    "is no unit that povstat knows ({names}), not {value}": "{value} 不是已知单位（{names}）",
    "needs either value or value_text, not {value}": "value 与 value_text 应有其一且只有其一（现为 {value}）",
    "needs either value or value_text_en, not {value}": (
        "value 与 value_text_en 应有其一且只有其一（现为 {value}）"
    ),
    "first_year must be before year, not {value}": "first_year 应早于 year（现为 {value}）",
    "has a note in one language only": "说明只有一种语言",
    "has a note in one language only, not {value}": "说明只有一种语言（现为 {value}）",
    "has words in one language only, not {value}": "文字只有一种语言（现为 {value}）",
    "has an observation in {unit}, which is no multiple of its base unit, not {value}": (
        "有数值以 {unit} 计，与本序列的基本单位不符（现为 {value}）"
    ),
    "has an observation whose area does not agree with the field 'by', not {value}": (
        "有数值的地区与字段 by 不符（现为 {value}）"
    ),
    "{sentence}, not {value}": "{sentence}（现为 {value}）",
    # The data set as a whole.
    "{key} is used already (line {line})": "{key} 已使用（第{line}行）",
    "no source {name} in sources.yaml": "sources.yaml 中没有来源 {name}",
    "no record cites {name}": "没有记录引用 {name}",
    "not given, and no prefecture {code} in prefectures.yaml": "未写明，prefectures.yaml 中也没有地级政区 {code}",
    "no record for {province} {year} in batches.yaml": "batches.yaml 中没有 {province} {year} 年批次的记录",
    "{name} does not say which kind of division it is; give division_type": (
        "由“{name}”看不出政区类别；请写明 division_type"
    ),
    "no county of {province} {year} in counties.yaml": "counties.yaml 中没有 {province} {year} 年批次的县",
    "{name} has a word of which no English one is known; give name_en": "“{name}”中有词尚无英译；请写明 name_en",
    "no county of counties.yaml lies in {prefecture}": "counties.yaml 中没有属于 {prefecture} 的县",
    "no county of {province} has {field} {value}": "{province} 没有 {field} 为 {value} 的县",
    "no province {name} in provinces.yaml": "provinces.yaml 中没有省份 {name}",
    "no area {name} in areas.yaml": "areas.yaml 中没有片区 {name}",
    "no county {code} in counties.yaml": "counties.yaml 中没有县 {code}",
    "no series {name} in series.yaml": "series.yaml 中没有序列 {name}",
    "{table} has no field {field}": "{table} 没有字段 {field}",
    "{english} is called {chinese}": "{english} 应作 {chinese}",
    "{name} is in {unit}": "{name} 的单位是 {unit}",
    "false, though an area is given": "为 false，但已给出片区",
    "{area} does not reach into {province}": "{area} 不涉及 {province}",
    "{count:county names|counties name} this area, more than its size": "有{count}个县归入本片区，超过官方县数",
    "no event of kind designation": "没有类型为 designation 的事件",
    "given without a day, or a day without it": "与日期应同有或同无",
    "{day} is before the year of the batch, {year}": "{day} 早于批次年份 {year}",
    "left the list before the list of {year}": "退出早于{year}年名单",
    "no source for key_county": "key_county 没有来源",
    "no source for contiguous_area": "contiguous_area 没有来源",
    "disputed evidence needs a note": "佐证程度为 disputed 时应有备注",
    "given without {code}, or {same} without it": "与 {code} 应同有或同无",
    "{stated}, but counties.yaml has {found} of this batch": "为{stated}，counties.yaml 中本批次有{found}个县",
    "{stated}, but counties.yaml has {found} supervised there": (
        "为{stated}，counties.yaml 中该省份挂牌督战县有{found}个"
    ),
    "{stated}, but counties.yaml has {found} there": "为{stated}，counties.yaml 中该省份有{found}个县",
    "{stated}, but the list has {found}": "为{stated}，名单上有{found}个县",
    "no county of the batch has this day": "本批次没有一个县是该日期",
    "no record for {province} {year} ({found:county|counties})": "缺少 {province} {year}年的记录（{found}个县）",
    "no record for {name}": "缺少 {name} 的记录",
    "the supervised counties are exactly those of the batch of {year}": "挂牌督战县应恰为{year}年批次的县",
    "{name} comes to {found}; figures.yaml has {stated}": "{name} 合计为{found}，figures.yaml 中为{stated}",
    "{end} is before {begin}": "{end} 早于 {begin}",
    "not the month of the day, {day}": "与日期（{day}）不是同月",
    "{approved} is after {day}": "{approved} 晚于 {day}",
    "given without key_county": "没有 key_county 时不应有此项",
    "given without contiguous_area": "没有 contiguous_area 时不应有此项",
    "given without batch, or batch without it": "与 batch 应同有或同无",
    "names neither a batch nor counties": "既未写明批次，也未写明县",
    "{code} is not of {province} {year}": "{code} 不属于 {province} {year}年批次",
    "{code} has {value} itself": "{code} 本身即为 {value}",
    "no data file {name}": "没有数据文件 {name}",
    # The divisions.
    "{end} is not after the first year, {begin}": "{end} 不晚于起始年份 {begin}",
    "{code} is {name} in {year} already (line {line})": "{code} 在{year}年已是{name}（第{line}行）",
    "ended, but no successor says what it became": "已终止，却没有后继代码说明去向",
    "a successor is given twice": "后继代码重复",
    "{code} needs the year of the change, for the division has not ended": "本区划尚未终止，{code} 应注明变更年份",
    "{code} in {year}, when there was no {name}": "{code} 的变更在{year}年，当时没有{name}",
    "{number}, but {file} has {found:division|divisions} at the end of {year}": (
        "为{number}，而{file}中{year}年底有{found}个区划"
    ),
    "{number}, but {file} has {found:division|divisions} in {name} at the end of {year}": (
        "为{number}，而{file}中{year}年底{name}有{found}个区划"
    ),
    "no division {code} in {year}": "{year}年没有区划 {code}",
    "no division {code} in {file}": "{file} 中没有区划 {code}",
    "a division of this name is in {file}": "{file} 中有同名区划",
    "no {name} with the code {code} in {file}": "{file} 中没有代码为 {code} 的{name}",
    "no division {code} in {year} in {file}": "{file} 中{year}年没有区划 {code}",
    "codes of {prefix} are of {province}": "以 {prefix} 开头的代码属于{province}",
    "codes of {prefix} are {prefecture} in {year} (line {line})": (
        "{year}年以 {prefix} 开头的代码属于{prefecture}（第{line}行）"
    ),
    "codes of {prefix} are of no prefecture in {year} (line {line})": (
        "{year}年以 {prefix} 开头的代码不属于任何地级行政区（第{line}行）"
    ),
    "given without prefecture_zh, or prefecture_zh without it": "与 prefecture_zh 应同有或同无",
    "{found:syllable|syllables} for the {count:character|characters} of "
    "{name}": "{name}有{count}个字，拼音却有{found}个音节",
    "no division of {name} ({code})": "没有{name}（{code}）的区划",
    "{file} has {name} for codes of {prefix}": "{file} 中以 {prefix} 开头的代码属于{name}",
    "{file} has {name} for {code} in {year}": "{file} 中 {code} 在{year}年为{name}",
    "{file} has {name} for {code}": "{file} 中 {code} 属于{name}",
    "must say whether {name} is among the sources": "应与来源中有无 {name} 一致",
    "given for an event that is not in the article": "该文未载此事件，不应有此字段",
    "{count} in Chinese, but {number} in English": "中文{count}项，英文{number}项",
    # The statistics.
    "another value of {when} has the grade {grade} too": "{when} 另有等级同为 {grade} 的数值",
    "{value} in {year} is above {earlier} in {before}, without a note": (
        "{year}年的{value}高于{before}年的{earlier}，而无说明"
    ),
    "{value} is no percentage of a population": "{value} 不是人口比重",
    "the year-end figures of rural-poor differ by {fall}": "rural-poor 两年末之差为{fall}",
    "no region {name} ({known})": "没有地区 {name}（{known}）",
    "period must lie in year, with the status partial, not {value}": (
        "period 应在 year 之内，且 status 为 partial（现为 {value}）"
    ),
    "given by a deduction and by nothing else": "推断应有此项，其他来源不应有",
    "{source} follows from itself, in a circle": "{source} 循环推自其自身",
    "a second version; a data set has one": "第二个版本；一套数据只有一个版本",
    "no value for the batch of {year}": "缺少{year}年批次的数值",
    "{other} has this id": "{other} 已使用该标识",
    "the source {name}": "来源 {name}",
    "the series {name}": "序列 {name}",
    "the figure {name}": "数字 {name}",
    "{record}: {sentence}": "{record}: {sentence}",
    # After the list.
    "{count:problem|problems} in {directory}": "{directory} 中有{count}个问题",
    "{count:problem|problems} in {directory}; of each file the first {shown} are shown": (
        "{directory} 中有{count}个问题；每个文件只列出前{shown}个"
    ),
    "{count:record|records} in {files:file holds|files hold}": "{files}个文件共{count}条记录，未发现问题",
    (
        "open questions: counties whose batch is disputed: {disputed}; contradictions between sources: "
        "{contradictions}; unknown days of delisting: {days}; see 'povstat about open'"
    ): (
        "未决问题：批次有争议的县{disputed}个，来源之间的矛盾{contradictions}处，退出日期不详的县{days}个；"
        "见“povstat about open”"
    ),
    "{directory}: {problem}": "{directory}：{problem}",
    "{directory}: {problem} (and {count} more; see 'povstat validate')": (
        "{directory}：{problem}（另有{count}个问题；见“povstat validate”）"
    ),
}
