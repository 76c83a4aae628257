import { type BrowserContext, test as base, expect } from "@playwright/test";

/** Errors that a test brings about on purpose; every other makes it fail. */
export type Quiet = { expectedErrors: RegExp[] };

/**
 * Every page of a test is listened to: an error on its console, thrown in it, or a break of its content security policy
 * (which browsers tell on the console too) fails the test that brought it about.
 */
export const quiet = base.extend<Quiet & { listenTo: (context: BrowserContext) => void }>({
  expectedErrors: [[], { option: true }],
  listenTo: async ({ expectedErrors }, use) => {
    const heard: string[] = [];
    const hear = (words: string) => {
      if (!expectedErrors.some((expected) => expected.test(words))) heard.push(words);
    };
    await use((context) => {
      context.on("console", (message) => {
        if (message.type() === "error") hear(`${message.location().url}: ${message.text()}`);
      });
      context.on("weberror", (error) => hear(error.error().message));
    });
    expect(heard, "errors on the console").toEqual([]);
  },
  context: async ({ context, listenTo }, use) => {
    listenTo(context);
    await use(context);
  },
});
