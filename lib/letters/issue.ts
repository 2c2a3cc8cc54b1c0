import 'server-only';
import { newId } from '../ids';
import { paths } from '../paths';
import { sha256 } from '../secrets';
import { defineChange, ok, refuse, type ChangedSinceShown, type Result } from '../use-case';
import { lockAssessment, moveAssessment, planMove, type Move } from '../use-case/assessment-row';
import { buildLetterContent } from './build';
import { letterText, type LetterContent } from './content';
import { letterInput, missingForIssue } from './record';
import { issueSchema } from './schema';
import { isChangedSinceConfirmed, shownLetter } from './shown';
import type { LetterIncomplete } from './send-for-fact-check';
import { listAdvisers, listLeads, notify } from './store/notices';
import { loadLetterRecord } from './store/record';

interface Issued {
  readonly move: Move;
  readonly content: LetterContent;
  readonly templateId: string;
}

/** The letter says something else than what the council confirmed: it goes back to it, or a reason stands in the record. */
export interface ChangedSinceConfirmed {
  readonly kind: 'changed-since-confirmed';
}

/**
 * Issues the outcome letter: all that it says is frozen as canonical text with its SHA-256, in the row that nobody can change
 * afterwards. A record that was reopened gets a letter of the next number, which supersedes the one before.
 */
export const issue = defineChange({
  name: 'issue',
  action: 'issue',
  input: issueSchema,
  load: async ({ tx, input }) => {
    const row = await lockAssessment(tx, input.assessmentId);
    const record = row && (await loadLetterRecord(tx, row.id));
    return row && record && { row, record, letterId: newId() };
  },
  authorise: ({ row: { authorityId, state } }) => ({ authorityId, state }),
  decide: (
    { row, record, letterId },
    { now, input: { shown, reason } },
  ): Result<Issued, LetterIncomplete | ChangedSinceShown | ChangedSinceConfirmed> => {
    const missing = missingForIssue(record, now);
    if (missing.length > 0) return refuse({ kind: 'incomplete', missing });
    const current = shownLetter(record);
    if (shown !== '' && shown !== current) return refuse({ kind: 'changed-since-shown', renewed: { shown: current } });
    if (isChangedSinceConfirmed(record) && reason === '') return refuse({ kind: 'changed-since-confirmed' });
    const move = planMove(row, 'issue', reason);
    const input = letterInput(record, letterId, now);
    // Nothing is missing and the policy has asked the same table, so both are there.
    if (!move.ok || input === null || record.template === null) throw new Error(`issue was allowed in ${row.state}`);
    return ok({ move: move.value, content: buildLetterContent(input), templateId: record.template.id });
  },
  commit: async ({ move, content, templateId }, { tx, actor, now, loaded: { row, record } }) => {
    const text = letterText(content);
    await tx.outcomeLetter.create({
      data: {
        id: content.letter.id,
        assessmentId: row.id,
        authorityId: row.authorityId,
        templateId,
        number: content.letter.number,
        content: text,
        sha256: sha256(text),
        issuedBy: actor.id,
        issuedAt: now,
      },
      select: { id: true },
    });
    await moveAssessment(tx, row, move, actor, now);
    const { authorityName, cycleName } = record.heading;
    const readers = [...(await listLeads(tx, row.authorityId, now)), ...(await listAdvisers(tx, row.authorityId))];
    await notify(tx, readers, {
      subject: `${authorityName}: outcome letter ${cycleName} issued`,
      lines: [
        `The outcome letter of the Prevent duty assurance ${cycleName} to ${authorityName} has been issued.`,
        'Members of the groups that cover the council can read it too.',
      ],
      path: paths.outcome(content.letter.id),
    });
    return { letterId: content.letter.id };
  },
  audit: ({ content }, { loaded: { row } }) => ({
    authorityId: row.authorityId,
    subject: { type: 'assessment', id: row.id },
    fields: ['state', `letter.${content.letter.number}`],
  }),
});
