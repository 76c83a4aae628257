"use client";

import type { CSSProperties } from "react";
import { statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import type { AgendaItem, Room } from "@/lib/sessions/model";
import { PeopleAt } from "./people-menu";
import styles from "./room.module.css";
import type { Attendee } from "./where";

type Props = {
  room: Room;
  people: readonly Attendee[];
  readerId: string;
  /** null where one cannot go */
  onGo: ((id: string) => void) | null;
};

/** What the session goes through, in order, how far it is, and who is elsewhere. */
export function Agenda({ room, people, readerId, onGo }: Props) {
  const { agenda, current, sharedItemId } = room;
  const done = agenda.filter(isDone).length;
  const elsewhere = people.filter(({ id, here, itemId }) => here && id !== readerId && itemId !== sharedItemId);
  return (
    <section className={styles.agenda} aria-label="Agenda">
      <header>
        <h2>Agenda</h2>
        <span className={styles.dim}>
          {done} of {agenda.length} done
        </span>
        {room.minutesLeft !== null && room.closedAt === null && (
          <span className={styles.left}>about {room.minutesLeft} min left</span>
        )}
        <progress className="sr-only" value={done} max={agenda.length} aria-label="Statements done" />
      </header>
      <Steps room={room} />
      <ol>
        {agenda.map((item) => (
          <li key={item.id} aria-current={item.id === current?.id ? "step" : undefined}>
            <Row
              item={item}
              state={item.id === sharedItemId ? "Now, with everyone" : item.id === current?.id ? "You are here" : null}
              people={elsewhere.filter(({ itemId }) => itemId === item.id)}
              onGo={onGo && item.id !== current?.id ? () => onGo(item.id) : null}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

const isDone = ({ state }: AgendaItem) => state === "recorded" || state === "parked";

/** More statements than this are a bar, not steps. */
const mostSteps = 40;

function Steps({ room: { agenda, current } }: { room: Room }) {
  const steps = agenda.length <= mostSteps ? agenda : null;
  return (
    <div className={styles.steps} aria-hidden="true">
      {steps?.map((item) => (
        <span
          key={item.id}
          data-done={isDone(item) ? "" : undefined}
          data-now={item.id === current?.id ? "" : undefined}
        />
      ))}
      {!steps && (
        <span data-part="" style={{ "--part": agenda.filter(isDone).length / agenda.length } as CSSProperties} />
      )}
    </div>
  );
}

type RowProps = {
  item: AgendaItem;
  state: string | null;
  people: readonly Attendee[];
  onGo: (() => void) | null;
};

function Row({ item, state, people, onGo }: RowProps) {
  const status = item.outcome ?? item.status;
  const content = (
    <>
      <span className={styles.number}>{item.position + 1}</span>
      <span data-status={status}>
        <StatusGlyph status={status} size={12} />
        <span className="sr-only">{statusLabels[status]}</span>
      </span>
      <span className={styles.words}>{item.text}</span>
      <small>{state ?? about(item)}</small>
      <PeopleAt people={people} />
    </>
  );
  if (!onGo) return <div className={styles.row}>{content}</div>;
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
