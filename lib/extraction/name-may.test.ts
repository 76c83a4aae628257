import { expect, it } from "vitest";
import { tokenise } from "./tokenise";
import { wordClass } from "./word-classes";

it.each<[text: string, isName: boolean]>([
  ["Theresa May said no.", true],
  ["The bridge opened in May.", true],
  ["May said no.", true],
  ["May’s plan failed.", true],
  ["May, who ran the mill, left.", true],
  ["The bridge may open.", false],
  ["May I come in?", false],
  ["May the best mill win.", false],
  ["THE BRIDGE MAY OPEN", false],
])("%s", (text, isName) => {
  const t = tokenise(text);
  const may = Array.from({ length: t.count }, (_, i) => i).find((i) =>
    /^may$/i.test(text.slice(t.start[i] as number, t.end[i] as number)),
  ) as number;
  expect(t.kind[may] === wordClass.name).toBe(isName);
});
