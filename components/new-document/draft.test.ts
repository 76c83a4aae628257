import { expect, test } from "vitest";
import { dropDraft, emptyDraft, keepDraft, readDraft } from "./draft";

function storage(room = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    key: () => null,
    clear: () => kept.clear(),
    length: 0,
  };
}

test("a draft comes back as it was, until it is dropped", () => {
  const place = storage();
  const draft = { ...emptyDraft, text: "“Ja,” she said.\r\n", title: "Barrier" };
  expect(keepDraft(place, draft)).toBe(true);
  expect(readDraft(place)).toEqual(draft);
  dropDraft(place);
  expect(readDraft(place)).toBeNull();
});

test("one that is too long is said to be, and does not leave an older one behind", () => {
  const place = storage(400);
  keepDraft(place, { ...emptyDraft, text: "short" });
  expect(keepDraft(place, { ...emptyDraft, text: "long ".repeat(200) })).toBe(false);
  expect(readDraft(place)).toBeNull();
});

test.each(["{", "null", '{"text":1}', "[]"])("%s is no draft", (kept) => {
  const place = storage();
  place.setItem("quotedesk-new-document", kept);
  expect(readDraft(place)).toBeNull();
});
