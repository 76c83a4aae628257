import type { CommentActions, CommentReader } from "@/components/comments/comment-actions";
import type { Result } from "@/lib/result";
import type { RoomReading } from "@/lib/sessions/model";
import type { SessionAct } from "@/lib/sessions/schema";

/** What a room can ask of the desk; a page hands it the server actions. */
export type RoomActions = {
  readRoom: (input: { id: string; item?: string | undefined; known: string[] }) => Promise<Result<RoomReading>>;
  act: (input: { id: string; act: SessionAct }) => Promise<Result<unknown>>;
  comments: CommentActions;
};

export type RoomReader = CommentReader & { mayLead: boolean; mayVote: boolean };
