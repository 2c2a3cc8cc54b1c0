import type { Framework } from '@/lib/framework';
import type { Calendar } from '../calendar';
import type { CouncilKey, DemonstrationCouncil } from '../councils';
import type { Rows } from '../rows';
import type { Scores } from '../scores';
import type { Story, StoryAction } from '../stories';

export interface Who {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
}

/** One council's story in one cycle, being written down. */
export interface Telling {
  readonly rows: Rows;
  readonly calendar: Calendar;
  readonly key: CouncilKey;
  readonly council: DemonstrationCouncil & { readonly id: string };
  readonly cycle: { readonly id: string; readonly name: string; readonly deadlineOn: Date };
  readonly framework: Framework;
  readonly assessmentId: string;
  readonly story: Story;
  readonly lead: Who;
  readonly adviser: Who;
  readonly homeOffice: Who;
  /** What was agreed in the cycle before, and what the council had said itself. */
  readonly previous: Scores;
  readonly previousSelf: Scores;
  /** The letter of the cycle before and the actions in it; null where there was none. */
  readonly lastLetter: { readonly id: string; readonly cycle: string; readonly actions: readonly StoryAction[] } | null;
  /** Which of the texts' wordings: two years of one council, and neighbours in the list, differ. */
  readonly variant: number;
  /** Answers to statements are told of the current cycle, and of the one before where they come along. */
  readonly withAnswers: boolean;
}

/** When a move was made; undefined where it was not. */
export function movedAt({ story, calendar }: Telling, event: Story['moves'][number][0]): Date | undefined {
  const index = story.moves.findIndex(([name]) => name === event);
  const move = story.moves[index];
  return move && calendar.at(move[1], index);
}

/** Evenly from one day to another, so that ten benchmarks are not written in one minute. */
export const between = (from: Date, to: Date, part: number, of: number): Date =>
  new Date(from.getTime() + ((to.getTime() - from.getTime()) * part) / of);

/** The same number for the same words, evenly spread from 0 to 99: variety without chance. */
export function spread(...words: readonly (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const character of words.join('|')) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619) >>> 0;
  return hash % 100;
}

/** A link of the audit chain, as the use-case of that name would have written it; the trigger numbers it. */
export const audited = (
  { assessmentId, council }: Telling,
  action: string,
  by: Who,
  fields: readonly string[],
  at: Date,
): Rows['auditEvent'][number] => ({
  seq: 0n,
  at,
  actorId: by.id,
  action,
  authorityId: council.id,
  subjectType: 'assessment',
  subjectId: assessmentId,
  fields: [...fields],
  previousHash: '',
  hash: '',
});
