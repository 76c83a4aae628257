"use client";

import type { Route } from "next";
import Link from "next/link";
import { EvidenceRow } from "@/components/review/evidence-row";
import { GateMeter } from "@/components/review/gate-meter";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { kindAndForm } from "@/components/statement/labels";
import { StatusLabel } from "@/components/statement/status-label";
import type { CurrentItem, Room } from "@/lib/sessions/model";
import { ParkForm } from "./park-form";
import styles from "./room.module.css";
import type { RoomReader } from "./session-actions";
import type { RoomKeys } from "./use-room-keys";
import { Votes } from "./votes";

type Props = {
  item: CurrentItem;
  room: Room;
  /** those who have not the room open */
  awayIds: ReadonlySet<string>;
  keys: RoomKeys;
  reader: RoomReader;
  here: boolean;
  leads: boolean;
};

/** The statement the room is at: its words in their context, its evidence, and the vote. */
export function SharedItem({ item, room, awayIds, keys, reader, here, leads }: Props) {
  const { statement } = item;
  const desk = `/documents/${item.documentId}/review?s=${item.statementId}` as Route;
  return (
    <>
      <p className={styles.about}>
        <b>{item.position + 1}</b>
        <span>
          <KindGlyph kind={item.kind} /> {kindAndForm(statement)}
        </span>
        <StatusLabel status={item.status} />
        <Link className="link" href={desk}>
          Open at the desk
        </Link>
      </p>
      {statement.context.before && <p className={styles.context}>{last(statement.context.before)}</p>}
      <blockquote className={styles.quoted}>{item.text}</blockquote>
      {statement.context.after && <p className={styles.context}>{first(statement.context.after)}</p>}
      <dl className={styles.facts}>
        <div>
          <dt>Speaker</dt>
          <dd>{item.speaker ?? "Nobody named"}</dd>
        </div>
        <div>
          <dt>In</dt>
          <dd>{statement.documentTitle}</dd>
        </div>
        <div>
          <dt>Gate</dt>
          <dd>
            <GateMeter gate={statement.gate} />
          </dd>
        </div>
      </dl>
      {statement.evidence.length > 0 ? (
        <ul aria-label="Evidence">
          {statement.evidence.map((piece) => (
            <EvidenceRow key={piece.id} evidence={piece} />
          ))}
        </ul>
      ) : (
        <p className={styles.dim}>No evidence yet. It is added at the desk, and appears here by itself.</p>
      )}
      <Votes item={item} room={room} awayIds={awayIds} keys={keys} reader={reader} here={here} leads={leads} />
      {keys.parking && <ParkForm keys={keys} members={room.members} />}
    </>
  );
}

/** Letters of context either side: the sentence it stands in. */
const most = 280;
const last = (text: string) => (text.length <= most ? text : `…${text.slice(-most).replace(/^\S*\s/, "")}`);
const first = (text: string) => (text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/, "")}…`);
