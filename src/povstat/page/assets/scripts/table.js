// The table of counties: what is searched for and chosen, in the order asked for.
let shown = counties;
let order = null;

const columns = () => data.table[language];

const sortValue = (county, field) =>
  field === "evidence" ? wordOf(field, county[field]) : county[field];

function compared(one, other, field, down) {
  const [a, b] = [sortValue(one, field), sortValue(other, field)];
  if (a === null || b === null) return (a === null) - (b === null);
  const difference = typeof a === "number" ? a - b : String(a).localeCompare(String(b), tags[language]);
  return down ? -difference : difference;
}

function cellOf(county, field) {
  const value = county[field];
  const name = field === "name_zh" || field === "name_en";
  if (field === (language === "zh" ? "name_zh" : "name_en")) {
    return make("th", { scope: "row" }, make("a", { href: `#${county.code}` }, value));
  }
  if (field === "batch") {
    return make("td", { class: "number" }, make("span", { class: `batch-mark ${batchClass(value)}` }), String(value));
  }
  if (field === "evidence") return make("td", { class: "number" }, wordOf(field, value));
  if (field === "delisted_on" && value === null && county.delisted_month) {
    return make("td", { class: "number" }, county.delisted_month);
  }
  if (value === null) {
    const matters = field === "delisted_on";
    return make("td", { class: "dim" }, matters ? say("unknown") : "");
  }
  const attributes = { class: field === "code" || field === "delisted_on" ? "number" : null };
  if (name && field === "name_zh" && language === "en") attributes.lang = tags.zh;
  return make("td", attributes, String(value));
}

function showHead() {
  const heads = columns().map((field) => {
    const sorted = order && order.field === field ? (order.down ? "descending" : "ascending") : null;
    const button = make("button", { type: "button", "data-field": field }, headingOf(field));
    return make("th", { scope: "col", "aria-sort": sorted }, button);
  });
  $("table").tHead.replaceChildren(make("tr", {}, heads));
}

function showRows() {
  const hits = found($("search").value).filter(([county]) => passes(county));
  if (order) hits.sort(([one], [other]) => compared(one, other, order.field, order.down) || one.at - other.at);
  else hits.sort(([one, how], [other, well]) => well - how || one.at - other.at);
  shown = hits.map(([county]) => county);
  const rows = shown.map((county) => make("tr", {}, columns().map((field) => cellOf(county, field))));
  $("table").tBodies[0].replaceChildren(...rows);
  const [some, total] = [shown.length, counties.length];
  $("count").textContent = some === 0 ? say("none") : some === total ? say("all", { total }) : say("shown", { shown: some, total });
  $("download").disabled = some === 0;
}

$("table").tHead.addEventListener("click", (event) => {
  const button = event.target.closest("[data-field]");
  if (!button) return;
  const { field } = button.dataset;
  if (!order || order.field !== field) order = { field, down: false };
  else order = order.down ? null : { field, down: true };
  showHead();
  showRows();
  $("table").querySelector(`[data-field="${field}"]`).focus();
});

$("filters").addEventListener("submit", (event) => event.preventDefault());
$("filters").addEventListener("input", showRows);
$("filters").addEventListener("reset", () => setTimeout(showRows));
onLanguage.push(() => {
  if (order && !columns().includes(order.field)) order = null;
  fillFilters();
  showHead();
  showRows();
});
