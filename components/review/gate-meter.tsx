import type { GateState } from "@/lib/reviews/model";
import styles from "./evidence.module.css";

const threeOf = [1, 2, 3] as const;

/** How far the evidence gate is met: one wide box for a primary source, or three small ones for independent secondary ones. */
export function GateMeter({ gate }: { gate: GateState }) {
  if (!gate.enabled) return <span className={styles.gate}>Gate off</span>;
  const secondary = Math.min(gate.secondary, 3);
  const name = gate.met
    ? `Gate met: ${gate.primary > 0 ? "a primary source with a locator" : "three independent secondary sources with locators"}${
        gate.against > 0 ? `, and ${gate.against} against` : ""
      }`
    : `Gate not met: no primary source with a locator, ${gate.secondary} of 3 independent secondary sources`;
  return (
    <span className={styles.gate} data-status={gate.met ? "verified" : "needs-sourcing"} role="img" aria-label={name}>
      <b>{gate.met ? "Gate met" : "Gate unmet"}</b>
      <i className={styles.wide} data-on={gate.primary > 0 ? "" : undefined} />
      {gate.primary} primary
      <span className={styles.or}>or</span>
      <span className={styles.boxes}>
        {threeOf.map((place) => (
          <i key={place} data-on={place <= secondary ? "" : undefined} />
        ))}
      </span>
      {secondary} of 3
    </span>
  );
}
