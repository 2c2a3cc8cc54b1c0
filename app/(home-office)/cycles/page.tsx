import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeadlineWords } from '@/app/frame/deadline-words';
import { signedInActor } from '@/app/signed-in-actor';
import { LinkButton, SummaryCard } from '@/components/govuk';
import { formatCivilDate } from '@/lib/clock';
import { seeCycles } from '@/lib/cycles/see-cycles';
import { paths } from '@/lib/paths';
import { copy } from './copy';
import { CycleCounts } from './cycle-counts';

export const metadata: Metadata = { title: copy.list.title };

export default async function CyclesPage() {
  const read = await seeCycles(await signedInActor(), {});
  if (!read.ok) notFound();
  return (
    <>
      <h1 className="govuk-heading-xl">{copy.list.title}</h1>
      <LinkButton href={paths.newCycle}>{copy.list.open}</LinkButton>
      {read.value.length === 0 && <p className="govuk-body">{copy.list.none}</p>}
      {read.value.map(({ id, name, criteria, deadlineOn, daysLeft, counts }) => (
        <SummaryCard key={id} title={`Cycle ${name}`} actions={[{ text: 'See its councils', href: paths.cycle(id) }]}>
          <p className="govuk-body">
            Deadline: <DeadlineWords deadline={formatCivilDate(deadlineOn)} daysLeft={daysLeft} />. Criteria: {criteria}
            .
          </p>
          <CycleCounts cycleId={id} counts={counts} />
        </SummaryCard>
      ))}
    </>
  );
}
