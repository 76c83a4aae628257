// A spreadsheet runs a cell that begins with one of these as a formula (OWASP, “CSV Injection”); some fold the full-width
// forms to the plain ones. A leading apostrophe makes the cell text. A value that already looks guarded gets one more,
// so that taking one away always gives back exactly what was there.
const guarded = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
const guard = /^'+[=+\-@\t\r\n\0＝＋－＠]/;

/** Makes a value harmless to a spreadsheet. Undone by {@link unescapeFormula}. */
export const escapeFormula = (value: string): string => (guarded.test(value) ? `'${value}` : value);

/** Gives back what {@link escapeFormula} was given. */
export const unescapeFormula = (value: string): string => (guard.test(value) ? value.slice(1) : value);

/** One field as RFC 4180 has it, safe in a spreadsheet. */
export function csvField(value: string): string {
  const safe = escapeFormula(value);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One record; RFC 4180 ends it with CRLF. */
export const csvRow = (values: readonly string[]): string => `${values.map(csvField).join(",")}\r\n`;
