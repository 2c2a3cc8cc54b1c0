import 'server-only';
import { paths } from '../paths';
import { defineChange, ok, refuse, type Result } from '../use-case';
import { lockAssessment, moveAssessment, planMove, type Move } from '../use-case/assessment-row';
import { missingContent } from './record';
import { reasonSchema } from './schema';
import type { LetterIncomplete } from './send-for-fact-check';
import { listLeads, notify } from './store/notices';
import { loadLetterRecord } from './store/record';

/** The check of factual accuracy is closed at once; the reason is part of the record. */
export const skipFactCheck = defineChange({
  name: 'skip-fact-check',
  action: 'skip-fact-check',
  input: reasonSchema,
  load: async ({ tx, input }) => {
    const row = await lockAssessment(tx, input.assessmentId);
    const record = row && (await loadLetterRecord(tx, row.id));
    return row && record && { row, record };
  },
  authorise: ({ row: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ row, record }, { input }): Result<Move, LetterIncomplete> => {
    const missing = missingContent(record);
    if (missing.length > 0) return refuse({ kind: 'incomplete', missing });
    const move = planMove(row, 'skip-fact-check', input.reason);
    // The schema has asked for the reason and the policy for the state.
    if (!move.ok) throw new Error(`skip-fact-check was allowed in ${row.state}`);
    return ok(move.value);
  },
  commit: async (move, { tx, actor, now, loaded: { row, record } }) => {
    await moveAssessment(tx, row, move, actor, now, { factCheckEndedAt: now, confirmedLetter: '' });
    const { authorityName, cycleName } = record.heading;
    await notify(tx, await listLeads(tx, row.authorityId, now), {
      subject: `${authorityName}: the outcome letter ${cycleName} goes on without a check of its facts`,
      lines: [
        `Your Regional Prevent Adviser has closed the check of facts of the draft outcome letter to ${authorityName}. The letter can be issued. The reason is on the page of your self-assessment.`,
      ],
      path: paths.selfAssessment(row.id),
    });
    return { assessmentId: row.id };
  },
  audit: (_move, { loaded: { row } }) => ({
    authorityId: row.authorityId,
    subject: { type: 'assessment', id: row.id },
    fields: ['state', 'reason', 'factCheckEndedAt'],
  }),
});
