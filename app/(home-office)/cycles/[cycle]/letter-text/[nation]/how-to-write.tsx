import { Card } from '@/components/domain/card';
import { PLACEHOLDERS } from '@/lib/letters/model';
import { copy, PLACEHOLDER_WORDS } from './copy';

/** The little markup there is, and every placeholder with what it stands for. */
export function HowToWrite() {
  return (
    <Card title={copy.how} tone="wash">
      <ul className="govuk-list govuk-list--bullet govuk-body-s">
        {copy.howLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3 className="govuk-heading-s">{copy.placeholders}</h3>
      <ul className="govuk-list govuk-body-s mb-0">
        {PLACEHOLDERS.map((name) => (
          <li key={name}>
            <code>{`{{${name}}}`}</code>: {PLACEHOLDER_WORDS[name]}
          </li>
        ))}
      </ul>
    </Card>
  );
}
