"""The plain names that columns of county tables bear, in Chinese and English."""

import re
import unicodedata

from povstat.places import names

_BRACKETS = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]")
_NOT_A_WORD = re.compile(r"[\s_\-./·：:、，,'\"#*]+")


def plain(name: str) -> str:
    """A column name in simplified characters, without case, spaces, punctuation and what stands in brackets."""
    text = unicodedata.normalize("NFKC", name).strip().strip("\ufeff").casefold()
    without = _BRACKETS.sub("", text)
    return names.simplify(_NOT_A_WORD.sub("", without or text))


# Plain names of each role's column, the plainest first, as ``_plain`` writes them. One list a line of thought: the
# bare word, what yearbooks print, what data sets write.
NAMES: dict[str, str] = {
    "name": (
        "县 县名 县名称 区县 县区 县市 市县 区县名 区县名称 县区名 县区名称 县市名 县市名称 县市区 区县市 "
        "县旗 县域 县域名称 "
        "县级 县级名称 县级名 县级行政区 县级行政区名称 县级行政区划 县级单位 区县级 区县级名称 贫困县 "
        "贫困县名 贫困县名称 "
        "国家级贫困县 国贫县 所在县 所属县 所在区县 所属区县 县份 旗县 县 縣 縣名 區縣 縣市 縣區 貧困縣 "
        "county countyname countynamezh countynamecn countyzh countycn countynamechn countynamechinese "
        "countychn "
        "cnty cntyname cntyzh quxian xian xianming countyen countynameen countynameeng countypinyin "
        "countyeng "
        "district districtname admin3 admin3name adm3 adm3zh adm3en name3 nlname3 povertycounty distname "
        "县名拼音 县拼音 拼音 pinyin romanised romanized namezh namecn namechn namech name nameen nameeng "
        "地名 名称 名字 行政区 行政区名称 行政区划 行政区划名称 单位名称 地址 详细地址 address placename "
        "place location "
        "地区名称 区划名称 区县市名称 县级政区 统计单位 "
        "areaname areazh areaen countycity countyorcity adm3name admin3zh admin3en namelocal"
    ),
    "province": (
        "省 省份 省级 省名 省名称 省份名称 省市 省区 省区市 省市区 省自治区直辖市 省级行政区 省级名称 "
        "省级行政区划 所属省 所在省 所属省份 "
        "所在省份 所属省市 所在省市 省份名 省級 "
        "province provincename provincezh provincecn provincechn provinceen provincenamezh provincenameen "
        "prov provname "
        "provzh proven sheng admin1 admin1name adm1 adm1zh adm1en name1 nlname1 lev1ch lev1py "
        "provincialname provincepinyin "
        "adm1name admin1zh admin1en provincelevel provinciallevel 省级政区 所在省区 "
        "省代码 省份代码 省级代码 省码 provincecode provcode provinceid provid"
    ),
    "prefecture": (
        "市 地级市 地市 市州 州市 地级 地级名称 地级行政区 地市级 市级 市级名称 地市名称 地市州 市地州 "
        "州地市 地州市 市名 市名称 所属市 "
        "所在市 所属地市 所在地市 所属地级市 所在地级市 城市 城市名称 盟市 地市州盟 地级市名称 地级市名 "
        "地區 地区盟 市州名称 "
        "prefecture prefecturename prefecturezh prefecturecn prefectureen pref prefname city cityname "
        "cityzh citycn "
        "cityen citynamezh prefecturecity prefcity prefectcity prefecturelevelcity diji dijishi shi "
        "admin2 admin2name adm2 "
        "adm2zh adm2en name2 nlname2 lev2ch lev2py adm2name admin2zh admin2en "
        "preflevcity preflevelcity prefcityname prefecturallevel "
        "prefecturallevelcity 地级政区 所属市州 所在市州 地区 "
        "市代码 地级市代码 城市代码 地市代码 prefecturecode prefcode citycode cityid"
    ),
    "code": (
        "adcode 行政区划代码 行政区划码 行政区代码 行政代码 区划代码 区划码 县代码 县级代码 县域代码 "
        "区县代码 县区代码 县市代码 县码 "
        "县级行政区代码 县级行政区划代码 县级码 区县码 国标码 国标代码 地区代码 地区编码 县编码 区县编码 "
        "统计用区划代码 行政编码 行政區劃代碼 "
        "代碼 代码 编码 编号 "
        "countycode countyid cntycode cntyid countyadcode admincode admcode gbcode gb gb2260 gbt2260 gbt "
        "code2014 "
        "code2020 xzqdm xzqhdm pac quxiancode xiancode districtcode distcode divisioncode regioncode "
        "areacode "
        "countygb adm3code adm3pcode admin3code admin3pcode gucode geocode code dm"
    ),
    "year": (
        "年份 年 年度 统计年份 统计年度 统计年 数据年份 調查年 调查年份 year yr nian years surveyyear datayear "
        "yearmonth 年月 日期 date fromdate startdate"
    ),
}
PARENTS = frozenset(
    re.findall(
        r"\w+",
        "parent parentname parentzh parenten parentarea parentunit 上级 上级名称 上级政区 上级行政区 上级区划 "
        "隶属 所属 所属地区 隶属关系 所在地",
    )
)
"""Plain names of columns that hold what a county lies in: a province or a prefecture, as their cells tell."""
UNTOLD = re.compile(r"(?:v|x|f|c|var|col|column|field|unnamed|列|字段)?\d*")
"""Plain names that tell nothing."""

RANKS = {
    role: {names.simplify(name): rank for rank, name in reversed(list(enumerate(text.split())))}
    for role, text in NAMES.items()
}
"""Role to plain column name to how plain it is, 0 the plainest."""
