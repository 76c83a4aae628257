import type { OriginalFile } from "@/lib/documents/sources/model";

/**
 * A file from a stranger as an answer: a download of bytes, whatever it is. With its own type, or shown in the browser, it
 * would be a page of this desk's. (`guarded` adds nosniff and a policy that allows nothing.)
 */
export function asDownload({ name: given, format, bytes, sha256 }: OriginalFile): Response {
  // A page is called by its address, which is no name for a file.
  const name = URL.canParse(given) && given.includes("://") ? `${new URL(given).hostname}.${format}` : given;
  const plain = name.replace(/[^\w .()-]+/g, "_").slice(-100);
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
      "content-length": String(bytes.length),
      "cache-control": "no-store",
      "x-sha256": sha256,
    },
  });
}
