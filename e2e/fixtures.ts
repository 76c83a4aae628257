import type { BrowserContext, Page } from "@playwright/test";
import { Api } from "./api";
import { ArchiveSite } from "./archive-site";
import { type DeskServer, startDesk } from "./desk-server";
import { people, type Role } from "./people";
import { quiet } from "./quiet";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
/** A page signed in as somebody, in a browser context of its own. */
type As = (role: Role) => Promise<Page>;

type Tests = { as: As; api: Api };
type Workers = { archive: ArchiveSite; desk: DeskServer; token: string; states: Map<Role, State> };

/** A server and its accounts take some processes, each slow on a busy machine. Milliseconds. */
const setUpTime = 300_000;

/** One server for each worker, with one account of each role. Tests bring in documents of their own and touch no others. */
export const test = quiet.extend<Tests, Workers>({
  archive: [
    async ({}, use) => {
      const archive = await ArchiveSite.open();
      await use(archive);
      await archive.close();
    },
    { scope: "worker" },
  ],
  desk: [
    async ({ archive }, use) => {
      const desk = await startDesk({ QUOTEDESK_OWN_SITES: archive.setting });
      for (const [role, { name, email, password }] of Object.entries(people))
        await desk.command("user", "create", "--email", email, "--name", name, "--role", role, "--password", password);
      await use(desk);
      await desk.stop();
    },
    { scope: "worker", timeout: setUpTime },
  ],
  token: [
    async ({ desk }, use) =>
      use(await desk.command("token", "create", "--email", people.editor.email, "--name", "tests")),
    { scope: "worker", timeout: setUpTime },
  ],
  states: [async ({}, use) => use(new Map()), { scope: "worker" }],
  api: async ({ desk, token, request }, use) => use(new Api(request, desk.origin, token)),
  as: async ({ desk, browser, states, listenTo }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (role) => {
      const storageState = states.get(role);
      const context = await browser.newContext({ baseURL: desk.origin, ...(storageState ? { storageState } : {}) });
      opened.push(context);
      listenTo(context);
      const page = await context.newPage();
      if (!storageState) {
        await signIn(page, role);
        states.set(role, await context.storageState());
      }
      return page;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

export async function signIn(page: Page, role: Role): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(people[role].email);
  await page.getByLabel("Password").fill(people[role].password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
