import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { copy as library } from '@/app/(authority)/evidence/[authority]/copy';
import { EffectiveField, SeenFields } from '@/app/(authority)/evidence/[authority]/keep-form';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldCheckboxes } from '@/components/forms/field-choices';
import { FieldInput } from '@/components/forms/field-input';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink, Details } from '@/components/govuk';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { paths } from '@/lib/paths';
import { addSeen } from '../actions';
import { copy } from '../copy';
import { asChoice, statementsToOffer } from '../statements-to-offer';

interface SeenPageProps {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
}

const read = cache(async (assessmentId: string, benchmark: string) =>
  seeBenchmark(await signedInActor(), { assessmentId, benchmark }),
);

export async function generateMetadata({ params }: SeenPageProps): Promise<Metadata> {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  return found.ok ? { title: `${copy.recordSeen} – ${copy.back(found.value.benchmark.number)}` } : {};
}

export default async function SeenPage({ params }: SeenPageProps) {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  if (!found.ok || !found.value.mayEdit) notFound();
  const { header, benchmark } = found.value;
  const { claimed, others } = statementsToOffer(found.value);
  return (
    <>
      <BackLink href={paths.benchmarkEvidence(header.id, benchmark.number)}>{copy.title}</BackLink>
      <Form action={addSeen} className="max-w-3xl">
        <span className="govuk-caption-xl">
          {benchmark.number}. {benchmark.title}
        </span>
        <h1 className="govuk-heading-xl">{copy.recordSeen}</h1>
        <p className="govuk-body">{library.form.seenLead}</p>
        <input type="hidden" name="assessmentId" value={header.id} />
        <input type="hidden" name="benchmark" value={benchmark.number} />
        <FieldInput name="title" label={copy.name} hint={copy.seenNameHint} autoComplete="off" />
        <SeenFields />
        <EffectiveField />
        <Details summary={copy.seenStatements}>
          <FieldCheckboxes
            name="statementIds"
            legend={<span className="govuk-visually-hidden">{copy.seenStatements}</span>}
            small
            items={[...claimed, ...others].map(asChoice)}
          />
        </Details>
        <SubmitButton>{library.form.submit.seen}</SubmitButton>
      </Form>
    </>
  );
}
