import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { afterPlace, inPlaceOrder, listPlaces } from "./list-places";

it("goes on after each place with all that follow, whether that statement is still there or not", async () => {
  const { versionId, ...document } = await storeDeskDocument();
  // Two of one place, told apart by their ids alone, and two that begin together.
  const [quote, claim] = ["quote", "claim"].map((kind) => starting(document, "the barrier cost", kind));
  expect(claim).toMatchObject({ start: quote?.start, end: quote?.end });
  const gates = starting(document, "The gates");
  const { start, end } = gates;
  await db.statement.update({ where: { id: starting(document, "Nobody").id }, data: { start, end: end - 3 } });
  const all = await listPlaces(db, versionId);
  expect(all.map(({ start, end }) => [start, -end])).toEqual(
    all.map(({ start, end }) => [start, -end]).toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d),
  );
  const after = (last: (typeof all)[number]) =>
    db.statement.findMany({
      where: { versionId, removedAt: null, ...afterPlace(last) },
      select: { id: true },
      orderBy: inPlaceOrder,
    });
  const ids = all.map(({ id }) => ({ id }));
  for (const [at, one] of all.entries()) {
    expect(await after(one)).toEqual(ids.slice(at + 1));
    await db.statement.update({ where: { id: one.id }, data: { removedAt: new Date() } });
    expect(await after(one)).toEqual(ids.slice(at + 1));
  }
});
