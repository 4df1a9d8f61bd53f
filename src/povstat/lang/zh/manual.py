"""The pages of the manual: their headings, and what stands in them beside the help texts."""

MANUAL = {
    "The manual: the documentation in the browser, where the package has an address of it, else the man page.": (
        "手册：软件包带有文档网址时在浏览器中打开，否则显示手册页。"
    ),
    "The page of this verb.": "该命令的手册页。",
    "verb": "命令",
    "Of povstat.": "总手册。",
    "Of one verb.": "某个命令的手册页。",
    "Name": "名称",
    "Synopsis": "用法",
    "Description": "说明",
    "Exit status": "退出码",
    "Environment": "环境变量",
    "See also": "参见",
    "Without a verb the story is told on one screen. Data goes to standard output, everything else to standard "
    "error.": "不带命令时，一屏显示概况。数据写到标准输出，其余都写到标准错误。",
    "Language of headings, labels and names: en or zh. Else that of 'povstat config', else of the locale.": (
        "标题、说明和名称的语言：en 或 zh。不设则依次取 povstat config 的设置和系统语言。"
    ),
    "A directory of data files to use in place of the shipped ones.": "数据文件目录，用来代替随程序附带的数据。",
    "The program that shows what is longer than the screen; cat for none.": (
        "内容超过一屏时用来分页的程序；设为 cat 则不分页。"
    ),
    "Where it is set to anything, there are no colours.": "只要设置了该变量，就不用颜色。",
    "Where it is set, a fault in povstat itself ends in a traceback.": "设置后，povstat 自身出错时显示调用栈。",
}
