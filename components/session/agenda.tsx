"use client";

import { statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import type { AgendaItem, Room } from "@/lib/sessions/model";
import styles from "./room.module.css";

type Props = { room: Room; leads: boolean; onGo: (id: string) => void };

/** What the session goes through, in order, and how far it is. */
export function Agenda({ room, leads, onGo }: Props) {
  const { agenda, current, pace, closedAt } = room;
  const done = agenda.filter(({ state }) => state === "recorded" || state === "parked").length;
  const mayGo = closedAt === null && (leads || pace === "apart");
  return (
    <section className={styles.agenda} aria-label="Agenda">
      <header>
        <h2>Agenda</h2>
        <span className={styles.dim}>
          {done} of {agenda.length} done
        </span>
        <progress className="sr-only" value={done} max={agenda.length} aria-label="Statements done" />
      </header>
      <ol>
        {agenda.map((item) => (
          <li key={item.id} aria-current={item.id === current?.id ? "step" : undefined}>
            <Row item={item} now={item.id === current?.id} onGo={mayGo ? () => onGo(item.id) : null} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ item, now, onGo }: { item: AgendaItem; now: boolean; onGo: (() => void) | null }) {
  const status = item.outcome ?? item.status;
  const content = (
    <>
      <span className={styles.number}>{item.position + 1}</span>
      <span data-status={status}>
        <StatusGlyph status={status} size={12} />
        <span className="sr-only">{statusLabels[status]}</span>
      </span>
      <span className={styles.words}>{item.text}</span>
      <small>{now ? "Now, with everyone" : about(item)}</small>
    </>
  );
  if (!onGo || now) return <div className={styles.row}>{content}</div>;
  return (
    <button type="button" className={styles.row} onClick={onGo}>
      {content}
    </button>
  );
}

function about(item: AgendaItem): string {
  if (item.state === "recorded") return item.dissents > 0 ? `Decided, ${item.dissents} against` : "All agreed";
  if (item.state === "parked") return item.owner ? `Parked, ${item.owner.name} sees to it` : "Parked";
  if (item.state === "voting") return "Voting";
  if (item.state === "revealed") return "Votes are open";
  return item.speaker ?? "Speaker unknown";
}
