// The order of what a search finds: the pages in the reader's language, among them the terms first and the decisions
// last, then by Sphinx's own numbers.
var Scorer = {
  score: ([page, title, anchor, description, score]) => {
    const typed = new URLSearchParams(window.location.search).get("q") || "";
    const chinese = document.documentElement.lang.startsWith("zh") || /[\u3400-\u9fff]/.test(typed);
    const kind = /(^|\/)terms$/.test(page) ? 100 : page.includes("decisions/") ? -100 : 0;
    return score + kind + (page.startsWith("zh/") === chinese ? 1000 : 0);
  },
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
};
