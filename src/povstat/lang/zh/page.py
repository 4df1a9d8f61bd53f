# ruff: noqa: E501 - a text and its wording stay on their lines; wide characters count twice.
"""What people read on a page, in Chinese, by the English text that the code carries."""

PAGE: dict[str, str] = {
    # the command
    "One HTML file that opens without a network: map, charts, milestones, the counties and their sources.": "一个不用联网即可打开的 HTML 文件：地图、图表、政策纪事、各县及其来源。",
    "Language of the page; both (the default) lets the reader choose.": "页面语言；both（默认）由读者选择。",
    'unknown language "{text}"; one of: en, zh, both': "未知的语言“{text}”；可选：en、zh、both",
    "a page is written to a file: name it with -o page.html": "页面须写入文件：请用 -o page.html 指定",
    # headline and lead
    "Poverty record, 2012-2020": "脱贫攻坚记录 2012—2020",
    "China's {counties} poverty-stricken counties": "全国{counties}个国家级贫困县",
    "{places}: {counties} poverty-stricken counties": "{places}：{counties}个国家级贫困县",
    "The national list of 2014 names {counties:county|counties} in {provinces:province|provinces}.": "2014年名单认定国家级贫困县{counties}个，分布在{provinces}个省份。",
    "The national list of 2014 names {counties:county|counties} here.": "2014年名单在此认定国家级贫困县{counties}个。",
    "They left it in yearly batches from {first} to {last}; the largest, of {year}, took {gone} off.": "自{first}年至{last}年，这些县分批退出；退出最多的是{year}年批次，共{gone}个县。",
    "The last {counties} were off it by {day}.": "最后{counties}个县至{day}全部退出。",
    "Each number names its source; what no source supports is shown as unknown.": "每个数字都注明来源；没有来源的，一律标作“不详”。",
    # parts
    "To the counties": "跳到县名录",
    "Parts of the page": "页面各部分",
    "Figures": "数字",
    "Charts": "图表",
    "Limits": "局限",
    "Off the list, batch by batch": "逐批退出",
    "The story in figures": "数字概览",
    "Year by year": "逐年变化",
    "Province by province": "分省情况",
    "Counties of the list, by province and by the batch in which they left it.": "名单内各县，按省份和退出批次计。",
    "The policy record": "政策纪事",
    "The counties": "县名录",
    "What is uncertain": "哪些尚不确定",
    "How to cite": "如何引用",
    "Dark colours": "深色",
    # map
    "Map of the counties, a point at each seat, coloured by batch": "各县地图：县治所在各为一点，按批次着色",
    "A point is a county's seat, to about 0.01 degree. No boundaries are drawn: seats are what the data holds, and a point claims no territory.": "每点为一县县治，约精确到0.01度。图上不画界线：数据只有县治位置，点不表示范围。",
    "Grey dots: seats of other divisions": "灰点为其他政区驻地",
    "the sources of each county stand on its card": "各县来源见其卡片",
    "still on the list": "仍在名单",
    "left in the batch of {year}: {counties}": "{year}年批次退出：{counties}个县",
    "On the list at the end of each year": "各年末名单内县数",
    "Year shown on the map": "地图所示年份",
    "Play": "播放",
    "Pause": "暂停",
    "End of {year}": "{year}年末",
    "End of {year}: {listed} of {total:county|counties} on the list; {gone} left in the batch of {year}.": "{year}年末：{year}年批次退出{gone}个县，名单内还有{listed}个县，共{total}个。",
    "End of {year}: all {total:county|counties} on the list.": "{year}年末：{total}个县全部在名单内。",
    "Prefecture by prefecture": "分市州情况",
    "Counties of the list, by prefecture of today and by the batch in which they left it.": "名单内各县，按现属市州和退出批次计。",
    # figures of a province
    "Counties on the list of 2014": "2014年名单内县数",
    "Under listed supervision in 2020": "2020年挂牌督战县",
    "Key counties, where a source says so": "有来源可证的重点县",
    "Counties whose day of leaving the list is known": "已知退出日期的县",
    "Counties that have another code now, or none": "现代码不同或已无代码的县",
    # charts
    "Values and limits": "数值与说明",
    "Open points are values that another source gives. No line crosses a year without a value, or a change of method.": "空心点为其他来源所载的不同数值。缺数年份之间、口径变化前后均不连线。",
    "All": "全部",
    "The text": "原文",
    # table
    "The table of counties needs scripts, which are part of this file.": "县名录需启用脚本；脚本就在本文件内。",
    "Search in any spelling, or by code": "搜索：汉字、拼音、英文名或代码",
    "威宁, Weining, 522427": "威宁、weining、522427",



    "Clear": "清除",
    "Download as CSV": "下载 CSV",
    "Table of counties": "县名录表格",
    "{shown} of {total:county|counties}": "{shown}个县，共{total}个",
    "{total:county|counties}": "{total}个县",
    "No county matches. Names are found in Chinese, pinyin and English, codes of any year since 1981.": "没有符合的县。可用汉字、拼音、英文名或1981年以来任何一年的代码搜索。",
    "in no area": "不在片区内",
    "area unknown": "片区不详",
    "poverty-counties.csv": "贫困县.csv",
    # card
    "Close": "关闭",
    "No county of this page has the code {code}.": "本页没有代码为{code}的县。",
    "no code of its own": "已无单独代码",
    # end
    "Open questions": "尚待查明",
    "Cite povstat, and with it the source of each figure; 'povstat cite ID' writes its reference.": "引用 povstat 时，请一并引用各数字的来源；povstat cite ID 给出该来源的引文。",
    "Data: CC BY 4.0, povstat contributors. This file loads nothing from elsewhere and keeps nothing.": "数据：CC BY 4.0，povstat contributors。本文件不从任何地方加载内容，也不留存任何信息。",
}  # fmt: skip
