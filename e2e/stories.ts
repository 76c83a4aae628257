// Texts for the tests, written for them: nobody in them exists. Each call gives another text, since the desk keeps the
// same text only once.

let told = 0;
const edition = () => `${process.pid}-${++told}`;

/** Two people, three quotes, a claim or two. */
export const harbourStory = (): { title: string; text: string } => {
  const number = edition();
  return {
    title: `Harbour gate stays shut, edition ${number}`,
    text: `The upper gate of the Wexley lock will stay shut until spring, the harbour office said in notice ${number}.

“The hinges have moved eleven millimetres since August,” said Ivo Karst, the lock keeper. “I will not open it on a promise.”

Dr Tilda Moran, who surveyed the lock in 2019, said the repair would cost £4.2 million. “Nobody budgeted for the hinges,” she said.

The lock carried 1,840 boats last year.
`,
  };
};

/** The same person under two names that the machine cannot know to be one. */
export const twoNamesStory = (): { title: string; text: string; one: string; other: string } => {
  const number = edition().replace("-", "");
  return {
    title: `Two names for one person, edition ${number}`,
    one: "Nadia Okafor",
    other: "Mrs Petronella Vance",
    text: `“The bridge opens on Friday,” said Nadia Okafor of the county office in statement ${number}.

“The paint will not be dry,” said Mrs Petronella Vance.
`,
  };
};

/** An article that quotes a lock keeper, and the meeting at which he spoke. `said` is what he says there. */
export const meetingStory = (
  said = "I will not, um, open the lower gate on a promise.",
): { article: { title: string; text: string }; meeting: { title: string; text: string } } => {
  const word = edition()
    .replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")
    .replace("-", "");
  return {
    article: {
      title: `Gate ${word} stays shut`,
      text: `The county waits for the ${word} inquiry.

“I will not open the lower gate on a promise, whatever the ${word} board says,” said Ivo Karst.

The board meets again in May.
`,
    },
    meeting: {
      title: `Board meeting, ${word}`,
      text: `CHAIR: Would you open it for the regatta?
IVO KARST: Let me be plain. ${said.replace(/\.$/, "")}, whatever the ${word} board says. Ask me in May.
CHAIR: Thank you, Mr Karst.
IVO KARST: Thank you.
CHAIR: We close the meeting.
`,
    },
  };
};
