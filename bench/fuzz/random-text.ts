const sentences = [
  "“The bridge will not open this year,” Kofi Osei said. “The steel came late.”",
  '"It is shut," said Lena Berg, who runs the mill. "Nobody told us why."',
  "Ines Marchetti said that the council had agreed to pay 12 percent more.",
  "According to the ministry, the dam would hold until 2031.",
  "The plan, which aides said would cost $4.5 million, was dropped.",
  "Voters, she suggested, need not worry.",
  "„Wir gehen“, sagte Osei. «On reste», dit Berg. »Nein«, sagte Lind.",
  "— We leave at noon, said Priya Rao.",
  "‘We are sorry about the steel,’ he said. ‘It won’t happen again.’",
  "A mill spokesperson declined to comment.",
  "HARROW (AP) — Officials say they want the U.S. office of 01.AI closed.",
  "RUIZ: We begin now.\nLIND: Thank you.",
  "Q. Where were you?\nA. At the mill.",
  "She wrote: “No more ‘ifs’,” and left.",
  "Many experts believe (and some fear) that “progress” is over.",
  "“One paragraph stays open.\n\n“The next one closes,” said J. R. Osei.",
  "@harrow_mill 👩‍🚀 says #bridge is open… or is it?",
  "E\u0301lodie N\u0303u\u0301n\u0303ez told reporters: 'no'.",
];
const marks = "“”\"„«»‘’'()[]—–-:;,.?!…`@#&%$€\u00a0\u200d\u2028\ufeff\u0000\u0301\ud83d\udc4d\n\t ";

/** A text out of sentences, words and marks: joined at random, then cut, doubled, swapped and sprinkled. */
export function randomText(random: () => number): string {
  const pick = <T>(from: ArrayLike<T>) => from[Math.floor(random() * from.length)] as T;
  const pieces = Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
    const sentence = pick(sentences);
    if (random() < 0.6) return sentence;
    const words = sentence.split(" ");
    return random() < 0.5 ? words.slice(Math.floor(random() * words.length)).join(" ") : words.reverse().join(" ");
  });
  let text = pieces.join(pick([" ", "\n", "\n\n", "", "\r\n"]));
  for (let changes = Math.floor(random() * 12); changes > 0; changes--) text = mutate(text, random, pick);
  return text;
}

function mutate(text: string, random: () => number, pick: (from: string) => string): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = Math.min(text.length, at + Math.floor(random() * 12));
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + text.slice(at);
    case 2:
      return text.slice(0, at) + pick(marks) + text.slice(at);
    case 3:
      return text.slice(0, at) + text.slice(at, to).toUpperCase() + text.slice(to);
    case 4:
      return text.slice(at) + text.slice(0, at);
    default:
      return text.slice(0, at) + pick(marks).repeat(1 + Math.floor(random() * 40)) + text.slice(at);
  }
}
