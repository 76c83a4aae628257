const given = ["Ines", "Kofi", "Robin", "Adaeze", "Bo", "Lena", "Tomas", "Yuki", "Priya", "Omar", "Greta", "Hugo"];
const family = ["Marchetti", "Osei", "Lind", "Okonjo", "Varga", "Sato", "Rao", "Haddad", "Berg", "Novak", "Ito"];

/** News with as many people as a long document has: every article names others, some of them only here. `from` chooses whom. */
export function madeUpNews(units: number, from = 0): string {
  const pieces: string[] = [];
  let length = 0;
  for (let i = from; length < units; i++) {
    const one = `${given[i % given.length]} ${family[i % family.length]}${i % 7 ? "" : `-Vale${i}`}`;
    const surname = one.split(" ")[1];
    const piece = `${one}, who runs the harbour at Wend ${i % 300}, said the bridge would not open this year. “The steel came late,” ${surname} said, “and the money later.” She hoped that ${i % 40} of its piers would stand by June.\n\nOfficials denied it. According to ${given[(i * 5) % given.length]} ${family[(i * 3) % family.length]}, a spokesman for the U.S. office of 01.AI, ${i % 100} percent of the work is done.\n\n`;
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join("").slice(0, units);
}
