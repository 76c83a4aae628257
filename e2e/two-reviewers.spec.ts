import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { ReviewDesk } from "./pages/review-desk";
import { people } from "./people";
import { harbourStory } from "./stories";

test("two people, one statement: the second sees both versions and loses nothing", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const [first] = statements;
  const second = new ReviewDesk(await as("reviewer"));
  // The second reviewer's page does not hear of the first verdict in time: its live stream never answers.
  await second.page.route("**/api/v1/events**", () => undefined);
  await second.open(id);
  await second.page.keyboard.press("w");
  await second.page.keyboard.type("The tape is clear");
  await second.page.keyboard.press("Escape");

  const quick = new ReviewDesk(await as("editor"));
  await quick.open(id);
  await quick.judge("Disputed", "Heard it otherwise");
  await expect(quick.said("Statement 1 marked disputed").first()).toBeVisible();

  await second.judge("Needs sourcing");
  await expect(second.conflict).toBeVisible();
  await expect(second.conflict).toContainText(people.editor.name);
  await expect(second.conflict.getByRole("row", { name: /^Rationale/ })).toContainText("The tape is clear");
  await expect(second.conflict.getByRole("row", { name: /^Rationale/ })).toContainText("Heard it otherwise");

  await second.conflict.getByRole("button", { name: /Add mine as a second verdict/ }).click();
  await expect(second.conflict).toBeHidden();
  await expect.poll(async () => (await api.statement(first?.id ?? "")).status).toBe("needs-sourcing");
});

test("a colleague's verdict appears without a reload", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const watching = new ReviewDesk(await as("viewer"));
  await watching.open(id);
  await expect(watching.countOf("Disputed", 0)).toBeVisible();

  const judging = new ReviewDesk(await as("reviewer"));
  await judging.open(id);
  await judging.judge("Disputed", "The notice has another number");

  await expect(watching.countOf("Disputed", 1)).toBeVisible();
});
