import { ok, refuse, type ChangedSinceShown, type Result, type Stale } from '@/lib/use-case';
import type { EarlierAction } from './last-year';
import type { ActionOutcome } from './model';
import { mergeField, textMark } from './seen';

/** What the council says became of one of last year's recommended actions. */
export interface LastActionAnswer {
  readonly position: number;
  readonly outcome: ActionOutcome;
  readonly changed: string;
  readonly version: number;
  readonly byName: string;
  readonly at: Date;
}

/** What is saved of one action: also a text that was begun before it was said what became of the action. */
export interface LastActionKept extends Omit<LastActionAnswer, 'outcome'> {
  readonly outcome: ActionOutcome | null;
}

/** Last year's recommended actions as the letter froze them, each with its answer; null: not answered yet. */
export interface LastActions {
  readonly cycle: string;
  readonly letterId: string;
  readonly actions: readonly (EarlierAction & { readonly answer: LastActionAnswer | null })[];
}

/** The same to write in: each with what is saved of it, answered or not. */
export interface LastActionsToAnswer extends LastActions {
  readonly actions: readonly (LastActions['actions'][number] & { readonly kept: LastActionKept | null })[];
}

/** What was sent of one action; null: not sent, or nothing chosen. Each comes with what the form was shown of it. */
export interface SentAnswer {
  readonly position: number;
  readonly outcome: ActionOutcome | null;
  readonly changed: string | null;
  readonly seen: { readonly outcome: string; readonly changed: string };
}

/** The form as it was sent. */
export interface SentActions {
  readonly actions: readonly SentAnswer[];
  /** The letter whose actions the page showed; empty: not said. */
  readonly shown: string;
  /** Saved while it is written: what became of it may still be chosen. */
  readonly isDraft: boolean;
}

export type LastActionsRefusal =
  | Stale
  /** Last year's letter was issued again meanwhile: its actions may be others. */
  | ChangedSinceShown
  /** Something was written of an action, and nothing chosen. */
  | { readonly kind: 'outcome-missing'; readonly positions: readonly number[] }
  /** The letter has no such action. */
  | { readonly kind: 'no-such-action' };

export interface ToWrite {
  readonly position: number;
  readonly outcome: ActionOutcome | null;
  readonly changed: string;
}

/** What is written, and what the form has been shown by then of the fields that stand as it sent them. */
export interface LastActionsSave {
  readonly answers: readonly ToWrite[];
  readonly seen: Readonly<Record<string, string>>;
}

/** Positions of the actions that are not answered yet: each is, before the self-assessment can be submitted. */
export const unansweredActions = (last: LastActions | null): readonly number[] =>
  (last?.actions ?? []).filter(({ answer }) => answer === null).map(({ position }) => position);

const PARTS = ['outcome', 'changed'] as const;
type Part = (typeof PARTS)[number];

/** Fields of one action are named by its position; what was shown of them by `seen.` before that. */
export const actionField = (part: Part, position: number): string => `${part}-${position}`;

/** What a form is shown of one action. */
export const seenAction = (kept: LastActionKept | null): Readonly<Record<Part, string>> => ({
  outcome: kept?.outcome ?? '',
  changed: textMark(kept?.changed ?? ''),
});

/**
 * What answering makes of what is kept: each field is merged by itself (`mergeField`), only what this person changed is
 * written, and where two people changed one both texts are shown. Pure.
 */
export function planLastActions(
  last: LastActionsToAnswer,
  sent: SentActions,
): Result<LastActionsSave, LastActionsRefusal> {
  const known = new Map(last.actions.map((action) => [action.position, action.kept]));
  if (sent.shown !== '' && sent.shown !== last.letterId)
    return refuse({ kind: 'changed-since-shown', renewed: { shown: last.letterId, ...seenFields(known) } });
  if (sent.actions.some(({ position }) => !known.has(position))) return refuse({ kind: 'no-such-action' });

  const seen: Record<string, string> = {};
  const contested: { readonly part: Part; readonly kept: LastActionKept }[] = [];
  const answers = sent.actions.flatMap((action): readonly ToWrite[] => {
    const { position } = action;
    const kept = known.get(position) ?? null;
    const marks = seenAction(kept);
    const yours = { outcome: action.outcome, changed: action.changed === null ? null : textMark(action.changed) };
    const written = PARTS.filter((part) => {
      const mark = yours[part];
      if (mark === null) return false;
      const merged = mergeField({ yours: mark, seen: action.seen[part], kept: marks[part] });
      if (merged === 'conflict' && kept !== null) contested.push({ part, kept });
      if (merged === 'write' || merged === 'same') seen[actionField(part, position)] = mark;
      return merged === 'write';
    });
    if (written.length === 0) return [];
    const outcome = written.includes('outcome') ? action.outcome : (kept?.outcome ?? null);
    const changed = written.includes('changed') ? (action.changed ?? '') : (kept?.changed ?? '');
    return [{ position, outcome, changed }];
  });
  const [first] = contested;
  if (first !== undefined) return refuse(stale(contested, first.kept));
  const bare = sent.isDraft ? [] : withoutOutcome(sent.actions, answers, known);
  if (bare.length > 0) return refuse({ kind: 'outcome-missing', positions: bare });
  return ok({ answers, seen });
}

/** Actions of which something stands written, and nothing is chosen. */
function withoutOutcome(
  sent: readonly SentAnswer[],
  answers: readonly ToWrite[],
  known: ReadonlyMap<number, LastActionKept | null>,
): readonly number[] {
  const written = new Map(answers.map((answer) => [answer.position, answer]));
  return sent
    .map(({ position }) => written.get(position) ?? known.get(position) ?? null)
    .flatMap((stands) =>
      stands !== null && stands.outcome === null && stands.changed !== '' ? [stands.position] : [],
    );
}

const seenFields = (known: ReadonlyMap<number, LastActionKept | null>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...known].flatMap(([position, kept]) =>
      PARTS.map((part) => [`seen.${actionField(part, position)}`, seenAction(kept)[part]]),
    ),
  );

function stale(
  contested: readonly { readonly part: Part; readonly kept: LastActionKept }[],
  { version, byName, at }: LastActionKept,
): Stale {
  const byField = <T>(value: (part: Part, kept: LastActionKept) => T, prefix = ''): Readonly<Record<string, T>> =>
    Object.fromEntries(
      contested.map(({ part, kept }) => [prefix + actionField(part, kept.position), value(part, kept)]),
    );
  return {
    kind: 'stale',
    version,
    byName,
    at,
    byNames: byField((_part, kept) => kept.byName),
    current: byField((part, kept) => kept[part] ?? ''),
    renewed: byField((part, kept) => seenAction(kept)[part], 'seen.'),
  };
}
