import type { Metadata } from 'next';
import { LetterView } from '@/app/(board)/_letter/letter-view';
import { Breadcrumbs } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { copy } from '../copy';
import { readTemplate } from '../read';

interface SamplePageProps {
  readonly params: Promise<{ readonly cycle: string; readonly nation: string }>;
}

export async function generateMetadata({ params }: SamplePageProps): Promise<Metadata> {
  const { cycle: cycleId, nation: inAddress } = await params;
  const { cycle, nation } = await readTemplate(cycleId, inAddress);
  return { title: `${copy.sampleTitle(nation)} – ${copy.cycle(cycle.name)}` };
}

/** The saved text as it reads in a letter. */
export default async function SamplePage({ params }: SamplePageProps) {
  const { cycle: cycleId, nation: inAddress } = await params;
  const { cycle, nation, sample } = await readTemplate(cycleId, inAddress);
  return (
    <>
      <Breadcrumbs
        items={[
          { text: copy.cycle(cycle.name), href: paths.cycle(cycle.id) },
          { text: copy.title(nation), href: paths.letterTemplate(cycle.id, nation) },
          { text: copy.sampleTitle(nation) },
        ]}
      />
      <h1 className="govuk-heading-l">{copy.sampleTitle(nation)}</h1>
      <p className="govuk-body">{copy.sampleLead}</p>
      <LetterView document={sample} draft titleLevel={2} />
    </>
  );
}
