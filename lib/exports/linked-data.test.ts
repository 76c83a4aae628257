import { describe, expect, test } from "vitest";
import { collect, header, record, stream, verdict } from "./sample-records";
import { writeAnnotations } from "./write-annotations";
import { writeClaimReview } from "./write-claim-review";

const graph = async (...records: ReturnType<typeof record>[]) =>
  JSON.parse(await collect(writeClaimReview(stream(...records), header)))["@graph"];

describe("ClaimReview", () => {
  test("of a quote reviews that it was said, by whom the document says, not that it is true", async () => {
    const [review] = await graph(record());
    expect(review).toMatchObject({
      "@type": "ClaimReview",
      url: "https://desk.example/statements/s1",
      claimReviewed: "Ivo Karst said: “The gate stays shut,”",
      datePublished: "2026-03-15T09:30:00.000Z",
      author: { name: "Night desk" },
      reviewRating: { alternateName: "Quote: verified", ratingValue: 5 },
      itemReviewed: { author: { name: "The Evening Ledger" }, appearance: { url: "https://ledger.example/gate" } },
    });
  });

  test("of a claim reviews what its speaker claims", async () => {
    const [review] = await graph(record({ kind: "claim", form: null, text: "The gate cost 4 million." }));
    expect(review.claimReviewed).toBe("The gate cost 4 million.");
    expect(review.itemReviewed.author).toEqual({ "@type": "Person", name: "Ivo Karst" });
  });

  test("gives no number where a source is wanting, and leaves out what nobody has reviewed", async () => {
    const open = record({ status: "unreviewed", verdicts: [] });
    const wanting = record({ status: "needs-sourcing", verdicts: [verdict({ verdict: "needs-sourcing" })] });
    const reviews = await graph(open, wanting);
    expect(reviews).toHaveLength(1);
    expect(reviews[0].reviewRating).toEqual({ "@type": "Rating", alternateName: "Quote: needs sourcing" });
  });

  test("can stand inside a script element", async () => {
    const file = await collect(writeClaimReview(stream(record({ text: "</script><script>" })), header));
    expect(file).not.toContain("<");
    expect(JSON.parse(file)["@graph"][0].claimReviewed).toContain("</script>");
  });
});

test("an annotation points at the words with what stands around them, and says who decided", async () => {
  const page = JSON.parse(await collect(writeAnnotations(stream(record()), header)));
  expect(page).toMatchObject({ "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage" });
  expect(page.items[0]).toMatchObject({
    type: "Annotation",
    motivation: "assessing",
    creator: { type: "Person", name: "Ana Reis" },
    target: {
      source: "https://ledger.example/gate",
      selector: {
        type: "TextQuoteSelector",
        exact: "“The gate stays shut,”",
        prefix: "By noon: ",
        suffix: " said the keeper.",
      },
    },
  });
});
