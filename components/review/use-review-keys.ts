"use client";

import { takesText } from "@/components/keys/listening";
import { useKeys } from "@/components/keys/use-keys";
import type { VerdictValue } from "@/lib/reviews/model";
import { range } from "./desk-state";
import type { Rights } from "./review-actions";
import type { Acts } from "./use-acts";
import type { Desk } from "./use-desk";
import type { Edits } from "./use-edits";
import type { ItemActs } from "./use-item-acts";
import type { MovingEdges } from "./use-moves";
import type { TextMode } from "./use-text-mode";

/** What a key brings to the reader's hands. */
export type Shown =
  | "rationale"
  | "evidence"
  | "contact"
  | "fidelity"
  | "history"
  | "comment"
  | "speaker"
  | "more"
  | "filter"
  | "queue";

type Needs = {
  desk: Desk;
  acts: Acts;
  edits: Edits;
  moving: MovingEdges;
  items: ItemActs;
  assign: () => void;
  textMode: TextMode;
  chooseUnmarked: () => void;
  /** shows or hides the sentence view */
  sentences: () => void;
  rights: Rights;
  step: (by: 1 | -1, openOnly?: boolean) => void;
  choose: (verdict: VerdictValue) => void;
  give: () => void;
  undo: () => void;
  show: (what: Shown) => void;
  /** one step back: out of what is open, typed in or selected. False where there is nothing to leave */
  back: () => boolean;
};

/** Every key of the review desk. Each does what a button does; what a reader may not do has no key. */
export function useReviewKeys(needs: Needs): void {
  const {
    desk,
    acts,
    edits,
    moving,
    items,
    assign,
    textMode,
    chooseUnmarked,
    sentences,
    rights,
    step,
    choose,
    give,
    undo,
    show,
    back,
  } = needs;
  const { state, list, change } = desk;
  const may = (right: keyof Rights, act: () => void) => () => (rights[right] ? act() : false);
  const select = (ids: readonly string[], from: string | null) => change({ type: "selected", ids, from });
  const toggle = () => {
    const { openId, selected } = state;
    if (openId === null) return;
    select(selected.has(openId) ? [...selected].filter((id) => id !== openId) : [...selected, openId], openId);
  };
  const inText = (act: () => void) => () => (textMode.on ? act() : false);

  useKeys({
    next: () => step(1),
    previous: () => step(-1),
    "next-open": () => step(1, true),
    "previous-open": () => step(-1, true),
    verified: may("judge", () => choose("verified")),
    disputed: may("judge", () => choose("disputed")),
    "needs-sourcing": may("judge", () => choose("needs-sourcing")),
    rationale: may("judge", () => show("rationale")),
    give: may("judge", give),
    undo,
    redo: acts.redo,
    select: toggle,
    "select-to-here": () =>
      state.openId !== null &&
      select([...state.selected, ...range(list, state.selectedFrom, state.openId)], state.selectedFrom ?? state.openId),
    "select-all": (event) =>
      inQueue(event.target)
        ? select(
            list.map(({ id }) => id),
            list[0]?.id ?? null,
          )
        : false,
    speaker: may("edit", () => show("speaker")),
    evidence: may("addEvidence", () => show("evidence")),
    contact: may("addEvidence", () => show("contact")),
    fidelity: () => (desk.open?.kind === "quote" ? show("fidelity") : false),
    history: () => show("history"),
    comment: () => show("comment"),
    merge: may("edit", edits.merge),
    remove: may("edit", edits.remove),
    take: may("judge", items.take),
    assign: may("judge", assign),
    return: may("judge", items.returnIt),
    copy: edits.copy,
    more: () => show("more"),
    filter: () => show("filter"),
    "doubtful-first": () => desk.setFilter({ order: "doubtful" }),
    queue: () => show("queue"),
    text: textMode.enter,
    "next-unmarked": chooseUnmarked,
    sentences,
    back: (event) => (takesText(event.target) ? leaveField(event.target) : back()),
    "word-left": inText(() => textMode.step(-1, false)),
    "word-right": inText(() => textMode.step(1, false)),
    "extend-left": inText(() => textMode.step(-1, true)),
    "extend-right": inText(() => textMode.step(1, true)),
    "statement-up": inText(() => step(-1)),
    "statement-down": inText(() => step(1)),
    "make-quote": () => makeOf("quote"),
    "make-claim": () => makeOf("claim"),
    "start-left": may("edit", () => moving.moveEdge("start", -1)),
    "start-right": may("edit", () => moving.moveEdge("start", 1)),
    "end-left": may("edit", () => moving.moveEdge("end", -1)),
    "end-right": may("edit", () => moving.moveEdge("end", 1)),
  });

  function makeOf(kind: "quote" | "claim"): false | undefined {
    const chosen = textMode.chosenNow();
    if (!rights.edit || chosen === null) return false;
    void edits.add(kind, chosen).then((done) => done !== null && textMode.leave());
    return undefined;
  }
}

const inQueue = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-pane="queue"]') !== null;

/** Escape leaves a field and keeps what is in it; a second one goes a step back. */
function leaveField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  target.blur();
  document.querySelector<HTMLElement>('[data-pane="statement"] [data-scrolls]')?.focus({ preventScroll: true });
  return true;
}
