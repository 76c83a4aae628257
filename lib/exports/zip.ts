import { crc32 } from "./crc32";

// A ZIP file written in one pass, so that an export of any length holds one record in memory. Sizes and checksums are not
// known when an entry begins: they follow it (flag bit 3), and stand again in the directory at the end. The data are
// DEFLATE blocks of the stored kind: no compression, no library. PKWARE APPNOTE 6.3, RFC 1951.

export type ZipEntry = { name: string; content: AsyncIterable<string> };

const flags = 0x0808; // sizes follow the data; names are UTF-8
const deflate = 8;
const midnight1980 = 0x0021; // a fixed date: the same records give the same bytes

const bytes = (...fields: [size: 2 | 4, value: number][]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
};

const join = (...parts: Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const storedBlock = (data: Uint8Array, last: boolean): Uint8Array =>
  join(Uint8Array.of(last ? 1 : 0), bytes([2, data.length], [2, ~data.length & 0xffff]), data);

type Written = { name: Uint8Array; crc: number; packed: number; size: number; offset: number };

async function* entryData(entry: ZipEntry, written: Written): AsyncGenerator<Uint8Array> {
  for await (const text of entry.content) {
    const encoded = new TextEncoder().encode(text);
    for (let at = 0; at < encoded.length; at += 0xffff) {
      const data = encoded.subarray(at, at + 0xffff);
      written.crc = crc32(data, written.crc);
      written.size += data.length;
      written.packed += data.length + 5;
      yield storedBlock(data, false);
    }
  }
  written.packed += 5;
  yield storedBlock(new Uint8Array(0), true);
}

const common = ({ crc, packed, size }: Written) =>
  [
    [2, flags],
    [2, deflate],
    [2, 0],
    [2, midnight1980],
    [4, crc],
    [4, packed],
    [4, size],
  ] as [2 | 4, number][];

const directoryEntry = (file: Written): Uint8Array =>
  join(
    bytes([4, 0x02014b50], [2, 20], [2, 20], ...common(file), [2, file.name.length]),
    bytes([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, file.offset]),
    file.name,
  );

/** Writes the entries in turn. Up to 4 GiB, which is past what any program that reads such a file can take. */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const files: Written[] = [];
  let offset = 0;
  for (const entry of entries) {
    const file: Written = { name: new TextEncoder().encode(entry.name), crc: 0, packed: 0, size: 0, offset };
    const header = join(bytes([4, 0x04034b50], [2, 20], ...common(file), [2, file.name.length], [2, 0]), file.name);
    yield header;
    yield* entryData(entry, file);
    yield bytes([4, 0x08074b50], [4, file.crc], [4, file.packed], [4, file.size]);
    offset += header.length + file.packed + 16;
    files.push(file);
  }
  const directory = join(...files.map(directoryEntry));
  yield directory;
  yield bytes(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
}
