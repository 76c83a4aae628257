"use client";

import { UndoLine } from "@/components/keys/undo-line";
import { OtherDraftBar } from "@/components/redraft/other-draft-bar";
import { TrayBar } from "@/components/redraft/tray-bar";
import { ConflictDialog } from "./conflict-dialog";
import { DocBar } from "./doc-bar";
import { EmptyDesk } from "./empty-desk";
import { ItemDialogs } from "./item-dialogs";
import { OfflineBar } from "./offline-bar";
import { OpenStatement } from "./open-statement";
import { PhoneTabs } from "./phone-tabs";
import { QueuePane } from "./queue-pane";
import styles from "./review-desk.module.css";
import { SpeakerDialog } from "./speaker-dialog";
import { TextPane } from "./text-pane";
import { type ReviewProps, useReview } from "./use-review";

/** The desk: the text with every statement in place, the open statement, and the queue of all. */
export function ReviewDesk(props: ReviewProps) {
  const review = useReview(props);
  const { document, text, reader, actions, desk, announcer, edits, textMode, verdicts, refs } = review;
  const { state, open } = desk;
  const add = (...made: Parameters<typeof edits.add>) =>
    void edits.add(...made).then((done) => done !== null && textMode.leave());
  return (
    <div className={styles.desk} data-view={review.phoneView} data-drawer={review.drawer ? "" : undefined}>
      <DocBar
        document={document}
        counts={review.counts}
        mayRedraft={reader.rights.redraft}
        sentences={review.sentences}
        queueShown={review.drawer}
        onQueue={() => review.show("queue")}
      />
      <OfflineBar outbox={review.outbox} connected={review.connected} edges={state.moves.size} />
      <OtherDraftBar shown={state.otherDraft} />
      <TrayBar
        documentId={document.id}
        versionId={text.versionId}
        items={props.tray}
        chosen={textMode.chosen}
        text={text.text}
        mayEdit={reader.rights.edit}
        actions={{ place: actions.placeStatement, dismiss: actions.dismissStatements }}
        onDone={(words) => {
          announcer.say(words);
          void review.acts.list();
        }}
      />
      <main id="main" className={styles.panes} tabIndex={-1}>
        <TextPane
          {...{ document, textMode }}
          sentences={review.sentences.coverage?.sentences ?? null}
          text={text.text}
          statements={state.statements}
          openId={state.openId}
          pane={refs.pane}
          root={refs.root}
          mayEdit={reader.rights.edit}
          onOpen={review.openStatement}
          onMake={add}
        />
        {open === null ? (
          <EmptyDesk mayEdit={reader.rights.edit} />
        ) : (
          <OpenStatement review={review} statement={open} />
        )}
        <QueuePane review={review} />
      </main>
      <PhoneTabs view={review.phoneView} onView={review.setPhoneView} />
      <UndoLine line={announcer.line} onUndo={review.undo} onDone={announcer.hush} />
      {review.choosing && open !== null && (
        <SpeakerDialog
          statement={open}
          number={review.number}
          speakers={review.speakers}
          find={actions.findSpeakers}
          onClose={() => review.setChoosing(false)}
          onChoose={(option) => {
            review.setChoosing(false);
            edits.attribute(option);
          }}
        />
      )}
      <ItemDialogs review={review} colleagues={props.colleagues} />
      {verdicts.conflict !== null && (
        <ConflictDialog conflict={verdicts.conflict} reader={reader} onSettle={verdicts.settle} />
      )}
    </div>
  );
}
