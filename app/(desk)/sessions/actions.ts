"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { actInSession } from "@/lib/sessions/act-in-session";
import { openSession } from "@/lib/sessions/mutations";
import { readRoomAgain } from "@/lib/sessions/queries";
import { openSessionInput, roomReadingInput, sessionAct } from "@/lib/sessions/schema";

const id = z.string().min(1).max(100);

export const openSessionAction = action(openSessionInput, openSession);
export const readRoomAction = action(roomReadingInput, readRoomAgain);
export const actInSessionAction = action(z.object({ id, act: sessionAct }), (actor, input) =>
  actInSession(actor, input.id, input.act),
);
