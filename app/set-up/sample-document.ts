import type { CreateDocumentInput } from "@/lib/documents/schema";

/** A made-up news story with every kind of statement in it, to try the desk on. Nobody in it exists. */
export const sampleDocument: CreateDocumentInput = {
  title: "Sarnport votes for the barrier its engineers doubt",
  kind: "article",
  publisher: "Sample",
  byline: "Maren Holloway",
  text: `The Sarnport harbour board voted 7 to 4 on Tuesday night to build a £212 million tidal barrier across the mouth of the Wend, overruling its own engineers for the first time since 1987.

“We are not permitted to wait for a perfect number,” said Councillor Adaeze Okonjo-Wright, who chairs the board. “The water will not wait either.”

Her chief engineer, Dr Ines Marchetti, told the meeting that the design had been tested against only nine years of surge records, and that she had asked twice for another winter of measurements.

“I can sign a drawing. I cannot sign a guess, and nine years of records is a guess,” she said.

The barrier would be the largest public work on the estuary since the railway bridge of 1911. According to the Wend Rivers Trust, about 6,400 homes stand below the level the river reached in January 2024.

Bartholomew Featherstonehaugh-Delacroix, whose family has worked the oyster beds at Cold Reach for five generations, said the gates “would close the river like a bath plug” for forty days a year. “Nobody asked the people who work the water,” he said.

The board’s treasurer, Tomasz Wójcicki, defended the price. Borrowing would add £31 a year to the average household bill, he said, “less than a cup of coffee a week”.

A person briefed on the contract, who asked not to be named because the talks are private, said two of the three bidders had asked to be released. The board’s office said it “does not recognise that account”.

The Coastal Inspectorate declined to comment. In a letter of 3 October it wrote that the model “has not been validated for a surge and a river flood at once”. No barrier of this type has been built on a river carrying as much silt, Dr Marchetti said. “You can dredge a harbour. You cannot dredge a decision.”

The vote came after five hours and two adjournments. Leonie Kasprzak, who had opposed the plan in June, told reporters: “I changed my vote in the corridor and I would do it again.”

Construction could begin as early as the spring, the board’s office said. Sarnport last raised its harbour dues in 2016.
`,
};
