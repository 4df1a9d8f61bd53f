// The card of a county: everything that is known of it, and where that comes from.
const dialog = $("card");
let open = null;

const yesNo = (value) => say(value === null ? "unknown" : value ? "yes" : "no");

function sourceList(ids) {
  return make("ul", { class: "cited" }, ids.map((id) => {
    const entry = $(`source-${id}`);
    const title = entry && (entry.querySelector(`.l-${language}`) || entry.firstElementChild);
    const where = entry && (entry.querySelector(`.where .l-${language}`) || entry.querySelector(".where"));
    const link = make("a", { href: `#source-${id}` }, title ? title.textContent : id);
    return make("li", {}, link, where ? ` ${where.textContent}` : "");
  }));
}

// What a value rests on, where the data says so.
const basis = (county, field) => (county[field] ? ` (${wordOf(field, county[field])})` : "");

// What other sources say of a field, beside what the record has.
const contradictions = (county) => county.disagreements.map((other) => {
  const value = { true: say("yes"), false: say("no") }[other.value] || other.value;
  return make("div", {}, make("p", {}, `${headingOf(other.field)}${language === "zh" ? "：" : ": "}${value}. `, inLanguage(other, "note_en", "note_zh")), sourceList(other.sources));
});

function codeText(code, name) {
  return code ? `${code} ${name || ""}`.trim() : say("no_code");
}

function locator(county) {
  const { width, height } = picture.viewBox.baseVal;
  const dots = counties.map(({ place: [cx, cy] }) => make("circle", { cx, cy, r: 3 }));
  const here = make("circle", { class: "this", cx: county.place[0], cy: county.place[1], r: 11 });
  return make("svg", { class: "locator", viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, dots, here);
}

function entries(county) {
  const area = data.areas[county.contiguous_area];
  const areaText = area ? area[language] : say(county.contiguous_area_known ? "area_none" : "unknown");
  const near = counties.filter((other) => other !== county && county.prefecture_zh && other.prefecture_zh === county.prefecture_zh);
  const joined = near.flatMap((other, at) => [at ? (language === "zh" ? "、" : ", ") : "", make("a", { href: `#${other.code}` }, inLanguage(other, "name_en", "name_zh"))]);
  const day = county.delisted_on || county.delisted_month || say("unknown");
  const dayBasis = county.delisted_on_kind ? ` (${wordOf("delisted_on_kind", county.delisted_on_kind)})` : "";
  const note = inLanguage(county, "notes", "notes_zh");
  const change = inLanguage(county, "change_note", "change_note_zh");
  return [
    [headingOf("batch"), [make("span", { class: `dot ${batchClass(county.batch)}` }), ` ${county.batch}`]],
    [headingOf("delisted_on"), day + dayBasis],
    county.approved_on ? [headingOf("approved_on"), county.approved_on] : ["", null],
    [headingOf("evidence"), wordOf("evidence", county.evidence)],
    [headingOf("notes"), note],
    [headingOf("delisting_sources"), sourceList(county.delisting_sources)],
    [headingOf("disagreements"), contradictions(county)],
    [headingOf("supervised"), yesNo(county.supervised)],
    [headingOf("contiguous_area"), [make("p", {}, areaText + basis(county, "contiguous_area_basis")), sourceList(county.contiguous_area_sources)]],
    [headingOf("key_county"), [make("p", {}, yesNo(county.key_county) + basis(county, "key_county_basis")), sourceList(county.key_county_sources)]],
    [headingOf("division_type"), wordOf("division_type", county.division_type)],
    [headingOf("pinyin"), county.pinyin],
    [headingOf("aliases_en"), county.aliases_en.join("; ")],
    [headingOf("aliases_zh"), county.aliases_zh.join("、")],
    [say("code_list"), codeText(county.code, county.name_zh)],
    [say("code_2020"), codeText(county.code_2020, county.name_2020_zh)],
    [say("code_now"), codeText(county.code_current, county.name_current_zh)],
    [headingOf("change_note"), change],
    [say("codes"), make("ul", {}, county.spans.map(([code, first, end, name]) => make("li", {}, `${first}–${end || ""} ${code} ${name}`)))],
    [say("seat"), [say("seat_value", county), locator(county)]],
    [say("nearby"), joined],
  ].filter(([, value]) => value && (typeof value === "string" || !Array.isArray(value) || value.length) && !(value.tagName === "UL" && !value.children.length));
}

function showCard(county) {
  open = county;
  const [first, second] = language === "zh" ? [county.name_zh, county.name_en] : [county.name_en, county.name_zh];
  const around = language === "zh" ? [county.province_zh, county.prefecture_zh] : [county.province, county.prefecture_en];
  const list = make("dl", {}, entries(county).map(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
  $("card-body").replaceChildren(
    make("p", { class: "kicker" }, around.filter(Boolean).join(" · ")),
    make("h2", { id: "card-name", tabindex: "-1" }, first, make("small", { lang: tags[language === "zh" ? "en" : "zh"] }, second)),
    list,
  );
  openDialog();
}

function showNone(code) {
  open = null;
  $("card-body").replaceChildren(make("h2", { id: "card-name", tabindex: "-1" }, say("no_such", { code })));
  openDialog();
}

function openDialog() {
  if (!dialog.open) dialog.showModal();
  root.classList.add("card-open");
  dialog.scrollTop = 0;
  $("card-name").focus();
}

dialog.addEventListener("close", () => {
  root.classList.remove("card-open");
  open = null;
  if (/^#\d{6}$/.test(location.hash)) history.replaceState(null, "", location.pathname + location.search);
});
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
$("close").addEventListener("click", () => dialog.close());
onLanguage.push(() => {
  if (open) showCard(open);
});
