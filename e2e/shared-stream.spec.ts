import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { Api } from "./api";
import { signIn, test } from "./fixtures";
import { Comments } from "./pages/comments";
import { expectFollowing } from "./pages/following";
import { ReviewDesk } from "./pages/review-desk";
import { people } from "./people";
import { harbourStory } from "./stories";

const streamAddress = /\/api\/v1\/events(\?|$)/;

/** The addresses of the streams that a browser asks for, as it asks. */
function streamsOf(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on("request", (request) => {
    if (streamAddress.test(request.url())) asked.push(request.url());
  });
  return asked;
}

async function twoTabs(first: Page, api: Api) {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const tabs = [new ReviewDesk(first), new ReviewDesk(await first.context().newPage())] as const;
  for (const tab of tabs) await tab.open(id);
  return { id, statements, tabs };
}

test("two tabs share one connection, and the other takes over when the first closes, missing nothing", async ({
  as,
  api,
}) => {
  const first = await as("viewer");
  await first.goto("about:blank");
  const streams = streamsOf(first.context());
  const { statements, tabs } = await twoTabs(first, api);
  const [one, two, three] = statements;
  if (!one || !two || !three) throw new Error("The story has too few statements.");
  await api.giveVerdict(one, "disputed", "The notice has another number");
  for (const tab of tabs) await expect(tab.countOf("Disputed", 1)).toBeVisible();
  expect(streams).toHaveLength(1);

  // While nobody holds the stream, and after.
  await Promise.all([tabs[0].page.close(), api.giveVerdict(two, "disputed", "So has this")]);
  await expect(tabs[1].countOf("Disputed", 2)).toBeVisible();
  await expect.poll(() => streams.length).toBe(2);
  expect(streams[1]).toMatch(/after=\d+$/);
  await api.giveVerdict(three, "disputed", "And this");
  await expect(tabs[1].countOf("Disputed", 3)).toBeVisible();
});

test.describe("with a stream that is cut", () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test("both tabs hear by asking every few seconds, and one asks for both", async ({ as, api }) => {
    const first = await as("viewer");
    await first.goto("about:blank");
    await first.context().route(streamAddress, (route) => route.abort());
    const asking = new Set<Page>();
    first.context().on("request", (request) => {
      if (request.url().includes("/api/v1/events/since")) asking.add(request.frame().page());
    });
    const { statements, tabs } = await twoTabs(first, api);
    if (statements[0]) await api.giveVerdict(statements[0], "disputed", "The notice has another number");
    for (const tab of tabs) await expect(tab.countOf("Disputed", 1)).toBeVisible({ timeout: 20_000 });
    expect(asking.size).toBe(1);
  });
});

test("the bell hears over the same stream in both tabs, also of what was read in one of them", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const first = await as("reviewer");
  await first.goto("/");
  const second = await first.context().newPage();
  await second.goto("/");
  const bell = (page: Page) => page.getByRole("link", { name: /^Inbox, / });
  const unread = /^Inbox, \d+ unread$/;
  for (const page of [first, second]) await expectFollowing(page, "inbox");
  const before = Number((await bell(first).getAttribute("aria-label"))?.match(/\d+/)?.[0] ?? 0);

  const writer = new ReviewDesk(await as("editor"));
  await writer.open(id);
  const comments = new Comments(writer.page);
  await writer.page.keyboard.press("Shift+C");
  await expect(comments.field).toBeFocused();
  await writer.page.keyboard.type("Is this the number? @ro");
  await expect(comments.offered).toHaveText([people.reviewer.name]);
  await writer.page.keyboard.press("Enter");
  await writer.page.keyboard.press("Control+Enter");
  for (const page of [first, second]) await expect(bell(page)).toHaveAccessibleName(`Inbox, ${before + 1} unread`);

  await bell(second).click();
  await second.getByRole("button", { name: "Mark all read" }).click();
  for (const page of [first, second]) await expect(bell(page)).not.toHaveAccessibleName(unread);
});

test.describe("signed out", () => {
  // The browser says on its console that it was refused.
  test.use({ expectedErrors: [/status of 401/] });

  test("signing out in one tab ends both, and the next sign-in lets both follow again", async ({
    browser,
    desk,
    listenTo,
    api,
  }) => {
    const context = await browser.newContext({ baseURL: desk.origin });
    listenTo(context);
    const first = await context.newPage();
    await signIn(first, "viewer");
    await expectFollowing(first, "inbox");
    const { id, statements, tabs } = await twoTabs(first, api);
    const [, second] = tabs;
    const streams = streamsOf(context);

    await first.getByRole("button", { name: /your account$/ }).click();
    await first.getByRole("menuitem", { name: "Sign out" }).click();
    await first.waitForURL(/\/sign-in/);
    for (const { page } of tabs) await expect(page.locator("html")).toHaveAttribute("data-follows", "");
    // Where the page with the stream is gone before it hears of the end, the other asks once, and is refused.
    const asked = streams.length;
    expect(asked).toBeLessThanOrEqual(1);

    await signIn(first, "viewer");
    await expectFollowing(first, "inbox");
    await expect.poll(() => streams.length).toBe(asked + 1);
    // The other tab still shows what it showed, and says that it hears nothing; looked at again, it follows.
    await expect(second.page.getByText("The desk does not answer")).toBeVisible();
    await second.page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expectFollowing(second.page, `document=${id}`);
    await expect(second.page.getByText("The desk does not answer")).toBeHidden();
    if (statements[0]) await api.giveVerdict(statements[0], "disputed", "The notice has another number");
    await expect(second.countOf("Disputed", 1)).toBeVisible();
    expect(streams).toHaveLength(asked + 1);
    await context.close();
  });
});
