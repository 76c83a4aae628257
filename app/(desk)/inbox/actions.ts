"use server";

import { action } from "@/app/action";
import { markRead } from "@/lib/events/notifications/mutations";
import { markReadInput } from "@/lib/events/notifications/schema";

export const markReadAction = action(markReadInput, markRead);
