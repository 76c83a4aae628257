export type Acknowledged = { verdictId: string; statementId: string; verdict: string };

const verdicts = ["disputed", "needs-sourcing"] as const;

/**
 * Gives verdicts one after another, on statements drawn at random, until the server is gone. All clients draw from the
 * same few, so that some are told that another was first. What was answered 201 is added to `acknowledged`.
 * Throws where the server answers anything but 201 or 409.
 */
export async function reviewUntilGone(
  address: string,
  token: string,
  statements: readonly string[],
  acknowledged: Acknowledged[],
): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const versions = new Map<string, number>();
  for (let turn = 0; ; turn++) {
    const id = statements[Math.floor(Math.random() * statements.length)] ?? "";
    const verdict = verdicts[turn % 2] ?? "disputed";
    const body = JSON.stringify({ version: versions.get(id) ?? 1, verdict });
    const answer = await readAnswer(`${address}/api/v1/statements/${id}/verdicts`, { method: "POST", headers, body });
    if (answer === null) return;
    if (answer.status === 201) {
      acknowledged.push({ verdictId: answer.body.verdict.id, statementId: id, verdict });
      versions.set(id, answer.body.statement.version);
    } else if (answer.status === 409) versions.set(id, answer.body.current.version);
    else throw new Error(`The desk answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
}

type Body = { verdict: { id: string }; statement: { version: number }; current: { version: number } };

/** @returns null where the server was gone before its whole answer had come: such a write was not acknowledged */
async function readAnswer(url: string, request: RequestInit): Promise<{ status: number; body: Body } | null> {
  try {
    const answer = await fetch(url, request);
    return { status: answer.status, body: (await answer.json()) as Body };
  } catch {
    return null;
  }
}
