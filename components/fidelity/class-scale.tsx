import { cx } from "@/components/ui/cx";
import { type FidelityResult, fidelityResults } from "@/lib/fidelity/model";
import styles from "./class-scale.module.css";
import { resultHints, resultLabels } from "./fidelity-words";

/** Where a quote stands on the scale of six classes. Small: in a panel, without the hints. */
export function ClassScale({ result, small = false }: { result: FidelityResult; small?: boolean }) {
  const at = fidelityResults.indexOf(result);
  return (
    <ol className={cx(styles.scale, small && styles.small)} aria-label="Six classes, from the same words to none">
      {fidelityResults.map((one, index) => (
        <li
          key={one}
          data-result={one}
          data-passed={index < at ? "" : undefined}
          aria-current={index === at ? "true" : undefined}
        >
          <b>{resultLabels[one]}</b>
          {!small && resultHints[one]}
        </li>
      ))}
    </ol>
  );
}
