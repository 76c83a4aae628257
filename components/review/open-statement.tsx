"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { ContactInput, EvidenceInput } from "@/lib/reviews/schema";
import type { Statement } from "@/lib/statements/model";
import { EdgesOffer } from "./edges-offer";
import { ItemSection } from "./item-section";
import { PhoneSheet } from "./phone-sheet";
import { rulesLine } from "./rules-line";
import { StatementPanel } from "./statement-panel";
import type { Review } from "./use-review";

/** The open statement, as a pane and, on a phone, as a sheet over the text. */
export function OpenStatement({ review, statement }: { review: Review; statement: Statement }) {
  const router = useRouter();
  const { desk, reader, actions, acts, announcer, edits, verdicts, refs, view, draft, setDraft, number, total } =
    review;

  const { moving, text } = review;
  const offer = moving.offers.get(statement.id);

  /** Evidence changes how the words compare, and so the statement in the queue too. */
  const readAgain = async () => {
    const read = await review.readView(statement.id);
    if (read !== null) desk.change({ type: "read", statements: [read] });
  };
  const withdraw = (id: string) =>
    void acts.run(
      () => actions.withdrawEvidence({ id }),
      () => {
        void readAgain();
        return "Evidence withdrawn";
      },
    );
  const addEvidence = async (input: EvidenceInput) => {
    const result = await actions.addEvidence({ ...input, statementId: statement.id });
    if (result.ok) {
      announcer.say("Evidence added");
      verdicts.forgetRefusal();
      await readAgain();
    }
    return result;
  };

  const shown = (changed: Statement) => {
    desk.change({ type: "read", statements: [changed] });
    void review.readView(statement.id);
  };
  const logContact = async (input: ContactInput) => {
    const result = await actions.logContact({ ...input, statementId: statement.id });
    if (result.ok) {
      const contested = result.value.evidence.contact?.open === true;
      announcer.say(contested ? "Conversation noted; a dispute is open" : "Conversation noted");
      verdicts.forgetRefusal();
      shown(result.value.statement);
    }
    return result;
  };
  const settle = (id: string) =>
    void acts.run(
      () => actions.settleDispute({ id }),
      (value) => {
        shown(value.statement);
        return "Dispute settled";
      },
    );

  return (
    <>
      <StatementPanel
        {...{ statement, number, total, view, reader }}
        layers={review.layers}
        bodyRef={refs.body}
        problem={acts.problem}
        offer={
          offer && (
            <EdgesOffer
              offer={offer}
              text={text.text}
              onAgain={() => moving.pending.again(statement)}
              onDrop={() => moving.pending.drop(statement.id)}
            />
          )
        }
        items={<ItemSection items={review.items} reader={reader} assign={() => review.setAssigning(true)} />}
        readFailed={review.readFailed}
        onForgetProblem={acts.forgetProblem}
        onOpen={review.goTo}
        onStep={review.step}
        onChangeSpeaker={() => review.setChoosing(true)}
        more={{
          mayEdit: reader.rights.edit,
          isQuote: statement.kind === "quote",
          triggerRef: refs.moreTrigger,
          onCopy: edits.copy,
          onComment: review.showComments,
          item: reader.rights.judge
            ? {
                onTake: review.items.take,
                onAssign: () => review.setAssigning(true),
                onReturn: review.items.returnIt,
              }
            : undefined,
          onSwapKind: edits.swapKind,
          onMerge: edits.merge,
          onRemove: edits.remove,
          onPage: () => router.push(`/statements/${statement.id}` as Route),
        }}
        evidence={{
          adding: review.adding,
          onAdding: review.setAdding,
          onWithdraw: withdraw,
          onSettle: settle,
          form: { onAdd: addEvidence, actions, statementId: statement.id },
          contact: { onLog: logContact, who: statement.speaker?.name ?? "" },
        }}
        talking={review.talking}
        onTold={() => review.setPhoneView("statement")}
        verdict={{
          rules: view && rulesLine(view.review.rules),
          draft,
          onDraft: setDraft,
          onGive: review.give,
          rationaleRef: refs.rationale,
          refusal: review.refusal,
          mayOverride: reader.rights.override,
          onAddEvidence: () => review.setAdding("evidence"),
          onForgetRefusal: verdicts.forgetRefusal,
        }}
      />
      <PhoneSheet
        {...{ statement, number, total, view, draft }}
        rules={view && rulesLine(view.review.rules)}
        mayJudge={reader.rights.judge}
        onStep={review.step}
        onChoose={(verdict) => setDraft({ verdict })}
        onGive={() => {
          // A refusal is shown with the evidence it asks for.
          if (draft.verdict === "verified" && view?.gate.met === false) review.setPhoneView("statement");
          review.give();
        }}
        onMore={() => review.setPhoneView("statement")}
      />
    </>
  );
}
