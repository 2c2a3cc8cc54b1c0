import 'server-only';
import { z } from 'zod';
import { benchmarkByNumber } from '../framework';
import { may } from '../policy';
import { defineRead } from '../use-case';
import { loadDifferences } from './store/differences';
import { frameworkOf } from './store/standings';

export interface WaitingDifference {
  readonly assessmentId: string;
  readonly authorityName: string;
  readonly cycleName: string;
  readonly benchmark: number;
  readonly title: string;
  readonly selfScore: number | null;
  readonly agreedScore: number;
  readonly since: Date;
}

/** Every difference between a council and its adviser that nobody has decided, the longest waiting first. */
export const seeDifferences = defineRead({
  name: 'see-differences',
  action: 'see-differences',
  input: z.object({}),
  load: ({ tx }) => loadDifferences(tx),
  authorise: () => ({}),
  show: (rows, { actor }): readonly WaitingDifference[] =>
    rows
      // The list has only what was handed over; nobody decides about a council that is their own, or that they review.
      .filter((row) => may(actor, 'decide-difference', { ...row, handedOver: true }))
      .map(({ state: _state, authorityId: _authorityId, writtenBy: _writtenBy, framework, ...row }) => ({
        ...row,
        title: benchmarkByNumber(frameworkOf({ framework }), row.benchmark)?.title ?? '',
      })),
});
