import type { Comment } from "@/lib/comments/model";
import type { Result } from "@/lib/result";
import type { Room } from "@/lib/sessions/model";
import type { SessionAct } from "@/lib/sessions/schema";

/** What a room can ask of the desk; a page hands it the server actions. */
export type RoomActions = {
  readRoom: (input: { id: string; item?: string | undefined }) => Promise<Result<Room>>;
  act: (input: { id: string; act: SessionAct }) => Promise<Result<unknown>>;
  writeComment: (input: { statementId: string; text: string }) => Promise<Result<{ comment: Comment }>>;
};

export type RoomReader = { id: string; mayLead: boolean; mayVote: boolean; mayWrite: boolean };
