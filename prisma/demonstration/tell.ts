import { framework2022 } from '@/lib/framework';
import { newId } from '@/lib/ids';
import type { Calendar } from './calendar';
import { COUNCIL_KEYS, councilOf, type CouncilKey } from './councils';
import type { CycleName, Foundation } from './foundation';
import { ADVISER, ADVISER_WALES_SCOTLAND, HOME_OFFICE_LEAD, leadMailbox } from './people';
import { tellAdviserHalf } from './record/adviser-half';
import { tellCouncilHalf } from './record/council-half';
import { tellMoves, type Ending } from './record/moves';
import { tellSharedWork } from './record/shared-work';
import { audited, type Telling } from './record/telling';
import { tellTogether } from './record/together';
import { tellWorkbooks } from './record/workbooks';
import { noRows, type Rows } from './rows';
import { CURRENT, PREVIOUS, PREVIOUS_MOVES, type Story } from './stories';

/** One council's record of one cycle: its rows, and what the moves made of it in the end. */
export interface Told {
  readonly rows: Rows;
  readonly ending: Ending;
  readonly agreedBy: Telling['adviser'];
  /** Of the letter, where it comes to one. */
  readonly letterId: string;
}

/** Councils that still write: last year's answers can come along. */
const UNDER_WAY: ReadonlySet<Story['state'] | undefined> = new Set(['not-started', 'in-progress']);

/** Both cycles of one council, the earlier one first. */
export function tellCouncil(foundation: Foundation, calendar: Calendar, key: CouncilKey): readonly Told[] {
  const before = PREVIOUS[key];
  const now = CURRENT[key];
  const context = { threat: now?.threat ?? 'lower', dedicatedResource: now?.dedicatedResource ?? '' };
  const earlier = before && {
    ...tell(foundation, calendar, key, '2021/22', {
      state: 'issued',
      moves: previousMoves(key),
      ...context,
      ...before,
    }),
    actions: before.actions ?? [],
  };
  const lastLetter = earlier ? { id: earlier.letterId, cycle: '2021/22', actions: earlier.actions } : null;
  return [...(earlier ? [earlier] : []), ...(now ? [tell(foundation, calendar, key, '2022/23', now, lastLetter)] : [])];
}

/** A few days earlier or later for each council: an adviser does not write eleven letters in a day. */
const previousMoves = (key: CouncilKey): Story['moves'] =>
  PREVIOUS_MOVES.map(([event, daysAgo]) => [event, daysAgo - 2 * COUNCIL_KEYS.indexOf(key)] as const);

function tell(
  foundation: Foundation,
  calendar: Calendar,
  key: CouncilKey,
  cycleName: CycleName,
  story: Story,
  lastLetter: Telling['lastLetter'] = null,
): Told {
  const { councilIds, cycles, who } = foundation;
  const isCurrent = cycleName === '2022/23';
  const cycle = cycles[cycleName];
  const council = { ...councilOf(key), id: councilIds[key] };
  const adviser = who(council.nation === 'England' ? ADVISER : ADVISER_WALES_SCOTLAND);
  const rows = noRows();
  const telling: Telling = {
    rows,
    calendar,
    key,
    council,
    cycle,
    framework: framework2022,
    assessmentId: newId(),
    story,
    lead: who(leadMailbox(key)),
    adviser,
    homeOffice: who(HOME_OFFICE_LEAD),
    previous: (isCurrent ? PREVIOUS[key]?.agreed : undefined) ?? new Map(),
    previousSelf: (isCurrent ? PREVIOUS[key]?.self : undefined) ?? new Map(),
    variant: COUNCIL_KEYS.indexOf(key) + (isCurrent ? 1 : 0),
    lastLetter,
    withAnswers: isCurrent || UNDER_WAY.has(CURRENT[key]?.state),
  };
  openAssessment(telling, isCurrent ? 70 : 435);
  tellCouncilHalf(telling);
  if (isCurrent) {
    tellTogether(telling);
    tellWorkbooks(telling, who);
  }
  tellSharedWork(telling, who);
  tellAdviserHalf(telling);
  return { rows, ending: tellMoves(telling), agreedBy: adviser, letterId: newId() };
}

function openAssessment(telling: Telling, openedDaysAgo: number): void {
  const { rows, assessmentId, council, cycle, framework, story, adviser, calendar } = telling;
  const contextAt = calendar.at(openedDaysAgo - 1);
  rows.assessment.push({
    id: assessmentId,
    cycleId: cycle.id,
    authorityId: council.id,
    framework: framework.code,
    threat: story.threat,
    dedicatedResource: story.dedicatedResource,
    contextVersion: 2,
    contextBy: adviser.id,
    contextAt,
    createdAt: calendar.at(openedDaysAgo),
    hoursSpent: story.hoursSpent ?? null,
  });
  rows.auditEvent.push(audited(telling, 'set-context', adviser, ['threat', 'dedicated-resource'], contextAt));
}
