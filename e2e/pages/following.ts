import { expect, type Page } from "@playwright/test";

/**
 * The page says what it follows, whichever tab of its browser holds the stream: "document=…", "session=…", "inbox". A part
 * that follows answers keys and clicks.
 */
export const expectFollowing = (page: Page, about: string): Promise<void> =>
  expect(page.locator("html")).toHaveAttribute("data-follows", new RegExp(`(^| )${about}`));
