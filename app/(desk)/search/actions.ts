"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { searchDesk } from "@/lib/search/desk/queries";

export const searchDeskAction = action(z.object({ q: z.string().max(300) }), (actor, { q }) => searchDesk(actor, q));
