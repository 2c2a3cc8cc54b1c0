import { SummaryList } from '@/components/govuk';
import type { HeldRole } from '@/lib/people/model';
import { paths } from '@/lib/paths';
import { roleWords, termWords } from '../reach-words';

interface RoleListProps {
  readonly personId: string;
  readonly title: string;
  readonly roles: readonly HeldRole[];
  readonly canEnd?: boolean;
  /** Said where there are none; without it the whole is left out then. */
  readonly none?: string;
}

export function RoleList({ personId, title, roles, canEnd = false, none }: RoleListProps) {
  if (roles.length === 0 && none === undefined) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {roles.length === 0 ? (
        <p className="govuk-body">{none}</p>
      ) : (
        <SummaryList
          rows={roles.map((role) => ({
            key: roleWords(role),
            value: termWords(role),
            ...(canEnd && {
              actions: [{ text: 'End', href: paths.endRole(personId, role.id), about: roleWords(role) }],
            }),
          }))}
        />
      )}
    </section>
  );
}
