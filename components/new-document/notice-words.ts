import type { NormalisationNotice } from "@/lib/text/model";

const times = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${many}`;

const words: Record<NormalisationNotice["change"], (count: number) => string> = {
  "byte-order-mark": () => "The byte order mark at the beginning was left out.",
  "line-ends": (count) => `${times(count, "line end was", "line ends were")} made uniform.`,
  nul: (count) => `${times(count, "NUL character was", "NUL characters were")} taken out.`,
  "control-characters": (count) => `${times(count, "control character was", "control characters were")} taken out.`,
  "unpaired-surrogates": (count) =>
    `${times(count, "broken character was", "broken characters were")} replaced by the sign for that, \uFFFD.`,
  "trailing-space": (count) => `Space at the end of ${times(count, "line", "lines")} was taken out.`,
};

/** What normalisation changed, in a sentence. */
export const noticeWords = ({ change, count }: NormalisationNotice): string => words[change](count);
