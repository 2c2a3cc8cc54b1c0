import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink, ButtonGroup, Link } from '@/components/govuk';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { paths } from '@/lib/paths';
import { sayReady } from './actions';
import { copy } from './copy';

interface ReadyPageProps {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
}

const read = cache(async (assessmentId: string, benchmark: string) =>
  seeBenchmark(await signedInActor(), { assessmentId, benchmark }),
);

export async function generateMetadata({ params }: ReadyPageProps): Promise<Metadata> {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  if (!found.ok) return {};
  const { header, ready } = found.value;
  return { title: `${ready?.at ? copy.titleReady : copy.title} – ${header.council}` };
}

export default async function ReadyPage({ params }: ReadyPageProps) {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  if (!found.ok || found.value.ready === null) notFound();
  const { header, benchmark, ready } = found.value;
  const isReady = ready.at !== null;
  const back = paths.benchmark(header.id, benchmark.number);
  return (
    <>
      <BackLink href={back}>{copy.back(benchmark.number)}</BackLink>
      <Form action={sayReady} className="max-w-3xl">
        <span className="govuk-caption-xl">
          {benchmark.number}. {benchmark.title}
        </span>
        <h1 className="govuk-heading-xl">{isReady ? copy.titleReady : copy.title}</h1>
        <p className="govuk-body">{isReady ? copy.leadReady : copy.lead}</p>
        <input type="hidden" name="assessmentId" value={header.id} />
        <input type="hidden" name="benchmark" value={benchmark.number} />
        <input type="hidden" name="ready" value={isReady ? 'no' : 'yes'} />
        <ButtonGroup>
          <SubmitButton>{isReady ? copy.takeBack : copy.submit}</SubmitButton>
          <Link href={back}>{copy.keep}</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
