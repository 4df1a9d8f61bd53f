"""The settings of a user: help and messages."""

SETTINGS = {
    "Settings": "设置",
    "Show or change what holds for every call of yours: language, colours, pager, data, columns of tables.\n\n"
    "json, ndjson, csv and tsv look the same whatever is set.": (
        "查看或更改对每次调用都生效的设置：语言、颜色、分页、数据目录、各表显示的列。\n\n"
        "无论怎样设置，json、ndjson、csv 和 tsv 的输出格式不变。"
    ),
    "The setting: language, color, pager, data, columns.TABLE; else all.": (
        "设置项：language 语言, color 颜色, pager 分页, data 数据目录, columns.TABLE 某表的列；不写则列出全部。"
    ),
    "Its new value: en or zh, on or off, a directory, fields.": "新值：en 或 zh，on 或 off，目录，字段。",
    "Take the setting away.": "取消该设置。",
    "Print where the settings are kept.": "给出设置文件的位置。",
    "[VALUE]": "[值]",
    "[NAME]": "[设置项]",
    "--path stands alone": "--path 须单独使用",
    "--unset takes the name of a setting, and nothing else": "--unset 后只写设置项的名称",
    "nothing is set in {path}": "{path} 中没有设置",
    "{name} is not set in {path}": "{path} 中没有设置 {name}",
    "there is no home directory to keep settings in; set HOME": "找不到主目录，无处保存设置；请设置 HOME",
    "{path}: {name} is not on a line of its own; change it with an editor": (
        "{path}：{name} 未单独成行；请用编辑器修改"
    ),
    "columns.{table} in {path}: {columns}": "{path} 中的 columns.{table}：{columns}",
    "{name} is no setting; the settings are {all}": "没有 {name} 这个设置项；可设置：{all}",
    "{name} is en or zh, not {value}": "{name} 应为 en 或 zh，不能是 {value}",
    "{name} is on or off, not {value}": "{name} 应为 on 或 off，不能是 {value}",
    "{name} is a line of text, not {value}": "{name} 应为一行文本，不能是 {value}",
    "{name} is the whole path of a directory, not {value}": "{name} 应为目录的完整路径，不能是 {value}",
    "{path}: not a file of settings: {why}": "{path}：不是设置文件：{why}",
}
