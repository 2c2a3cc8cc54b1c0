import 'server-only';
import { z } from 'zod';
import { idSchema } from '../ids';
import { may, resourceOf } from '../policy';
import { defineRead } from '../use-case';
import type { WorkflowEvent } from '../workflow';
import { loadHeading } from './store/heading';

/** Moves that share one page: a reason, and a last look at what it does. */
export const MOVES_WITH_REASON = [
  'send-back',
  'proceed-without',
  'revise',
  'reopen',
] as const satisfies readonly WorkflowEvent[];
export type MoveWithReason = (typeof MOVES_WITH_REASON)[number];

/** The page before a move that wants a reason; not found where this person cannot make it now. */
export const seeMove = defineRead({
  name: 'see-move',
  action: 'see-review-overview',
  input: z.object({ assessmentId: idSchema, move: z.enum(MOVES_WITH_REASON) }),
  load: async ({ tx, input: { assessmentId, move }, actor }) => {
    const heading = await loadHeading(tx, assessmentId);
    return heading && may(actor, move, resourceOf(heading)) ? heading : null;
  },
  authorise: resourceOf,
  show: (heading, { input: { move } }) => ({ heading, move }),
});
