const most = 20_000;

/** A bounded memory of a pure function of a word: an alignment asks for the same few words thousands of times. */
export function remember<T>(find: (word: string) => T): (word: string) => T {
  const remembered = new Map<string, T>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size > most) remembered.clear();
    const found = find(word);
    remembered.set(word, found);
    return found;
  };
}
