import styles from "./agreement.module.css";

const measures = [
  {
    name: "Same verdict",
    formula: "pairs of equal verdicts ÷ all pairs of verdicts on one statement",
    words:
      "A statement with more readers has more pairs. Of one verdict: how often somebody else gave it where one did (specific agreement).",
    source:
      "Cicchetti, D. V., Feinstein, A. R. (1990). High agreement but low kappa: II. Resolving the paradoxes. Journal of Clinical Epidemiology 43(6).",
  },
  {
    name: "Cohen’s κ, of two readers",
    formula: "(observed − by chance) ÷ (1 − by chance)",
    words:
      "How far two agree beyond what the habits of each would give by chance: 1 where they always do, 0 where it is chance alone.",
    source:
      "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1). The words for it: Landis, J. R., Koch, G. G. (1977). Biometrics 33(1).",
  },
  {
    name: "Krippendorff’s α, of any number of readers",
    formula: "1 − observed disagreement ÷ disagreement expected by chance",
    words: "Counts every reader, and statements that only some of them judged. From 0.80 on it can be relied on.",
    source: "Krippendorff, K. (2011). Computing Krippendorff’s Alpha-Reliability, section C, nominal data.",
  },
] as const;

/** What each figure is, its formula, and where it was published. */
export function HowReckoned() {
  return (
    <details className={styles.how}>
      <summary>How the figures are reckoned</summary>
      <dl>
        {measures.map(({ name, formula, words, source }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{formula}</code>
            </dd>
            <dd>{words}</dd>
            <dd className={styles.source}>{source}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
