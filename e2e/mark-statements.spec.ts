import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

const missed = "who surveyed the lock in 2019";

for (const [key, kind] of [
  ["q", "quote"],
  ["c", "claim"],
] as const)
  test(`words chosen by keyboard become a ${kind} with ${key.toUpperCase()}, and U takes it away`, async ({
    as,
    api,
  }) => {
    const { title, text } = harbourStory();
    const { id, statements } = await api.bringIn(title, text);
    const desk = new ReviewDesk(await as("editor"));
    await desk.open(id);
    await desk.openRow(statements.findIndex((one) => one.text.includes("the repair would cost")) + 1);
    await desk.page.keyboard.press("t");
    // Six words back from “the” stands “who”: surveyed the lock in 2019, said.
    for (let back = 0; back < 7; back += 1) await desk.page.keyboard.press("ArrowLeft");
    for (let on = 0; on < 5; on += 1) await desk.page.keyboard.press("Shift+ArrowRight");
    expect(await desk.page.evaluate(() => String(document.getSelection()))).toBe(missed);

    await desk.page.keyboard.press(key);
    await expect(desk.said(`A ${kind} added`)).toBeVisible();
    await desk.expectTotal(statements.length + 1);
    await desk.expectWords(missed);
    expect((await api.statements(id)).find((one) => one.text === missed)?.kind).toBe(kind);

    await desk.page.keyboard.press("u");
    await desk.expectTotal(statements.length);
  });

test("a sentence that nothing marks is chosen and marked in two keys, and the next is offered after it", async ({
  as,
  api,
}) => {
  const { title, text } = harbourStory();
  const quiet = ["It was a strange morning.", "Rooks sat on the railing."];
  const { id, statements } = await api.bringIn(title, `${text}\n${quiet.join(" ")}\n`);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.openRow(statements.length);
  const { keyboard } = desk.page;
  const chosen = () => desk.page.evaluate(() => String(document.getSelection()));
  for (const sentence of [...quiet, quiet[0]]) {
    await keyboard.press("Shift+t");
    expect(await chosen()).toBe(sentence);
  }

  await keyboard.press("c");
  await expect(desk.said("A claim added")).toBeVisible();
  expect((await api.statements(id)).map((one) => one.text)).toContain(quiet[0]);
  for (let press = 0; press < 2; press += 1) {
    await keyboard.press("Shift+t");
    expect(await chosen()).toBe(quiet[1]);
  }
  await keyboard.press("c");
  await desk.expectTotal(statements.length + 2);
  await keyboard.press("Shift+t");
  await expect(desk.said("Every sentence holds a statement.")).toBeVisible();
});

test("the words that an attribution rests on are drawn in the text", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const page = await as("editor");
  const desk = new ReviewDesk(page);
  await desk.open(id);
  const cued = statements.findIndex((one) => one.attribution?.cue != null && one.attribution.mention != null);
  const { attribution } = statements[cued] as (typeof statements)[number];
  await desk.openRow(cued + 1);
  const drawn = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get("rests") ?? [])].map((range) => (range as Range).toString()).toSorted(),
    );
  await expect.poll(drawn).toEqual([attribution?.mention?.text, attribution?.cue?.text].toSorted());
});

test("words chosen by mouse are marked from the bar under them, and by key", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.dragOver(missed);
  const bar = desk.page.getByRole("toolbar", { name: "Chosen words" });
  await bar.getByRole("button", { name: "Claim" }).click();
  await expect(desk.said("A claim added")).toBeVisible();
  await desk.expectWords(missed);
  await expect(bar).toBeHidden();

  await desk.dragOver("for the hinges");
  await desk.page.keyboard.press("q");
  await expect(desk.said("A quote added")).toBeVisible();
  await desk.expectTotal(statements.length + 2);
});

test("a reviewer who may not edit has no such bar, and the keys do nothing", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("viewer"));
  await desk.open(id);
  await desk.dragOver(missed);
  await expect(desk.page.getByRole("toolbar", { name: "Chosen words" })).toHaveCount(0);
  await desk.page.keyboard.press("q");
  await desk.reload();
  await desk.expectTotal(statements.length);
});
