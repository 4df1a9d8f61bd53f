"""Chinese for the forms that Datasette puts around tables: its words as its templates and scripts have them."""

FORMS: dict[str, str] = {
    # A table.
    "Search:": "检索：",
    "- remove filter -": "- 去掉此条件 -",
    "- column -": "- 字段 -",
    "Sort...": "排序……",
    "Sort by": "排序：",
    "descending": "降序",
    "Apply": "应用",
    "View and edit SQL": "查看并修改 SQL",
    "This data as": "下载本页数据：",
    "advanced": "更多选项",
    "These facets timed out:": "以下字段的取值未能及时统计：",
    "Suggested facets:": "可统计取值的字段：",
    "Next page": "下一页",
    "Advanced export": "更多导出选项",
    "JSON shape:": "JSON 结构：",
    "default": "默认",
    "array": "数组",
    "newline-delimited": "每行一条",
    "object": "以主键为键的对象",
    "CSV options:": "CSV 选项：",
    "download file": "存为文件",
    "expand labels": "附所指记录的名称",
    "stream all rows": "全部各行",
    "Export CSV": "导出 CSV",
    "Table actions": "本表的操作",
    "0 records": "没有符合条件的行",
    "extra where clause": "附加条件",
    "remove": "去掉",
    "Links from other tables": "引用本条的其他表",
    # The menu of a column.
    "Sort ascending": "升序排列",
    "Sort descending": "降序排列",
    "Facet by this": "统计取值",
    "Hide this column": "隐藏此列",
    "Show all columns": "显示全部列",
    "Show not-blank rows": "只看非空的行",
    "Remove this filter": "去掉此条件",
    "Type:": "类型：",
    # A question, a statement.
    "Custom SQL query": "SQL 查询",
    "returning": "返回",
    "more than": "多于",
    "Query parameters": "查询参数",
    "Format SQL": "排版 SQL",
    "Run SQL": "查询",
    "Edit SQL": "修改 SQL",
    "0 results": "没有结果",
    # The tables.
    "Queries": "常用查询",
    "Tables": "数据表",
    "Views": "视图",
    "Many rows": "行数较多",
    "... and": "另有",
    "hidden table": "个未列出的表",
    "Download SQLite DB:": "下载 SQLite 文件：",
    # The foot.
    "Powered by": "网页由以下软件提供：",
    "Queries took": "查询用时",
    "Data license:": "数据许可：",
    "Data source:": "数据来源：",
    "About:": "说明：",
    "Menu": "菜单",
    # What cannot be seen.
    "Column": "字段",
    "Condition": "条件",
    "Value": "值",
    "Meaning of the columns": "各字段的含义",
    "Statement in SQL": "SQL 语句",
    # What is wrong.
    "Error": "错误",
    "Table not found": "没有这个表",
    "Database not found": "没有这个数据库",
    "Record not found": "没有这条记录",
}
"""Each is replaced where it stands as words of its own."""

CONDITIONS: dict[str, str] = {
    "contains": "包含",
    "ends with": "结尾是",
    "starts with": "开头是",
    "like": "匹配（like）",
    "not like": "不匹配（like）",
    "glob": "匹配（glob）",
    "in": "属于",
    "not in": "不属于",
    "array contains": "列表含有",
    "array does not contain": "列表不含",
    "date": "日期是",
    "is null": "没有值",
    "is not null": "有值",
    "is blank": "为空",
    "is not blank": "不为空",
    "show": "显示",
    "hide": "隐藏",
    "home": "首页",
}
"""What a value can be asked for; the two words of a switch; the first of the pages above a page."""

ROWS = "行"
SEARCHED = "检索“{words}”"
UPWARDS = "按 {field} 升序"
DOWNWARDS = "按 {field} 降序"
SHOWN = "（{parts}）"
REFERRED = "（{{ other.other_table }} 的 {{ other.other_column }}）"
"""Of a row that another one names, which one does, as a template of Datasette's says it."""
