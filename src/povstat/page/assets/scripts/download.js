// The rows that are shown as CSV: a byte-order mark for spreadsheets, and no cell that one would run as a formula.
const written = (value) => {
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${written(part)}`).join(", ")}}`;
};

function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  const words = Array.isArray(value) && value.every((part) => typeof part === "string");
  let text = (words ? value.join("; ") : typeof value === "object" ? written(value) : value).replace(/\r\n?/g, "\n");
  if (/^[=+\-@\t\n]/.test(text)) text = `'${text}`;
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const csv = (rows) =>
  `\ufeff${[data.fields, ...rows.map((row) => data.fields.map((field) => row[field]))]
    .map((line) => `${line.map(cell).join(",")}\n`)
    .join("")}`;

$("download").addEventListener("click", () => {
  const address = URL.createObjectURL(new Blob([csv(shown)], { type: "text/csv;charset=utf-8" }));
  const link = make("a", { href: address, download: say("file") });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
});
