import { getAgreement } from "@/lib/reviews/agreement/queries";
import { agreementFilter } from "@/lib/reviews/agreement/schema";
import { answer, operation } from "../operation";
import { agreement } from "../responses/agreement";

export const getAgreementOperation = operation({
  method: "GET",
  path: "/agreement",
  id: "getAgreement",
  summary:
    "How far reviewers agree, on the desk or on a document: percent, Cohen's kappa of pairs, Krippendorff's alpha, by verdict, with the statements behind a figure. What is kept blind is in no figure.",
  query: agreementFilter,
  answers: { 200: agreement },
  failures: ["not-found"],
  run: (actor, { query }) => answer(200, getAgreement(actor, query)),
});
