import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/**
 * WCAG 2.2 AA as far as a machine can tell, in both themes, wide and narrow. A menu that is open floats at the end of
 * the body, outside every landmark: it is reached from its button, and the focus is in it. A list that a field opens hides
 * all else while the focus stays in the field, whose next Tab closes it.
 */
export async function expectAccessible(page: Page, { menuOpen = false, listOpen = false } = {}): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // Focus guards hand the focus on as soon as they get it; nobody ever rests on one.
      const axe = new AxeBuilder({ page }).exclude("[data-base-ui-focus-guard]");
      // A theme changes colours and nothing else, so what is not about colours is looked at once for each width.
      if (colorScheme === "dark") axe.withRules(["color-contrast"]);
      else if (listOpen) axe.disableRules(["region", "aria-hidden-focus", "page-has-heading-one"]);
      else if (menuOpen) axe.disableRules("region");
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      expect(found, `${page.url()} at ${size.width}, ${colorScheme}`).toEqual([]);
    }
  }
  if (before) await page.setViewportSize(before);
}

/** At 320 px (200 % zoom of a small window) nothing needs sideways scrolling. */
export async function expectReflow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const { scrolled, shown } = await page.evaluate(() => ({
    scrolled: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  expect(scrolled, `${page.url()} at 320 px`).toBeLessThanOrEqual(shown);
  if (before) await page.setViewportSize(before);
}
