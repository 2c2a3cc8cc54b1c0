import { canonicalJson } from '@/lib/canonical-json';
import { isoCivilDate } from '@/lib/clock';
import { isScored } from '@/lib/scoring';
import type { Framework } from '@/lib/framework';
import type { LastActions } from './last-actions';
import type { AssessmentHeader, BenchmarkProgress } from './model';

/** What the council says, as it is read for checking and for the snapshot. */
export interface SaidByCouncil {
  /** What became of last year's recommended actions; null where there were none. */
  readonly lastActions: LastActions | null;
  readonly progress: readonly Pick<
    BenchmarkProgress,
    'benchmark' | 'score' | 'changed' | 'why' | 'despite' | 'completed'
  >[];
  readonly answers: readonly { readonly statementId: string; readonly benchmark: number; readonly answer: string }[];
  readonly evidence: readonly {
    readonly benchmark: number;
    readonly title: string;
    readonly url: string;
    readonly file?: { readonly name: string; readonly sha256: string } | null;
    /** The version that is offered: a newer one, later, has another id. */
    readonly id?: string;
    readonly effectiveOn?: Date | null;
    readonly seenOn?: Date | null;
    readonly seenBy?: string;
    readonly notHere?: string;
    /** The neighbour that shares it. */
    readonly source?: string;
    readonly statementIds: readonly string[];
  }[];
}

const byId = (a: { readonly statementId: string }, b: { readonly statementId: string }) =>
  a.statementId < b.statementId ? -1 : 1;

/** By its version, so that what is submitted stays told apart from what takes its place. */
function evidenceSaid(item: SaidByCouncil['evidence'][number]) {
  const { id, title, url, file, effectiveOn, seenOn, seenBy, notHere, source, statementIds } = item;
  return {
    ...(id !== undefined && { version: id }),
    title,
    ...(file
      ? { file: { name: file.name, sha256: file.sha256 } }
      : seenOn
        ? { seen: { on: isoCivilDate(seenOn), by: seenBy ?? '', notHere: notHere ?? '' } }
        : { url }),
    ...(source && { sharedBy: source }),
    ...(effectiveOn && { effectiveOn: isoCivilDate(effectiveOn) }),
    statementIds: statementIds.toSorted(),
  };
}

const benchmarksSaid = (framework: Framework, said: SaidByCouncil) =>
  framework.benchmarks.map((benchmark) => {
    const { number, title } = benchmark;
    if (!isScored(benchmark)) return { number, title, score: 'not-scored' };
    const progress = said.progress.find((row) => row.benchmark === number);
    return {
      number,
      title,
      changed: progress?.changed ?? '',
      score: progress?.score ?? null,
      why: progress?.why ?? '',
      despite: progress?.despite ?? '',
      completed: progress?.completed ?? false,
      answers: said.answers
        .filter((answer) => answer.benchmark === number)
        .toSorted(byId)
        .map(({ statementId, answer }) => ({ statementId, answer })),
      evidence: said.evidence.filter((item) => item.benchmark === number).map(evidenceSaid),
    };
  });

const lastActionsSaid = ({ lastActions }: SaidByCouncil) =>
  lastActions && {
    cycle: lastActions.cycle,
    letter: lastActions.letterId,
    actions: lastActions.actions.map(({ position, text, answer }) => ({
      position,
      text,
      outcome: answer?.outcome ?? null,
      changed: answer?.changed ?? '',
    })),
  };

/** Canonical text of what stands in the record now. Its hash tells whether something was saved since a page was shown. */
export const canonicalAnswers = (framework: Framework, said: SaidByCouncil): string =>
  canonicalJson({ benchmarks: benchmarksSaid(framework, said), lastActions: lastActionsSaid(said) });

/** The document that a self-assessment was entered from. */
export interface EnteredFrom {
  readonly reason: string;
  /** A civil date. */
  readonly receivedOn: Date;
  readonly title: string;
  /** Of a link; empty for a file. */
  readonly url: string;
  readonly file: { readonly name: string; readonly sha256: string } | null;
}

const enteredFrom = ({ reason, receivedOn, title, url, file }: EnteredFrom) => ({
  reason,
  receivedOn: isoCivilDate(receivedOn),
  document: { title, ...(file ? { file: { name: file.name, sha256: file.sha256 } } : { url }) },
});

/** The snapshot of a submission: everything the adviser will read, with who declared it and when, as canonical text. */
export function submissionContent(submission: {
  readonly assessment: Pick<AssessmentHeader, 'id' | 'authorityId' | 'council' | 'cycle'>;
  readonly framework: Framework;
  readonly said: SaidByCouncil;
  readonly reference: string;
  readonly number: number;
  readonly by: { readonly id: string; readonly name: string; readonly jobTitle: string };
  /** The senior officer who approved it; null where the cycle does not ask. */
  readonly approver: { readonly name: string; readonly role: string } | null;
  /** The council sent a document, and `by` entered it: nobody of the council has declared this. */
  readonly onBehalf?: EnteredFrom;
  /** How long it took, as far as the council says so. */
  readonly hours: number | null;
  readonly at: Date;
}): string {
  const { assessment, framework, said, reference, number, by, approver, onBehalf, hours, at } = submission;
  const person = { id: by.id, name: by.name, jobTitle: by.jobTitle };
  return canonicalJson({
    kind: 'submission',
    reference,
    number,
    assessment: assessment.id,
    cycle: assessment.cycle,
    council: { id: assessment.authorityId, name: assessment.council },
    framework: framework.code,
    ...(onBehalf === undefined
      ? { declaredBy: person }
      : { enteredOnBehalf: { by: person, ...enteredFrom(onBehalf) } }),
    approvedBy: approver,
    at: at.toISOString(),
    hoursSpent: hours,
    lastActions: lastActionsSaid(said),
    benchmarks: benchmarksSaid(framework, said),
  });
}

/** Crockford's base 32: no I, L, O or U, so that a reference can be read out on the telephone. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A reference for people, such as `PA-2223-7KM4QX`: the cycle's years and six random characters.
 *
 * @param random six bytes or more, from a source that cannot be guessed
 * @example submissionReference('2022/23', randomBytes(6))
 */
export function submissionReference(cycle: string, random: Uint8Array): string {
  const years = (cycle.match(/\d{2,}/g) ?? [])
    .map((year) => year.slice(-2))
    .slice(0, 2)
    .join('');
  const code = [...random.slice(0, 6)].map((byte) => CROCKFORD[byte % CROCKFORD.length]).join('');
  return ['PA', years, code].filter((part) => part !== '').join('-');
}
