"use server";

import { action } from "@/app/action";
import { changeRules } from "@/lib/reviews/rules/mutations";
import { changeRulesInput } from "@/lib/reviews/rules/schema";

export const changeRulesAction = action(changeRulesInput, changeRules);
