import Link from "next/link";
import { ClassScale } from "@/components/fidelity/class-scale";
import { sideBySideOf } from "@/components/fidelity/side-by-side-address";
import { KeyHint } from "@/components/keys/key-hint";
import type { Statement } from "@/lib/statements/model";
import panel from "./statement-panel.module.css";

/** How the printed words compare with their evidence, and the way to see it word by word. */
export function FidelitySection({ statement }: { statement: Statement }) {
  if (statement.kind !== "quote") return null;
  return (
    <section className={panel.section} aria-labelledby="fidelity-heading">
      <div className={panel.heading}>
        <h2 id="fidelity-heading">Fidelity</h2>
        {statement.fidelity === null && <span className={panel.dim}>no source compared yet</span>}
        <span className={panel.grow} />
        <Link className={panel.way} href={sideBySideOf(statement.id)}>
          Side by side <KeyHint command="fidelity" />
        </Link>
      </div>
      {statement.fidelity !== null && <ClassScale result={statement.fidelity} small />}
    </section>
  );
}
