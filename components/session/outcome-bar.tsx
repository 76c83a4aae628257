"use client";

import { useState } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { verdictValues } from "@/lib/reviews/model";
import type { CurrentItem, Outcome, Room } from "@/lib/sessions/model";
import type { RoomKeys } from "./use-room-keys";
import styles from "./votes.module.css";

type Props = { item: CurrentItem; room: Room; keys: RoomKeys; leads: boolean };

/** What came of the vote, and what the lead makes of it. */
export function OutcomeBar({ item, room, keys, leads }: Props) {
  const result = item.result as Outcome;
  const [override, setOverride] = useState("");
  const unmet = result.verdict === "verified" && item.statement.gate.enabled && !item.statement.gate.met;
  return (
    <div className={styles.outcome} data-status={result.verdict ?? "unreviewed"}>
      <StatusGlyph status={result.verdict ?? "unreviewed"} size={20} />
      <div className={styles.grow}>
        <p className={styles.decided}>
          {result.verdict ? statusLabels[result.verdict] : item.votes.length === 0 ? "Nobody voted" : "Split"}
          {item.votes.length > 1 && `, ${tally(result)}`}
        </p>
        <p>{sentence(result)}</p>
        {leads && unmet && (
          <TextField
            label="The evidence gate is unmet. Why does it not hold this time?"
            value={override}
            maxLength={1000}
            onChange={(event) => setOverride(event.target.value)}
          />
        )}
      </div>
      {leads ? (
        <div className={styles.leadActs}>
          <Button onClick={() => keys.again?.()}>
            Discuss and vote again <KeyHint command="vote-again" />
          </Button>
          {keys.record ? (
            <Button
              variant="ink"
              unavailable={
                unmet && override.trim() === "" && "Add evidence at the desk, or say why the gate does not hold"
              }
              onClick={() => void keys.record?.(override.trim() || undefined)}
            >
              Record and go on <KeyHint command="next" />
            </Button>
          ) : (
            <Button variant="ink" onClick={() => keys.park?.()}>
              Park it <KeyHint command="park-item" />
            </Button>
          )}
        </div>
      ) : (
        <p className={styles.dim}>{room.chair.name} records it.</p>
      )}
    </div>
  );
}

const tally = ({ counts }: Outcome): string => {
  const given = verdictValues.map((value) => counts[value]).filter((count) => count > 0);
  return given.length === 1 ? "all agree" : given.sort((a, b) => b - a).join(" to ");
};

function sentence({ verdict, dissent, agreement }: Outcome): string {
  const agreed = agreement === null ? "" : `Agreement ${agreement.toFixed(2)}. `;
  if (verdict === null) return `${agreed}No verdict has more than half of the votes.`;
  if (dissent.length === 0) return `${agreed}No dissent.`;
  const names = dissent.map(({ by }) => by.name);
  const whose = names.length > 2 ? `${names.length} dissents go` : `The dissent of ${names.join(" and ")} goes`;
  return `${agreed}${whose} into the minutes.`;
}
