import type { Route } from "next";
import { statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { type AgreementReport, type AgreementPage as Data, mostItems } from "@/lib/reviews/agreement/model";
import styles from "./agreement.module.css";
import { agreementAddress, type Shown } from "./agreement-address";
import { alphaWords, kappaWords, statementsWords } from "./agreement-words";
import { DecidedList } from "./decided-list";
import { HowReckoned } from "./how-reckoned";
import { MeasuresTable } from "./measures-table";

type Props = {
  data: Data;
  /** the page's own path */
  path: string;
  shown: Shown;
  /** what is measured: verdicts at the desk, or votes of a session */
  of: "verdicts" | "votes";
  /** where there is more than one document, each has its figures */
  byDocument?: boolean;
};

/** How many people or documents a table lists at most. */
const mostRows = 50;

/** How far readers agree: on everything, on each verdict, two by two; and the statements behind each figure. */
export function AgreementPage({ data, path, shown, of, byDocument = false }: Props) {
  const { report, items, total, nextCursor } = data;
  const { pairs, documents, blind, more, percent } = report;
  if (percent.items === 0) return <NothingToCompare of={of} />;
  const at = (wanted: Shown) => agreementAddress(path, wanted);
  return (
    <div className={styles.page}>
      <p className={styles.lead}>{leadWords(percent.items, blind, of)}</p>
      {more && (
        <p className={styles.lead}>
          There are more: these are the newest {mostItems.toLocaleString("en")} statements with two readers or more.
        </p>
      )}
      <section aria-labelledby="by-verdict">
        <h2 id="by-verdict">Together, and by verdict</h2>
        <MeasuresTable
          caption="Agreement of all readers, together and by verdict"
          head="Verdict"
          coefficient="α"
          rows={[
            {
              ...{ key: "all", name: "All verdicts", percent, coefficient: report.alpha, href: at({}) },
              words: alphaWords(report.alpha),
            },
            ...report.verdicts.map((one) => ({
              key: one.verdict,
              name: (
                <span data-status={one.verdict}>
                  <StatusGlyph status={one.verdict} size={12} /> {statusLabels[one.verdict]}
                </span>
              ),
              ...{ percent: one.percent, coefficient: one.alpha, href: at({ verdict: one.verdict }) },
              words:
                one.percent.items === 0 ? "Nobody gave it" : alphaWords({ ...one.alpha, items: one.percent.items }),
            })),
          ]}
        />
      </section>
      <section aria-labelledby="by-pair">
        <h2 id="by-pair">Two by two</h2>
        <MeasuresTable
          caption="Agreement of every two readers"
          head="Readers"
          coefficient="κ"
          rows={pairs.slice(0, mostRows).map(({ one, other, percent, kappa }) => ({
            key: `${one.id} ${other.id}`,
            name: `${one.name} and ${other.name}`,
            ...{ percent, coefficient: kappa, words: kappaWords(kappa) },
            href: at({ one: one.id, other: other.id }),
          }))}
        />
        {pairs.length > mostRows && (
          <p className={styles.lead}>
            The {mostRows} pairs that share most, of {pairs.length.toLocaleString("en")}.
          </p>
        )}
      </section>
      {byDocument && documents.length > 1 && (
        <section aria-labelledby="by-document">
          <h2 id="by-document">By document</h2>
          <MeasuresTable
            caption="Agreement by document"
            head="Document"
            coefficient="α"
            rows={documents.slice(0, mostRows).map(({ document, percent, alpha }) => ({
              ...{ key: document.id, name: document.title, percent, coefficient: alpha, words: alphaWords(alpha) },
              href: `/documents/${document.id}/agreement` as Route,
            }))}
          />
          {documents.length > mostRows && (
            <p className={styles.lead}>
              The {mostRows} with most statements, of {documents.length.toLocaleString("en")}.
            </p>
          )}
        </section>
      )}
      <section aria-labelledby="statements">
        <h2 id="statements">
          {behindWords(shown, report)} <span>{total.toLocaleString("en")}</span>
        </h2>
        <LinkTabs
          label="Which of them"
          tabs={[
            { key: "all", label: "All", href: at({ ...shown, show: "all" }), here: shown.show !== "differ" },
            {
              key: "differ",
              label: "Where they differ",
              href: at({ ...shown, show: "differ" }),
              here: shown.show === "differ",
            },
          ]}
        />
        {items.length === 0 ? (
          <p className={styles.lead}>There is none: everybody gave the same.</p>
        ) : (
          <DecidedList items={items} withDocument={byDocument} />
        )}
        {nextCursor !== null && (
          <ButtonLink className="mt-3" href={agreementAddress(path, shown, nextCursor)}>
            The next ones
          </ButtonLink>
        )}
      </section>
      <HowReckoned />
    </div>
  );
}

/** "9 statements have two readers or more; 3 of them were judged blind by all." */
function leadWords(items: number, blind: number, of: Props["of"]): string {
  const many = `${statementsWords(items)} ${items === 1 ? "has" : "have"} two ${of} or more.`;
  if (of === "votes")
    return blind === items
      ? `${many} Every vote was private until all were revealed.`
      : `${many} On ${items - blind} of them the votes are of a later round, after the room had talked.`;
  if (blind === items) return `${many} Each was judged blind, so nobody had seen another’s verdict.`;
  const some = blind === 0 ? "None was" : `${blind} of them ${blind === 1 ? "was" : "were"}`;
  return `${many} ${some} judged blind by all: of the rest, some may have followed what they saw.`;
}

function behindWords({ verdict, one, other }: Shown, { pairs }: AgreementReport): string {
  const pair = pairs.find((some) => some.one.id === one && some.other.id === other);
  const who = pair ? `${pair.one.name} and ${pair.other.name}` : "two or more";
  if (pair) return `Statements that ${who} judged`;
  return verdict ? `Statements that somebody found: ${statusLabels[verdict].toLowerCase()}` : "Statements behind it";
}

const NothingToCompare = ({ of }: Pick<Props, "of">) => (
  <EmptyState title="Nothing to compare yet">
    {of === "votes"
      ? "As soon as votes of two or more on one statement are revealed, how far they agree is told here."
      : "As soon as two people have judged one statement, how far they agree is told here. Verdicts that are kept blind count once all are in."}
  </EmptyState>
);
