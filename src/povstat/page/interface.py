"""What the scripts of a page say: texts by the name under which a script asks for them.

Every text has its Chinese in lang/zh/page.py; a gap such as ``{count}`` is filled by the script.
"""

INTERFACE: dict[str, str] = {
    "shown": "{shown} of {total:county|counties}",
    "all": "{total:county|counties}",
    "any": "All",
    "none": "No county matches. Names are found in Chinese, pinyin and English, codes of any year since 1981.",
    "area_none": "in no area",
    "area_unknown": "area unknown",
    "yes": "yes",
    "no": "no",
    "unknown": "unknown",
    "at_end": "End of {year}",
    "map_now": "End of {year}: {listed} of {total:county|counties} on the list; {gone} left in the "
    "batch of {year}.",
    "map_start": "End of {year}: all {total:county|counties} on the list.",
    "play": "Play",
    "pause": "Pause",
    "file": "poverty-counties.csv",
    "no_such": "No county of this page has the code {code}.",
    "seat": "Seat",
    "seat_value": "{latitude} N, {longitude} E (approximate)",
    "codes": "Codes since 1981",
    "code_list": "Code on the list of 2014",
    "code_2020": "Code in 2020",
    "code_now": "Code now",
    "no_code": "no code of its own",
    "nearby": "Listed in the same prefecture",
}

TABLE: dict[str, tuple[str, ...]] = {
    "en": ("code", "name_en", "name_zh", "province", "prefecture_en", "batch", "delisted_on", "evidence"),
    "zh": ("code", "name_zh", "province_zh", "prefecture_zh", "batch", "delisted_on", "evidence"),
}
"""The columns of the table of counties, by language."""
