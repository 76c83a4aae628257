import { KeyHint } from "@/components/keys/key-hint";
import { statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import { type VerdictValue, verdictValues } from "@/lib/reviews/model";
import styles from "./verdict-bar.module.css";

type Props = { chosen: VerdictValue | null; onChoose: (verdict: VerdictValue | null) => void; size?: number };

/** The three verdicts. One is chosen here and given elsewhere, so that no stray key gives one; none is preselected. */
export function VerdictChoice({ chosen, onChoose, size = 14 }: Props) {
  return (
    <fieldset className={styles.choice}>
      <legend className="sr-only">Verdict</legend>
      {verdictValues.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className={styles.verdict}
          data-status={verdict}
          aria-pressed={chosen === verdict}
          onClick={() => onChoose(chosen === verdict ? null : verdict)}
        >
          <StatusGlyph status={verdict} size={size} />
          <span>{statusLabels[verdict]}</span>
          <KeyHint command={verdict} />
        </button>
      ))}
    </fieldset>
  );
}
