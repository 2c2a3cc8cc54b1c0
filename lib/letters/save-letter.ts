import 'server-only';
import { defineChange, ok, refuse, type Result, type Stale } from '../use-case';
import { lockAssessment } from '../use-case/assessment-row';
import type { LetterWords } from './input';
import { letterDraftSchema } from './schema';
import { loadLetterRecord } from './store/record';

const FIELDS = [
  'overallStatement',
  'addresseeName',
  'addresseeRole',
  'addresseeAddress',
  'copies',
  'thanked',
  'goodPractice',
  'includeFallParagraph',
  'signatoryName',
  'signatoryRole',
] as const satisfies readonly (keyof LetterWords)[];

interface Saved {
  readonly changed: readonly (keyof LetterWords)[];
  readonly statementScores: string;
  /** Whether there is anything to write. */
  readonly isNew: boolean;
}

/** As the form sends it. */
const asText = (value: LetterWords[keyof LetterWords]): string =>
  typeof value === 'boolean' ? (value ? 'yes' : '') : value;

/** What the adviser writes for the letter, saved as one. Saving the same again changes nothing. */
export const saveLetter = defineChange({
  name: 'save-letter',
  action: 'write-letter',
  input: letterDraftSchema,
  load: async ({ tx, input }) =>
    (await lockAssessment(tx, input.assessmentId)) ? loadLetterRecord(tx, input.assessmentId) : null,
  authorise: ({ heading: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ draft }, { input }): Result<Saved, Stale> => {
    const changed = draft === null ? FIELDS : FIELDS.filter((field) => draft[field] !== input[field]);
    if (draft !== null && changed.length > 0 && draft.version !== input.version)
      return refuse({
        kind: 'stale',
        current: Object.fromEntries(changed.map((field) => [field, asText(draft[field])])),
        byName: draft.updatedByName,
        at: draft.updatedAt,
        version: draft.version,
      });
    // A statement that stays as it was is still about the scores that it was about, unless it was read again.
    const statementScores =
      draft === null || changed.includes('overallStatement') || input.statementConfirmed
        ? input.scores
        : draft.statementScores;
    return ok({ changed, statementScores, isNew: changed.length > 0 || draft?.statementScores !== statementScores });
  },
  commit: async ({ statementScores, isNew }, { tx, input, actor, now, loaded: { heading } }) => {
    if (isNew) {
      const written = Object.fromEntries(FIELDS.map((field) => [field, input[field]])) as unknown as LetterWords;
      const words = { ...written, statementScores };
      const by = { updatedBy: actor.id, updatedAt: now };
      await tx.letterDraft.upsert({
        where: { assessmentId: heading.id },
        create: { assessmentId: heading.id, authorityId: heading.authorityId, ...words, ...by },
        update: { ...words, ...by, version: { increment: 1 } },
        select: { version: true },
      });
    }
    return { assessmentId: heading.id };
  },
  audit: ({ changed, isNew }, { loaded: { heading } }) =>
    !isNew
      ? null
      : {
          authorityId: heading.authorityId,
          subject: { type: 'assessment', id: heading.id },
          fields: changed.length === 0 ? ['letter.statementScores'] : changed.map((field) => `letter.${field}`),
        },
});
