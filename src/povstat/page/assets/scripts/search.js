// Finds counties by any spelling: characters of either script, pinyin with or without tones, English names, codes.
const simple = new Map();
const [traditional, simplified] = data.characters.map((text) => [...text]);
traditional.forEach((character, at) => simple.set(character, simplified[at]));

const HAN = /[\u3007\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3134f}]+/gu;
const generic = { county: "xian", co: "xian", city: "shi", district: "qu", banner: "qi" };

const folded = (text) => text.normalize("NFKC").toLowerCase();
const latin = (text) =>
  folded(text)
    .replace(/([ln])v(?=e|$|[^a-z])/g, "$1u")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’‘'ʼʻ`´·・-]/g, "");
const chinese = (text) => [...folded(text)].map((character) => simple.get(character) || character).join("");

// Everything that a county is found by, each spelling between bars.
for (const county of counties) {
  const codes = [county.code, county.code_2020, county.code_current, ...county.spans.map((span) => span[0])];
  const around = [county.province_zh, county.prefecture_zh].filter(Boolean);
  const words = [county.name_en, ...county.aliases_en, county.province, county.prefecture_en || ""]
    .flatMap((name) => latin(name).match(/[a-z]+/g) || []);
  const joined = [county.province, county.prefecture_en || ""].map((name) => latin(name).replace(/[^a-z]/g, ""));
  const spelled = [...county.keys.split("|"), ...county.aliases_zh, ...around, ...words, ...joined];
  county.names = county.keys.split("|");
  county.spelled = `|${[...new Set([...spelled, ...codes])].filter(Boolean).join("|")}|`;
}

const begins = (county, word) => county.spelled.includes(`|${word}`);

// Whether Chinese without spaces is made of names one after another: 贵州威宁, 贵州省毕节市威宁县.
function isMadeOf(county, text) {
  if (!text || begins(county, text)) return true;
  for (let end = text.length - 1; end > 1; end -= 1) {
    const rest = text.slice(end);
    if (begins(county, text.slice(0, end)) && isMadeOf(county, /^[省市区县州盟旗]$/.test(rest) ? "" : rest)) return true;
  }
  return false;
}

// How well a county fits a question: 0 not at all, 3 by its whole name.
function fit(county, asked) {
  const { han, letters, digits } = asked;
  if (!digits.every((code) => begins(county, code))) return 0;
  if (!han.every((part) => county.spelled.includes(part) || isMadeOf(county, part))) return 0;
  const whole = letters.join("");
  const last = letters[letters.length - 1];
  const ruled = last in generic && letters.length > 1 ? letters.slice(0, -1).join("") + generic[last] : whole;
  if (letters.length && ![whole, ruled].some((key) => begins(county, key)) && !letters.every((word) => begins(county, word))) return 0;
  const exact = [...han, ...digits, ...(letters.length ? [whole, ruled] : [])];
  if (exact.some((key) => county.spelled.includes(`|${key}|`) && (county.names.includes(key) || digits.includes(key)))) return 3;
  return exact.some((key) => county.names.some((name) => name.startsWith(key))) ? 2 : 1;
}

function question(text) {
  const plain = chinese(text);
  return {
    han: plain.match(HAN) || [],
    letters: latin(plain.replace(HAN, " ")).match(/[a-z]+/g) || [],
    digits: plain.match(/\d+/g) || [],
  };
}

function found(text) {
  const asked = question(text);
  const empty = !asked.han.length && !asked.letters.length && !asked.digits.length;
  if (empty) return text.trim() ? [] : counties.map((county) => [county, 1]);
  return counties.map((county) => [county, fit(county, asked)]).filter(([, how]) => how > 0);
}
