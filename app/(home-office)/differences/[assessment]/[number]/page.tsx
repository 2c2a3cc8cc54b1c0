import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { ScoreLadder } from '@/components/domain/score-ladder';
import { Form } from '@/components/forms/form';
import { Breadcrumbs } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { seeDifference } from '@/lib/reviews/see-difference';
import { assessSupport } from '@/lib/scoring';
import { copy } from '../../copy';
import { decideDifferenceForm } from './actions';
import { BothSides } from './both-sides';
import { DecisionFields } from './decision-fields';

interface Props {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
}

const readDifference = cache(async (assessmentId: string, benchmark: string) => {
  const read = await seeDifference(await signedInActor(), { assessmentId, benchmark });
  return read.ok ? read.value : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment, number } = await params;
  const { benchmark, heading } = await readDifference(assessment, number);
  return { title: `${copy.decide}: ${benchmark.number} ${benchmark.title} – ${heading.authorityName}` };
}

/** Both sides of one difference, and the decision. */
export default async function DifferencePage({ params }: Props) {
  const { assessment, number } = await params;
  const difference = await readDifference(assessment, number);
  const { heading, benchmark, standing, agreed } = difference;
  return (
    <>
      <Breadcrumbs
        items={[
          { text: copy.home, href: paths.home },
          { text: copy.title, href: paths.differences },
          { text: `${heading.authorityName}, benchmark ${benchmark.number}` },
        ]}
      />
      <Form action={decideDifferenceForm}>
        <span className="govuk-caption-l">
          {heading.authorityName}, {heading.cycleName}
        </span>
        <h1 className="govuk-heading-l">
          {benchmark.number} {benchmark.title}
        </h1>
        <ScoreLadder
          self={standing.self?.score}
          proposed={standing.proposed?.score}
          agreed={agreed.score}
          supported={assessSupport(standing.benchmark, standing.answers).highestSupported}
          last={standing.previous}
        />
        <BothSides difference={difference} />
        <DecisionFields difference={difference} />
      </Form>
    </>
  );
}
