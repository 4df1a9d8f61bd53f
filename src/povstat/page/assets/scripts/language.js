// Which of the page's languages is shown: that of the address, else the reader's, else the first.
let language = data.languages[0];
const onLanguage = [];

const tags = { en: "en", zh: "zh-Hans" };
// A gap may say what it counts: {total:county|counties}.
const say = (name, values = {}) =>
  data.interface[name][language].replace(/\{(\w+)(?::([^|{}]+)\|([^{}]+))?\}/g, (gap, key, one, many) => {
    if (!(key in values)) return gap;
    return many ? `${values[key]} ${String(values[key]) === "1" ? one : many}` : values[key];
  });
const headingOf = (field) => data.headings[field][language];
const wordOf = (field, value) => (value === null ? say("unknown") : data.words[field][value][language]);
const inLanguage = (row, english, chinese) => (language === "zh" ? row[chinese] || row[english] : row[english] || row[chinese]);

function chosenLanguage() {
  const asked = new URLSearchParams(location.search).get("lang");
  const wanted = [asked, ...(navigator.languages || [])].filter(Boolean).map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag) => data.languages.includes(tag)) || data.languages[0];
}

function showLanguage(wanted) {
  language = wanted;
  root.dataset.lang = language;
  root.lang = tags[language];
  for (const element of document.querySelectorAll("[data-spoken]")) {
    for (const [name, texts] of Object.entries(JSON.parse(element.dataset.spoken))) {
      element.setAttribute(name, texts[language]);
    }
  }
  for (const link of document.querySelectorAll("[data-to]")) {
    if (link.dataset.to === language) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const headline = document.querySelector(`h1 .l-${language}`) || document.querySelector("h1");
  document.title = headline.textContent;
  onLanguage.forEach((tell) => tell());
}

for (const link of document.querySelectorAll("[data-to]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?lang=${link.dataset.to}${location.hash}`);
    showLanguage(link.dataset.to);
  });
}
