import { expect } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import { test } from "./fixtures";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

test("two readers judge blind, differ, and an administrator rules on it", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const statement = statements[0];
  if (!statement) throw new Error("The story has no statement.");

  const lead = await as("administrator");
  await lead.goto(`/documents/${id}/rules`);
  await expectAccessible(lead);
  await expectReflow(lead);
  await lead.getByLabel("Verdicts that close an item").selectOption("2");
  await lead.getByRole("group", { name: "Blind review" }).getByRole("radio", { name: /^On/ }).check();
  await lead.getByRole("button", { name: "Save the rules" }).click();
  await expect(lead.getByText("It holds for verdicts from now on.")).toBeVisible();

  await api.giveVerdict(await api.statement(statement.id), "needs-sourcing", "No recording of the notice yet.");
  const reader = await as("reviewer");
  await reader.goto(`/statements/${statement.id}`);
  await expect(reader.getByText("Waits for one more reader")).toBeVisible();
  await expect(reader.getByText("No recording of the notice yet.")).toHaveCount(0);

  const desk = new ReviewDesk(reader);
  await desk.open(id, statement.id);
  await desk.judge("Disputed", "The office printed another notice.");
  await expect
    .poll(async () => (await api.statement(statement.id)).status, { message: "a split is not decided" })
    .toBe("unreviewed");

  await lead.goto(`/statements/${statement.id}/adjudicate`);
  await expect(lead.getByText("No recording of the notice yet.")).toBeVisible();
  await expect(lead.getByText("The office printed another notice.")).toBeVisible();
  await expectAccessible(lead);
  await expectReflow(lead);
  await lead.getByRole("radio", { name: "Needs sourcing" }).check();
  await lead.getByLabel("Why", { exact: true }).fill("Without the notice nobody can tell.");
  await lead.getByRole("button", { name: "Rule" }).click();
  await expect(lead.getByText("It is ruled on.")).toBeVisible();

  await reader.goto(`/statements/${statement.id}`);
  await expect(reader.getByText("Without the notice nobody can tell.")).toBeVisible();
  await expect(reader.getByText(/Overturned:.*Rosa Tamm, disputed/)).toBeVisible();
  await expectAccessible(reader);
  expect((await api.statement(statement.id)).status).toBe("needs-sourcing");

  await lead.getByLabel("Why the ruling is taken back").fill("The notice was found.");
  await lead.getByRole("button", { name: "Take the ruling back" }).click();
  await expect(lead.getByText("The notice was found.")).toBeVisible();
  await expect(lead.getByRole("button", { name: "Rule", exact: true })).toBeVisible();
  expect((await api.statement(statement.id)).status).toBe("unreviewed");
  await reader.goto("/inbox");
  await expect(reader.getByText(/took back the ruling that decided otherwise/).first()).toBeVisible();
});

test("two rule at once: one ruling stands, the other keeps both versions in view and loses nothing", async ({
  as,
  api,
}) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const statement = statements[0];
  if (!statement) throw new Error("The story has no statement.");
  await api.setRules(id, { needed: 2 });
  await api.giveVerdict(await api.statement(statement.id), "needs-sourcing", "No recording.");
  const reader = new ReviewDesk(await as("reviewer"));
  await reader.open(id, statement.id);
  await reader.judge("Disputed", "Another notice.");
  await expect.poll(async () => (await api.statement(statement.id)).version).toBeGreaterThan(2);

  const [first, second] = [await as("administrator"), await as("editor")];
  for (const page of [first, second]) {
    await page.goto(`/statements/${statement.id}/adjudicate`);
    await page.getByLabel("Why", { exact: true }).fill(page === first ? "Nobody can tell." : "The notice is plain.");
  }
  await first.getByRole("radio", { name: "Needs sourcing" }).check();
  await second.getByRole("radio", { name: "Disputed" }).check();
  await first.getByRole("button", { name: "Rule", exact: true }).click();
  await expect(first.getByText("It is ruled on.")).toBeVisible();
  await second.getByRole("button", { name: "Rule", exact: true }).click();

  const conflict = second.getByRole("alert").filter({ hasText: "ruled first" });
  await expect(conflict).toBeVisible();
  const ruling = second.getByRole("region", { name: "Rule on it" });
  await expect(ruling).toContainText("Nobody can tell.");
  await expect(ruling).toContainText("The notice is plain.");
  await expectAccessible(second);
  await expectReflow(second);
  expect((await api.statement(statement.id)).status).toBe("needs-sourcing");

  // Who may take the first one back finds their own words in the form again.
  await second.getByLabel("Why the ruling is taken back").fill("The notice was there all along.");
  await second.getByRole("button", { name: "Take the ruling back" }).click();
  await expect(second.getByLabel("Why", { exact: true })).toHaveValue("The notice is plain.");
  await second.getByRole("button", { name: "Rule", exact: true }).click();
  await expect(second.getByText("It is ruled on.")).toBeVisible();
  expect((await api.statement(statement.id)).status).toBe("disputed");
});
