import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { forgetCounts } from "@/lib/accounts/rate-limits";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { changeDeskSettings } from "@/lib/desk/mutations";
import { createDocument } from "@/lib/documents/mutations";
import { must } from "@/lib/documents/testing/desk-document";
import { trace, traceLimits } from "./queries";

let people: Record<Role, Actor>;
const meeting = `CHAIR: Would the lantern tower be lit again?
HEDDA BRANDT: I will not light the lantern tower before the copper wiring is inspected. We counted forty cracked lamps.
CHAIR: Thank you.
OLE SANDVIK: The copper thieves never came back to the tower after Easter.
`;
const draft = `The tower stays dark this winter.

“I will not light the lantern tower before the copper wiring is inspected,” said Hedda Brandt.

“We counted fourteen cracked lamps,” Hedda Brandt said.

“The copper thieves never came back to the tower after Easter,” said Hedda Brandt.

“Purple walruses juggle quarterly marmalade,” said Ole Sandvik.
`;
let versions = 0;
beforeAll(async () => {
  people = await everybody();
  must(await createDocument(people.editor, { title: "Tower meeting", kind: "transcript", text: meeting }));
  versions = await db.documentVersion.count();
});
beforeEach(forgetCounts);

const states = async (text: string, actor = people.viewer) =>
  must(await trace(actor, text)).quotations.map(({ state, severity, otherSpeaker }) => [state, severity, otherSpeaker]);

describe("a draft that is traced", () => {
  it("has each quotation held, held with differences, by another speaker, or nowhere", async () => {
    const traced = must(await trace(people.viewer, draft));
    expect(traced.quotations.map(({ state, severity, otherSpeaker }) => [state, severity, otherSpeaker])).toEqual([
      ["held", "none", false],
      ["differs", "meaning", false],
      ["held", "none", true],
      ["none", null, false],
    ]);
    const [held, differs] = traced.quotations;
    expect(held).toMatchObject({
      speaker: "Hedda Brandt",
      passage: { document: { title: "Tower meeting" }, locator: "paragraph 2", speaker: { name: "HEDDA BRANDT" } },
    });
    expect(differs?.passage?.changes).toMatchObject([{ type: "number", severity: "meaning" }]);
    const said = (side: "printed" | "source") =>
      differs?.passage?.rows.map((row) => row[side].lead + row[side].changed + row[side].tail).join("");
    expect([said("printed"), said("source")]).toEqual([differs?.text, differs?.passage?.text]);
    expect(differs?.passage?.rows.find(({ letter }) => letter === "a")).toMatchObject({
      ...{ printed: { changed: "fourteen" }, source: { changed: "forty" }, severity: "meaning", changes: [0] },
    });
    for (const { start, end, text } of traced.quotations) expect(traced.text.slice(start, end)).toBe(text);
    expect(traced.counts).toEqual({ none: 1, near: 0, unread: 0, differs: 1, held: 2 });
    expect(traced.leftOut).toEqual([]);
  });

  it("shows the nearest passage of what no document holds", async () => {
    const text = "“A new lantern for the tower is what children draw on every wall,” said Hedda Brandt.";
    expect(must(await trace(people.viewer, text)).quotations).toMatchObject([
      {
        state: "near",
        severity: null,
        passage: { result: "not-found", document: { title: "Tower meeting" }, changes: [], rows: [] },
      },
    ]);
  });

  it("stores nothing", async () => {
    const before = await Promise.all([db.documentVersion.count(), db.statement.count(), db.event.count()]);
    must(await trace(people.viewer, draft));
    expect(await Promise.all([db.documentVersion.count(), db.statement.count(), db.event.count()])).toEqual(before);
    expect(before[0]).toBe(versions);
  });

  it("is not vouched for by itself, nor by an earlier draft of it", async () => {
    const story =
      draft.replaceAll("tower", "lighthouse") +
      "Nobody asked the town what it thought of the dark. It rained for weeks.\n";
    const { document } = must(await createDocument(people.editor, { title: "Draft one", text: story }));
    const changed = story.replace("The lighthouse stays dark this winter.", "The lighthouse is dark.");
    for (const text of [story, `\ufeff${story.replaceAll("\n", "\r\n")}`, changed]) {
      const traced = must(await trace(people.viewer, text));
      expect(traced.leftOut).toEqual([{ id: document.id, title: "Draft one" }]);
      expect(traced.quotations.at(-1)?.state).toBe("none");
    }
  });

  it("is weighed by the desk's house style", async () => {
    const text = "“We counted, um, forty cracked lamps,” said Hedda Brandt.";
    must(await changeDeskSettings(people.administrator, { houseStyle: "clean-up" }));
    const mild = await states(text);
    must(await changeDeskSettings(people.administrator, { houseStyle: "verbatim" }));
    expect([mild, await states(text)]).toEqual([[["differs", "style", false]], [["differs", "wording", false]]]);
  });
});

describe("what is asked too much", () => {
  it("looks up so many quotations and says which it did not", async () => {
    const text = Array.from(
      { length: 40 },
      (_, at) => `“Walrus number ${at} is juggling here,” said Ole Sandvik.`,
    ).join("\n\n");
    const traced = must(await trace(people.viewer, text, { ...traceLimits, quotations: 5 }));
    expect(traced.counts).toMatchObject({ unread: 35 });
    expect(traced.quotations.slice(5).every(({ state, passage }) => state === "unread" && passage === null)).toBe(true);
    const none = must(await trace(people.viewer, text, { ...traceLimits, time: 0 }));
    expect(none.counts.unread).toBe(40);
  });

  it("looks the same words of the same speaker up once", async () => {
    const text = "“We counted forty cracked lamps,” said Hedda Brandt.\n\n".repeat(60);
    const traced = must(await trace(people.viewer, text, { ...traceLimits, quotations: 1 }));
    expect(traced.counts).toMatchObject({ held: 60, unread: 0 });
  });

  it("stops once nobody waits for it, and makes room for others", async () => {
    const gone = new AbortController();
    const limits = { ...traceLimits, atOnce: 1 };
    const begun = trace(people.viewer, draft, limits, gone.signal);
    gone.abort();
    expect(await begun).toMatchObject({ code: "stopped" });
    expect(must(await trace(people.viewer, draft, limits)).quotations).toHaveLength(4);
  });

  it("refuses what is no text, as for a document", async () => {
    expect(await trace(people.viewer, "")).toMatchObject({ code: "empty-text" });
    expect(await trace(people.viewer, " … ")).toMatchObject({ code: "empty-text" });
    expect(await trace(people.viewer, `${"\u0001\u0002".repeat(900)}a`)).toMatchObject({ code: "binary-text" });
    expect(await trace(people.viewer, "a ".repeat(3_000_000))).toMatchObject({ reason: "too-large" });
    expect(await trace(null, draft)).toMatchObject({ reason: "unauthenticated" });
  });

  it("reads halves of characters as what they are", async () => {
    const traced = must(
      await trace(people.viewer, "“We counted \ud83d forty cracked lamps,” said Hedda Brandt.\udc00"),
    );
    expect(traced.text).not.toMatch(/\p{Surrogate}/u);
    expect(traced.quotations).toHaveLength(1);
  });

  it("runs twice at once, twenty times a minute, and not more", async () => {
    expect(await trace(people.viewer, draft, { ...traceLimits, atOnce: 0 })).toMatchObject({ code: "busy" });
    for (let count = 0; count < 19; count++) await trace(people.viewer, "");
    expect(await trace(people.viewer, draft)).toMatchObject({ code: "too-many-tries" });
  });
});
