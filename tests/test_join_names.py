"""Names of places in all forms that tables have them: each row with the division that it means.

The truth of a row is the code and the Chinese name of a division of ``data/divisions.csv``, as of the row's year or of
today; a row without one must stay open.
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
