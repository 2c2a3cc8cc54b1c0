import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { NextStepPanel } from '@/app/(authority)/next-step-panel';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import { ProfileChart } from '@/components/domain/profile-chart';
import { Breadcrumbs } from '@/components/govuk';
import { seeTaskList } from '@/lib/assessments/see-task-list';
import { paths } from '@/lib/paths';
import { isEditable } from '@/lib/workflow';
import { copy, done } from './copy';
import { History } from './history';
import { OnBehalfPanel } from './on-behalf-panel';
import { Outcomes } from './outcomes';
import { SentBack } from './sent-back';
import { Standing } from './standing';
import { Tasks } from './tasks';

interface TaskListPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
  readonly searchParams: Promise<{ readonly done?: unknown }>;
}

const read = cache(async (assessmentId: string) => seeTaskList(await signedInActor(), { assessmentId }));

export async function generateMetadata({ params }: TaskListPageProps): Promise<Metadata> {
  const found = await read((await params).assessment);
  return found.ok ? { title: `${copy.title(found.value.header.cycle)} – ${found.value.header.council}` } : {};
}

export default async function TaskListPage({ params, searchParams }: TaskListPageProps) {
  const found = await read((await params).assessment);
  if (!found.ok) notFound();
  const list = found.value;
  const { header, history, next, outcomes } = list;
  const title = copy.title(header.cycle);
  return (
    <>
      <Breadcrumbs items={[{ text: 'Home', href: paths.home }, { text: title }]} />
      <DoneBanner done={(await searchParams).done} words={done} />
      <span className="govuk-caption-xl">{header.council}</span>
      <h1 className="govuk-heading-xl">{title}</h1>
      {header.state === 'sent-back' ? <SentBack history={history} /> : null}
      {list.isOfCouncil ? <NextStepPanel next={next} assessmentId={header.id} /> : null}
      <OnBehalfPanel list={list} />
      <Standing list={list} />
      <Tasks list={list} />
      {list.isWhole ? (
        <ProfileChart
          title={copy.profile(isEditable(header.state))}
          points={list.benchmarks.map(({ number, title: name, score }) => ({ number, title: name, score }))}
        />
      ) : null}
      <Outcomes outcomes={outcomes} />
      <History history={history} />
    </>
  );
}
