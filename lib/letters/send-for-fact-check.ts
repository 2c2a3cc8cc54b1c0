import 'server-only';
import { formatCivilDate } from '../clock';
import { paths } from '../paths';
import { defineChange, ok, refuse, type Result } from '../use-case';
import { lockAssessment, moveAssessment, planMove, type Move } from '../use-case/assessment-row';
import { factCheckEndsOn } from './fact-check';
import { missingContent, type Missing } from './record';
import { assessmentSchema } from './schema';
import { listLeads, notify } from './store/notices';
import { loadLetterRecord } from './store/record';

/** The letter is not yet one whose facts could be checked. */
export interface LetterIncomplete {
  readonly kind: 'incomplete';
  readonly missing: readonly Missing[];
}

/** The council is shown the draft letter, to say within a fortnight whether its facts are right. */
export const sendForFactCheck = defineChange({
  name: 'send-for-fact-check',
  action: 'send-for-fact-check',
  input: assessmentSchema,
  load: async ({ tx, input }) => {
    const row = await lockAssessment(tx, input.assessmentId);
    const record = row && (await loadLetterRecord(tx, row.id));
    return row && record && { row, record };
  },
  authorise: ({ row: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ row, record }): Result<Move, LetterIncomplete> => {
    const missing = missingContent(record);
    if (missing.length > 0) return refuse({ kind: 'incomplete', missing });
    const move = planMove(row, 'send-for-fact-check');
    // The policy reads the same table: an event that it allowed in this state exists in it.
    if (!move.ok) throw new Error(`send-for-fact-check was allowed in ${row.state}`);
    return ok(move.value);
  },
  commit: async (move, { tx, actor, now, loaded: { row, record } }) => {
    await moveAssessment(tx, row, move, actor, now, { factCheckEndedAt: null, confirmedLetter: '' });
    const { authorityName, cycleName } = record.heading;
    await notify(tx, await listLeads(tx, row.authorityId, now), {
      subject: `${authorityName}: check the draft outcome letter ${cycleName}`,
      lines: [
        `The draft of the outcome letter to ${authorityName} is ready for a check of its facts.`,
        `Please confirm that it is accurate, or tell your Regional Prevent Adviser what is not, by ${formatCivilDate(factCheckEndsOn(now))}.`,
      ],
      path: paths.factCheck(row.id),
    });
    return { assessmentId: row.id };
  },
  audit: (_move, { loaded: { row } }) => ({
    authorityId: row.authorityId,
    subject: { type: 'assessment', id: row.id },
    fields: ['state'],
  }),
});
