import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Breadcrumbs, ButtonGroup } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { seeAgreedScores } from '@/lib/reviews/see-agreed-scores';
import { takePositionForm } from './actions';
import { copy } from './copy';
import { SharedReviewMatter } from './shared-review';

interface Props {
  readonly params: Promise<{ readonly assessment: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

const readShared = cache(async (assessmentId: string) => {
  const read = await seeAgreedScores(await signedInActor(), { assessmentId });
  return read.ok ? read.value : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { heading } = await readShared((await params).assessment);
  return { title: `${copy.title} – ${heading.authorityName}` };
}

/** What the adviser has handed over: the council confirms each agreed score, or says where it differs. */
export default async function AgreedScoresPage({ params, searchParams }: Props) {
  const review = await readShared((await params).assessment);
  const { heading, benchmarks, canTakePosition } = review;
  const canAnswer = canTakePosition && benchmarks.some(({ agreed }) => agreed.decision === null);
  const matter = <SharedReviewMatter review={review} canAnswer={canAnswer} />;
  return (
    <>
      <Breadcrumbs
        items={[
          { text: copy.home, href: paths.home },
          { text: copy.crumb, href: paths.selfAssessment(heading.id) },
          { text: copy.title },
        ]}
      />
      <DoneBanner done={(await searchParams).done} words={copy.done} />
      {canAnswer ? (
        <Form action={takePositionForm}>
          {matter}
          <input type="hidden" name="assessment" value={heading.id} />
          <ButtonGroup>
            <SubmitButton name="which" value="answered">
              {copy.save}
            </SubmitButton>
            <SubmitButton name="which" value="all" variant="secondary">
              {copy.saveAll}
            </SubmitButton>
          </ButtonGroup>
        </Form>
      ) : (
        matter
      )}
    </>
  );
}
