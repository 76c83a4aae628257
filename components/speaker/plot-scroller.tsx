"use client";

import { type ReactNode, useEffect, useRef } from "react";
import styles from "./speaker-page.module.css";

/** On a phone the plot is wider than the screen: it scrolls sideways, and begins at its newest end. */
export function PlotScroller({ children }: { children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    element.scrollLeft = element.scrollWidth;
    // Only what scrolls is worth a stop of the Tab key.
    const measure = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute("tabindex");
    });
    measure.observe(element);
    return () => measure.disconnect();
  }, []);
  return (
    <section ref={place} className={styles.scroller} aria-label="Timeline, scrolls sideways on small screens">
      {children}
    </section>
  );
}
