// The rows and words of the page, as the builder wrote them.
const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const $ = (id) => document.getElementById(id);

const counties = data.counties.map((values, at) => {
  const county = { at, keys: data.keys[at], spans: data.codes[at], place: data.places[at] };
  data.fields.forEach((field, column) => { county[field] = values[column]; });
  return county;
});
const byCode = new Map(counties.map((county) => [county.code, county]));
const batches = data.progress.slice(1).map((row) => row.year);
const batchClass = (year) => `b${batches.indexOf(year) + 1}`;

// An element with its attributes and what it holds; text is text and never markup.
function make(tag, attributes, ...parts) {
  const svg = ["svg", "circle", "path"].includes(tag);
  const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...parts.flat(2).filter((part) => part !== null && part !== undefined));
  return element;
}
