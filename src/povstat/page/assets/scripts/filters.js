// The choices beside the search; each county answers for itself.
const filterValue = {
  province: (county) => county.province,
  batch: (county) => String(county.batch),
  area: (county) => county.contiguous_area || (county.contiguous_area_known ? "none" : "unknown"),
  evidence: (county) => county.evidence,
  key: (county) => (county.key_county === null ? "unknown" : county.key_county ? "yes" : "no"),
  supervised: (county) => (county.supervised ? "yes" : "no"),
};
const filters = Object.keys(filterValue).filter((name) => $(`filter-${name}`));

function filterLabel(name, value) {
  if (name === "province") return data.provinces.find((row) => row.en === value)[language];
  if (name === "batch") return value;
  if (name === "area") return data.areas[value] ? data.areas[value][language] : say(`area_${value}`);
  if (name === "evidence") return wordOf("evidence", value);
  return say(value);
}

function fillFilters() {
  for (const name of filters) {
    const select = $(`filter-${name}`);
    const chosen = select.value;
    const there = [...new Set(counties.map(filterValue[name]))];
    const order = name === "province" ? data.provinces.map((row) => row.en)
      : name === "area" ? [...Object.keys(data.areas), "none", "unknown"]
      : name === "batch" ? batches.map(String)
      : name === "evidence" ? ["listed", "by_elimination", "secondary", "disputed"]
      : ["yes", "no", "unknown"];
    const options = order.filter((value) => there.includes(value));
    select.replaceChildren(
      make("option", { value: "" }, say("any")),
      ...options.map((value) => make("option", { value }, filterLabel(name, value))),
    );
    select.value = chosen;
  }
}

const passes = (county) =>
  filters.every((name) => !$(`filter-${name}`).value || filterValue[name](county) === $(`filter-${name}`).value);
