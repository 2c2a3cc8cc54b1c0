import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { Marking } from '@/components/domain/marking';
import { ProfileChart } from '@/components/domain/profile-chart';
import { Breadcrumbs, Link } from '@/components/govuk';
import { checkAnswers } from '@/lib/assessments/check-answers';
import { paths } from '@/lib/paths';
import { copy as taskList } from '../copy';
import { AnswerCard } from './answer-card';
import { copy } from './copy';
import { CouldSay } from './could-say';
import { Declaration } from './declaration';
import { Incomplete } from './incomplete';
import { LastActionsCard } from './last-actions-card';

interface CheckAnswersPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

const read = cache(async (assessmentId: string) => checkAnswers(await signedInActor(), { assessmentId }));

export async function generateMetadata({ params }: CheckAnswersPageProps): Promise<Metadata> {
  const found = await read((await params).assessment);
  if (!found.ok) return {};
  const { header, isEditable } = found.value;
  return { title: `${isEditable ? copy.title : copy.titleToRead} – ${header.council}` };
}

export default async function CheckAnswersPage({ params }: CheckAnswersPageProps) {
  const found = await read((await params).assessment);
  if (!found.ok) notFound();
  const page = found.value;
  const { header, benchmarks, incomplete, openActions, isEditable } = page;
  const title = isEditable ? copy.title : copy.titleToRead;
  return (
    <>
      <Breadcrumbs
        items={[{ text: taskList.title(header.cycle), href: paths.selfAssessment(header.id) }, { text: title }]}
      />
      <Marking />
      <span className="govuk-caption-xl">
        {header.council}, {taskList.title(header.cycle).toLowerCase()}
      </span>
      <h1 className="govuk-heading-xl">{title}</h1>
      <p className="govuk-body no-print">
        <Link href={paths.selfAssessmentPdf(header.id)} download>
          {copy.pdf}
        </Link>
      </p>
      {isEditable && incomplete.length + openActions.length > 0 ? (
        <Incomplete assessmentId={header.id} benchmarks={incomplete} actions={openActions} />
      ) : null}
      {isEditable ? <CouldSay page={page} /> : null}
      <ProfileChart
        title={copy.profile(header.cycle)}
        points={benchmarks.map(({ benchmark: { number, title: name, scored }, progress }) => ({
          number,
          title: name,
          score: scored ? (progress?.score ?? null) : 'not-scored',
        }))}
      />
      {benchmarks.map((said) => (
        <AnswerCard key={said.benchmark.number} assessmentId={header.id} said={said} />
      ))}
      <LastActionsCard page={page} />
      {isEditable ? <Declaration page={page} /> : null}
    </>
  );
}
