import 'server-only';
import { defineRead } from '../use-case';
import { assessmentSchema } from './schema';
import { loadHeading } from './store/heading';

/** The page on which the adviser sets an area's context. */
export const seeContext = defineRead({
  name: 'see-context',
  action: 'set-context',
  input: assessmentSchema,
  load: ({ tx, input }) => loadHeading(tx, input.assessmentId),
  authorise: ({ authorityId, state }) => ({ authorityId, state }),
  show: (heading) => heading,
});
