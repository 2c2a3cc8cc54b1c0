import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { Marking } from '@/components/domain/marking';
import { Breadcrumbs, InsetText, Link } from '@/components/govuk';
import { seeContributions, type AllContributions } from '@/lib/assessments/see-contributions';
import { paths } from '@/lib/paths';
import { copy as taskList } from '../copy';
import { copy } from './copy';
import { Districts, Group } from './groups';

interface ContributionsPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

const read = cache(async (assessmentId: string) => seeContributions(await signedInActor(), { assessmentId }));

export async function generateMetadata({ params }: ContributionsPageProps): Promise<Metadata> {
  const found = await read((await params).assessment);
  return found.ok ? { title: `${copy.title} – ${found.value.header.council}` } : {};
}

export default async function ContributionsPage({ params }: ContributionsPageProps) {
  const found = await read((await params).assessment);
  if (!found.ok) notFound();
  const { header, districts, others, besides } = found.value;
  const missing = nothingFrom(found.value);
  return (
    <>
      <Breadcrumbs
        items={[{ text: taskList.title(header.cycle), href: paths.selfAssessment(header.id) }, { text: copy.title }]}
      />
      <Marking />
      <span className="govuk-caption-xl">{header.council}</span>
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body-l">{copy.lead}</p>
      {missing.length > 0 ? <InsetText>{copy.nothingFrom(missing)}</InsetText> : null}
      <p className="govuk-body no-print">
        <Link href={paths.askForHelp(header.id)}>{copy.ask}</Link>
      </p>
      <Districts districts={districts} />
      <Group
        id="others"
        title={copy.others}
        people={others}
        nobody={districts.some(({ people }) => people.length > 0) ? copy.noneHere : copy.nobody}
        saysForWhom
      />
      <Group id="besides" title={copy.besides} hint={copy.besidesHint} people={besides} />
    </>
  );
}

/** Districts and people from whom nothing has come: a district by its own name, whoever was asked there. */
const nothingFrom = ({ districts, others }: AllContributions): readonly string[] => [
  ...districts.filter(({ people }) => !people.some(({ hasContributed }) => hasContributed)).map(({ name }) => name),
  ...others.filter(({ hasContributed }) => !hasContributed).map(({ name }) => name),
];
