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
