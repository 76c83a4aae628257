import { KeyHint } from "@/components/keys/key-hint";
import { Kbd } from "@/components/ui/kbd";
import styles from "./home.module.css";

/** The keys of the page, for those who look for them; the keys dialog says them to everybody. */
export function KeysFoot() {
  return (
    <footer className={styles.foot} aria-hidden="true">
      <span>
        <KeyHint command="next" /> <KeyHint command="previous" /> move
      </span>
      <span>
        <Kbd>↵</Kbd> open
      </span>
      <span>
        <KeyHint command="undo" /> undo
      </span>
      <span>
        <KeyHint command="keys" /> all keys
      </span>
    </footer>
  );
}
