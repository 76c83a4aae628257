import { expect, test } from "vitest";
import { suggestTitle } from "./suggest-title";

test.each([
  ["a headline", "Barrier vote splits Sarnport\n\nThe board voted.", "Barrier vote splits Sarnport"],
  ["a markdown heading", "# What the letter said\nText.", "What the letter said"],
  ["a question", "Who pays?\nNobody knew.", "Who pays?"],
  ["a sentence", "The board voted on Tuesday.\nIt was late.", ""],
  ["a quotation", "“Nobody asked us”\nhe said.", ""],
  ["one line only", "Barrier vote", ""],
  ["one line and space", "Barrier vote\n\n  ", ""],
  ["a long first line", `${"word ".repeat(60)}\nmore`, ""],
  ["nothing", "", ""],
])("%s", (_, text, expected) => expect(suggestTitle(text)).toBe(expected));
