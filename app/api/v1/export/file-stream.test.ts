import { expect, it, vi } from "vitest";
import { fileStream } from "./file-stream";

it("sends every piece once, text as UTF-8 and bytes as they are", async () => {
  async function* pieces() {
    yield "a“é”";
    yield "";
    yield new Uint8Array([1, 2]);
  }
  const bytes = new Uint8Array(await new Response(fileStream(pieces())).arrayBuffer());
  expect(bytes).toEqual(new Uint8Array([...new TextEncoder().encode("a“é”"), 1, 2]));
});

it("makes no more than is taken, and stops reading when the reader goes", async () => {
  const ended = vi.fn();
  let made = 0;
  async function* endless() {
    try {
      for (;;) {
        made++;
        yield "line\n";
      }
    } finally {
      ended();
    }
  }
  const reader = fileStream(endless()).getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();
  expect(ended).toHaveBeenCalledTimes(1);
  expect(made).toBeLessThan(6);
});

it("breaks off where a piece cannot be made, so that half a file never looks whole", async () => {
  async function* broken() {
    yield "[";
    throw new Error("the disk is gone");
  }
  await expect(new Response(fileStream(broken())).text()).rejects.toThrow("the disk is gone");
});
