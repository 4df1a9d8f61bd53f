// What stands behind the # of the address: a county by any of its codes, or a part of the page.
function countyOf(code) {
  if (byCode.has(code)) return byCode.get(code);
  const had = (county) => county.code_2020 === code || county.code_current === code || county.spans.some((span) => span[0] === code);
  return counties.find(had) || null;
}

function follow() {
  const target = decodeURIComponent(location.hash.slice(1));
  if (/^\d{6}$/.test(target)) {
    const county = countyOf(target);
    if (county) showCard(county);
    else showNone(target);
    return;
  }
  if (dialog.open) dialog.close();
  const element = target && $(target);
  const folded = element && element.closest("details");
  if (folded) {
    folded.open = true;
    element.scrollIntoView({ block: "center" });
  }
}

addEventListener("hashchange", follow);
