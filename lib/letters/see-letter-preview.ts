import 'server-only';
import { resourceOf } from '../policy';
import { defineRead } from '../use-case';
import { buildLetterContent } from './build';
import { letterDocument } from './document';
import type { LetterDocument } from './document-model';
import { factCheckEndsOn, isFactCheckOver } from './fact-check';
import { letterInput, missingContent, missingForIssue, type LetterHeading, type Missing } from './record';
import { assessmentSchema } from './schema';
import { isChangedSinceConfirmed, shownLetter } from './shown';
import { listAdvisers } from './store/notices';
import { loadLetterRecord } from './store/record';

export interface LetterPreview {
  readonly heading: LetterHeading;
  /** Null while a score or the letter's fixed text is missing. */
  readonly document: LetterDocument | null;
  /** SHA-256 of what is shown, sent along by whoever confirms or issues it. */
  readonly shown: string;
  readonly missing: { readonly content: readonly Missing[]; readonly issue: readonly Missing[] };
  readonly factCheck: {
    /** The last day for the council to confirm or to ask for corrections. */
    readonly endsOn: Date | null;
    readonly endedAt: Date | null;
    readonly isOver: boolean;
    /** The letter says something else now than what the council confirmed. */
    readonly isChangedSince: boolean;
  };
  /** Whom the council asks for a correction. */
  readonly advisers: readonly { readonly name: string; readonly email: string }[];
}

/** The letter as it would be issued now, marked as a draft: for the adviser at any time, for the council during its check. */
export const seeLetterPreview = defineRead({
  name: 'see-letter-preview',
  action: 'see-draft-letter',
  input: assessmentSchema,
  load: async ({ tx, input }) => {
    const record = await loadLetterRecord(tx, input.assessmentId);
    return record && { record, advisers: await listAdvisers(tx, record.heading.authorityId) };
  },
  authorise: ({ record: { heading } }) => resourceOf(heading),
  show: ({ record, advisers }, { now }): LetterPreview => {
    const { heading } = record;
    const { sentAt, endedAt } = heading.factCheck;
    // A draft has no id of its own yet: the assessment's stands in, and is never kept.
    const input = letterInput(record, heading.id, now);
    return {
      heading,
      document: input && letterDocument(buildLetterContent(input)),
      shown: shownLetter(record),
      missing: { content: missingContent(record), issue: missingForIssue(record, now) },
      factCheck: {
        endsOn: sentAt && factCheckEndsOn(sentAt),
        endedAt,
        isOver: isFactCheckOver(heading.factCheck, now),
        isChangedSince: isChangedSinceConfirmed(record),
      },
      advisers,
    };
  },
});
