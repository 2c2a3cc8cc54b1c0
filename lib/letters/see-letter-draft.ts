import 'server-only';
import { defineRead } from '../use-case';
import type { LetterWords } from './input';
import {
  fallen,
  missingContent,
  missingForIssue,
  proposedStatement,
  scoreSet,
  suggestedWords,
  type LetterHeading,
  type Missing,
} from './record';
import { assessmentSchema } from './schema';
import { listLeads } from './store/notices';
import { loadLetterRecord } from './store/record';

export interface LetterForm {
  readonly heading: LetterHeading;
  /** As saved, or as suggested where nothing has been saved. */
  readonly words: LetterWords;
  /** 0: nothing saved yet. */
  readonly version: number;
  readonly saved: { readonly byName: string; readonly at: Date } | null;
  /** What the scores propose as the overall statement; empty while one is missing. */
  readonly proposedStatement: string;
  /** The scores that the statement is read beside, sent along with it. */
  readonly scores: string;
  /** The scores have changed since the statement was written: it is confirmed again, or changed. */
  readonly isStatementOutdated: boolean;
  /** Benchmarks whose score fell, by title: then the paragraph about falls is suggested. */
  readonly fallen: readonly { readonly number: number; readonly title: string }[];
  readonly missing: { readonly content: readonly Missing[]; readonly issue: readonly Missing[] };
}

/** The letter's form, for the adviser who writes it. */
export const seeLetterDraft = defineRead({
  name: 'see-letter-draft',
  action: 'write-letter',
  input: assessmentSchema,
  load: async ({ tx, input, now }) => {
    const record = await loadLetterRecord(tx, input.assessmentId);
    return record && { record, leads: record.draft ? [] : await listLeads(tx, record.heading.authorityId, now) };
  },
  authorise: ({ record: { heading } }) => ({ authorityId: heading.authorityId, state: heading.state }),
  show: ({ record, leads }, { actor, now }): LetterForm => {
    const { heading, draft, framework } = record;
    const fell = fallen(record);
    return {
      heading,
      words:
        draft ??
        suggestedWords(
          record,
          actor,
          leads.map(({ name }) => name),
        ),
      version: draft?.version ?? 0,
      saved: draft && { byName: draft.updatedByName, at: draft.updatedAt },
      proposedStatement: proposedStatement(record),
      scores: scoreSet(record.outcomes),
      isStatementOutdated: draft !== null && draft.statementScores !== scoreSet(record.outcomes),
      fallen: framework.benchmarks
        .filter(({ number }) => fell.includes(number))
        .map(({ number, title }) => ({ number, title })),
      missing: { content: missingContent(record), issue: missingForIssue(record, now) },
    };
  },
});
