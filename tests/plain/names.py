"""English names of counties from their pinyin and Chinese names (docs/data.md, "What a record leaves out")."""

GENERIC = [
    ("行政委员会", "Administrative Committee"),
    ("自治县", "Autonomous County"),
    ("自治旗", "Autonomous Banner"),
    ("林区", "Forestry District"),
    ("特区", "Special District"),
    ("县", "County"),
    ("区", "District"),
    ("市", "City"),
    ("旗", "Banner"),
]
PEOPLES = {
    "仡佬族": "Gelao", "仫佬族": "Mulao", "佤族": "Va", "侗族": "Dong", "保安族": "Bonan",
    "傈僳族": "Lisu", "傣族": "Dai", "各族": "Various Nationalities", "哈尼族": "Hani", "哈萨克": "Kazakh",
    "回族": "Hui", "土家族": "Tujia", "土族": "Tu", "塔吉克": "Tajik", "布依族": "Buyei",
    "布朗族": "Blang", "彝族": "Yi", "怒族": "Nu", "拉祜族": "Lahu", "撒拉族": "Salar",
    "普米族": "Pumi", "毛南族": "Maonan", "水族": "Sui", "满族": "Manchu", "独龙族": "Derung",
    "瑶族": "Yao", "白族": "Bai", "纳西族": "Naxi", "羌族": "Qiang", "苗族": "Miao",
    "蒙古族": "Mongol", "藏族": "Tibetan", "达斡尔族": "Daur", "锡伯": "Xibe", "黎族": "Li",
    "东乡族": "Dongxiang",
}  # fmt: skip


def english(name_zh: str, pinyin: str) -> str:
    """Pinyin, peoples, generic part: Weining Yi, Hui, and Miao Autonomous County."""
    ending, generic = next(pair for pair in GENERIC if name_zh.endswith(pair[0]))
    rest = name_zh.removesuffix(ending)
    peoples: list[str] = []
    while generic.startswith("Autonomous"):
        last = max((people for people in PEOPLES if rest.endswith(people)), key=len, default=None)
        if last is None or last == rest:
            break
        rest = rest.removesuffix(last)
        peoples.insert(0, PEOPLES[last])
    if len(peoples) > 2:
        peoples = [f"{', '.join(peoples[:-1])}, and {peoples[-1]}"]
    return " ".join([pinyin, *([" and ".join(peoples)] if peoples else []), generic])
