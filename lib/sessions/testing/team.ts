import type { Actor, Role } from "@/lib/accounts/model";
import { addPerson, everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { must, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { forgetReadings } from "@/lib/events/shared-reading";
import { newId } from "@/lib/new-id";
import type { VerdictValue } from "@/lib/reviews/model";
import type { CurrentItem, Room } from "../model";
import { joinSession, openSession } from "../mutations";
import { getRoom } from "../queries";
import { castVote, goToItem } from "../votes/mutations";

// For tests only: a session on six statements, led by the editor, with two reviewers in the room.

type Options = { voteSeconds?: number; pace?: "together" | "apart" };

export async function makeTeam() {
  const people: Record<Role, Actor> = await everybody();
  const second = await addPerson(db, "reviewer", "second@desk.example");

  const room = async (id: string, reader: Actor = people.editor): Promise<Room> => must(await getRoom(reader, id));
  const current = async (id: string, reader: Actor = people.editor): Promise<CurrentItem> => {
    const { current: item } = await room(id, reader);
    if (!item) throw new Error("the room is at no item");
    return item;
  };

  async function inSession(options: Options = {}): Promise<string> {
    const { documentId } = await storeDeskDocument();
    const input = { title: "The barrier", filter: { document: documentId }, ...options };
    const { id } = must(await openSession(people.editor, input));
    for (const actor of [people.reviewer, second]) must(await joinSession(actor, id));
    return id;
  }

  /** What an act on an item of the agenda names: the item as it stands. */
  const at = async (id: string, position: number) => {
    const item = (await room(id)).agenda[position];
    if (!item) throw new Error(`no item ${position}`);
    return { itemId: item.id, version: item.version };
  };

  async function runsOutIn(id: string, milliseconds: number) {
    const { id: itemId } = await current(id);
    await db.sessionItem.update({ where: { id: itemId }, data: { endsAt: new Date(Date.now() + milliseconds) } });
    forgetReadings();
  }

  return {
    people,
    second,
    room,
    current,
    inSession,
    at,
    /** One more reviewer in the room. */
    async newcomer(id: string): Promise<Actor> {
      const actor = await addPerson(db, "reviewer", `${newId()}@desk.example`);
      must(await joinSession(actor, id));
      return actor;
    },
    async atFirstItem(options: Options = {}): Promise<string> {
      const id = await inSession(options);
      must(await goToItem(people.editor, id, await at(id, 0)));
      return id;
    },
    /** The current item as it stands. */
    async seen(id: string) {
      const { id: itemId, version } = await current(id);
      return { itemId, version };
    },
    async vote(actor: Actor, id: string, value: VerdictValue, reason?: string) {
      const { id: itemId, round } = await current(id);
      return castVote(actor, id, { itemId, round, vote: value, reason });
    },
    /** The editor's, the reviewer's and the second reviewer's votes, in this order. */
    async allVote(id: string, ...values: readonly [VerdictValue, VerdictValue, VerdictValue]) {
      const { id: itemId, round } = await current(id);
      for (const [index, actor] of [people.editor, people.reviewer, second].entries()) {
        const value = values[index] as VerdictValue;
        must(await castVote(actor, id, { itemId, round, vote: value, reason: `Because ${value}` }));
      }
    },
    /** The clock of the current vote has run out. */
    runOut: (id: string) => runsOutIn(id, -1),
    runsOutIn,
  };
}

export type Team = Awaited<ReturnType<typeof makeTeam>>;
