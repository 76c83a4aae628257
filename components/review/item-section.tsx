import { KeyHint } from "@/components/keys/key-hint";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import styles from "./item-section.module.css";
import type { Reader } from "./review-actions";
import type { ItemActs } from "./use-item-acts";

type Props = { items: ItemActs; reader: Reader; assign: () => void };

/** Who sees to the open statement, and what the reader may do about it. */
export function ItemSection({ items, reader, assign }: Props) {
  const { mark } = items;
  const { judge } = reader.rights;
  const holder = mark?.holder ?? null;
  const returned = mark?.returned ?? null;
  const mine = holder?.id === reader.id;
  return (
    <section className={styles.item} aria-label="Who sees to it">
      {returned && (
        <Notice
          tone={returned.answered ? "info" : "warning"}
          title={
            returned.answered
              ? `${nameOf(returned.to, reader)} put it right for ${nameOf(returned.by, reader)}`
              : `${nameOf(returned.by, reader)} returned it to ${nameOf(returned.to, reader)}`
          }
          actions={
            <>
              {!returned.answered && returned.to.id === reader.id && (
                <Button size="small" onClick={items.returnIt}>
                  Send it back put right <KeyHint command="return" />
                </Button>
              )}
              {returned.by.id === reader.id && (
                <Button size="small" onClick={() => void items.run({ act: "close-return" }, "no longer returned")}>
                  {returned.answered ? "I have seen it" : "No longer wanted"}
                </Button>
              )}
            </>
          }
        >
          {returned.note}
          {returned.answer && <p>{returned.answer}</p>}
        </Notice>
      )}
      <div className={styles.line}>
        <p>
          {holder === null ? "In no hands." : mine ? "In your hands until " : `${holder.name} has it in hand until `}
          {holder && <Time at={holder.until} />}
          {mark && mark.assigned.length > 0 && (
            <>
              {" Asked to read: "}
              {mark.assigned.map((one, index) => (
                <span key={one.id}>
                  {index > 0 && ", "}
                  {nameOf(one, reader)}
                  {one.deadline && (
                    <>
                      {" by "}
                      <time dateTime={one.deadline}>{one.deadline.slice(0, 16).replace("T", " ")} UTC</time>
                    </>
                  )}
                </span>
              ))}
            </>
          )}
        </p>
        {judge && (
          <div className={styles.acts}>
            {holder !== null && !mine ? (
              <Button variant="bare" size="small" onClick={items.takeOver}>
                Take over
              </Button>
            ) : (
              <Button variant="bare" size="small" onClick={items.take}>
                {mine ? "Put out of hand" : "Take in hand"} <KeyHint command="take" />
              </Button>
            )}
            <Button variant="bare" size="small" onClick={assign}>
              Who reads it <KeyHint command="assign" />
            </Button>
            {returned === null && (
              <Button variant="bare" size="small" onClick={items.returnIt}>
                Return <KeyHint command="return" />
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

const nameOf = ({ id, name }: { id: string; name: string }, reader: Reader) =>
  id === reader.id ? `${name} (you)` : name;
