import { Link, Table } from '@/components/govuk';
import { paths } from '@/lib/paths';

interface CouncilsTableProps {
  readonly councils: readonly {
    readonly onsCode: string;
    readonly name: string;
    readonly nameCy: string | null;
    readonly region: string;
    readonly type: string;
    readonly assessed: boolean;
    readonly leads: readonly { readonly id: string; readonly name: string }[];
  }[];
  /** Only an administrator has a page for a person. */
  readonly withLinks: boolean;
}

export function CouncilsTable({ councils, withLinks }: CouncilsTableProps) {
  return (
    <Table
      stacked
      firstCellIsHeader
      caption="Councils"
      captionClassName="govuk-visually-hidden"
      head={[
        { content: 'Council' },
        { content: 'Region' },
        { content: 'Kind' },
        { content: 'ONS code' },
        { content: 'Prevent Lead' },
      ]}
      rows={councils.map(({ onsCode, name, nameCy, region, type, assessed, leads }) => [
        {
          content: (
            <div>
              {name}
              {nameCy && (
                <span className="soft block font-normal" lang="cy">
                  {nameCy}
                </span>
              )}
            </div>
          ),
        },
        { content: region },
        { content: type },
        { content: <span className="num">{onsCode}</span> },
        {
          content: assessed ? (
            <Leads leads={leads} withLinks={withLinks} />
          ) : (
            <span className="soft">Not assessed</span>
          ),
        },
      ])}
    />
  );
}

function Leads({
  leads,
  withLinks,
}: {
  readonly leads: CouncilsTableProps['councils'][number]['leads'];
  readonly withLinks: boolean;
}) {
  if (leads.length === 0) return <span className="soft">None</span>;
  return (
    <div>
      {leads.map(({ id, name }) => (
        <span key={id} className="block">
          {withLinks ? <Link href={paths.person(id)}>{name}</Link> : name}
        </span>
      ))}
    </div>
  );
}
