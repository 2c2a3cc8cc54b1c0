import 'server-only';
import { paths } from '../paths';
import { defineChange } from '../use-case';
import { lockAssessment, moveAssessment, planMove, type MoveDates } from '../use-case/assessment-row';
import type { WorkflowEvent } from '../workflow';
import { notifyLeads } from './notices';
import { moveWithReasonSchema } from './schema';
import { loadHeading } from './store/heading';

/** Moves that differ only in their event, in the dates they set, and in what the Prevent Leads are told. */
function moveWithReason(
  event: WorkflowEvent,
  dates: MoveDates,
  notice: { readonly subject: string; readonly text: string },
) {
  return defineChange({
    name: event,
    action: event,
    input: moveWithReasonSchema,
    load: async ({ tx, input }) => {
      const assessment = await lockAssessment(tx, input.assessmentId);
      const heading = assessment && (await loadHeading(tx, assessment.id));
      return assessment && heading && { ...assessment, cycleName: heading.cycleName };
    },
    authorise: ({ authorityId, state }) => ({ authorityId, state }),
    decide: (assessment, { input }) => planMove(assessment, event, input.reason),
    commit: async (move, { tx, actor, now, loaded }) => {
      await moveAssessment(tx, loaded, move, actor, now, dates);
      const { authorityId, id, cycleName } = loaded;
      const subject = `Prevent self-assessment ${cycleName}: ${notice.subject}`;
      await notifyLeads(tx, { authorityId, subject, text: notice.text, path: paths.selfAssessment(id) }, now);
      return { assessmentId: id };
    },
    audit: (_move, { loaded: { id, authorityId } }) => ({
      authorityId,
      subject: { type: 'assessment', id },
      fields: ['state', 'reason'],
    }),
  });
}

/** What the adviser wrote is the adviser's own again, until it is handed over anew. */
const TAKEN_BACK: MoveDates = { handedOverAt: null, agreedAt: null, factCheckEndedAt: null };

/** The council changes its self-assessment and submits it again: until then it is a draft, and nothing stands submitted. */
export const sendBack = moveWithReason(
  'send-back',
  { ...TAKEN_BACK, submittedAt: null },
  {
    subject: 'sent back to you',
    text: 'Your Regional Prevent Adviser has sent your self-assessment back to you. The reason is on its page, where you can change your answers and submit again:',
  },
);

/** No self-assessment came: the review goes on without. */
export const proceedWithout = moveWithReason(
  'proceed-without',
  {},
  {
    subject: 'the review goes on without it',
    text: 'Your Regional Prevent Adviser has begun the review without a submitted self-assessment. Where it stands:',
  },
);

/** Agreed or being checked for accuracy, and something must change after all. */
export const revise = moveWithReason('revise', TAKEN_BACK, {
  subject: 'back in review',
  text: 'Your Regional Prevent Adviser has taken the agreed scores back into review. Where it stands:',
});

/** Issued, and something must change: the letter stands, marked as under revision, until the next one supersedes it. */
export const reopen = moveWithReason('reopen', TAKEN_BACK, {
  subject: 'under revision',
  text: 'Your Regional Prevent Adviser has reopened the review. The outcome letter stands, marked as under revision, until a new one supersedes it. Where it stands:',
});
