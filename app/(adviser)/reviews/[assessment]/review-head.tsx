import type { ReactNode } from 'react';
import { StateTag } from '@/components/domain/state-tag';
import { Breadcrumbs } from '@/components/govuk';
import { signedInActor } from '@/app/signed-in-actor';
import { paths } from '@/lib/paths';
import { may } from '@/lib/policy';
import type { Heading } from '@/lib/reviews/model';
import type { State } from '@/lib/workflow';
import { copy } from './copy';

interface ReviewCrumbsProps {
  readonly heading: Pick<Heading, 'id' | 'authorityId' | 'authorityName' | 'cycleName'> & { readonly state: State };
  /** The page itself, where it is not the overview. */
  readonly page?: string | undefined;
}

/** Where a page of a review stands: for its adviser under their local authorities, for the Home Office under home. */
export async function ReviewCrumbs({ heading, page }: ReviewCrumbsProps) {
  const isAdviser = may(await signedInActor(), 'see-local-authorities', { authorityId: heading.authorityId });
  const review = `${heading.authorityName}, review ${heading.cycleName}`;
  return (
    <Breadcrumbs
      items={[
        isAdviser ? { text: copy.crumb, href: paths.localAuthorities } : { text: copy.home, href: paths.home },
        ...(page === undefined
          ? [{ text: review }]
          : [{ text: review, href: paths.review(heading.id) }, { text: page }]),
      ]}
    />
  );
}

/** Caption, title and state of a page of a review. */
export function ReviewTitle({
  heading,
  title,
  children,
}: ReviewCrumbsProps & { readonly title: string; readonly children?: ReactNode }) {
  return (
    <>
      <span className="govuk-caption-l">
        {heading.authorityName}, {heading.cycleName} <StateTag state={heading.state} />
      </span>
      <h1 className="govuk-heading-l">{title}</h1>
      {children}
    </>
  );
}
