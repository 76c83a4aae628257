"use client";

import type { Route } from "next";
import { useCallback } from "react";
import type { Person } from "@/components/comments/find-mentions";
import { useCommentActs } from "@/components/comments/use-comment-acts";
import { updateWords } from "@/components/live/held";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Room as RoomModel } from "@/lib/sessions/model";
import { Agenda } from "./agenda";
import styles from "./room.module.css";
import { RoomBar } from "./room-bar";
import { RoomComments } from "./room-comments";
import type { RoomActions, RoomReader } from "./session-actions";
import { SharedItem } from "./shared-item";
import { type Lead, useLead } from "./use-lead";
import { usePresence } from "./use-presence";
import { useRoom } from "./use-room";
import { useRoomKeys } from "./use-room-keys";
import { attendees } from "./where";

type Props = { room: RoomModel; reader: RoomReader; people: readonly Person[]; actions: RoomActions };

/** A session: its agenda, the statement everybody is at, and what is said about it. */
export function Room({ room: first, reader, people, actions }: Props) {
  const state = useRoom(first, actions);
  const { room, failure, connected } = state;
  const here = room.members.some(({ id, leftAt }) => id === reader.id && leftAt === null);
  const leads = room.chair.id === reader.id;
  const { read } = state;
  const acts = useCommentActs(
    actions.comments,
    useCallback(() => read(), [read]),
  );
  const present = usePresence(room.id, room.current?.id ?? null);
  const lead = useLead(state, present, leads);
  const everybody = attendees(room, present);
  const keys = useRoomKeys(state, lead, { leads, votes: here && reader.mayVote });
  return (
    <div className={styles.session}>
      <RoomBar state={state} reader={reader} here={here} leads={leads} lead={lead} people={everybody} />
      <main id="main" tabIndex={-1} className={styles.grid}>
        <Agenda
          room={room}
          people={everybody}
          readerId={reader.id}
          onGo={lead.roam || !room.closedAt ? keys.goTo : null}
        />
        <section className={styles.item} aria-label={itemName(room)} {...scrolls}>
          <div className={styles.notices} aria-live="polite">
            {!connected && (
              <Notice tone="warning" title="The desk does not answer">
                What you see may be old. Your votes so far are kept, and the room comes back by itself.
              </Notice>
            )}
            {state.waiting > 0 && (
              <Notice
                title={updateWords(state.waiting)}
                actions={
                  <Button size="small" onClick={state.showNewest}>
                    Show what the room sees
                  </Button>
                }
              >
                {whereNow(state.newest)} What you are writing stays until you go there.
              </Notice>
            )}
            {failure !== null && (
              <Notice
                tone="error"
                title={failure.reason === "changed" ? "Somebody was first" : "Not done"}
                actions={
                  <Button size="small" onClick={state.forgetFailure}>
                    Close
                  </Button>
                }
              >
                {failure.message}
              </Notice>
            )}
            {room.pace === "together" && lead.apart && !lead.following && <Apart room={room} lead={lead} />}
          </div>
          {room.current ? (
            <SharedItem
              key={`${room.current.id} ${room.current.round}`}
              item={room.current}
              room={room}
              awayIds={new Set(everybody.filter((one) => !one.here).map(({ id }) => id))}
              keys={keys}
              reader={reader}
              here={here}
              leads={leads}
            />
          ) : (
            <Nowhere room={room} leads={leads} onGo={keys.goTo} />
          )}
        </section>
        <RoomComments room={room} talking={{ reader, people, acts }} />
      </main>
    </div>
  );
}

// A pane that scrolls can be scrolled by keys only where it can be reached by them.
const scrolls = { tabIndex: 0 };

const whereNow = ({ current, chair, closedAt }: RoomModel) => {
  if (closedAt) return `${chair.name} closed the session.`;
  if (!current) return "No statement is open any more.";
  return `The room is at statement ${current.position + 1}, round ${current.round}.`;
};

const itemName = ({ current }: RoomModel) =>
  current ? `Statement ${current.position + 1}, shared` : "No statement is open";

function Apart({ room, lead }: { room: RoomModel; lead: Lead }) {
  const number = (room.agenda.find(({ id }) => id === lead.leadAt)?.position ?? 0) + 1;
  return <Notice title={`You look around; ${room.chair.name} is at statement ${number}`} />;
}

function Nowhere({ room, leads, onGo }: { room: RoomModel; leads: boolean; onGo: (id: string) => void }) {
  const next = room.agenda.find(({ state }) => state === "waiting");
  const minutes = `/sessions/${room.id}/minutes` as Route;
  const title = room.closedAt
    ? "This session is closed"
    : next
      ? leads
        ? "Bring everybody to the first statement"
        : `${room.chair.name} has not opened a statement yet`
      : "Everything on the agenda is decided or parked";
  return (
    <div className={styles.nowhere}>
      <h2>{title}</h2>
      <p>
        {room.closedAt
          ? "The minutes say what was decided, by whom, and what was left open."
          : next
            ? leads
              ? "Everybody in the room then sees it, and votes in private."
              : "It appears here by itself."
            : "Close the session to write its minutes, or take up what was parked from the agenda."}
      </p>
      {!room.closedAt && leads && next && (
        <Button variant="ink" size="large" onClick={() => onGo(next.id)}>
          Open statement {next.position + 1}
        </Button>
      )}
      {(room.closedAt || !next) && (
        <ButtonLink href={minutes} variant={room.closedAt ? "ink" : "outline"} size="large">
          Read the minutes
        </ButtonLink>
      )}
    </div>
  );
}
