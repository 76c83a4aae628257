import { indexSource, type SourceIndex } from "@/lib/fidelity/index-source";

/** Letters of the texts whose indexes are kept; an index takes some fifty times its letters in memory. */
const mostLetters = 2_000_000;

/**
 * Indexes of the texts read last, by version: a version never changes, so an index never goes stale. Looking for one
 * quote after another, as a trace does, reads the same texts again and again.
 */
export class SourceIndexes {
  private readonly kept = new Map<string, SourceIndex>();
  private letters = 0;
  constructor(private readonly most = mostLetters) {}

  async of(versionId: string, read: () => Promise<string>): Promise<SourceIndex> {
    const known = this.kept.get(versionId);
    if (known) {
      // The newest used stands last.
      this.kept.delete(versionId);
      this.kept.set(versionId, known);
      return known;
    }
    const index = indexSource(await read());
    if (index.text.length > this.most / 2) return index;
    if (!this.kept.has(versionId)) this.letters += index.text.length;
    this.kept.set(versionId, index);
    for (const [oldest, { text }] of this.kept) {
      if (this.letters <= this.most) break;
      this.kept.delete(oldest);
      this.letters -= text.length;
    }
    return index;
  }

  get size(): { texts: number; letters: number } {
    return { texts: this.kept.size, letters: this.letters };
  }
}
