import 'server-only';
import { defineChange, ok, refuse, type Result, type Stale } from '../use-case';
import { lockAssessment } from '../use-case/assessment-row';
import type { Threat } from './model';
import { contextSchema } from './schema';
import { loadHeading } from './store/heading';

interface Context {
  readonly threat: Threat;
  readonly dedicatedResource: string;
}

/** Whether the area is of higher or lower threat, and its dedicated resource: context that never changes a score. */
export const setContext = defineChange({
  name: 'set-context',
  action: 'set-context',
  input: contextSchema,
  load: async ({ tx, input }) => {
    const locked = await lockAssessment(tx, input.assessmentId);
    return locked && loadHeading(tx, locked.id);
  },
  authorise: ({ authorityId, state }) => ({ authorityId, state }),
  decide: (heading, { input, now }): Result<Context, Stale> => {
    const { threat, dedicatedResource, version } = input;
    if (
      version === heading.contextVersion ||
      (threat === heading.threat && dedicatedResource === heading.dedicatedResource)
    )
      return ok({ threat, dedicatedResource });
    return refuse({
      kind: 'stale',
      current: { threat: heading.threat ?? '', dedicatedResource: heading.dedicatedResource },
      byName: heading.contextByName ?? 'Someone',
      at: heading.contextAt ?? now,
      version: heading.contextVersion,
    });
  },
  commit: async (context, { tx, actor, now, loaded: { id } }) => {
    await tx.assessment.update({
      where: { id },
      data: { ...context, contextVersion: { increment: 1 }, contextBy: actor.id, contextAt: now },
      select: { id: true },
    });
    return { assessmentId: id };
  },
  audit: (_context, { loaded: { id, authorityId } }) => ({
    authorityId,
    subject: { type: 'assessment', id },
    fields: ['threat', 'dedicated-resource'],
  }),
});
