// For tests and measures: files broken in ways that are the same each time.

/** Numbers from 0 to 1 that look random, and are the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Change = (bytes: Uint8Array, random: () => number) => Uint8Array;

const place = (length: number, random: () => number) => Math.floor(random() * Math.max(1, length));
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const nasty = [
  "\u0000",
  "<",
  ">",
  "<![CDATA[",
  "&#x1F600;",
  "%%EOF",
  "\r\n\r\n",
  "-->",
  "WEBVTT",
  "99999999999999999999",
  "-1",
  "PK\u0003\u0004",
  "stream\n",
  "=?utf-8?b?",
  "\ud800",
  "--x",
  "endobj",
  "<v ",
  "{\\",
  "\u202e",
];

const changes: Change[] = [
  function flip(bytes, random) {
    const copy = bytes.slice();
    for (let count = 1 + place(24, random); count > 0; count--) copy[place(copy.length, random)] = place(256, random);
    return copy;
  },
  function cut(bytes, random) {
    return bytes.slice(0, place(bytes.length, random));
  },
  function take(bytes, random) {
    const from = place(bytes.length, random);
    return join(bytes.slice(0, from), bytes.slice(from + place(200, random)));
  },
  function repeat(bytes, random) {
    const from = place(bytes.length, random);
    const piece = bytes.slice(from, from + 1 + place(120, random));
    const times = 1 + place(random() < 0.1 ? 3000 : 20, random);
    return join(bytes.slice(0, from), ...Array.from({ length: times }, () => piece), bytes.slice(from));
  },
  function insert(bytes, random) {
    const from = place(bytes.length, random);
    return join(bytes.slice(0, from), Buffer.from(nasty[place(nasty.length, random)] ?? ""), bytes.slice(from));
  },
  function renumber(bytes, random) {
    // The digits of lengths, offsets, counts and times: where parsers take a file at its word.
    const copy = bytes.slice();
    const digits = [...copy.keys()].filter((at) => (copy[at] ?? 0) >= 0x30 && (copy[at] ?? 0) <= 0x39);
    for (let count = 1 + place(6, random); count > 0 && digits.length > 0; count--)
      copy[digits[place(digits.length, random)] ?? 0] = 0x30 + place(10, random);
    return copy;
  },
];

/** A file with one to four things wrong with it. */
export function mutateFile(bytes: Uint8Array, random: () => number): Uint8Array {
  let broken = bytes;
  for (let count = 1 + place(4, random); count > 0; count--)
    broken = (changes[place(changes.length, random)] as Change)(broken, random);
  return broken.slice(0, 2_000_000);
}
