import type { Actor, Role } from "@/lib/accounts/model";
import { openSession } from "@/lib/sessions/mutations";

// Rows of the test that calls every handler as every role: what is done in sessions, and what is said about statements.

type Statuses = Record<Role | "reader", number>;
type Expected = {
  reads: Statuses;
  reviewersMay: (status: number) => Statuses;
  editorsMay: (status: number) => Statuses;
};
type Desk = { documentId: string; statementId: string; editor: Actor };

export function sessionRows({ reads, reviewersMay, editorsMay }: Expected, desk: () => Desk) {
  const inSession = async () => {
    const { editor, documentId } = desk();
    const opened = await openSession(editor, { title: "Pier", filter: { document: documentId } });
    if (!opened.ok) throw new Error(opened.message);
    return { params: { id: opened.value.id } };
  };
  const onStatement = () => ({ params: { id: desk().statementId } });
  return {
    "GET /statements/{id}/comments": { expected: reads, call: onStatement },
    "POST /statements/{id}/comments": {
      expected: reviewersMay(201),
      call: () => ({ ...onStatement(), body: { text: "Who has the tape?" } }),
    },
    "PATCH /comments/{id}": {
      expected: reviewersMay(404),
      call: () => ({ params: { id: "none" }, body: { resolved: true } }),
    },
    "GET /activity": { expected: reads, call: () => ({ search: `?statement=${desk().statementId}&kind=verdicts` }) },
    "GET /sessions": { expected: reads, call: () => ({}) },
    "POST /sessions": {
      expected: editorsMay(201),
      call: () => ({ body: { title: "Pier", filter: { document: desk().documentId } } }),
    },
    "GET /sessions/{id}": { expected: reads, call: inSession },
    "GET /sessions/{id}/readings": { expected: reads, call: inSession },
    "POST /sessions/{id}/acts": {
      expected: reads,
      call: async () => ({ ...(await inSession()), body: { act: "join" } }),
    },
    // Whoever may look at a room is seen in it, but for a token that only reads.
    "POST /sessions/{id}/presence": {
      expected: { ...reads, reader: 403 },
      call: async () => ({ ...(await inSession()), body: { page: "p1", itemId: null, here: true } }),
    },
    "GET /sessions/{id}/minutes": { expected: reads, call: inSession },
  };
}
