import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentActor, requireActor } from "@/app/actor";
import type { Reader } from "@/components/review/review-actions";
import { ReviewDesk } from "@/components/review/review-desk";
import { isOpen } from "@/components/statement/labels";
import { may } from "@/lib/accounts/authorise";
import { listColleagues } from "@/lib/accounts/members/queries";
import type { Actor } from "@/lib/accounts/model";
import { getDocument, getDocumentForReview } from "@/lib/documents/queries";
import { listTray } from "@/lib/documents/tray/queries";
import { listReaders } from "@/lib/reviews/assignments/queries";
import { getMarks } from "@/lib/reviews/queues/queries";
import { commentActions } from "../../../statements/[id]/page-talk";
import { readCoverageAction } from "../coverage/actions";
import * as actions from "./actions";
import { readView } from "./read";

type Props = PageProps<"/documents/[id]/review">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = await getDocument(await currentActor(), (await params).id);
  return { title: document.ok ? document.value.title : "Document" };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ id }, { s }] = await Promise.all([params, searchParams]);
  const found = await getDocumentForReview(actor, id);
  if (!found.ok) notFound();
  const { document, text, statements } = found.value;
  const first =
    statements.find((statement) => statement.id === s) ??
    statements.find(({ status }) => isOpen(status)) ??
    statements[0];
  const [tray, marks, colleagues, people] = await Promise.all([
    listTray(actor, document.id),
    getMarks(actor, document.id),
    listReaders(actor),
    listColleagues(actor),
  ]);
  const view = first === undefined ? null : await readView(actor, first.id);
  return (
    <ReviewDesk
      key={`${text.versionId} ${document.version}`}
      {...{ document, text, statements }}
      first={view?.ok ? view.value : null}
      tray={tray.ok ? tray.value : []}
      marks={marks.ok ? marks.value : []}
      colleagues={colleagues.ok ? colleagues.value : []}
      people={people.ok ? people.value : []}
      reader={readerOf(actor)}
      actions={{
        readStatement: actions.readStatementAction,
        readStatements: actions.readStatementsAction,
        recordVerdict: actions.recordVerdictAction,
        addEvidence: actions.addEvidenceAction,
        proposePassage: actions.proposePassageAction,
        logContact: actions.logContactAction,
        settleDispute: actions.settleDisputeAction,
        withdrawEvidence: actions.withdrawEvidenceAction,
        editStatement: actions.editStatementAction,
        addStatement: actions.addStatementAction,
        removeStatement: actions.removeStatementAction,
        actOnMany: actions.actOnManyAction,
        mergeStatements: actions.mergeStatementsAction,
        readMarks: actions.readMarksAction,
        readCoverage: readCoverageAction,
        actOnItem: actions.actOnItemAction,
        placeStatement: actions.placeStatementAction,
        dismissStatements: actions.dismissStatementsAction,
        undo: actions.undoAction,
        redo: actions.redoAction,
        findSpeakers: actions.findSpeakersAction,
        findDocuments: actions.findDocumentsAction,
        comments: commentActions,
      }}
    />
  );
}

const readerOf = (actor: Actor): Reader => ({
  id: actor.userId,
  name: actor.name,
  role: actor.role,
  rights: {
    judge: may(actor, "verdicts.give"),
    edit: may(actor, "statements.edit"),
    addEvidence: may(actor, "evidence.add"),
    override: may(actor, "verdicts.override-gate"),
    takeBack: may(actor, "acts.take-back"),
    redraft: may(actor, "documents.edit"),
    assign: may(actor, "statements.assign"),
    comment: may(actor, "comments.write"),
  },
});
