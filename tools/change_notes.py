"""The note on what became of a county, in both languages, from the fact table's compact wording."""

import re

TYPES_ZH = {"county": "县", "district": "区", "county-level city": "县级市", "special district": "特区"}
_STEP = re.compile(
    r"(?P<year>\d{4}): (?:(?P<old_type>[a-z -]+) became (?P<new_type>[a-z -]+) (?P<old>\S+) -> (?P<new>\S+), )?"
    r"code (?P<from>\d{6}) -> (?P<to>\d{6})(?: \(prefecture (?P<old_prefecture>\S+) -> (?P<new_prefecture>\S+)\))?"
    r"(?:; parts also to (?P<parts>[\d, ]+))?$"
)


def bilingual(note: str) -> tuple[str | None, str | None]:
    """The note in English and in Chinese; remarks on how the fact table was compiled are left out.

    Raises ValueError for a step that is not worded as the fact table words one.
    """
    english, chinese = [], []
    for part in note.split(" | "):
        early = part.startswith("before the 2014 list; ")
        step = part.removeprefix("before the 2014 list; ")
        if step.startswith("base "):
            continue
        found = _STEP.match(step)
        if not found:
            raise ValueError(f"not understood: {step}")
        english.append(f"{step} (before the list)" if early else step)
        text = f"{found['year']}年"
        if found["old_type"]:
            old_type, new_type = TYPES_ZH[found["old_type"]], TYPES_ZH[found["new_type"]]
            text += f"{found['old']}（{old_type}）改设{found['new']}（{new_type}），"
        if found["old_prefecture"]:
            text += f"所属由{found['old_prefecture']}变为{found['new_prefecture']}，"
        text += f"代码由{found['from']}改为{found['to']}"
        if found["parts"]:
            text += f"，部分划入{found['parts'].replace(', ', '、')}"
        chinese.append(f"{text}（在名单公布之前）" if early else text)
    if not english:
        return None, None
    return "; ".join(english) + ".", "；".join(chinese) + "。"
