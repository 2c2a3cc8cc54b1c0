import { anAssessment, type AnAssessment } from './assessments';
import { aCouncil, aCycle, day } from './councils';
import { actorFor } from './people';

/** A council with an issued outcome of the year before and a self-assessment under way, and its lead. */
export async function twoYears(about: { readonly before?: AnAssessment; readonly now?: AnAssessment } = {}) {
  const council = await aCouncil();
  const earlier = await aCycle({ opensOn: day('2021-10-01'), deadlineOn: day('2022-01-31') });
  const before = await anAssessment({
    council,
    cycle: earlier,
    state: 'issued',
    at: new Date('2022-06-01T10:00:00Z'),
    ...about.before,
  });
  const { lead, adviser } = before;
  const now = await anAssessment({ council, lead, adviser, state: 'in-progress', ...about.now });
  return { ...now, before, lead: await actorFor(lead.id), adviser: await actorFor(adviser.id) };
}
