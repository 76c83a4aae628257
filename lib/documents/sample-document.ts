import type { CreateDocumentInput } from "./schema";

/** An invented article, so that a new desk has something to try its hand at. Nobody in it exists. */
export const sampleDocument: CreateDocumentInput = {
  title: "Hallowmere votes to move its library into the old ferry hall",
  publisher: "Hallowmere Chronicle (sample)",
  byline: "Sample article",
  kind: "article",
  publishedAt: "2026-11-12",
  text: `Hallowmere town council voted on Thursday night to move the public library into the disused ferry hall, ending a dispute that has split the harbour district for three years. Eleven councillors voted for the plan and six against.

“A library belongs where people already walk,” said Dr. Oriane Castellan, the head librarian. “We have had damp in the reading room since 2009, and I will not shelve another child’s book beside a bucket.”

The move will cost £4.2 million, of which £1.5 million comes from the county’s heritage fund. The council expects the new building to open in the spring of 2028. The present library on Mercer Street had 61,400 visits last year, down from 88,000 in 2016.

Castellan told councillors that the ferry hall would hold 40,000 books, a third more than today. She said that the roof was sound and that the foundations had been examined twice.

Not everybody was persuaded. “It floods. It has flooded every winter of my life,” said Bram Ostrander, who has run the chandlery next door since 1988. “They are buying an aquarium,” he added, “and they are paying for it with our parking.”

According to the council’s own survey, published in September, the quay in front of the hall was under water on nine days in the past winter. The surveyors recommended a flood wall of 90 centimetres, which is not part of the budget.

Councillor Philippa Adeyemi-Wren, who chairs the finance committee, dismissed the fear that the wall would be forgotten. “The wall comes first, and the books come second,” Adeyemi-Wren said. She promised that not a single shelf would be moved before the wall stood, and said the committee would vote on its £310,000 in January.

A source at County Hall, who asked not to be named because the talks are not over, said the heritage fund could still withdraw its share if the wall altered the front of the listed building.

The Hallowmere Traders’ Association says that the hall’s 55 parking places bring its members a fifth of their winter trade. The association’s chairman, Lucian Farr, called the vote “a bill sent to the wrong address” and said that his members would ask for a review. He believes the council never counted the cars.

Residents of the harbour district welcomed the decision. Several said they had not used the library in years because the bus no longer stops in Mercer Street. “My mother is 81 and she reads two books a week,” said Temperance Okoro-Lind, a nurse. “Now she can get there without me.”

The county’s transport office confirmed that route 7 would stop at the ferry hall from the day it opens. It declined to say whether the service would run on Sundays.

The ferry hall has stood empty since the last crossing to Saltney Island in 2014. It was built in 1897 and is the oldest iron-framed building in the county, according to Hallowmere Heritage Trust. Two earlier plans for it, a food market and a climbing centre, failed for want of money.

Castellan is confident that a third will not. “I have waited nine years for an answer,” she said. “On Thursday I got one, and it was yes.” Work is due to begin in June, if the heritage fund agrees.`,
};
