"""Second names that the national standard puts in brackets behind the pinyin: Yuli(Lopnur) Xian.

From the copy of GB/T 2260 with its romanised names in ``scripts/region.py`` of github.com/lincheng531/51quickfix,
read by eye; its slips in capitals are mended. Left out is Jing for 精河县, which is a syllable of it.
"""

_COUNTIES = {
    "内蒙古自治区": "镶黄旗 Hobot Xar, 正镶白旗 Xulun Hobot Qagan, 正蓝旗 Xulun Hoh, 多伦县 Dolonnur",
    "四川省": (
        "阿坝县 Ngawa, 康定县 Dardo, 泸定县 Jagsamka, 丹巴县 Rongzhag, 九龙县 Gyaisi, 雅江县 Nyagquka, "
        "炉霍县 Zhaggo, 新龙县 Nyagrong, 乡城县 Qagcheng, 稻城县 Dabba"
    ),
    "西藏自治区": "扎囊县 Chatang, 亚东县 Chomo, 波密县 Bowo",
    "新疆维吾尔自治区": (
        "鄯善县 Piqan, 哈密市 Kumul, 伊吾县 Araturuk, 博乐市 Bortala, 温泉县 Arixang, 轮台县 Bugur, "
        "尉犁县 Lopnur, 若羌县 Qakilik, 且末县 Qarqan, 博湖县 Bagrax, 新和县 Toksu, 拜城县 Bay, "
        "乌什县 Uqturpan, 乌恰县 Ulugqat, 喀什市 Kaxgar, 泽普县 Poskam, 莎车县 Yarkant, 叶城县 Kargilik, "
        "伽师县 Payzawat, 巴楚县 Maralbexi, 墨玉县 Karakax, 皮山县 Guma, 于田县 Keriya, 民丰县 Niya, "
        "伊宁市 Gulja, 伊宁县 Gulja, 巩留县 Tokkuztara, 新源县 Kunes, 昭苏县 Mongolkure, 塔城市 Qoqek, "
        "额敏县 Dorbiljin, 裕民县 Qagantokay, 富蕴县 Koktokay, 福海县 Burultokay, 哈巴河县 Kaba, "
        "青河县 Qinggil"
    ),
}
_PREFECTURES = {
    "内蒙古自治区": "赤峰市 Ulanhad",
    "四川省": "阿坝藏族羌族自治州 Ngawa",
    "新疆维吾尔自治区": "哈密地区 Kumul, 喀什地区 Kaxgar, 塔城地区 Qoqek",
}


def second_names() -> list[tuple[str, str, str, str]]:
    """Province and level, name in Chinese, and the second name."""
    found = []
    for level, names in (("county", _COUNTIES), ("prefecture", _PREFECTURES)):
        for province, text in names.items():
            for each in text.split(","):
                name, _, spelling = each.strip().partition(" ")
                found.append((province, level, name, spelling))
    return found
