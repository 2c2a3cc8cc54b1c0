import { signedInActor } from '@/app/signed-in-actor';
import { Breadcrumbs } from '@/components/govuk';
import type { LetterContent } from '@/lib/letters/model';
import { paths } from '@/lib/paths';
import { rolesAt } from '@/lib/policy';
import { copy } from './copy';

interface OutcomeCrumbsProps {
  readonly content: LetterContent;
  /** The page itself, where it is not the outcome on one page. */
  readonly page?: string | undefined;
}

/** Where an outcome stands for whoever reads it: among a group's outcomes, or beneath the council's record. */
export async function OutcomeCrumbs({ content, page }: OutcomeCrumbsProps) {
  const { council, cycle, letter, assessment } = content;
  const roles = rolesAt(await signedInActor(), council.id);
  const above =
    roles.has('prevent-lead') || roles.has('contributor')
      ? { text: council.name, href: paths.selfAssessment(assessment) }
      : roles.has('regional-adviser') || roles.has('home-office')
        ? { text: council.name, href: paths.review(assessment) }
        : { text: copy.list.title, href: paths.outcomes };
  const outcome = `${council.name}, ${copy.outcome.crumb(cycle).toLowerCase()}`;
  return (
    <Breadcrumbs
      items={[
        { text: 'Home', href: paths.home },
        above,
        ...(page === undefined
          ? [{ text: outcome }]
          : [{ text: outcome, href: paths.outcome(letter.id) }, { text: page }]),
      ]}
    />
  );
}
