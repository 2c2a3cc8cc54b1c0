import 'server-only';
import { civilDaysAfter, daysUntil, formatCivilDate, startOfCivilDay } from '../clock';
import { newId } from '../ids';
import { paths } from '../paths';
import { defineChange, ok, refuse, type Result } from '../use-case';
import { lockAssessment } from '../use-case/assessment-row';
import { notifyLeads } from './notices';
import { extensionSchema } from './schema';
import { loadHeading } from './store/heading';

/** The longest extension: a cycle is a year. */
const DAYS_AT_MOST = 365;

export type ExtendRefusal =
  /** It would not be more time. */
  | { readonly kind: 'not-later'; readonly deadlineOn: Date }
  | { readonly kind: 'in-the-past' }
  | { readonly kind: 'too-far'; readonly latest: Date };

/** The adviser gives one council more time for its self-assessment, with a reason that the council reads. */
export const extendDeadline = defineChange({
  name: 'extend-deadline',
  action: 'extend-deadline',
  input: extensionSchema,
  load: async ({ tx, input }) => {
    const locked = await lockAssessment(tx, input.assessmentId);
    return locked && loadHeading(tx, locked.id);
  },
  authorise: ({ authorityId, state }) => ({ authorityId, state }),
  decide: ({ deadlineOn }, { input, now }): Result<null, ExtendRefusal> => {
    if (input.deadlineOn <= deadlineOn) return refuse({ kind: 'not-later', deadlineOn });
    if (daysUntil(input.deadlineOn, now) < 0) return refuse({ kind: 'in-the-past' });
    const latest = civilDaysAfter(startOfCivilDay(deadlineOn), DAYS_AT_MOST);
    return input.deadlineOn > latest ? refuse({ kind: 'too-far', latest }) : ok(null);
  },
  commit: async (_decision, { tx, input, actor, now, loaded: { id, authorityId, cycleName } }) => {
    const { deadlineOn, reason } = input;
    await tx.assessment.update({ where: { id }, data: { extendedTo: deadlineOn }, select: { id: true } });
    await tx.deadlineExtension.createMany({
      data: [{ id: newId(), assessmentId: id, authorityId, deadlineOn, reason, byId: actor.id, at: now }],
    });
    await notifyLeads(
      tx,
      {
        authorityId,
        subject: `Prevent self-assessment ${cycleName}: more time, until ${formatCivilDate(deadlineOn)}`,
        text: `Your Regional Prevent Adviser has extended your deadline: the self-assessment is due by the end of ${formatCivilDate(deadlineOn)}. The reason is on its page:`,
        path: paths.selfAssessment(id),
      },
      now,
    );
    return { assessmentId: id };
  },
  audit: (_decision, { loaded: { id, authorityId } }) => ({
    authorityId,
    subject: { type: 'assessment', id },
    fields: ['extendedTo', 'reason'],
  }),
});
