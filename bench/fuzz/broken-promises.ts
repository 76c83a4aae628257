import type { Extraction } from "@/lib/extraction/model";

/** What an extraction promises of any text, and this one does not keep. */
export function brokenPromises(text: string, { statements, speakers }: Extraction): string[] {
  const broken: string[] = [];
  const expect = (so: boolean, why: string) => {
    if (!so) broken.push(why);
  };
  const names = new Set(speakers.map(({ name }) => name));
  for (const { start, end, parts, mention, cue, speaker, confidence, checkworthiness, ...one } of statements) {
    expect(end > start && text.slice(start, end) === one.text, "a statement that does not slice");
    expect(parts[0]?.start === start && parts.at(-1)?.end === end, "parts that do not span their statement");
    let reached = start;
    for (const part of parts) {
      expect(part.start >= reached && part.end > part.start, "parts out of order");
      reached = part.end;
    }
    for (const span of [mention, cue]) {
      if (!span) continue;
      expect(text.slice(span.start, span.end) === span.text, "a mention or cue that does not slice");
      expect(!parts.some((part) => span.start < part.end && part.start < span.end), "a mention or cue among the words");
    }
    expect(speaker === null || names.has(speaker), "a speaker nobody listed");
    for (const share of [confidence, checkworthiness]) expect(share >= 0 && share <= 1, "a share beyond 0 and 1");
    expect(one.rule !== "", "a decision without its rule");
  }
  for (const { nameSpans, roleSpans } of speakers)
    for (const span of [...nameSpans, ...roleSpans])
      expect(text.slice(span.start, span.end) === span.text, "a name or role that does not slice");
  return broken;
}
