import { type APIRequestContext, expect } from "@playwright/test";

export type Statement = {
  attributedBy: string | null;
  id: string;
  kind: "quote" | "claim";
  status: string;
  text: string;
  start: number;
  end: number;
  version: number;
  documentId: string;
  speaker: { id: string; slug: string; name: string } | null;
  attribution: { mention: { text: string } | null; cue: { text: string } | null } | null;
  /** of one statement, not of a list */
  evidence?: Record<string, unknown>[];
};

type Person = { id: string; name: string };

/** What tests arrange and look up through the HTTP API, as the person whose token it is. */
export class Api {
  constructor(
    private readonly request: APIRequestContext,
    private readonly origin: string,
    private readonly token: string,
  ) {}

  private async call<T>(method: string, path: string, data?: unknown): Promise<T> {
    const headers = { authorization: `Bearer ${this.token}` };
    const response = await this.request.fetch(`${this.origin}/api/v1${path}`, { method, headers, data });
    expect(response.ok(), `${method} ${path}: ${response.status()} ${await response.text()}`).toBe(true);
    return (await response.json()) as T;
  }

  /** Brings a text in; its statements in the order of the text. */
  async bringIn(title: string, text: string, kind = "article"): Promise<{ id: string; statements: Statement[] }> {
    const made = await this.call<{ id?: string; document?: { id: string } }>("POST", "/documents", {
      title,
      text,
      kind,
    });
    const id = made.document?.id ?? made.id ?? "";
    return { id, statements: await this.statements(id) };
  }

  async statements(documentId: string): Promise<Statement[]> {
    const { items } = await this.call<{ items: Statement[] }>(
      "GET",
      `/statements?document=${documentId}&order=place&limit=200`,
    );
    return items;
  }

  redraft(documentId: string, text: string): Promise<unknown> {
    return this.call("POST", `/documents/${documentId}/versions`, { text });
  }

  statement(id: string): Promise<Statement> {
    return this.call("GET", `/statements/${id}`);
  }

  addEvidence(id: string, evidence: Record<string, unknown> = {}): Promise<unknown> {
    return this.call("POST", `/statements/${id}/evidence`, {
      stance: "supports",
      grade: "primary",
      url: "https://archive.example/recording",
      locator: "00:12:30",
      ...evidence,
    });
  }

  editStatement({ id, version }: Statement, change: Record<string, unknown>): Promise<unknown> {
    return this.call("PATCH", `/statements/${id}`, { version, ...change });
  }

  giveVerdict({ id, version }: Statement, verdict: string, rationale?: string): Promise<unknown> {
    return this.call("POST", `/statements/${id}/verdicts`, { version, verdict, rationale });
  }

  async comment(statementId: string, text: string): Promise<{ id: string }> {
    const written = await this.call<{ comment: { id: string } }>("POST", `/statements/${statementId}/comments`, {
      text,
    });
    return written.comment;
  }

  /** An export of a document's statements, as text. */
  async exported(format: string, documentId: string): Promise<string> {
    const headers = { authorization: `Bearer ${this.token}` };
    const address = `${this.origin}/api/v1/export?format=${format}&document=${documentId}`;
    return (await this.request.fetch(address, { headers })).text();
  }

  /** Brings an export of one document in, and gives the document that it is here. */
  async importExport(file: string): Promise<string> {
    const headers = { authorization: `Bearer ${this.token}`, "content-type": "application/json" };
    const response = await this.request.post(`${this.origin}/api/v1/import`, { headers, data: file });
    expect(response.status(), await response.text()).toBe(201);
    const { documents } = (await response.json()) as { documents: { id: string }[] };
    return documents[0]?.id ?? "";
  }

  /** A session on every statement of a document, led by whose token this is. */
  openSession(title: string, documentId: string): Promise<{ id: string }> {
    return this.call("POST", "/sessions", { title, filter: { document: documentId } });
  }

  /** Who sees to what in a document. */
  async marks(documentId: string): Promise<{ statementId: string; assigned: Person[] }[]> {
    const { items } = await this.call<{ items: { statementId: string; assigned: Person[] }[] }>(
      "GET",
      `/documents/${documentId}/marks`,
    );
    return items;
  }

  /** How its sentences stand: how many in each state, and those that are open. */
  coverage(documentId: string): Promise<{
    counts: Record<"checked" | "not-checkable" | "open", number>;
    sentences: { text: string; state: string }[];
  }> {
    return this.call("GET", `/documents/${documentId}/coverage`);
  }

  /** Rules of a document that had none of its own. */
  setRules(documentId: string, rules: Record<string, unknown>): Promise<unknown> {
    const usual = { needed: 1, proposerMayVerify: true, blind: false, adjudicators: "editors" };
    return this.call("PATCH", "/rules", { documentId, before: null, after: { ...usual, ...rules } });
  }
}
