import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import type { Figure } from "@/lib/reviews/agreement/model";
import styles from "./agreement.module.css";
import { coefficientFigure, percentFigure, statementsWords } from "./agreement-words";

export type MeasuredRow = {
  key: string;
  name: ReactNode;
  percent: Figure;
  /** alpha, or of two people kappa */
  coefficient: Figure;
  /** what the coefficient says */
  words: string;
  /** where the statements behind both figures stand */
  href: Route;
};

type Props = { caption: string; head: string; coefficient: "α" | "κ"; rows: readonly MeasuredRow[] };

/** Figures side by side, each with how many statements it rests on and what it says. */
export function MeasuresTable({ caption, head, coefficient, rows }: Props) {
  return (
    <div className={styles.measures}>
      <Table bare={false} caption={caption} head={[head, "Same verdict", coefficient, "What it says", "Rests on"]}>
        {rows.map(({ key, name, percent, coefficient: figure, words, href }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className={styles.figure} data-label="Same verdict">
              {percentFigure(percent)}
            </td>
            <td className={styles.figure} data-label={coefficient}>
              {coefficientFigure(figure)}
            </td>
            <td className={styles.says}>{words}</td>
            <td data-label="Rests on">
              {percent.items === 0 ? (
                <span className={styles.none}>nothing yet</span>
              ) : (
                <Link className="link" href={href}>
                  {statementsWords(percent.items)}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
