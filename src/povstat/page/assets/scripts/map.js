// The map at a year's end: a county takes the colour of its batch once it has left the list.
const picture = $("map-picture");
const nearest = { farthest: 14 };

function showYear() {
  const year = Number($("year").value);
  for (const group of picture.querySelectorAll(".batch")) {
    const batch = Number(group.dataset.batch);
    group.classList.toggle("listed", batch > year);
    group.classList.toggle("now", batch === year);
  }
  for (const bar of document.querySelectorAll(".bars .year")) bar.classList.toggle("here", Number(bar.dataset.year) === year);
  document.querySelectorAll(".ticks span").forEach((tick) => tick.classList.toggle("here", Number(tick.textContent) === year));
  const row = data.progress.find((entry) => entry.year === year);
  const values = { year, listed: row.listed, total: counties.length, gone: row.delisted_in_batch };
  $("map-said").textContent = say(row.delisted === 0 ? "map_start" : "map_now", values);
  $("year").setAttribute("aria-valuetext", say("at_end", { year }));
}

let playing = null;
function stop() {
  clearInterval(playing);
  playing = null;
  showPlay();
}
function showPlay() {
  $("play").textContent = say(playing ? "pause" : "play");
}
$("play").addEventListener("click", () => {
  if (playing) return stop();
  const slider = $("year");
  if (slider.value === slider.max) slider.value = slider.min;
  showYear();
  playing = setInterval(() => {
    slider.value = Number(slider.value) + 1;
    showYear();
    if (slider.value === slider.max) stop();
  }, 1100);
  showPlay();
});
$("year").addEventListener("input", () => {
  if (playing) stop();
  showYear();
});
onLanguage.push(() => {
  showYear();
  showPlay();
});

// The county under the pointer, or near it.
function countyAt(event) {
  const box = picture.getBoundingClientRect();
  const scale = picture.viewBox.baseVal.width / box.width;
  const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  let best = null;
  let least = nearest.farthest * Math.max(1, scale);
  for (const county of counties) {
    const distance = Math.hypot(county.place[0] - x, county.place[1] - y);
    if (distance < least) [best, least] = [county, distance];
  }
  return best && { county: best, box, scale };
}

function pointAt(county) {
  const ring = picture.querySelector(".picked");
  ring.setAttribute("cx", county ? county.place[0] : -50);
  ring.setAttribute("cy", county ? county.place[1] : -50);
}

picture.addEventListener("pointermove", (event) => {
  const hit = countyAt(event);
  const tip = $("map-tip");
  tip.classList.toggle("there", Boolean(hit));
  picture.style.cursor = hit ? "pointer" : "";
  pointAt(hit && hit.county);
  if (!hit) return;
  const { county, box, scale } = hit;
  tip.textContent = `${inLanguage(county, "name_en", "name_zh")} · ${inLanguage(county, "province", "province_zh")} · ${county.batch}`;
  const left = county.place[0] / scale + 12;
  const right = left + tip.offsetWidth > box.width ? county.place[0] / scale - 12 - tip.offsetWidth : left;
  tip.style.transform = `translate(${Math.max(0, right)}px, ${Math.max(0, county.place[1] / scale - 34)}px)`;
});
picture.addEventListener("pointerleave", () => {
  $("map-tip").classList.remove("there");
  pointAt(null);
});
picture.addEventListener("click", (event) => {
  const hit = countyAt(event);
  if (hit) location.hash = hit.county.code;
});
