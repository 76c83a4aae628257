"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { useCommentActs } from "@/components/comments/use-comment-acts";
import { nextUnmarked } from "@/components/document/next-unmarked";
import { useRests } from "@/components/document/use-rests";
import { sideBySideOf } from "@/components/fidelity/side-by-side-address";
import type { DocumentForReview } from "@/lib/documents/model";
import type { TrayItem } from "@/lib/documents/tray/model";
import type { ItemMark } from "@/lib/reviews/queues/model";
import type { SpeakerRef } from "@/lib/statements/model";
import { stepTo } from "./desk-state";
import type { Adding } from "./evidence-section";
import type { PhoneView } from "./phone-tabs";
import { countByStatus } from "./queue-filter";
import type { Reader, ReviewActions, StatementView } from "./review-actions";
import { useActs } from "./use-acts";
import { useAnnouncer } from "./use-announcer";
import { useDesk } from "./use-desk";
import { useDraft } from "./use-draft";
import { useEdits } from "./use-edits";
import { useFollowing } from "./use-following";
import { useItemActs } from "./use-item-acts";
import { useMarks } from "./use-marks";
import { useMoves } from "./use-moves";
import { useOutbox } from "./use-outbox";
import { type Shown, useReviewKeys } from "./use-review-keys";
import { useScrollToOpen } from "./use-scroll-to-open";
import { useSentences } from "./use-sentences";
import { useStatementView } from "./use-statement-view";
import { useTextMode } from "./use-text-mode";
import { useVerdicts } from "./use-verdicts";

export type ReviewProps = DocumentForReview & {
  first: StatementView | null;
  /** statements that the newest draft has no words for */
  tray: readonly TrayItem[];
  /** who sees to what */
  marks: readonly ItemMark[];
  /** who may be asked to read, and to put right */
  colleagues: readonly { id: string; name: string }[];
  /** who can be named in a comment */
  people: readonly { id: string; name: string }[];
  reader: Reader;
  actions: ReviewActions;
};

const nothing: readonly never[] = [];

/** Everything the panes of the desk share: what is open, what can be done, and the keys that do it. */
export function useReview({ document, text, statements, first, marks, people, reader, actions }: ReviewProps) {
  const seen = useMarks(marks, document.id, actions.readMarks);
  const desk = useDesk(statements, first?.id ?? statements[0]?.id ?? null, text, {
    marks: seen.marks,
    reader: reader.id,
  });
  const { state, change, numbers, list, open } = desk;
  const announcer = useAnnouncer();
  const { view, failed, read } = useStatementView(open, first, actions.readStatement);
  const [draft, setDraft] = useDraft(reader.id, open?.id ?? null);

  const pane = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLElement>(null);
  const rationale = useRef<HTMLTextAreaElement>(null);
  const moreTrigger = useRef<HTMLButtonElement>(null);
  const filterWords = useRef<HTMLInputElement>(null);
  const [phoneView, setPhoneView] = useState<PhoneView>("text");
  const [drawer, setDrawer] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const [adding, setAdding] = useState<Adding>(false);
  const router = useRouter();
  const [choosing, setChoosing] = useState(false);

  const sentences = useSentences({
    documentId: document.id,
    statements: state.statements,
    read: actions.readCoverage,
    announcer,
  });
  const textMode = useTextMode({ text: text.text, root, pane, from: open?.start ?? 0 });
  const moving = useMoves({
    desk,
    announcer,
    actions,
    documentId: document.id,
    readerId: reader.id,
    words: textMode.words,
  });
  const { pending } = moving;
  const acts = useActs({ desk, actions, announcer, documentId: document.id, pending });
  const edits = useEdits({ desk, acts, announcer, actions, document, pending });
  const items = useItemActs({ desk, acts, actions, announcer, reader, seen });
  const [assigning, setAssigning] = useState(false);
  const { say } = announcer;
  const { refresh } = seen;
  const commented = useCallback(
    async (words: string) => {
      say(words);
      await Promise.all([refresh(), state.openId === null ? null : read(state.openId)]);
    },
    [say, refresh, read, state.openId],
  );
  const commentActs = useCommentActs(actions.comments, commented);
  useScrollToOpen(pane, root, state.openId);
  useRests(root, view?.why.rests ?? nothing, state.statements);

  const { forgetProblem } = acts;
  const openStatement = useCallback(
    (id: string) => {
      change({ type: "opened", id });
      forgetProblem();
      setAdding(false);
    },
    [change, forgetProblem],
  );
  const goTo = useCallback(
    (id: string) => {
      openStatement(id);
      if (body.current !== null) {
        body.current.scrollTop = 0;
        body.current.focus({ preventScroll: true });
      }
    },
    [openStatement],
  );
  const goOn = useCallback(
    (from: string) => {
      const next = stepTo(list, from, { by: 1, openOnly: true });
      if (next !== null) goTo(next.id);
    },
    [goTo, list],
  );
  const verdicts = useVerdicts({
    desk,
    acts,
    announcer,
    actions,
    reader,
    documentId: document.id,
    pending,
    goOn,
    readView: read,
  });
  const outbox = useOutbox(verdicts.outboxKey, state.statements, verdicts.send);
  const { connected } = useFollowing({
    desk,
    acts,
    actions,
    documentId: document.id,
    readerId: reader.id,
    readView: read,
    onMarks: seen.refresh,
  });

  const step = (by: 1 | -1, openOnly = false) => {
    const next = stepTo(list, state.openId, { by, openOnly });
    if (next === null) return;
    if (textMode.on) {
      openStatement(next.id);
      textMode.goTo(next.start);
    } else goTo(next.id);
  };
  const give = () => {
    if (open !== null) verdicts.give(open, draft, view?.gate.met !== false || !view.gate.enabled);
  };
  const undo = () => acts.undo(announcer.line?.undo ? announcer.line.acts : 1);
  const refusal = verdicts.refusal?.statementId === open?.id ? verdicts.refusal : null;

  const show = (what: Shown) => {
    if (what === "queue") return setDrawer(!drawer);
    if (what === "filter") {
      setFiltering(true);
      setDrawer(true);
      setPhoneView("queue");
      return filterWords.current?.focus();
    }
    if (what === "fidelity") return open === null ? undefined : router.push(sideBySideOf(open.id));
    if (what === "speaker") return setChoosing(open !== null);
    setPhoneView("statement");
    if (what === "evidence" || what === "contact") setAdding(what);
    else if (what === "rationale") rationale.current?.focus();
    else if (what === "comment") comments()?.focus();
    else if (what === "more") moreTrigger.current?.click();
    else window.document.getElementById("history")?.scrollIntoView({ block: "start" });
  };
  const showComments = () => {
    setPhoneView("statement");
    return comments();
  };
  /** A sentence after the open statement, or after what is chosen, in which nothing is marked: was one missed? */
  const chooseUnmarked = () => {
    const from = textMode.chosenNow()?.end ?? open?.end ?? 0;
    const sentence = nextUnmarked(text.text, state.statements, from);
    if (sentence === null) announcer.say("Every sentence holds a statement.", false);
    else {
      setPhoneView("text");
      textMode.choose(sentence);
    }
  };
  const back = (): boolean => {
    if (textMode.on || textMode.chosen !== null) textMode.leave();
    else if (state.selected.size > 0) change({ type: "selected", ids: [], from: null });
    else if (adding !== false) setAdding(false);
    else if (filtering) setFiltering(false);
    else if (drawer) setDrawer(false);
    else if (refusal !== null) verdicts.forgetRefusal();
    else return false;
    return true;
  };
  useReviewKeys({
    desk,
    acts,
    edits,
    moving,
    items,
    assign: () => setAssigning(state.selected.size > 0 || open !== null),
    textMode,
    chooseUnmarked,
    sentences: sentences.toggle,
    rights: reader.rights,
    step,
    choose: (verdict) => setDraft({ verdict: draft.verdict === verdict ? null : verdict }),
    give,
    undo,
    show,
    back,
  });

  const speakers = useMemo(() => speakersOf(state.statements), [state.statements]);
  const counts = useMemo(() => countByStatus(state.statements), [state.statements]);
  const layers = useMemo(
    () =>
      open === null
        ? []
        : state.statements
            .filter((one) => one.id !== open.id && one.start < open.end && one.end > open.start)
            .map((statement) => ({ statement, number: numbers.get(statement.id) ?? 0 })),
    [open, numbers, state.statements],
  );
  const number = open === null ? 0 : (numbers.get(open.id) ?? 0);
  const total = state.statements.length;

  return {
    ...{ document, text, reader, actions, desk, announcer, acts, edits, moving, textMode, verdicts, outbox, connected },
    ...{ view, readFailed: failed, readView: read, draft, setDraft, give, undo, refusal },
    ...{ openStatement, goTo, step, show, showComments, number, total, speakers, counts, layers },
    ...{ phoneView, setPhoneView, drawer, filtering, setFiltering, adding, setAdding, choosing, setChoosing },
    ...{ sentences, items, seen, assigning, setAssigning },
    talking: {
      reader: { id: reader.id, mayWrite: reader.rights.comment, mayWithdrawAny: reader.rights.takeBack },
      people,
      acts: commentActs,
    },
    refs: { pane, root, body, rationale, moreTrigger, filterWords },
  };
}

export type Review = ReturnType<typeof useReview>;

/** The field to say something in; to a reader who may not write, what was said. */
const comments = () => window.document.getElementById("comment-field") ?? window.document.getElementById("comments");

/** The document's speakers, each once, by name. */
function speakersOf(statements: readonly { speaker: SpeakerRef | null }[]): SpeakerRef[] {
  const byId = new Map(statements.flatMap(({ speaker }) => (speaker === null ? [] : [[speaker.id, speaker] as const])));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
}
