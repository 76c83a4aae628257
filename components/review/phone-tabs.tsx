import { FileText, List, Quote } from "lucide-react";
import styles from "./phone-tabs.module.css";

export const phoneViews = ["text", "statement", "queue"] as const;
export type PhoneView = (typeof phoneViews)[number];

const tabs = { text: ["Text", FileText], statement: ["Statement", Quote], queue: ["Queue", List] } as const;

/** On a phone one pane shows at a time. */
export function PhoneTabs({ view, onView }: { view: PhoneView; onView: (view: PhoneView) => void }) {
  return (
    <nav className={styles.tabs} aria-label="View">
      {phoneViews.map((one) => {
        const [label, Icon] = tabs[one];
        return (
          <button key={one} type="button" aria-current={one === view ? "page" : undefined} onClick={() => onView(one)}>
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
            {label}
          </button>
        );
      })}
    </nav>
  );
}
