import { KindGlyph } from "@/components/statement/kind-glyph";
import { MarkedText } from "@/components/statement/marked-text";
import type { Statement } from "@/lib/statements/model";
import type { StatementView } from "./review-actions";
import styles from "./statement-panel.module.css";

type Props = {
  statement: Statement;
  view: StatementView | null;
  /** other statements on some of the same words, with their numbers */
  layers?: readonly { number: number; statement: Statement }[];
  onOpen?: (id: string) => void;
};

/** The words as printed, in the words around them, and what else stands on them. */
export function ContextSection({ statement, view, layers = [], onOpen }: Props) {
  // Around edges that are on their way to the desk other words stand than around those it knows.
  const known = view !== null && view.start === statement.start && view.end === statement.end;
  const { before, after } = known ? view.context : { before: "", after: "" };
  return (
    <section className={styles.section} aria-label="As printed">
      <p className={styles.printed}>
        <MarkedText
          kind={statement.kind}
          status={statement.status}
          before={before && `${tail(before)} `}
          text={statement.text}
          after={after && `${glue(after)}${head(after)}`}
        />
      </p>
      {layers.length > 0 && (
        <p className={styles.layers}>
          On the same words:
          {layers.map((layer) => (
            <button
              key={layer.statement.id}
              type="button"
              className="link"
              onClick={() => onOpen?.(layer.statement.id)}
            >
              <KindGlyph kind={layer.statement.kind} size={11} /> {layer.statement.kind} {layer.number}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

/** Letters of context either side: enough to read the sentence it stands in. */
const most = 220;

const tail = (text: string): string => (text.length <= most ? text : `…${text.slice(-most).replace(/^\S*\s/, "")}`);
const head = (text: string): string => (text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/, "")}…`);
const glue = (after: string): string => (/^[\s.,;:!?)\]”’"']/.test(after) ? "" : " ");
