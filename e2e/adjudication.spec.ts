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
