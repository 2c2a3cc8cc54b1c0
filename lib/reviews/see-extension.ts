import 'server-only';
import { daysUntil } from '../clock';
import { defineRead } from '../use-case';
import { assessmentSchema } from './schema';
import { loadHeading } from './store/heading';

/** The page on which the adviser gives a council more time. */
export const seeExtension = defineRead({
  name: 'see-extension',
  action: 'extend-deadline',
  input: assessmentSchema,
  load: ({ tx, input }) => loadHeading(tx, input.assessmentId),
  authorise: ({ authorityId, state }) => ({ authorityId, state }),
  show: (heading, { now }) => ({ heading, daysLeft: daysUntil(heading.deadlineOn, now) }),
});
