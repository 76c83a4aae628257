import { openDispute } from "@/lib/statements/read-signals";

type Where = { document?: string | undefined };

/** On the desk still. */
export const present = ({ document }: Where = {}) => ({
  removedAt: null,
  documentId: document,
  document: { removedAt: null },
});

/** Read by nobody, asked of nobody, and in nobody else's hands. */
export const openFor = (userId: string, where: Where = {}) => ({
  ...present(where),
  status: "unreviewed",
  verdicts: { none: {} },
  assignments: { none: { endedAt: null } },
  NOT: { lease: { until: { gt: new Date() }, holderId: { not: userId } } },
});

/** Open, and in no other list of what needs them: not contested, not returned to or by them, not left to them. */
export const onlyOpenFor = (userId: string) => ({
  ...openFor(userId),
  evidence: { none: openDispute },
  returns: {
    none: {
      closedAt: null,
      OR: [
        { toId: userId, answeredAt: null },
        { byId: userId, answeredAt: { not: null } },
      ],
    },
  },
  sessionItems: { none: { ownerId: userId, state: { not: "recorded" }, session: { closedAt: { not: null } } } },
});
