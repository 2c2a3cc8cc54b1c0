import { canonicalJson, type Json } from '../canonical-json';
import { isoCivilDate } from '../clock';
import { sha256 } from '../secrets';
import { isFall, type Shown, type Standing } from './model';
import type { SharedAction } from './store/record';

/**
 * What the council is shown is kept at each hand-over, part by part, and compared with what stands: what has changed since
 * is told by what it says, not by whose clock was later.
 */
export const SHOWN_PARTS = ['agreed-score', 'proposed-score', 'summary', 'fall-explanation', 'actions'] as const;
export type ShownPart = (typeof SHOWN_PARTS)[number];

/** A part that the council has not been shown as it now stands; the actions are of no one benchmark. */
export interface ChangedPart {
  readonly part: ShownPart;
  readonly benchmark: number | null;
}

interface Content extends ChangedPart {
  readonly content: Json;
}

function contentOf({ benchmark, agreed, proposed, previous, summary, fallExplanation }: Standing): readonly Content[] {
  const { number } = benchmark;
  const isShownFall = isFall(agreed?.score ?? null, previous);
  return [
    // What the Home Office decided is no longer asked about.
    ...(agreed?.decision ? [] : [{ part: 'agreed-score', benchmark: number, content: agreed?.id ?? null } as const]),
    { part: 'proposed-score', benchmark: number, content: proposed?.id ?? null },
    { part: 'summary', benchmark: number, content: summary },
    { part: 'fall-explanation', benchmark: number, content: isShownFall ? fallExplanation : '' },
  ];
}

const everything = (standings: readonly Standing[], actions: readonly SharedAction[]): readonly Content[] => [
  ...standings.flatMap(contentOf),
  {
    part: 'actions',
    benchmark: null,
    content: actions.map(({ position, text, benchmarks, owner, dueOn }) => ({
      position,
      text,
      benchmarks: [...benchmarks],
      owner,
      dueOn: dueOn && isoCivilDate(dueOn),
    })),
  },
];

const keyOf = ({ part, benchmark }: ChangedPart): string => (benchmark === null ? part : `${part}.${benchmark}`);
const digestOf = ({ content }: Content): string => sha256(canonicalJson(content));

/** What a hand-over shows, to be kept with it. */
export const shownNow = (standings: readonly Standing[], actions: readonly SharedAction[]): Shown =>
  Object.fromEntries(everything(standings, actions).map((each) => [keyOf(each), digestOf(each)]));

/**
 * What the council has not been shown as it stands, benchmark by benchmark. Empty: nothing is newer than the hand-over.
 *
 * @param shown at the last hand-over; null where it is not known, and then everything is
 */
export const changedSince = (
  standings: readonly Standing[],
  actions: readonly SharedAction[],
  shown: Shown | null,
): readonly ChangedPart[] =>
  everything(standings, actions)
    .filter((each) => shown?.[keyOf(each)] !== digestOf(each))
    .map(({ part, benchmark }) => ({ part, benchmark }));
