import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldRadios } from '@/components/forms/field-choices';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, Link } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { THREATS } from '@/lib/reviews/model';
import { LIMITS } from '@/lib/reviews/schema';
import { seeContext } from '@/lib/reviews/see-context';
import { THREAT_WORDS } from '../../../words';
import { ReviewCrumbs, ReviewTitle } from '../review-head';
import { setContextForm } from './actions';
import { copy } from './copy';

interface Props {
  readonly params: Promise<{ readonly assessment: string }>;
}

const readContext = cache(async (assessmentId: string) => {
  const read = await seeContext(await signedInActor(), { assessmentId });
  return read.ok ? read.value : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { authorityName } = await readContext((await params).assessment);
  return { title: `${copy.title} – ${authorityName}` };
}

export default async function ContextPage({ params }: Props) {
  const heading = await readContext((await params).assessment);
  return (
    <>
      <ReviewCrumbs heading={heading} page={copy.title} />
      <Form action={setContextForm} version={heading.contextVersion}>
        <ReviewTitle heading={heading} title={copy.title} />
        <p className="govuk-body">{copy.intro}</p>
        <input type="hidden" name="assessment" value={heading.id} />
        <FieldRadios
          name="threat"
          legend={copy.threat}
          legendSize="m"
          items={THREATS.map((threat) => ({ value: threat, text: THREAT_WORDS[threat] }))}
          value={heading.threat}
        />
        <FieldTextarea
          name="dedicatedResource"
          label={copy.resource}
          labelSize="m"
          hint={copy.resourceHint}
          limit={LIMITS.dedicatedResource}
          rows={4}
          value={heading.dedicatedResource}
        />
        <ButtonGroup>
          <SubmitButton>{copy.save}</SubmitButton>
          <Link href={paths.review(heading.id)}>{copy.back}</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
