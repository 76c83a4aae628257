import { Fragment, memo } from "react";
import { shortName, softHyphens } from "@/components/statement/short-name";
import styles from "./annotated-text.module.css";
import type { Numbered, ParagraphModel } from "./paragraph-model";
import { Reference } from "./reference";
import type { Item, Layer, Run } from "./segments";

type Props = {
  text: string;
  paragraph: ParagraphModel;
  /** the open statement, where it is drawn in this paragraph; else null, so that other paragraphs need not redraw */
  openId: string | null;
  /** the open statement's speaker, where this paragraph has statements of theirs */
  speakerId: string | null;
};

type View = Props & { byId: ReadonlyMap<string, Numbered> };

/** One paragraph with its marks. Redrawn only when something in it changes. */
export const MarkedParagraph = memo(function MarkedParagraph(props: Props) {
  const { paragraph, openId } = props;
  const view: View = { ...props, byId: new Map(paragraph.marks.map((mark) => [mark.statement.id, mark])) };
  return (
    <p className={styles.paragraph} data-paragraph={paragraph.start} data-open={openId === null ? undefined : ""}>
      {paragraph.blocks.map(({ kept, runs }) => {
        const drawn = runs.map((run) => <MarkedRun key={keyOf(run.items)} run={run} view={view} />);
        const key = keyOf(runs.flatMap(({ items }) => items));
        return kept ? (
          <span key={key} className={styles.kept}>
            {drawn}
          </span>
        ) : (
          <Fragment key={key}>{drawn}</Fragment>
        );
      })}
    </p>
  );
});

/** Its first item says where a run is: offsets of a version never move. */
function keyOf(items: readonly Item[]): string {
  const first = items[0];
  return first === undefined ? "" : first.type === "text" ? `${first.start}` : `${first.type} ${first.id}`;
}

function MarkedRun({ run: { quote, items }, view }: { run: Run; view: View }) {
  const drawn = items.map((item) => <MarkedItem key={keyOf([item])} item={item} view={view} />);
  const mark = quote && markOf(quote, view);
  return mark ? <span {...mark}>{drawn}</span> : drawn;
}

function MarkedItem({ item, view }: { item: Item; view: View }) {
  if (item.type === "text") {
    const words = view.text.slice(item.start, item.end);
    const mark = item.claim && markOf(item.claim, view);
    return mark ? <span {...mark}>{words}</span> : words;
  }
  const numbered = view.byId.get(item.id);
  if (numbered === undefined) return null;
  const open = item.id === view.openId;
  if (item.type === "reference") return <Reference {...numbered} open={open} />;
  const { speaker } = numbered.statement;
  if (speaker === null || !(view.paragraph.named.has(item.id) || (open && !isNamed(speaker.id, view)))) return null;
  const same = speaker.id === view.speakerId;
  return (
    <span
      className={styles.name}
      data-name={softHyphens(shortName(speaker))}
      data-same={same ? "" : undefined}
      aria-hidden
    />
  );
}

/** Whether the paragraph's margin names this speaker where they begin: then the open quote need not name them again. */
const isNamed = (speakerId: string, { paragraph }: View): boolean =>
  paragraph.marks.some(({ statement }) => statement.speaker?.id === speakerId && paragraph.named.has(statement.id));

function markOf(layer: Layer, { byId, openId, speakerId }: View) {
  const statement = byId.get(layer.id)?.statement;
  if (statement === undefined) return null;
  const open = layer.id === openId;
  const same = !open && statement.kind === "quote" && speakerId !== null && statement.speaker?.id === speakerId;
  return {
    className: "mark",
    "data-kind": statement.kind,
    "data-status": statement.status,
    "data-statement": statement.id,
    "data-first": layer.first ? "" : undefined,
    "data-last": layer.last ? "" : undefined,
    "data-open": open ? "" : undefined,
    "data-same": same ? "" : undefined,
  };
}
