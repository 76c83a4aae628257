"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { statusesInBars, statusLabels } from "@/components/statement/labels";
import type { Statement, Status } from "@/lib/statements/model";
import styles from "./position-rail.module.css";
import { railPlaces } from "./rail-places";

type Props = {
  statements: readonly Statement[];
  textLength: number;
  openId: string | null;
  pane: RefObject<HTMLElement | null>;
};

const width = 15; // CSS pixels, as are all below
const edge = 6;
const apart = 7;

/** Every statement at its place in the document, the part in view, and the open one. A picture: the queue is its table. */
export function PositionRail({ statements, textLength, openId, pane }: Props) {
  const { height, from, to } = useView(pane);
  const place = ({ start }: Statement) => edge + (start / Math.max(1, textLength)) * (height - 2 * edge);
  const places = railPlaces(
    statements.filter(({ id }) => id !== openId),
    textLength,
    { height, edge, apart },
  );
  const openIndex = statements.findIndex(({ id }) => id === openId);
  const open = statements[openIndex];
  const counted = statusesInBars
    .map(
      (status) => `${statements.filter((one) => one.status === status).length} ${statusLabels[status].toLowerCase()}`,
    )
    .join(", ");
  const name = `All ${statements.length} statements by position: ${counted}${open ? `; number ${openIndex + 1} is open` : ""}`;
  const jump = (event: React.PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const target = pane.current;
    const share = (event.clientY - box.top) / box.height;
    target?.scrollTo({ top: share * target.scrollHeight - target.clientHeight / 2 });
  };
  if (height < 120 || statements.length === 0) return null;
  return (
    <svg
      className={styles.rail}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name}
      onPointerDown={jump}
    >
      <rect
        x=".5"
        y={from * height + 0.5}
        width="14"
        height={Math.max(8, (to - from) * height - 1)}
        rx="2"
        fill="none"
        stroke="var(--edge)"
      />
      {open && <path d={`M0 ${place(open)}h15`} stroke="var(--marker)" strokeWidth="7" />}
      {places.map(({ y, status }) => (
        <RailMark key={y} status={status} y={y} />
      ))}
      {open && <circle cx="7.5" cy={place(open)} r="2.6" fill="var(--ink)" />}
    </svg>
  );
}

function RailMark({ status, y }: { status: Status; y: number }) {
  if (status === "verified") return <path d={`M3 ${y}h9`} stroke="var(--verified)" strokeWidth="2.4" />;
  if (status === "disputed")
    return <path d={`M1.5 ${y + 1.5}l3-3 3 3 3-3 3 3`} fill="none" stroke="var(--disputed)" strokeWidth="1.8" />;
  if (status === "needs-sourcing")
    return <path d={`M3 ${y}h9`} stroke="var(--sourcing)" strokeWidth="2.4" strokeDasharray="3.6 1.8" />;
  return <circle cx="7.5" cy={y} r="1.4" fill="var(--unreviewed)" />;
}

/** The pane's height, and the part of its content in view, from 0 to 1. */
function useView(pane: RefObject<HTMLElement | null>) {
  const [view, setView] = useState({ height: 0, from: 0, to: 1 });
  const asked = useRef(0);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const read = () => {
      cancelAnimationFrame(asked.current);
      asked.current = requestAnimationFrame(() => {
        const { scrollTop, scrollHeight, clientHeight } = element;
        setView({
          height: clientHeight - 52,
          from: scrollTop / scrollHeight,
          to: (scrollTop + clientHeight) / scrollHeight,
        });
      });
    };
    const observer = new ResizeObserver(read);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener("scroll", read, { passive: true });
    return () => {
      cancelAnimationFrame(asked.current);
      observer.disconnect();
      element.removeEventListener("scroll", read);
    };
  }, [pane]);
  return view;
}
