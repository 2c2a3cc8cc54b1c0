import type { ReactNode } from 'react';
import { Card } from '@/components/domain/card';
import { EvidenceName } from '@/components/domain/evidence-name';
import { Descriptions } from '@/components/domain/descriptions';
import { RichText } from '@/components/domain/rich-text-view';
import { SupportPanel } from '@/components/domain/support-panel';
import { Details } from '@/components/govuk';
import { formatDateTime } from '@/lib/clock';
import type { Difference } from '@/lib/reviews/see-difference';
import { evidenceAbout } from '@/lib/evidence/model';
import { copy } from '../../copy';

/** What the council says and what the adviser says, beside each other. */
export function BothSides({ difference }: { readonly difference: Difference }) {
  const { standing, agreed, why, heard, evidence, benchmark } = difference;
  const { self, proposed, summary } = standing;
  return (
    <>
      <div className="my-4 grid gap-5 md:grid-cols-2">
        <Card title={`${copy.council}: ${self?.score ?? '–'}`}>
          <Part title={copy.says}>
            <Words text={agreed.position?.reason ?? ''} who={agreed.position} />
          </Part>
          <Part title={copy.why}>
            {self === null ? <p className="govuk-body-s">{copy.noSelf}</p> : <RichText source={why} small />}
          </Part>
          <Part title={copy.evidence}>
            {evidence.length === 0 && <p className="govuk-body-s">{copy.noEvidence}</p>}
            <ul className="govuk-list">
              {evidence.map((item) => (
                <li key={item.id}>
                  <EvidenceName assessmentId={difference.heading.id} evidence={item} about={evidenceAbout(item)} />
                </li>
              ))}
            </ul>
          </Part>
        </Card>
        <Card title={`${copy.adviser}: ${agreed.score}`}>
          <Part title={copy.agreedReason}>
            {agreed.reason === '' ? (
              <p className="govuk-body-s">{copy.noReason}</p>
            ) : (
              <Words text={agreed.reason} who={agreed} />
            )}
          </Part>
          {proposed !== null && (
            <Part title={`${copy.proposedReason}: ${proposed.score}`}>
              <Words text={proposed.reason} who={proposed} />
            </Part>
          )}
          <Part title={copy.summary}>
            <RichText source={summary} small />
          </Part>
        </Card>
      </div>
      {heard !== null && <SupportPanel {...heard} whose="theirs" />}
      <Details summary={copy.criteria}>
        <Descriptions levels={benchmark.levels} />
      </Details>
    </>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <>
    <h3 className="govuk-heading-s mb-1">{title}</h3>
    {children}
  </>
);

function Words({
  text,
  who,
}: {
  readonly text: string;
  readonly who: { readonly byName: string; readonly at: Date } | null;
}) {
  return (
    <p className="govuk-body-s whitespace-pre-line">
      {text}
      {who === null ? null : (
        <span className="soft">
          {'\n'}
          {who.byName}, {formatDateTime(who.at)}
        </span>
      )}
    </p>
  );
}
