import { type DiffPiece, diffWords } from "@/lib/text/diff-words";
import styles from "./redraft.module.css";

/** What was taken out is struck, what came in is underlined; a screen reader hears which is which. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  return <DiffPieces pieces={diffWords(before, after)} />;
}

export function DiffPieces({ pieces }: { pieces: readonly DiffPiece[] }) {
  return (
    <span className={styles.words}>
      {pieces.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        const Piece = kind === "removed" ? "del" : "ins";
        return (
          <Piece key={key}>
            <span className="sr-only"> {kind === "removed" ? "taken out:" : "put in:"} </span>
            {text}
          </Piece>
        );
      })}
    </span>
  );
}
