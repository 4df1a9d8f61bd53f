"""Names of places in all forms that tables have them: each row with the division that it means.

The truth of a row is the code and the Chinese name of a division of ``data/divisions.csv``, as of the row's year
or of today; a row without one must stay open.
"""

import pytest

from povstat.matching.decide import TableDecider
from povstat.store.opening import open_store

Row = dict[str, str]

ROMANISED: list[tuple[Row, str]] = [
    # Official romanisations of divisions that were never on the list, and of parts of prefectures.
    ({"name": "Togtoh County", "province": "Inner Mongolia"}, "150122 托克托县"),
    ({"name": "Togtoh Xian"}, "150122 托克托县"),
    ({"name": "Korla"}, "652801 库尔勒市"),
    ({"name": "Korla City", "province": "Xinjiang"}, "652801 库尔勒市"),
    ({"name": "Horinger"}, "150123 和林格尔县"),
    ({"name": "Jungar Banner", "prefecture": "Ordos"}, "150622 准格尔旗"),
    ({"name": "Uxin Qi"}, "150626 乌审旗"),
    ({"name": "Otog Front Banner"}, "150623 鄂托克前旗"),
    ({"name": "Otog Qianqi"}, "150623 鄂托克前旗"),
    ({"name": "Otog Banner"}, "150624 鄂托克旗"),
    ({"name": "Tumd Left Banner"}, "150121 土默特左旗"),
    ({"name": "Tumed Zuoqi", "province": "Inner Mongolia"}, ""),
    # Without the word for the kind, left and right and front are still what they are in the Chinese name.
    ({"name": "Bairin Left", "province": "Inner Mongolia"}, "150422 巴林左旗"),
    ({"name": "Qahar Right Rear"}, "150928 察哈尔右翼后旗"),
    ({"name": "Urad Front"}, "150823 乌拉特前旗"),
    ({"name": "Urad Rear Banner", "prefecture": "Bayannur"}, "150825 乌拉特后旗"),
    ({"name": "Urad Middle Banner"}, "150824 乌拉特中旗"),
    ({"name": "Horqin Right Wing Middle Banner"}, "152222 科尔沁右翼中旗"),
    ({"name": "Horqin Youyi Zhongqi"}, "152222 科尔沁右翼中旗"),
    ({"name": "Horqin Left Wing Rear Banner"}, "150522 科尔沁左翼后旗"),
    ({"name": "Xin Barag Right Banner"}, "150727 新巴尔虎右旗"),
    ({"name": "Dong Ujimqin Banner"}, "152525 东乌珠穆沁旗"),
    ({"name": "Darhan Mumingan Lianheqi"}, "150223 达尔罕茂明安联合旗"),
    ({"name": "Darhan Muminggan United Banner"}, ""),
    ({"name": "Oroqen Autonomous Banner"}, "150723 鄂伦春自治旗"),
    ({"name": "Morin Dawa Daur Autonomous Banner"}, "150722 莫力达瓦达斡尔族自治旗"),
    ({"name": "Golmud City", "province": "Qinghai"}, "632801 格尔木市"),
    ({"name": "Karamay District"}, "650203 克拉玛依区"),
    ({"name": "Qian Gorlos Mongol Autonomous County"}, "220721 前郭尔罗斯蒙古族自治县"),
    # Otog by itself is 鄂托克旗, whose name is no more than that, and not 鄂托克前旗.
    ({"name": "Otog", "prefecture": "Ordos"}, "150624 鄂托克旗"),
    # Second names, which the standard has in brackets.
    ({"name": "Lopnur", "province": "Xinjiang"}, "652823 尉犁县"),
    ({"name": "Bay County", "province": "Xinjiang"}, "652926 拜城县"),
    ({"name": "Qarqan Xian"}, "652825 且末县"),
    ({"name": "Guma", "province": "Xinjiang", "prefecture": "Hotan"}, "653223 皮山县"),
    ({"name": "Xulun Hobot Qagan Qi", "province": "Nei Mongol"}, "152529 正镶白旗"),
    ({"name": "Dabba", "province": "Sichuan"}, "513337 稻城县"),
    ({"name": "Markit", "prefecture": "Kaxgar Diqu"}, "653127 麦盖提县"),
    # The peoples without the words "Autonomous County", or shortened.
    ({"name": "Zhangjiachuan Hui"}, "620525 张家川回族自治县"),
    ({"name": "Zhangjiachuan Hui County", "province": "Gansu"}, "620525 张家川回族自治县"),
    ({"name": "Weining Yi-Hui-Miao Aut. County"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "Weining Yi-Hui-Miao", "province": "Guizhou"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "Weining Yi/Hui/Miao Aut. Cnty"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "Weining Yi Hui & Miao Autonomous County"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "Weining Yizu Huizu Miaozu Zizhixian"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "Guanling Buyeizu Miaozu Zizhixian"}, "520424 关岭布依族苗族自治县"),
    ({"name": "Guanling Buyeizu-Miaozu Aut. County"}, "520424 关岭布依族苗族自治县"),
    ({"name": "Dorbod Mongolzu Zizhixian"}, "230624 杜尔伯特蒙古族自治县"),
    ({"name": "Fuxin Mongol Aut. Co."}, "210921 阜新蒙古族自治县"),
    ({"name": "Datong Hui and Tu"}, "630121 大通回族土族自治县"),
    ({"name": "Datong Huizu Tuzu Zizhixian"}, "630121 大通回族土族自治县"),
    ({"name": "Changyang Tujia Auto County"}, "420528 长阳土家族自治县"),
    ({"name": "Luquan Yi and Miao A. County"}, ""),
    ({"name": "Huanjiang Maonan Aut. Cty"}, "451226 环江毛南族自治县"),
    ({"name": "Weining Yi Hui and Miao AC"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "Zhangjiachuan Hui AutonomousCounty"}, "620525 张家川回族自治县"),
    ({"name": "Weining Cty", "province": "Guizhou"}, ""),
    ({"name": "Longlin Multinational Autonomous County"}, "451031 隆林各族自治县"),
    ({"name": "Longsheng Multi-ethnic Aut. County"}, "450328 龙胜各族自治县"),
    # The generic part in one word with the name.
    ({"name": "WeiningCounty", "province": "Guizhou"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "HEZHANGCOUNTY"}, "520527 赫章县"),
    ({"name": "NaimanBanner"}, "150525 奈曼旗"),
    ({"name": "RuijinCity"}, "360781 瑞金市"),
    ({"name": "County"}, ""),
    ({"name": "Weining Zhuang"}, ""),
    ({"name": "Datong Zang"}, ""),
    # Characters of several readings: the right one, and those that converters give.
    ({"name": "Nanle", "province": "Henan"}, "410923 南乐县"),
    ({"name": "Nanyue County", "province": "Henan"}, "410923 南乐县"),
    ({"name": "Botou", "province": "Hebei"}, "130981 泊头市"),
    ({"name": "Potou City", "province": "Hebei"}, "130981 泊头市"),
    ({"name": "Minhang District"}, "310112 闵行区"),
    ({"name": "Minxing Qu", "province": "Shanghai"}, "310112 闵行区"),
    ({"name": "Chaoyang County"}, "211321 朝阳县"),
    ({"name": "Zhaoyang County", "province": "Liaoning"}, "211321 朝阳县"),
    ({"name": "Zengdu", "province": "Hubei"}, "421303 曾都区"),
    ({"name": "Cengdu District", "province": "Hubei"}, "421303 曾都区"),
    ({"name": "Mawei", "province": "Fujian"}, "350105 马尾区"),
    ({"name": "Mayi District", "province": "Fujian"}, "350105 马尾区"),
    ({"name": "Xun County", "province": "Henan"}, "410621 浚县"),
    ({"name": "Jun Xian", "province": "Henan", "prefecture": "Hebi"}, "410621 浚县"),
    ({"name": "Shan County", "province": "Shandong"}, "371722 单县"),
    ({"name": "Dan County", "province": "Shandong"}, "371722 单县"),
    ({"name": "Guoyang County"}, "341621 涡阳县"),
    ({"name": "Woyang County", "province": "Anhui"}, "341621 涡阳县"),
    ({"name": "Hunchun"}, "222404 珲春市"),
    ({"name": "Huichun City", "province": "Jilin"}, "222404 珲春市"),
    ({"name": "Junlian"}, "511527 筠连县"),
    ({"name": "Yunlian County", "province": "Sichuan"}, "511527 筠连县"),
    ({"name": "Yingjing", "province": "Sichuan"}, "511822 荥经县"),
    ({"name": "Danling County"}, "511424 丹棱县"),
    ({"name": "Danleng County", "province": "Sichuan"}, "511424 丹棱县"),
    ({"name": "Muling"}, "231085 穆棱市"),
    ({"name": "Hongtong County"}, "141024 洪洞县"),
    ({"name": "Hongdong", "province": "Shanxi"}, "141024 洪洞县"),
    ({"name": "Zhangzi County"}, "140428 长子县"),
    ({"name": "Changzi County", "province": "Shanxi"}, "140428 长子县"),
    ({"name": "Wanbailin District"}, "140109 万柏林区"),
    ({"name": "Wanbolin", "province": "Shanxi"}, "140109 万柏林区"),
    ({"name": "Bengshan District"}, "340303 蚌山区"),
    ({"name": "Bangshan District", "province": "Anhui"}, "340303 蚌山区"),
    ({"name": "Minle County", "province": "Gansu"}, "620722 民乐县"),
    ({"name": "Minyue", "province": "Gansu"}, "620722 民乐县"),
    ({"name": "Daicheng County"}, "131025 大城县"),
    ({"name": "Dacheng County", "province": "Hebei"}, "131025 大城县"),
    ({"name": "Leting County"}, "130225 乐亭县"),
    ({"name": "Laoting County"}, "130225 乐亭县"),
    ({"name": "Luhe District", "province": "Jiangsu"}, "320116 六合区"),
    ({"name": "Liuhe District", "province": "Jiangsu"}, "320116 六合区"),
    ({"name": "Zhouqu", "province": "Gansu"}, "623023 舟曲县"),
    # ü in all the ways in which it is typed.
    ({"name": "Lüeyang"}, "610727 略阳县"),
    ({"name": "Lveyang County"}, "610727 略阳县"),
    ({"name": "Lyueyang County"}, "610727 略阳县"),
    ({"name": "Luquan", "province": "Yunnan"}, "530128 禄劝彝族苗族自治县"),
    ({"name": "Lüliang City", "prefecture": "Qujing"}, ""),
    ({"name": "Lin County", "prefecture": "Lvliang"}, "141124 临县"),
    ({"name": "Lin County", "prefecture": "Lyuliang"}, "141124 临县"),
    ({"name": "Lvchun County"}, "532531 绿春县"),
    ({"name": "Lyuchun"}, "532531 绿春县"),
    ({"name": "Lüchun Xian"}, "532531 绿春县"),
    ({"name": "Xvyi County"}, "320830 盱眙县"),
    # Words for a county, and the order of name and prefecture.
    ({"name": "Weining Cnty"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "Weining cnty.", "province": "Guizhou"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "Lvliang Linxian"}, "141124 临县"),
    ({"name": "Linxian Lvliang"}, "141124 临县"),
    ({"name": "Linxian, Lüliang, Shanxi"}, "141124 临县"),
    ({"name": "Bijie Weining"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "Weining Bijie Guizhou"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "Hexian Ma'anshan"}, "340523 和县"),
    ({"name": "County of Weining"}, "520526 威宁彝族回族苗族自治县"),
    # Misspellings stay open.
    ({"name": "Weinning County"}, ""),
    ({"name": "Korlaa"}, ""),
    ({"name": "Togtot County"}, ""),
]


@pytest.fixture(scope="module")
def decider() -> TableDecider:
    return TableDecider(open_store())


def meant(decider: TableDecider, row: Row) -> str:
    """Code and name of the division that a row is taken for, empty where it stays open."""
    verdict = decider.decide(**row)
    if verdict.status in {"ambiguous", "unknown"}:
        assert verdict.place_code is None
        return ""
    return f"{verdict.place_code} {verdict.place_name}"


@pytest.mark.parametrize(("row", "place"), ROMANISED, ids=str)
def test_romanised_names(decider: TableDecider, row: Row, place: str) -> None:
    assert meant(decider, row) == place


REGIONS: list[tuple[Row, str]] = [
    # Provinces in any wording.
    ({"name": "Yarkant", "province": "Xinjiang Uygur Zizhiqu"}, "653125 莎车县"),
    ({"name": "莎车县", "province": "Xinjiangweiwuer Autonomous Region"}, "653125 莎车县"),
    ({"name": "莎车县", "province": "Xinjiang Uyghur A.R."}, "653125 莎车县"),
    ({"name": "莎车县", "province": "Xinjiang Uygur Aut. Reg."}, "653125 莎车县"),
    ({"name": "莎车县", "province": "新疆维吾尔族自治区"}, "653125 莎车县"),
    ({"name": "托克托县", "province": "Nei Mongol"}, "150122 托克托县"),
    ({"name": "Togtoh", "province": "Nei Mongol Zizhiqu"}, "150122 托克托县"),
    ({"name": "Togtoh", "province": "Inner Mongolia Aut. Region"}, "150122 托克托县"),
    ({"name": "Togtoh", "province": "Neimenggu Zizhiqu"}, "150122 托克托县"),
    ({"name": "托克托县", "province": "内蒙古蒙古族自治区"}, "150122 托克托县"),
    ({"name": "托克托县", "province": "内蒙"}, "150122 托克托县"),
    ({"name": "Tiandong", "province": "Guangxi Zhuang"}, "451022 田东县"),
    ({"name": "Tiandong", "province": "Guangxi Zhuangzu Zizhiqu"}, "451022 田东县"),
    ({"name": "Tiandong", "province": "Guangxi Zhuang A. R."}, "451022 田东县"),
    ({"name": "Haiyuan", "province": "Ningxia Hui"}, "640522 海原县"),
    ({"name": "海原县", "province": "宁夏自治区"}, "640522 海原县"),
    ({"name": "Nyemo", "province": "Xizang Zizhiqu"}, "540123 尼木县"),
    ({"name": "Nyemo", "province": "Tibet A.R."}, "540123 尼木县"),
    ({"name": "盘州市", "province": "GUIZHOU PROV."}, "520281 盘州市"),
    ({"name": "和平区", "province": "天津直辖市"}, "120101 和平区"),
    ({"name": "和平区", "province": "Tianjin Mun."}, "120101 和平区"),
    # 山西 and 陕西 in one spelling: converters write both alike.
    ({"name": "Lin County", "province": "Shanxi"}, "141124 临县"),
    ({"name": "Luochuan", "province": "Shanxi"}, "610629 洛川县"),
    ({"name": "Luochuan", "province": "Shaanxi Sheng"}, "610629 洛川县"),
    ({"name": "Luochuan", "province": "Shan Xi"}, "610629 洛川县"),
    ({"name": "隰县", "province": "Shaanxi"}, ""),
    # Prefectures in any wording.
    ({"name": "和静县", "prefecture": "Bayingolin Mongol"}, "652827 和静县"),
    ({"name": "Hejing", "prefecture": "Bayingolin Mongol Zizhizhou"}, "652827 和静县"),
    ({"name": "阿图什市", "prefecture": "Kizilsu Kirghiz A.P."}, "653001 阿图什市"),
    ({"name": "Wenshan City", "prefecture": "Wenshan Zhuang-Miao Aut. Pref."}, "532601 文山市"),
    ({"name": "Hutubi", "prefecture": "Changji Hui"}, "652323 呼图壁县"),
    ({"name": "恩施市", "prefecture": "恩施土家族苗族州"}, "422801 恩施市"),
    ({"name": "吉首市", "prefecture": "湘西土家苗族自治州"}, "433101 吉首市"),
    ({"name": "玉树市", "prefecture": "Yushu Zangzuzizhizhou"}, "632701 玉树市"),
    # What is no prefecture in a path.
    ({"name": "湖北省/省直辖县级行政区划/潜江市"}, "429005 潜江市"),
    ({"name": "湖北省省直辖县级行政单位潜江市"}, "429005 潜江市"),
    ({"name": "河南省直辖县级行政区划济源市"}, "419001 济源市"),
    ({"name": "海南省省直辖县级行政区划琼中黎族苗族自治县"}, "469030 琼中黎族苗族自治县"),
    ({"name": "新疆维吾尔自治区自治区直辖县级行政区划石河子市"}, "659001 石河子市"),
    ({"name": "湖北省直管仙桃市"}, "429004 仙桃市"),
    ({"name": "重庆市县城口县"}, "500229 城口县"),
    ({"name": "重庆市/市辖区/黔江区"}, "500114 黔江区"),
    ({"name": "河北省石家庄市市辖区长安区"}, "130102 长安区"),
    ({"name": "重庆市县城"}, ""),
    # A province that is not known is left out of account where the name means one place.
    ({"name": "威宁县", "province": "贵洲"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "威宁县", "province": "西南"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "Weining", "province": "GZ"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "广信区", "province": "华东", "year": "2020"}, "361104 广信区"),
    ({"name": "朝阳区", "province": "华东"}, ""),
    ({"name": "城关区", "province": "某省"}, ""),
    ({"name": "威宁县", "province": "某省", "prefecture": "某市"}, ""),
    ({"name": "中山区", "province": "台湾"}, ""),
    ({"name": "中山区", "prefecture": "Hong Kong SAR"}, ""),
    ({"name": "合计", "province": "华东"}, ""),
    ({"name": "城关镇", "province": "贵州", "prefecture": "毕节专区"}, ""),
    ({"name": "毕节专区威宁县"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "鼓楼区", "prefecture": "建阳专区"}, ""),
    # ISO 3166-2, as it is and as it was.
    ({"name": "城关区", "province": "CN-XZ"}, "540102 城关区"),
    ({"name": "Chengguan", "province": "cn-54"}, "540102 城关区"),
    ({"name": "城关区", "province": "CN-62"}, "620102 城关区"),
    ({"name": "城关区", "province": "CN-QQ"}, ""),
    ({"name": "城关区", "province": "CN.XZ"}, ""),
]


@pytest.mark.parametrize(("row", "place"), REGIONS, ids=str)
def test_provinces_and_prefectures(decider: TableDecider, row: Row, place: str) -> None:
    assert meant(decider, row) == place


def test_peoples_of_another_region_are_not_left_out(decider: TableDecider) -> None:
    note = decider.decide(name="威宁县", prefecture="Bijie Zhuang").note or ""
    assert "the prefecture given is not known" in note


def test_a_province_left_out_is_told(decider: TableDecider) -> None:
    note = decider.decide(name="威宁县", province="贵洲").note or ""
    assert "the province given is not known and was left out of account" in note


ROWS: list[tuple[Row, str]] = [
    # The county's cell is empty, and the prefecture's holds a county.
    ({"name": "", "province": "湖北", "prefecture": "仙桃市"}, "429004 仙桃市"),
    ({"name": "", "province": "贵州", "prefecture": "威宁县"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "-", "province": "海南", "prefecture": "琼中县"}, "469030 琼中黎族苗族自治县"),
    ({"name": "", "prefecture": "神农架林区"}, "429021 神农架林区"),
    ({"name": "", "province": "重庆", "prefecture": "城口县"}, "500229 城口县"),
    ({"name": "", "province": "Xinjiang", "prefecture": "Shihezi City"}, "659001 石河子市"),
    # But a total row is no county.
    ({"name": "", "province": "湖北", "prefecture": "恩施州"}, ""),
    ({"name": "", "province": "河北", "prefecture": "邯郸市"}, ""),
    ({"name": "", "province": "河北", "prefecture": "承德"}, ""),
    ({"name": "", "province": "贵州", "prefecture": "毕节市", "year": "2005"}, ""),
    ({"name": "", "province": "贵州", "prefecture": "合计"}, ""),
    ({"name": "", "province": "陕西", "prefecture": "城关区"}, ""),
    # A county called like its prefecture, beside it.
    ({"name": "承德县", "prefecture": "承德"}, "130821 承德县"),
    ({"name": "承德", "prefecture": "承德市", "year": "2015"}, "130821 承德县"),
    ({"name": "Chengde", "prefecture": "Chengde City", "year": "2015"}, "130821 承德县"),
    ({"name": "Chengde", "prefecture": "Chengde", "year": "2015"}, ""),
    ({"name": "大理市", "prefecture": "大理白族自治州"}, "532901 大理市"),
    ({"name": "喀什", "prefecture": "喀什地区"}, "653101 喀什市"),
    ({"name": "仙桃市", "prefecture": "仙桃市", "province": "湖北"}, "429004 仙桃市"),
    ({"name": "邯郸市", "prefecture": "邯郸市"}, ""),
    ({"name": "吐鲁番市", "prefecture": "吐鲁番市"}, ""),
    # Days and months as years.
    ({"name": "宣化区", "year": "20171231"}, "130705 宣化区"),
    ({"name": "宣化区", "year": "20171231.0"}, "130705 宣化区"),
    ({"name": "宣化区", "year": "201712"}, "130705 宣化区"),
    ({"name": "宣化区", "year": "2017/12/31"}, "130705 宣化区"),
    ({"name": "宣化区", "year": "20171399"}, ""),
    # Without a year, a name of today before one that is long gone.
    ({"name": "黄州区"}, "421102 黄州区"),
    ({"name": "延吉"}, "222401 延吉市"),
    ({"name": "Yanji", "province": "Jilin"}, "222401 延吉市"),
    ({"name": "延吉", "year": "1982"}, ""),
    ({"name": "吉安", "prefecture": "吉安市"}, "360821 吉安县"),
    ({"name": "黄州", "prefecture": "黄冈地区"}, ""),
    # Names that others hold, and names that changed.
    ({"name": "开县"}, "500154 开州区"),
    ({"name": "开州区", "year": "2014"}, "500234 开县"),
    ({"name": "开县", "year": "2018"}, "500154 开州区"),
    ({"name": "保亭县"}, "469029 保亭黎族苗族自治县"),
    ({"name": "兰坪县"}, "533325 兰坪白族普米族自治县"),
    ({"name": "密云县"}, "110118 密云区"),
    ({"name": "北京市密云县"}, "110118 密云区"),
    ({"name": "云县"}, "530922 云县"),
    ({"name": "云南省云县"}, "530922 云县"),
    ({"name": "河南县"}, "632324 河南蒙古族自治县"),
    ({"name": "吉林省吉林市"}, ""),
    ({"name": "新疆西藏路"}, ""),
]


@pytest.mark.parametrize(("row", "place"), ROWS, ids=str)
def test_rows(decider: TableDecider, row: Row, place: str) -> None:
    assert meant(decider, row) == place


def test_what_was_left_out_is_told(decider: TableDecider) -> None:
    assert "the name was long ago also that of 龙井市" in (decider.decide(name="延吉").note or "")
    note = decider.decide(province="湖北", prefecture="仙桃市").note or ""
    assert note == "the county stands in the prefecture's column"
    assert decider.decide(name="仙桃市", province="湖北", prefecture="仙桃市").note is None


SHORT: list[tuple[Row, str]] = [
    ({"name": "科右中旗"}, "152222 科尔沁右翼中旗"),
    ({"name": "科右前旗"}, "152221 科尔沁右翼前旗"),
    ({"name": "察右前旗"}, "150926 察哈尔右翼前旗"),
    ({"name": "察右中旗", "province": "内蒙古"}, "150927 察哈尔右翼中旗"),
    ({"name": "科左后旗", "prefecture": "通辽市"}, "150522 科尔沁左翼后旗"),
    ({"name": "达茂旗"}, "150223 达尔罕茂明安联合旗"),
    ({"name": "土右旗", "prefecture": "包头"}, "150221 土默特右旗"),
    ({"name": "内蒙古锡林郭勒盟东乌旗"}, "152525 东乌珠穆沁旗"),
    ({"name": "新左旗"}, "150726 新巴尔虎左旗"),
    ({"name": "莫旗"}, "150722 莫力达瓦达斡尔族自治旗"),
    ({"name": "杜蒙县", "province": "黑龙江"}, "230624 杜尔伯特蒙古族自治县"),
    ({"name": "前郭县"}, "220721 前郭尔罗斯蒙古族自治县"),
    ({"name": "喀左县"}, "211324 喀喇沁左翼蒙古族自治县"),
    ({"name": "科右后旗"}, ""),
    # Names that are said to be former ones.
    ({"name": "原崇庆县", "province": "四川"}, "510184 崇州市"),
    ({"name": "原威宁县"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "原城关区"}, ""),
    ({"name": "原唐县"}, ""),
    ({"name": "原平县"}, "140981 原平市"),
    ({"name": "达茂联合旗"}, "150223 达尔罕茂明安联合旗"),
    ({"name": "上海浦东"}, "310115 浦东新区"),
    ({"name": "Pudong", "province": "Shanghai"}, "310115 浦东新区"),
    ({"name": "Pudong New Area"}, "310115 浦东新区"),
    ({"name": "Binhai New District", "province": "Tianjin"}, "120116 滨海新区"),
    # An agency of a prefecture, before a city took it and another in.
    ({"name": "茫崖", "province": "青海", "year": "2015"}, "632859 茫崖行政委员会"),
    ({"name": "Mangya", "province": "Qinghai", "year": "2015"}, "632859 茫崖行政委员会"),
    ({"name": "茫崖", "province": "青海"}, ""),
    # Signs that look like others.
    ({"name": "盘州巿"}, "520281 盘州市"),
    ({"name": "毕节巿威宁县", "province": "贵州"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "威宁県"}, "520526 威宁彝族回族苗族自治县"),
    ({"name": "⻢关县"}, "532625 马关县"),
    ({"name": "⻄吉县", "province": "宁夏"}, "640422 西吉县"),
    ({"name": "⿊龙江省⻬⻬哈尔市⻰江县"}, "230221 龙江县"),
    ({"name": "青⻰县"}, "130321 青龙满族自治县"),
]


@pytest.mark.parametrize(("row", "place"), SHORT, ids=str)
def test_short_chinese_names_and_signs_that_look_alike(decider: TableDecider, row: Row, place: str) -> None:
    assert meant(decider, row) == place


def test_a_new_area_is_none_of_the_divisions_called_new(decider: TableDecider) -> None:
    """新区 in Tangshan was a division; 兰州新区 is none, and lies in counties that its note names."""
    assert meant(decider, {"name": "新区", "prefecture": "唐山"}) != ""
    assert "永登县" in (decider.decide(name="兰州新区").note or "")
    assert meant(decider, {"name": "兰州新区"}) == meant(decider, {"name": "哈尔滨新区"}) == ""
