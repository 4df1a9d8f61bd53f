"""The words of notes on names, and of what is said about a row of a table."""

NOTES: dict[str, str] = {
    "a later division that took in the listed county and other land": (
        "后来的政区，并入了名单中的县，也包括其他地域"
    ),
    "a later division that the listed county became, less land that went elsewhere": (
        "由名单中的县改设的政区，部分地域划归他处"
    ),
    "an earlier division that went wholly into what became the listed county": (
        "较早的政区，后来全部并入名单中的县"
    ),
    "an earlier division of the same name, with land that did not belong to the listed county": (
        "同名的较早政区，其地域不全属于名单中的县"
    ),
    "a division that carries on more than one county, or was divided among several": (
        "涉及一个以上的县，或已分设为若干政区"
    ),
    "could be several places": "可指不止一个地方",
    "a name of one character needs its generic part (唐县, Tang County)": "单字地名须带通名（如“唐县”）",
    "never on the list itself; made from land of a listed county": "本身未列入名单，由名单中的县析置",
    "a prefecture, not a county": "是地级政区，不是县级政区",
    "a county-level division had the name before: a year tells which is meant": (
        "此前有县级政区用过此名称，须凭年份区分"
    ),
    "could be several places, none of them listed": "可指不止一个地方，均不在名单内",
    "the name and the Latin letters beside it mean different places": "名称与其旁的拉丁字母拼写所指不一",
    "what stands beside the name means another place; neither is listed": (
        "名称旁的代码或拼写另有所指，两者均不在名单内"
    ),
    "digits beside the name are no code of a county and were left out of account": (
        "名称旁的数字不是县级政区代码，未予考虑"
    ),
    "a new area of the state, which is no division": "是国家级新区，不是行政区划",
    "a common word for the town itself; a division called so is meant only beside its prefecture": (
        "泛指城区；只有与所属地级市同列时才指这一名称的区划"
    ),
    "called like a development zone, which is no division": "名称像开发区，不是行政区划",
    "a footnote, not a county": "是表注，不是县级政区",
    "a province, not a county": "是省级政区，不是县级政区",
    "there is such a name, but not in the province given": "有此名称，但不在所给的省份",
    "there is such a name, but not in the prefecture given": "有此名称，但不在所给的地级政区",
    "there is such a name, but not in the province or prefecture written before it": (
        "有此名称，但不在其前所写的省或地级政区"
    ),
    "taken as the county, because the prefecture of the same name stands in its own column": (
        "同名的地级政区另列一栏，故按县级政区识别"
    ),
    "the code and the name mean different places": "代码与名称所指不一",
    "the province given is not known and was left out of account": "无法识别所给的省份，未予考虑",
    "the region given has no counties of the mainland": "所给地区没有大陆县级政区",
    "the prefecture given is not known and was left out of account": "无法识别所给的地级政区，未予考虑",
    "no county-level division has had this code since 1981": "1981年以来没有县级政区用过此代码",
    "no county-level division of this name is known": "没有找到此名称的县级政区",
    "nothing is given": "未给出名称",
    "could be: ": "可能是：",
    "did you mean: ": "是否指：",
    "typing error, read as ": "疑为笔误，按此识别：",
    "the code {code} is not known and was left out of account": "代码{code}无法识别，未予考虑",
    "the name {name} is not known; decided by the code alone": "名称“{name}”无法识别，仅按代码判定",
    "name and code agree, but not with the province or prefecture given": (
        "名称与代码一致，但与所给的省或地级政区不符"
    ),
    "code and name mean different places, neither of them listed": "代码与名称所指不一，均不在名单内",
    "not a division code: {text}": "不是行政区划代码：{text}",
    "lies in ": "位于",
    "the county stands in the prefecture's column": "县名在市州列中",
    "the name was long ago also that of ": "多年前此名称也曾指",
    "the year {text} cannot be read and was left out of account": "年份“{text}”无法识别，未予考虑",
    "{around} {code}, listed": "{around} {code}, 名单内",
}
