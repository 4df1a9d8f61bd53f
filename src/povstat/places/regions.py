"""The provinces and prefectures that counties lie in, and the spellings by which a text may name one."""

from collections.abc import Iterable
from typing import NamedTuple

from povstat.places import names
from povstat.places.identity import OPEN, Vintage

_PREFECTURE_ENDINGS = ("自治州", "行政区", "地区", "盟", "市")
_PROVINCE_ENDINGS = ("省", "市")


class ProvinceNames(NamedTuple):
    """The names of a province on the list."""

    name_zh: str
    name_zh_short: str
    name_en: str
    name_en_full: str
    pinyin: str


class PrefectureName(NamedTuple):
    """A prefecture of today with counties on the list, and its English name."""

    province_zh: str
    prefecture_zh: str | None
    prefecture_en: str | None


class Regions:
    """Provinces, and prefectures of all years; a prefecture keeps its number when its kind changes.

    A spelling is ``full`` where it has the generic part: 邯郸市 and handanshi are, 邯郸 is not.
    """

    def __init__(
        self,
        vintages: Iterable[Vintage],
        provinces: Iterable[ProvinceNames],
        prefectures: Iterable[PrefectureName],
    ) -> None:
        self._numbers: dict[tuple[str, str, str], int] = {}
        self._names: dict[int, tuple[str, str, str, int]] = {}
        self._keys: dict[tuple[str, int], tuple[int, int, bool]] = {}
        self._codes: dict[str, str] = {}
        """The first two digits of a province's codes."""
        for vintage in vintages:
            self._codes[vintage.province] = vintage.code[:2]
            self._add_province(vintage.province, vintage.province_pinyin)
            if vintage.prefecture:
                self._add_prefecture(vintage)
        for province, code in self._codes.items():
            # As the first part of a path: 52, 毕节市, 威宁县.
            self._spell(code, self._number("province", province, province))
        for province_names in provinces:
            self._add_province_names(*province_names)
        for province, prefecture, english in prefectures:
            if prefecture and english:
                number = self._number("prefecture", province, prefecture)
                self._spell("".join(names.latin_words(english)), number)

    def of(self, province: str, prefecture: str) -> list[int]:
        """The numbers of a province and, where there is one, of a prefecture in it."""
        numbers = [self._number("province", province, province)]
        if prefecture:
            numbers.append(self._number("prefecture", province, prefecture))
        return numbers

    def also_known(self, code: str, name: str, spelling: str) -> None:
        """Add another name of a province or prefecture; a code that does not end in 00 is none of either."""
        for (level, province, _), number in self._numbers.items():
            shown = self._names[number][1]
            if (level == "province" and code.endswith("0000") and province == name) or (
                level == "prefecture"
                and code.endswith("00")
                and code[:2] == self._codes.get(province)
                and prefecture_stem(shown) == prefecture_stem(name)
            ):
                self._spell("".join(names.latin_words(spelling)), number)

    def rows(self) -> list[tuple[int, str, str, str]]:
        """Number, level, newest name and province of each region."""
        return [(number, level, name, province) for number, (level, name, province, _) in self._names.items()]

    def spellings(self) -> list[tuple[str, int, int, int, bool]]:
        """Each key with the number of the region that it means, the years for which it does, and ``full``."""
        return [(key, number, *years) for (key, number), years in self._keys.items()]

    def spelled(self) -> set[str]:
        """Every key that means a region."""
        return {key for key, _ in self._keys}

    def _number(self, level: str, province: str, name: str, end: int = 0) -> int:
        stem = name if level == "province" else prefecture_stem(name)
        number = self._numbers.setdefault((level, province, stem), len(self._numbers) + 1)
        # Shown under its newest name.
        if number not in self._names or self._names[number][3] < end:
            self._names[number] = (level, name, province, end)
        return number

    def _spell(self, key: str, number: int, first: int = 0, end: int = OPEN, *, full: bool = False) -> None:
        if key:
            known = self._keys.get((key, number), (first, end, full))
            self._keys[key, number] = (min(known[0], first), max(known[1], end), known[2] or full)

    def _add_province(self, name: str, pinyin: str) -> None:
        number = self._number("province", name, name)
        self._spell(name, number, full=True)
        self._spell("".join(map(names.plain, pinyin.split())), number, full=True)
        if name.endswith("自治区"):
            # Guangxi Zhuangzu Zizhiqu and Xinjiangweiwuer Autonomous Region.
            self._spell("".join(map(names.plain, pinyin.split()[:-3])), number)
        if name.endswith(_PROVINCE_ENDINGS):
            self._spell(name[:-1], number)
            self._spell("".join(map(names.plain, pinyin.split()[:-1])), number)

    def _add_province_names(self, name: str, short: str, *romanised: str) -> None:
        number = self._number("province", name, name)
        self._spell(short, number)
        if name.endswith("自治区"):
            # Tables shorten these in several ways, and some call them provinces.
            for ending in ("自治区", "区", "省"):
                self._spell(short + ending, number)
            if short.startswith("内蒙"):
                self._spell("内蒙", number)
        for text in romanised:
            self._spell("".join(names.latin_words(text)), number)

    def _add_prefecture(self, vintage: Vintage) -> None:
        name, syllables = vintage.prefecture, vintage.prefecture_pinyin.split()
        number = self._number("prefecture", vintage.province, name, vintage.end)
        stem = prefecture_stem(name)
        years = (vintage.first, vintage.end)
        self._spell(name, number, *years, full=True)
        self._spell(stem, number, *years)
        self._spell("".join(map(names.plain, syllables)), number, *years, full=True)
        self._spell("".join(map(names.plain, syllables[: len(stem)])), number, *years)
        if name.endswith("地区"):
            self._spell(stem + "专区", number, *years, full=True)  # as these were called until the 1970s
        if name.endswith("自治州"):
            self._spell("".join(map(names.plain, syllables[:-3])), number, *years)
            for ending in ("州", "自治州"):
                self._spell(stem + ending, number, *years, full=True)


def prefecture_stem(name: str) -> str:
    """The name of a prefecture without its generic part and peoples: 黔东南苗族侗族自治州 is 黔东南."""
    for ending in _PREFECTURE_ENDINGS:
        if name.endswith(ending) and len(name) > len(ending) + 1:
            rest = name[: -len(ending)]
            return names.without_peoples(rest) if ending == "自治州" else rest
    return name
