import { Form } from '@/components/forms/form';
import type { DemonstrationPerson } from '@/lib/auth';
import { signInAsMadeUpPerson } from './actions';
import { copy, demonstrationRoles } from './copy';

interface MadeUpPeopleProps {
  readonly people: readonly DemonstrationPerson[];
  readonly next: string;
}

/** In a demonstration only: the made-up people by role, one button each. */
export function MadeUpPeople({ people, next }: MadeUpPeopleProps) {
  const groups = demonstrationRoles
    .map((group) => ({ ...group, people: people.filter(({ role }) => role === group.role) }))
    .filter((group) => group.people.length > 0);
  return (
    <Form action={signInAsMadeUpPerson}>
      <h2 className="govuk-heading-m">{copy.demonstration}</h2>
      <p className="govuk-body">{copy.demonstrationLead}</p>
      <input type="hidden" name="next" value={next} />
      {groups.map(({ role, heading, hint, people: ofRole }) => (
        <section key={role} aria-labelledby={`role-${role}`}>
          <h3 className="govuk-heading-s mb-1" id={`role-${role}`}>
            {heading}
          </h3>
          <p className="govuk-hint">They {hint}.</p>
          <ul className="govuk-list grid max-w-none gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {ofRole.map(({ id, name, jobTitle }) => (
              <li key={id}>
                <button
                  type="submit"
                  name="person"
                  value={id}
                  className="govuk-button govuk-button--secondary mb-0 w-full text-left"
                >
                  {name}
                  {!name.includes(jobTitle) && <span className="soft block font-normal">{jobTitle}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Form>
  );
}
