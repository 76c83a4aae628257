import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { SpeakerPage } from "./pages/speaker-page";
import { twoNamesStory } from "./stories";

test("two speakers are merged, and the merge is undone", async ({ as, api }) => {
  const { title, text, one, other } = twoNamesStory();
  const { id } = await api.bringIn(title, text);
  const speakers = async () => new Set((await api.statements(id)).flatMap(({ speaker }) => speaker?.slug ?? []));
  const before = await api.statements(id);
  const slug = before.find(({ speaker }) => speaker?.name === one)?.speaker?.slug ?? "";
  expect((await speakers()).size).toBe(2);

  const speaker = new SpeakerPage(await as("editor"));
  await speaker.open(slug);
  await expect(speaker.heading(one)).toBeVisible();
  await speaker.mergeWith(before.find(({ speaker }) => speaker && speaker.slug !== slug)?.speaker?.name ?? other);
  await expect.poll(async () => [...(await speakers())]).toEqual([slug]);

  await speaker.page.reload();
  await speaker.undoMergeOf(before.find(({ speaker }) => speaker && speaker.slug !== slug)?.speaker?.name ?? other);
  await expect.poll(async () => (await speakers()).size).toBe(2);
});
