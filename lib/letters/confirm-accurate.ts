import 'server-only';
import { paths } from '../paths';
import { resourceOf } from '../policy';
import { defineChange, ok, refuse, type ChangedSinceShown, type Result } from '../use-case';
import { lockAssessment, moveAssessment, planMove, type Move } from '../use-case/assessment-row';
import { shownLetterSchema } from './schema';
import { shownLetter } from './shown';
import { listAdvisers, notify } from './store/notices';
import { loadLetterRecord } from './store/record';

/** The check was ended before: by a colleague, or by the same button pressed twice. */
export interface CheckEnded {
  readonly kind: 'check-ended';
}

/** The Prevent Lead confirms that the draft letter's facts are right, which ends the check early. */
export const confirmAccurate = defineChange({
  name: 'confirm-accurate',
  action: 'confirm-accurate',
  input: shownLetterSchema,
  load: async ({ tx, input }) => {
    const row = await lockAssessment(tx, input.assessmentId);
    const record = row && (await loadLetterRecord(tx, row.id));
    return row && record && { row, record };
  },
  authorise: ({ row }) => resourceOf(row),
  decide: ({ row, record }, { input }): Result<Move, CheckEnded | ChangedSinceShown> => {
    if (row.factCheckEndedAt !== null) return refuse({ kind: 'check-ended' });
    const shown = shownLetter(record);
    if (input.shown !== '' && input.shown !== shown) return refuse({ kind: 'changed-since-shown', renewed: { shown } });
    const move = planMove(row, 'confirm-accurate');
    if (!move.ok) throw new Error(`confirm-accurate was allowed in ${row.state}`);
    return ok(move.value);
  },
  commit: async (move, { tx, actor, now, loaded: { row, record } }) => {
    await moveAssessment(tx, row, move, actor, now, { factCheckEndedAt: now, confirmedLetter: shownLetter(record) });
    const { authorityName, cycleName } = record.heading;
    await notify(tx, await listAdvisers(tx, row.authorityId), {
      subject: `${authorityName}: the draft outcome letter ${cycleName} is confirmed as accurate`,
      lines: [`${authorityName} has confirmed that the facts in the draft outcome letter are right. It can be issued.`],
      path: paths.reviewMove(row.id, 'issue'),
    });
    return { assessmentId: row.id };
  },
  audit: (_move, { loaded: { row } }) => ({
    authorityId: row.authorityId,
    subject: { type: 'assessment', id: row.id },
    fields: ['factCheckEndedAt'],
  }),
});
