"use client";

import { Pause, Play } from "lucide-react";
import type { Route } from "next";
import { KeyHint } from "@/components/keys/key-hint";
import { Button, ButtonLink } from "@/components/ui/button";
import { PeopleMenu } from "./people-menu";
import styles from "./room.module.css";
import type { RoomReader } from "./session-actions";
import { clockWords, spokenTime } from "./use-clock";
import type { Lead } from "./use-lead";
import type { RoomState } from "./use-room";
import type { Attendee } from "./where";

type Props = {
  state: RoomState;
  reader: RoomReader;
  here: boolean;
  leads: boolean;
  lead: Lead;
  people: readonly Attendee[];
};

/** The session's name, the clock of the vote, who is here, and how one comes and goes. */
export function RoomBar({ state: { room, seconds, act, busy }, reader, here, leads, lead, people }: Props) {
  const { current } = room;
  const left = seconds ?? current?.secondsLeft ?? null;
  const seen = current && { itemId: current.id, version: current.version };
  const showsClock = left !== null && current?.state === "voting";
  return (
    <section className={styles.bar} aria-label="Session">
      <h1 title={room.title}>{room.title}</h1>
      {showsClock && (
        <span className={styles.clock} role="timer" aria-label={`${spokenTime(left)} left for this vote`}>
          {clockWords(left)}
          {current.secondsLeft !== null && <span className={styles.dim}> paused</span>}
        </span>
      )}
      {showsClock && leads && seen && (
        <Button
          variant="bare"
          size="small"
          onClick={() => void act({ act: current.secondsLeft === null ? "pause" : "go-on", ...seen })}
        >
          {current.secondsLeft === null ? (
            <Pause size={13} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <Play size={13} strokeWidth={1.75} aria-hidden="true" />
          )}
          {current.secondsLeft === null ? "Pause" : "Go on"}
        </Button>
      )}
      <span className={styles.grow} />
      <PeopleMenu people={people} readerId={reader.id} onGo={lead.roam} />
      <span className={styles.lead}>{leads ? "You lead" : `${room.chair.name} leads`}</span>
      {!room.closedAt && lead.toggle && (
        <Button aria-pressed={lead.following} onClick={lead.toggle}>
          Follow the lead <KeyHint command="follow-lead" />
        </Button>
      )}
      {!room.closedAt && !leads && reader.mayLead && here && (
        <Button onClick={() => void act({ act: "take-chair", version: room.version })}>Take the lead</Button>
      )}
      {room.closedAt && <ButtonLink href={`/sessions/${room.id}/minutes` as Route}>Minutes</ButtonLink>}
      {!room.closedAt && leads && (
        <Button unavailable={busy && "The desk is answering"} onClick={() => void act({ act: "close" })}>
          Close the session
        </Button>
      )}
      {!room.closedAt && !leads && here && <Button onClick={() => void act({ act: "leave" })}>Leave</Button>}
      {!room.closedAt && !here && (
        <Button variant="ink" onClick={() => void act({ act: "join" })}>
          Join the session
        </Button>
      )}
    </section>
  );
}
