import { type VerdictValue, verdictValues } from "../model";
import {
  type Agreement,
  type Decisions,
  krippendorffAlpha,
  pairwiseKappa,
  percentAgreement,
  specificAgreement,
} from "./coefficients";
import type { AgreementReport, DecidedItem, Decider, Figure, Measures } from "./model";

const figure = ({ value, itemIds }: Agreement): Figure => ({ value, items: itemIds.length });

const decisionsOf = (items: readonly DecidedItem[]): Decisions[] =>
  items.map(({ statementId, given }) => ({
    itemId: statementId,
    verdicts: new Map(given.map(({ by, verdict }) => [by.id, verdict])),
  }));

const measure = (decisions: readonly Decisions[]): Measures => ({
  percent: figure(percentAgreement(decisions)),
  alpha: figure(krippendorffAlpha(decisions)),
});

/** How far reviewers agree on these items: on all of them, on each verdict, two by two, and by document. */
export function reportOn(items: readonly DecidedItem[], more = false): AgreementReport {
  const decisions = decisionsOf(items);
  const people = new Map<string, Decider>(items.flatMap(({ given }) => given.map(({ by }) => [by.id, by] as const)));
  const person = (id: string): Decider => people.get(id) ?? { id, name: id };
  const byDocument = new Map<string, DecidedItem[]>();
  for (const item of items) {
    const own = byDocument.get(item.documentId);
    if (own) own.push(item);
    else byDocument.set(item.documentId, [item]);
  }
  return {
    ...measure(decisions),
    blind: items.filter(({ blind }) => blind).length,
    verdicts: verdictValues.map((verdict) => ({
      verdict,
      percent: figure(specificAgreement(decisions, verdict)),
      alpha: figure(krippendorffAlpha(withOrWithout(decisions, verdict))),
    })),
    pairs: pairwiseKappa(decisions)
      .map(({ one, other, kappa }) => ({
        one: person(one),
        other: person(other),
        percent: figure(percentAgreement(between(decisions, one, other))),
        kappa: figure(kappa),
      }))
      .sort((a, b) => b.kappa.items - a.kappa.items),
    documents: [...byDocument.entries()]
      .map(([id, own]) => ({
        document: { id, title: own[0]?.documentTitle ?? "" },
        ...measure(decisionsOf(own)),
      }))
      .sort((a, b) => b.percent.items - a.percent.items),
    more,
  };
}

/** Each decision as whether it is this verdict: how reliably the one is told from the others. */
const withOrWithout = (decisions: readonly Decisions[], wanted: VerdictValue): Decisions<boolean>[] =>
  decisions.every(({ verdicts }) => ![...verdicts.values()].includes(wanted))
    ? []
    : decisions.map(({ itemId, verdicts }) => ({
        itemId,
        verdicts: new Map([...verdicts].map(([id, verdict]) => [id, verdict === wanted])),
      }));

const between = (decisions: readonly Decisions[], ...two: [string, string]): Decisions[] =>
  decisions
    .map(({ itemId, verdicts }) => ({
      itemId,
      verdicts: new Map([...verdicts].filter(([id]) => two.includes(id))),
    }))
    .filter(({ verdicts }) => verdicts.size === 2);
