import { expect, test } from "vitest";
import { isIn, sections } from "./sections";

const sectionOf = (path: string) => sections.filter((section) => isIn(section, path)).map((section) => section.label);

test.each([
  ["/", ["Needs me"]],
  ["/documents", ["Documents"]],
  ["/documents/new", ["Documents"]],
  ["/documents/0197/review", ["Documents"]],
  ["/statements/0197", ["Documents"]],
  ["/trace", ["Documents"]],
  ["/speakers/ines-marchetti", ["Speakers"]],
  ["/speakersx", []],
  ["/settings/keys", []],
])("%s is in %j", (path, expected) => expect(sectionOf(path)).toEqual(expected));
