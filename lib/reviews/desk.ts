import type { Benchmark, ReasonTrigger, Score } from '../scoring';
import { ok, refuse, type Result, type Stale } from '../use-case/result';
import { triggersFor } from './completeness';
import { isDecidedNow, type ScoreEntry, type Standing } from './model';

/** Everything of one benchmark on the review desk that is saved together. */
export interface Desk {
  readonly proposed: Score | null;
  readonly proposedReason: string;
  readonly note: string;
  readonly summary: string;
  readonly fallExplanation: string;
  readonly agreed: Score | null;
  readonly agreedReason: string;
}
export type DeskField = keyof Desk;
export const DESK_FIELDS = [
  'proposed',
  'proposedReason',
  'note',
  'summary',
  'fallExplanation',
  'agreed',
  'agreedReason',
] as const satisfies readonly DeskField[];

export type DeskProblem =
  | { readonly kind: 'not-scored' }
  /** It would be lost if the council's words took its place. */
  | { readonly kind: 'summary-written' }
  | { readonly kind: 'proposed-score-missing' }
  | { readonly kind: 'proposed-reason-missing' }
  | { readonly kind: 'agreed-score-missing' }
  /** The Home Office decided the agreed score in this round of review: it stands, unless the review is taken up again. */
  | { readonly kind: 'decided' }
  | { readonly kind: 'reason-missing'; readonly triggers: readonly ReasonTrigger[] };

export type DeskRefusal = Stale | { readonly kind: 'not-saved'; readonly problems: readonly DeskProblem[] };

/** What a save changes; an absent part stays as it is, and an unchanged score gets no new row. */
export interface DeskChange {
  readonly proposed?: { readonly score: Score; readonly reason: string };
  readonly agreed?: { readonly score: Score; readonly reason: string };
  readonly note?: string;
  readonly texts?: { readonly summary: string; readonly fallExplanation: string };
}

export interface DeskAsItIs {
  readonly benchmark: Benchmark;
  readonly standing: Standing | null;
  readonly desk: Desk;
  readonly version: number;
  readonly lastBy: { readonly byName: string; readonly at: Date };
}

const isEqual = (a: Desk, b: Desk): boolean => DESK_FIELDS.every((field) => a[field] === b[field]);

/** As a form shows it. */
const asText = (value: Desk[DeskField]): string => (value === null ? '' : String(value));

function staleness(now: DeskAsItIs, wanted: Desk): Stale {
  const differing = DESK_FIELDS.filter((field) => now.desk[field] !== wanted[field]);
  return {
    kind: 'stale',
    current: Object.fromEntries(differing.map((field) => [field, asText(now.desk[field])])),
    ...now.lastBy,
    version: now.version,
  };
}

function problemsOf(
  { standing }: DeskAsItIs,
  wanted: Desk,
  isChanged: { readonly proposed: boolean; readonly agreed: boolean },
): readonly DeskProblem[] {
  const { proposed, proposedReason, agreed, agreedReason } = wanted;
  if (standing === null) return proposed === null && agreed === null ? [] : [{ kind: 'not-scored' }];
  const problems: DeskProblem[] = [];
  if (proposed === null && proposedReason !== '') problems.push({ kind: 'proposed-score-missing' });
  if (proposed !== null && proposedReason === '' && isChanged.proposed)
    problems.push({ kind: 'proposed-reason-missing' });
  if (isChanged.agreed && isDecidedNow(standing.agreed)) return [...problems, { kind: 'decided' }];
  if (agreed === null && agreedReason !== '') problems.push({ kind: 'agreed-score-missing' });
  if (agreed !== null && agreedReason === '' && (isChanged.agreed || isChanged.proposed)) {
    // A score proposed in this very save counts already.
    const triggers = triggersFor(
      { ...standing, proposed: proposed === null ? standing.proposed : { ...EMPTY_ENTRY, score: proposed } },
      agreed,
    );
    if (triggers.length > 0) problems.push({ kind: 'reason-missing', triggers });
  }
  return problems;
}

const EMPTY_ENTRY = {
  id: '',
  kind: 'proposed',
  benchmark: 0,
  reason: '',
  byId: '',
  byName: '',
  at: new Date(0),
} as const;

/**
 * What saving the desk would change, or why it cannot be saved. Pure.
 * Nothing that somebody else saved in between is overwritten: both versions come back instead.
 *
 * @param version of the desk as it was when the page was made
 */
export function decideDesk(now: DeskAsItIs, version: number, wanted: Desk): Result<DeskChange, DeskRefusal> {
  if (isEqual(now.desk, wanted)) return ok({});
  if (version !== now.version) return refuse(staleness(now, wanted));
  const { desk } = now;
  const isChanged = {
    proposed: wanted.proposed !== desk.proposed || wanted.proposedReason !== desk.proposedReason,
    agreed: wanted.agreed !== desk.agreed || wanted.agreedReason !== desk.agreedReason,
  };
  const problems = problemsOf(now, wanted, isChanged);
  if (problems.length > 0) return refuse({ kind: 'not-saved', problems });
  return ok({
    ...(isChanged.proposed && wanted.proposed !== null
      ? { proposed: { score: wanted.proposed, reason: wanted.proposedReason } }
      : {}),
    ...(isChanged.agreed && wanted.agreed !== null
      ? { agreed: { score: wanted.agreed, reason: wanted.agreedReason } }
      : {}),
    ...(wanted.note === desk.note ? {} : { note: wanted.note }),
    ...(wanted.summary === desk.summary && wanted.fallExplanation === desk.fallExplanation
      ? {}
      : { texts: { summary: wanted.summary, fallExplanation: wanted.fallExplanation } }),
  });
}

/** The desk as typed, with the council's own words where the summary is to start from them. Never over what is written. */
export function startingFrom(theirWords: string, wanted: Desk): Result<Desk, DeskRefusal> {
  if (wanted.summary !== '') return refuse({ kind: 'not-saved', problems: [{ kind: 'summary-written' }] });
  return ok({ ...wanted, summary: theirWords });
}

/** The field names of a change, for the audit. */
export const changedFields = (benchmark: number, { proposed, agreed, note, texts }: DeskChange): readonly string[] => [
  ...(proposed ? [`proposed-score.${benchmark}`] : []),
  ...(agreed ? [`agreed-score.${benchmark}`] : []),
  ...(note === undefined ? [] : [`private-note.${benchmark}`]),
  ...(texts ? [`summary.${benchmark}`] : []),
];

interface DeskSources {
  readonly texts: ReadonlyMap<
    number,
    { readonly version: number; readonly updatedByName: string | null; readonly updatedAt: Date | null }
  >;
  readonly scores: readonly ScoreEntry[];
  readonly given: { readonly decisions: ReadonlyMap<string, { readonly byName: string; readonly at: Date }> };
}

const decisionsOn = ({ scores, given }: DeskSources, number: number) =>
  scores
    .filter(({ kind, benchmark }) => kind === 'agreed' && benchmark === number)
    .flatMap(({ id }) => given.decisions.get(id) ?? []);

/** The desk's version: raised by each save, and by the Home Office deciding a difference, which sets an agreed score. */
export const deskVersion = (sources: DeskSources, number: number): number =>
  (sources.texts.get(number)?.version ?? 0) + decisionsOn(sources, number).length;

/** Who changed the desk last. */
export function lastChange(sources: DeskSources, number: number): { readonly byName: string; readonly at: Date } {
  const text = sources.texts.get(number);
  const changes = [
    ...decisionsOn(sources, number),
    ...sources.scores.filter(({ kind, benchmark }) => kind !== 'self' && benchmark === number),
    ...(text?.updatedByName && text.updatedAt ? [{ byName: text.updatedByName, at: text.updatedAt }] : []),
  ];
  const latest = changes.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
  return latest ? { byName: latest.byName, at: latest.at } : { byName: '', at: new Date(0) };
}
