import { expect, it } from "vitest";
import { tokenise } from "./tokenise";
import { ofOneHand } from "./two-sides";

/** What is left of the words in square brackets, which stand on both sides of “said”. */
function left(marked: string): string[] {
  const text = marked.replace(/[[\]]/g, "");
  const t = tokenise(text);
  const words = [...marked.matchAll(/\[([^\]]*)\]/g)].map(([, found]) => found as string);
  const parts = words.map((found) => {
    const start = text.indexOf(found);
    return { first: t.start.indexOf(start), last: t.end.indexOf(start + found.length) };
  });
  const cue = t.start.indexOf(text.indexOf("said"));
  return ofOneHand(t, cue, parts).map(({ first, last }) => text.slice(t.start[first], t.end[last]));
}

it.each<[name: string, marked: string, found: string[]]>([
  ["what goes on without marks", "“[The weir holds],” Osei said, [and soon the boats sailed].", ["The weir holds"]],
  [
    "what stands before a whole sentence in marks",
    "[As a phone rang], Osei said, “[The mill is on fire].”",
    ["The mill is on fire"],
  ],
  [
    "after what it was said",
    "[After the concert], Osei said [the roof would be mended].",
    ["the roof would be mended"],
  ],
  ["when it was said", "[During the rally], Osei said [the weir would hold].", ["the weir would hold"]],
  [
    "a book in which it was said",
    "In his second book, “[Make Your Mill a Home],” Osei said [the weir would break].",
    ["the weir would break"],
  ],
])("leaves out %s", (_name, marked, found) => {
  expect(left(marked)).toEqual(found);
});

it.each<[name: string, marked: string, found: string[]]>([
  ["in marks on both sides", "“[The weir],” Osei said, “[will hold].”", ["The weir", "will hold"]],
  ["that begins without marks", "[The weir], Osei said, “[will hold].”", ["The weir", "will hold"]],
  ["without any marks", "[The weir], Osei said, [will hold].", ["The weir", "will hold"]],
  [
    "that goes on with “that”",
    "“[What a nuisance],” Osei said, [that neither oven heats].",
    ["What a nuisance", "that neither oven heats"],
  ],
  [
    "that goes on with “that”, after a question",
    "“[Is it fair]?” Osei said, [that only one choir sings].",
    ["Is it fair", "that only one choir sings"],
  ],
  ["with what it is of", "“[What a day]!” Osei said of [the opening].", ["What a day", "the opening"]],
  [
    "that begins with a condition",
    "[If the yeast dies], Osei said [the loaves would stay flat].",
    ["If the yeast dies", "the loaves would stay flat"],
  ],
  [
    "that begins with what is missing",
    "[Without a conductor], Osei said [the choir would stop].",
    ["Without a conductor", "the choir would stop"],
  ],
  [
    "that begins with a time of its own",
    "[In the spring], Osei said, [the weir will hold].",
    ["In the spring", "the weir will hold"],
  ],
])("keeps a split sentence %s", (_name, marked, found) => {
  expect(left(marked)).toEqual(found);
});
