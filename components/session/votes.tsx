"use client";

import { Lock } from "lucide-react";
import { useId } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import type { CurrentItem, Room, SessionMember, Vote } from "@/lib/sessions/model";
import { OutcomeBar } from "./outcome-bar";
import type { RoomReader } from "./session-actions";
import type { RoomKeys } from "./use-room-keys";
import { VoteBar } from "./vote-bar";
import styles from "./votes.module.css";

type Props = {
  item: CurrentItem;
  room: Room;
  awayIds: ReadonlySet<string>;
  keys: RoomKeys;
  reader: RoomReader;
  here: boolean;
  leads: boolean;
};

/** One seat for everybody who votes: face down until all are turned over together. */
export function Votes({ item, room, awayIds, keys, reader, here, leads }: Props) {
  const heading = useId();
  const open = item.result !== null;
  const seats = room.members.filter(
    ({ id, votes, leftAt }) => votes && (leftAt === null || item.votes.some(({ by }) => by.id === id)),
  );
  const inCount = item.votes.length;
  return (
    <section className={styles.votes} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          {open ? "Votes" : "Votes are private"}
          {item.round > 1 && <span className={styles.dim}> round {item.round}</span>}
        </h2>
        <p className={styles.dim} role="status">
          {open
            ? item.state === "recorded"
              ? "Recorded."
              : "Revealed to everybody at once."
            : `${inCount} of ${seats.length} ${inCount === 1 ? "is" : "are"} in. Nobody sees a vote, or how many agree, until all are revealed.`}
        </p>
      </header>
      <ul className={styles.seats}>
        {seats.map((member) => (
          <Seat
            key={member.id}
            member={member}
            vote={item.votes.find(({ by }) => by.id === member.id) ?? null}
            you={member.id === reader.id}
            away={awayIds.has(member.id)}
            open={open}
            onExcuse={
              leads && !open && member.leftAt === null && member.id !== reader.id
                ? () => void keys.act({ act: "excuse", userId: member.id })
                : null
            }
          />
        ))}
      </ul>
      {keys.vote && <VoteBar item={item} keys={keys} userId={reader.id} />}
      {room.pace === "together" && item.state === "waiting" && room.closedAt === null && (
        <p className={styles.dim}>The vote on it opens when the lead brings everybody here.</p>
      )}
      {!open && here && !reader.mayVote && <p className={styles.dim}>Your role watches. Reviewers and editors vote.</p>}
      {!open && !here && room.closedAt === null && <p className={styles.dim}>Join the session to vote.</p>}
      {open && item.state === "revealed" && <OutcomeBar item={item} room={room} keys={keys} leads={leads} />}
      {!open && leads && item.state === "voting" && (
        <div className={styles.leadActs}>
          <Button
            variant={keys.reveal ? "ink" : "outline"}
            unavailable={!keys.reveal && "Not everybody who is here has voted"}
            onClick={() => keys.reveal?.()}
          >
            Reveal the votes <KeyHint command="reveal-votes" />
          </Button>
          <Button onClick={() => keys.park?.()}>
            Park it <KeyHint command="park-item" />
          </Button>
        </div>
      )}
    </section>
  );
}

type SeatProps = {
  member: SessionMember;
  vote: Vote | null;
  you: boolean;
  away: boolean;
  open: boolean;
  /** for the lead, where the vote waits for somebody who has gone */
  onExcuse: (() => void) | null;
};

function Seat({ member, vote, you, away, open, onExcuse }: SeatProps) {
  const shown = vote?.vote ?? null;
  return (
    <li>
      <p className={styles.who}>
        <Avatar name={member.name} you={you} away={away} size={20} decorative />
        <b>{you ? "You" : member.name}</b>
      </p>
      {shown ? (
        <div className={styles.card} data-status={shown} data-open={open ? "" : undefined}>
          <StatusGlyph status={shown} size={16} />
          {statusLabels[shown]}
        </div>
      ) : vote ? (
        <div className={styles.card} data-in="">
          <Lock size={14} strokeWidth={1.75} aria-hidden="true" />
          In
        </div>
      ) : (
        <div className={styles.card} data-waiting="">
          {open ? "No vote" : away ? "Away" : "Reading"}
        </div>
      )}
      {onExcuse && vote === null && (
        <Button variant="bare" size="small" onClick={onExcuse}>
          Go on without <span className="sr-only">{member.name}</span>
        </Button>
      )}
      {open && vote?.reason && <p className={styles.reason}>{vote.reason}</p>}
    </li>
  );
}
