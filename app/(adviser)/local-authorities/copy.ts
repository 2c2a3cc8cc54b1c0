import type { Sort } from '@/lib/reviews/schema';

export const copy = {
  title: 'Your local authorities',
  none: 'No local authority is assigned to you in any cycle. An administrator assigns them by region, or one by one.',
  cycle: 'Cycle',
  show: 'Show',
  sortBy: 'Sort by',
  sorts: {
    waits: 'What waits for you',
    council: 'Council',
    state: 'State',
    discuss: 'Scores to discuss',
    down: 'Scores down',
    threat: 'Threat',
  } satisfies Readonly<Record<Sort, string>>,
  head: {
    council: 'Council',
    state: 'State',
    waits: 'Waits for',
    deadline: 'Deadline',
    discuss: 'Scores to discuss',
    down: 'Down since last year',
    context: 'Context',
  },
  nothingSubmitted: 'Nothing submitted yet',
  noneToDiscuss: 'None',
  noContext: 'Not set',
  resource: 'dedicated resource',
  about:
    'Scores to discuss are those where you propose another score, or where the council’s own answers speak against its score. The numbers are the benchmarks’.',
} as const;
