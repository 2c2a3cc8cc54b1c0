import { Link, Table, Tag } from '@/components/govuk';
import type { HeldRole } from '@/lib/people/model';
import { paths } from '@/lib/paths';
import { roleWords } from './reach-words';

interface PeopleTableProps {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly jobTitle: string;
    readonly deactivatedAt: Date | null;
    readonly roles: readonly HeldRole[];
  }[];
}

export function PeopleTable({ people }: PeopleTableProps) {
  return (
    <Table
      stacked
      firstCellIsHeader
      caption="People"
      captionClassName="govuk-visually-hidden"
      head={[{ content: 'Name' }, { content: 'E-mail address' }, { content: 'Roles in force' }]}
      rows={people.map(({ id, name, email, jobTitle, deactivatedAt, roles }) => [
        {
          content: (
            <div>
              <Link href={paths.person(id)}>{name}</Link>
              {!name.includes(jobTitle) && <span className="soft block font-normal">{jobTitle}</span>}
            </div>
          ),
        },
        { content: <span className="min-w-0 wrap-anywhere">{email}</span> },
        {
          content: (
            <div>
              {deactivatedAt !== null && <Tag colour="grey">Cannot sign in</Tag>}
              {roles.length === 0 ? <span className="soft">None</span> : <RoleLines roles={roles} />}
            </div>
          ),
        },
      ])}
    />
  );
}

function RoleLines({ roles }: { readonly roles: readonly HeldRole[] }) {
  return (
    <ul className="govuk-list mb-0">
      {roles.map((role) => (
        <li key={role.id}>{roleWords(role)}</li>
      ))}
    </ul>
  );
}
