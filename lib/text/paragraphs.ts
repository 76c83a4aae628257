import type { Span } from "./model";

/**
 * The paragraphs of a text, without the space around them. A line end separates paragraphs, unless the text is
 * hard-wrapped (a fifth of its lines go on in lower case): then only an empty line does.
 */
export function paragraphSpans(text: string): Span[] {
  const lines = lineSpans(text);
  const wrapped = isHardWrapped(text, lines);
  const spans: Span[] = [];
  let open: Span | null = null;
  for (const line of lines) {
    if (line.start === line.end) {
      open = null;
    } else if (open && wrapped) {
      open.end = line.end;
    } else {
      open = { ...line };
      spans.push(open);
    }
  }
  return spans;
}

/** Every line, trimmed; an empty one has start === end, and of several in a row stands for all. */
function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (from: number, to: number) => {
    let [a, b] = [from, to];
    while (a < b && isSpace(text.charCodeAt(a))) a++;
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    const last = spans.at(-1);
    if (a === b && last && last.start === last.end) return;
    spans.push({ start: a, end: b });
  };
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    push(start, end);
    start = end + 1;
  }
  push(start, text.length);
  return spans;
}

const isSpace = (unit: number) =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x3000 ||
  unit === 0xfeff;

function isHardWrapped(text: string, lines: Span[]): boolean {
  let following = 0;
  let lower = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] as Span;
    const line = lines[i] as Span;
    if (before.start === before.end || line.start === line.end) continue;
    following++;
    const first = text[line.start] as string;
    if (first !== first.toUpperCase()) lower++;
  }
  return lower > 2 && lower * 5 >= following;
}
