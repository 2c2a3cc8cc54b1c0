import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DeadlineWords } from '@/app/frame/deadline-words';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldDate } from '@/components/forms/field-date';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, Link } from '@/components/govuk';
import { formatCivilDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { LIMITS } from '@/lib/reviews/schema';
import { seeExtension } from '@/lib/reviews/see-extension';
import { ReviewCrumbs, ReviewTitle } from '../review-head';
import { extendDeadlineForm } from './actions';
import { copy } from './copy';

interface Props {
  readonly params: Promise<{ readonly assessment: string }>;
}

const readExtension = cache(async (assessmentId: string) => {
  const read = await seeExtension(await signedInActor(), { assessmentId });
  return read.ok ? read.value : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { heading } = await readExtension((await params).assessment);
  return { title: `${copy.title} – ${heading.authorityName}` };
}

export default async function ExtensionPage({ params }: Props) {
  const { heading, daysLeft } = await readExtension((await params).assessment);
  return (
    <>
      <ReviewCrumbs heading={heading} page={copy.title} />
      <Form action={extendDeadlineForm}>
        <ReviewTitle heading={heading} title={copy.title} />
        <p className="govuk-body">{copy.intro}</p>
        <p className="govuk-body">
          <strong>{copy.now}:</strong>{' '}
          <DeadlineWords deadline={formatCivilDate(heading.deadlineOn)} daysLeft={daysLeft} />
        </p>
        <input type="hidden" name="assessmentId" value={heading.id} />
        <FieldDate name="deadline" legend={copy.deadline} legendSize="m" hint={copy.deadlineHint} />
        <FieldTextarea
          name="reason"
          label={copy.reason}
          labelSize="m"
          hint={copy.reasonHint}
          limit={LIMITS.extensionReason}
          rows={4}
        />
        <ButtonGroup>
          <SubmitButton>{copy.button}</SubmitButton>
          <Link href={paths.review(heading.id)}>{copy.back}</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
