import { z } from "zod";
import type { AgreementPage } from "@/lib/reviews/agreement/model";
import { verdictValues } from "@/lib/reviews/model";
import { statementKinds, statuses } from "@/lib/statements/model";
import { id, page, person } from "./common";

const count = z.int().min(0);
const figure = z
  .strictObject({
    value: z.number().max(1).nullable().meta({ description: "null where it is not defined" }),
    items: count.meta({ description: "how many statements it rests on" }),
  })
  .meta({ id: "Figure" });
const measures = {
  percent: figure.meta({ description: "share of pairs of verdicts that are the same" }),
  alpha: figure.meta({ description: "Krippendorff's alpha, nominal" }),
};

const decided = z
  .strictObject({
    statementId: id,
    documentId: id,
    documentTitle: z.string(),
    kind: z.enum(statementKinds),
    status: z.enum(statuses),
    text: z.string(),
    given: z.array(z.strictObject({ by: person, verdict: z.enum(verdictValues) })),
    blind: z.boolean().meta({ description: "given before anybody could see another's, by all" }),
  })
  .meta({ id: "DecidedItem" });

export const agreement = z
  .strictObject({
    report: z.strictObject({
      ...measures,
      blind: count,
      verdicts: z.array(z.strictObject({ verdict: z.enum(verdictValues), ...measures })),
      pairs: z.array(
        z.strictObject({
          one: person,
          other: person,
          percent: figure,
          kappa: figure.meta({ description: "Cohen's kappa" }),
        }),
      ),
      documents: z.array(z.strictObject({ document: z.strictObject({ id, title: z.string() }), ...measures })),
      more: z.boolean().meta({ description: "there are more statements than were read: the newest were" }),
    }),
    total: count,
    ...page(decided).shape,
  })
  .meta({ id: "Agreement" }) satisfies z.ZodType<AgreementPage>;
