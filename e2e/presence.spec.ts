import { expect } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { test } from "./fixtures";
import { Room } from "./pages/room";
import { people } from "./people";
import { harbourStory } from "./stories";

test("who is in the room and where they are; looking around, and following the lead again", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id: documentId } = await api.bringIn(title, text);
  const lead = new Room(await as("editor"));
  await lead.page.goto(`/sessions/new?document=${documentId}`);
  await lead.page.getByLabel("Name of the session").fill("Gate vote");
  await lead.page.getByRole("button", { name: "Open the session" }).click();
  await expect(lead.page.getByRole("heading", { level: 1, name: "Gate vote" })).toBeVisible();
  const id = lead.page.url().split("/").at(-1) ?? "";
  const second = new Room(await as("reviewer"));
  await second.join(id);
  const watcher = new Room(await as("viewer"));
  await watcher.open(id);

  await expect(lead.people).toHaveAccessibleName("People: 3 here");
  await lead.button("Open statement 1").click();
  await expect(second.item(1)).toBeVisible();

  // by keyboard: on to the next statement alone, seen by the others
  await second.page.keyboard.press("j");
  await expect(second.item(2)).toBeVisible();
  await expect(second.page.getByText(`You look around; ${people.editor.name} is at statement 1`)).toBeVisible();
  await expect(second.votes.getByRole("button", { name: "Verified" })).toHaveCount(0);
  await expect(lead.agenda.getByRole("listitem").nth(1)).toContainText(`Here: ${people.reviewer.name}`);
  await lead.people.click();
  await expect(lead.page.getByRole("menuitem", { name: people.reviewer.name })).toContainText("at statement 2");
  await expectAccessible(lead.page, { menuOpen: true });
  await lead.page.keyboard.press("Escape");

  // the lead goes on: who looks around stays, and is brought along by one key
  await lead.agenda.getByRole("button").nth(1).click();
  await expect(lead.item(3)).toBeVisible();
  await expect(second.page.getByText(`${people.editor.name} is at statement 3`)).toBeVisible();
  await expect(second.item(2)).toBeVisible();
  await second.page.keyboard.press("Shift+F");
  await expect(second.item(3)).toBeVisible();
  await expect(second.button(/^Follow the lead/)).toHaveAttribute("aria-pressed", "true");
  await lead.agenda.getByRole("button").nth(0).click();
  await expect(second.item(1)).toBeVisible();

  // gone: the seat says so, and the lead need not wait
  await second.page.goto("/documents");
  await expect(lead.seat(people.reviewer.name)).toContainText("Away");
  await expect(lead.people).toHaveAccessibleName("People: 2 here, 1 not");
  await second.open(id);
  await expect(lead.seat(people.reviewer.name)).toContainText("Reading");
});

test("where everybody goes where they like, somebody is joined or followed", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id: documentId } = await api.bringIn(title, text);
  const lead = new Room(await as("editor"));
  await lead.page.goto(`/sessions/new?document=${documentId}`);
  await lead.page.getByLabel("Name of the session").fill("Gate reading");
  await lead.page.getByRole("radio", { name: /^Apart/ }).check();
  await lead.page.getByRole("button", { name: "Open the session" }).click();
  await expect(lead.page.getByRole("heading", { level: 1, name: "Gate reading" })).toBeVisible();
  const second = new Room(await as("reviewer"));
  await second.join(lead.page.url().split("/").at(-1) ?? "");

  await lead.agenda.getByRole("button").nth(2).click();
  await expect(lead.item(3)).toBeVisible();
  await second.people.click();
  await second.page.getByRole("menuitem", { name: people.editor.name }).click();
  await expect(second.item(3)).toBeVisible();
  await lead.agenda.getByRole("button").nth(0).click();
  await expect(lead.item(1)).toBeVisible();
  await expect(second.item(3)).toBeVisible();
  await second
    .button(/^Follow the lead/)
    .first()
    .click();
  await expect(second.item(1)).toBeVisible();
  await lead.agenda.getByRole("button").nth(2).click();
  await expect(second.item(4)).toBeVisible();
});
