import { paragraphSpans } from "@/lib/text/paragraphs";
import type { Locator } from "../readers/model";

/** The place that holds an offset, or the last before it: between two pages stands only the end of the first. */
export function locate(locators: readonly Locator[], offset: number): Locator | null {
  let low = 0;
  let high = locators.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((locators[middle] as Locator).start <= offset) low = middle + 1;
    else high = middle;
  }
  return locators[low - 1] ?? null;
}

/** Where there are neither pages nor times, the paragraph, counted from 1. */
export function paragraphAt(text: string, offset: number): Locator | null {
  const spans = paragraphSpans(text);
  const places = spans.map(({ start, end }, at) => ({ start, end, label: `paragraph ${at + 1}` }));
  return locate(places, offset);
}
