import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** WCAG 2.2 AA as far as a machine can tell, in both themes, wide and narrow. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).analyze();
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
