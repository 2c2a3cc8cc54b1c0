import 'server-only';
import { z } from 'zod';
import { lastAuditCheck } from '@/lib/audit/check';
import { containing } from '@/lib/containing';
import { defineRead } from '@/lib/use-case';

export const EVENTS_A_PAGE = 50;

/**
 * The audit, the latest event first, and what the last check of its chain found: each event carries the hash of the one
 * before, so that a changed, missing or added event shows. Reading does not walk the chain; `check-audit` does.
 */
export const seeAudit = defineRead({
  name: 'see-audit',
  action: 'see-audit',
  input: z.object({
    council: z.string().max(200).catch(''),
    page: z.coerce.number().int().min(1).max(100_000).catch(1),
  }),
  load: async ({ tx, input: { council, page } }) => {
    const named =
      council.trim() === ''
        ? null
        : await tx.authority.findMany({ where: { name: containing(council) }, select: { id: true } });
    const where = named === null ? {} : { authorityId: { in: named.map(({ id }) => id) } };
    const chain = await lastAuditCheck(tx);
    const total = named === null ? chain.events : await tx.auditEvent.count({ where });
    const events = await tx.auditEvent.findMany({
      where,
      orderBy: { seq: 'desc' },
      skip: (page - 1) * EVENTS_A_PAGE,
      take: EVENTS_A_PAGE,
    });
    const ids = (all: readonly (string | null)[]) => [...new Set(all.filter((id) => id !== null))];
    const people = await tx.person.findMany({
      where: { id: { in: ids(events.map(({ actorId }) => actorId)) } },
      select: { id: true, name: true },
    });
    const councils = await tx.authority.findMany({
      where: { id: { in: ids(events.map(({ authorityId }) => authorityId)) } },
      select: { id: true, name: true },
    });
    return { chain, total, events, people, councils };
  },
  authorise: () => ({}),
  show: ({ chain, total, events, people, councils }, { input }) => {
    const names = new Map([...people, ...councils].map(({ id, name }) => [id, name]));
    return {
      ...input,
      total,
      pages: Math.max(1, Math.ceil(total / EVENTS_A_PAGE)),
      chain: toChain(chain),
      events: events.map(({ seq, at, actorId, action, authorityId, subjectType, fields }) => ({
        seq: Number(seq),
        at,
        by: actorId === null ? null : (names.get(actorId) ?? null),
        action,
        council: authorityId === null ? null : (names.get(authorityId) ?? null),
        subject: subjectType,
        fields,
      })),
    };
  },
});

/** The last check, and how many events came after it; null where none was made yet. */
function toChain({ check, events }: Awaited<ReturnType<typeof lastAuditCheck>>) {
  if (check === null) return null;
  const checked = Number(check.upToSeq);
  return {
    at: check.at,
    checked,
    since: Math.max(0, events - checked),
    firstBroken: check.firstBroken === null ? null : Number(check.firstBroken),
  };
}
