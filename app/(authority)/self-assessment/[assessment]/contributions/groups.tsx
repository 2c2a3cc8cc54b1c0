import type { AllContributions } from '@/lib/assessments/see-contributions';
import { ContributionCard } from './contribution-card';
import { copy } from './copy';

/** A county's districts, each with its people, also where there are none. */
export function Districts({ districts }: Pick<AllContributions, 'districts'>) {
  if (districts.length === 0) return null;
  return (
    <section aria-labelledby="districts">
      <h2 className="govuk-heading-l" id="districts">
        {copy.districts}
      </h2>
      {districts.map(({ id, name, people }) => (
        <section key={id} aria-labelledby={`district-${id}`}>
          <h3 className="govuk-heading-m" id={`district-${id}`}>
            {name}
          </h3>
          {people.length === 0 ? <p className="govuk-body">{copy.nobodyAsked}</p> : null}
          {people.map((contribution) => (
            <ContributionCard key={contribution.personId} contribution={contribution} titleLevel={4} />
          ))}
        </section>
      ))}
    </section>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly people: AllContributions['others'];
  /** What is said where there is nobody; without it there is no such section then. */
  readonly nobody?: string;
  readonly saysForWhom?: boolean;
}

/** Everybody else, under one heading. */
export function Group({ id, title, hint, people, nobody, saysForWhom = false }: GroupProps) {
  if (people.length === 0 && nobody === undefined) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-l" id={id}>
        {title}
      </h2>
      {hint === undefined ? null : <p className="govuk-body soft">{hint}</p>}
      {people.length === 0 ? <p className="govuk-body">{nobody}</p> : null}
      {people.map((contribution) => (
        <ContributionCard
          key={contribution.personId}
          contribution={contribution}
          titleLevel={3}
          saysForWhom={saysForWhom}
        />
      ))}
    </section>
  );
}
