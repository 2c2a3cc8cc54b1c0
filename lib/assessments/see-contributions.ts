import 'server-only';
import { frameworkByCode } from '@/lib/framework';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { gatherContributions } from './contributions';
import { listAuthorship, listContributors, listDistrictsOf } from './contributions-store';
import { listReadiness } from './own-people-store';
import { assessmentSchema } from './schema';
import { findHeader, listAnswers } from './store';

/** For the lead: what everybody has contributed, on one page; for a county by its districts, with those from whom nothing came. */
export const seeContributions = defineRead({
  name: 'see-contributions',
  action: 'share-work',
  input: assessmentSchema,
  load: async ({ tx, input, now }) => {
    const header = await findHeader(tx, input.assessmentId);
    const framework = header && frameworkByCode(header.framework);
    if (!header || !framework) return null;
    const contributors = await listContributors(tx, header.authorityId, now);
    const districts = await listDistrictsOf(tx, header.authorityId);
    // What came from last year and nobody has confirmed is nobody's answer yet.
    const answers = (await listAnswers(tx, header.id)).filter(({ toCheck }) => !toCheck);
    const authorship = await listAuthorship(tx, header.id);
    const readiness = await listReadiness(tx, [header.id], now);
    return { header, written: { framework, contributors, districts, answers, authorship, readiness } };
  },
  authorise: ({ header: { authorityId } }) => ({ authorityId }),
  show: ({ header, written }) => ({ header, ...gatherContributions(written) }),
});

export type AllContributions = ShownBy<typeof seeContributions>;
