import { Breadcrumbs } from '@/components/govuk';
import type { PeopleHelping } from '@/lib/people/see-people-helping';
import { paths } from '@/lib/paths';
import { copy as taskList } from '../copy';
import { copy } from './copy';

/** From the self-assessment to the people, and on to one of their pages. */
export function HelpingCrumbs({ council, page }: Pick<PeopleHelping, 'council'> & { readonly page?: string }) {
  const { assessmentId, cycle } = council;
  const here =
    page === undefined
      ? [{ text: copy.title }]
      : [{ text: copy.title, href: paths.peopleHelping(assessmentId) }, { text: page }];
  return <Breadcrumbs items={[{ text: taskList.title(cycle), href: paths.selfAssessment(assessmentId) }, ...here]} />;
}
