import { Table } from '@/components/govuk';
import { formatDateTime } from '@/lib/clock';

interface EventTableProps {
  readonly events: readonly {
    readonly seq: number;
    readonly at: Date;
    readonly by: string | null;
    readonly action: string;
    readonly council: string | null;
    readonly subject: string;
    readonly fields: readonly string[];
  }[];
}

/** `save-benchmark` reads `Save benchmark`. */
const inWords = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

export function EventTable({ events }: EventTableProps) {
  return (
    <Table
      stacked
      caption="Events"
      captionClassName="govuk-visually-hidden"
      head={[
        { content: 'No.' },
        { content: 'When' },
        { content: 'Who' },
        { content: 'What' },
        { content: 'Council' },
        { content: 'Fields' },
      ]}
      rows={events.map(({ seq, at, by, action, council, subject, fields }) => [
        { content: <span className="num">{seq.toLocaleString('en-GB')}</span> },
        { content: formatDateTime(at) },
        { content: by ?? <span className="soft">The service</span> },
        { content: `${inWords(action)} (${subject})` },
        { content: council ?? <span className="soft">None</span> },
        { content: <span className="min-w-0 wrap-anywhere">{fields.join(', ')}</span> },
      ])}
    />
  );
}
