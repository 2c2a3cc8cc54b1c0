import type { Metadata } from 'next';
import { DeadlineWords } from '@/app/frame/deadline-words';
import { DoneBanner } from '@/app/frame/done-banner';
import { PageNumbers } from '@/app/frame/page-numbers';
import { BackLink, LinkButton, SummaryList } from '@/components/govuk';
import { formatCivilDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { copy, done as doneWords } from '../copy';
import { CycleCounts } from '../cycle-counts';
import { CouncilFilter } from './council-filter';
import { CouncilTable } from './council-table';
import { LetterTextLinks } from './letter-text-links';
import { asQuery, readCycle } from './read-cycle';

interface CyclePageProps {
  readonly params: Promise<{ readonly cycle: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params, searchParams }: CyclePageProps): Promise<Metadata> {
  const { cycle } = await readCycle((await params).cycle, asQuery(await searchParams));
  return { title: `Cycle ${cycle.name}` };
}

export default async function CyclePage({ params, searchParams }: CyclePageProps) {
  const query = await searchParams;
  const { cycle, counts, hours, councils, regions, filter, total, page, pages } = await readCycle(
    (await params).cycle,
    asQuery(query),
  );
  return (
    <>
      <DoneBanner done={query['done']} words={doneWords} />
      <BackLink href={paths.cycles}>{copy.list.title}</BackLink>
      <h1 className="govuk-heading-xl">Cycle {cycle.name}</h1>
      <SummaryList
        rows={[
          { key: 'Criteria', value: cycle.criteria },
          { key: 'Opening date', value: formatCivilDate(cycle.opensOn) },
          {
            key: 'Deadline',
            value: <DeadlineWords deadline={formatCivilDate(cycle.deadlineOn)} daysLeft={cycle.daysLeft} />,
            actions: [{ text: copy.cycle.changeDeadline, href: paths.cycleDeadline(cycle.id), about: 'the deadline' }],
          },
          {
            key: copy.cycle.reminders,
            value: copy.cycle.remindersOn(cycle.reminderDays),
            actions: [{ text: copy.cycle.changeDeadline, href: paths.cycleSettings(cycle.id), about: 'reminders' }],
          },
          {
            key: copy.cycle.approval,
            value: cycle.asksApproval ? copy.cycle.approvalAsked : copy.cycle.approvalNotAsked,
            actions: [{ text: copy.cycle.changeDeadline, href: paths.cycleSettings(cycle.id), about: 'approval' }],
          },
          { key: copy.cycle.letterText, value: <LetterTextLinks cycleId={cycle.id} /> },
        ]}
      />
      <h2 className="govuk-heading-l">{copy.cycle.stands}</h2>
      <CycleCounts cycleId={cycle.id} counts={counts} />
      <p className="govuk-body">{hours === null ? copy.cycle.noHours : copy.cycle.hours(hours)}</p>
      <h2 className="govuk-heading-l">{copy.cycle.councils}</h2>
      <LinkButton href={paths.cycleCouncils(cycle.id)} variant="secondary">
        {copy.cycle.addCouncils}
      </LinkButton>
      <CouncilFilter cycleId={cycle.id} regions={regions} filter={filter} />
      <p className="govuk-body" role="status">
        {copy.cycle.found(total)}
      </p>
      {councils.length > 0 && <CouncilTable cycleId={cycle.id} councils={councils} />}
      <PageNumbers path={paths.cycle(cycle.id)} query={filter} page={page} pages={pages} />
    </>
  );
}
