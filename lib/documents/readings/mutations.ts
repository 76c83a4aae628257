import { createHash } from "node:crypto";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { countUse } from "@/lib/accounts/rate-limits";
import { db } from "@/lib/db/client";
import { readEnvironment } from "@/lib/env";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { fetchPage } from "../fetch-page";
import type { Network } from "../fetching/network";
import { type GivenFile, readFile } from "../readers/read-file";
import type { Reading } from "./model";
import { fileName, type ReadAddressInput, readAddressInput } from "./schema";

/** Milliseconds that a reading is kept. */
const keptFor = 24 * 60 * 60 * 1000;
/** Readings that one person may have; an older one makes room. */
const mostKept = 20;

type Given = GivenFile & { address: string | null; fetchedAt: Date | null };

/**
 * Reads a file, and keeps it for a day, for looking at and bringing in. Nothing of the record changes, so there is no event.
 * Failures: as of readFile; too-many.
 */
export async function readUpload(
  actor: Actor | null,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<Reading>> {
  const refused = refusal(actor, "evidence.add");
  if (refused || !actor) return refused ?? nobody;
  const reached = await countUse("reading", actor.userId);
  if (reached) return reached;
  const name = parseInput(fileName, file.name);
  if (!name.ok) return name;
  return store(actor, { name: name.value, bytes: file.bytes, address: null, fetchedAt: null });
}

/**
 * Fetches a page of the public internet, or of a site that the operator named, and reads it: kept as a file is. Failures:
 * refused "fetching-off", as of fetchPage and readFile; too-many. The network is for tests.
 */
export async function readAddress(
  actor: Actor | null,
  input: ReadAddressInput,
  network?: Network,
): Promise<Result<Reading>> {
  const refused = refusal(actor, "evidence.add");
  if (refused || !actor) return refused ?? nobody;
  const parsed = parseInput(readAddressInput, input);
  if (!parsed.ok) return parsed;
  if (!readEnvironment().fetchesPages) return fetchingOff;
  const reached = await countUse("page fetch", actor.userId);
  if (reached) return reached;
  const page = await fetchPage(parsed.value.address, network);
  if (!page.ok) return page;
  const { bytes, contentType, charset, address, fetchedAt } = page.value;
  return store(actor, { name: address.slice(0, 200), bytes, contentType, charset, address, fetchedAt });
}

/** Forgets a reading of the actor's own before its day is over. Where there is none, all is as it should be. */
export async function forgetReading(actor: Actor | null, id: string): Promise<Result<null>> {
  const refused = refusal(actor, "evidence.add");
  if (refused || !actor) return refused ?? nobody;
  await db.reading.deleteMany({ where: { id, createdById: actor.userId } });
  return ok(null);
}

async function store(actor: Actor, { address, fetchedAt, ...file }: Given): Promise<Result<Reading>> {
  const result = await readFile(file);
  if (!result.ok) return result;
  const { format, read } = result.value;
  const id = newId();
  const about = {
    name: file.name,
    format,
    size: file.bytes.length,
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    address,
  };
  await db.$transaction(async (tx) => {
    await tx.reading.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - keptFor) } } });
    const before = await tx.reading.findMany({
      where: { createdById: actor.userId },
      select: { id: true },
      orderBy: { id: "desc" },
      skip: mostKept - 1,
    });
    await tx.reading.deleteMany({ where: { id: { in: before.map((reading) => reading.id) } } });
    await tx.reading.create({
      data: {
        id,
        createdById: actor.userId,
        ...about,
        fetchedAt,
        read: JSON.stringify(read),
        bytes: new Uint8Array(file.bytes),
      },
    });
  });
  return ok({ id, ...about, fetchedAt: fetchedAt?.toISOString() ?? null, read });
}

const nobody = fail("unauthenticated", "not-signed-in", "Sign in, or send an API token, and try again.");

const fetchingOff = fail(
  "refused",
  "fetching-off",
  "Fetching is turned off on this desk. Open the page yourself, copy its words and paste them, or save it and bring in the file.",
);
