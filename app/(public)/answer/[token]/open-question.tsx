import { FieldInput } from '@/components/forms/field-input';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { SubmitButton } from '@/components/forms/submit-button';
import { InsetText, Link } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import type { OpenLink } from '@/lib/together/answer-link';
import { ANSWER_LIMIT } from '@/lib/together/model';
import { AnswerFiles } from './answer-files';
import { copy } from './copy';
import { whoAsks } from './who-asks';

/** Who asks, what, until when; and room for one answer. Nothing else of the self-assessment. */
export function OpenQuestion({ link }: { readonly link: OpenLink }) {
  const { council, askedBy, email, askedName, question, statement, expiresAt } = link;
  return (
    <>
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body-l" dir="auto">
        {askedName}
      </p>
      <p className="govuk-body">{copy.asks(whoAsks(link), council)}</p>
      <h2 className="govuk-heading-m">{copy.question}</h2>
      <InsetText dir="auto" className="whitespace-pre-wrap wrap-anywhere">
        {question}
      </InsetText>
      {statement === null ? null : (
        <p className="govuk-body">
          {copy.about} <q>{statement}</q>
        </p>
      )}
      <p className="govuk-body">{copy.until(formatDate(expiresAt))}</p>
      <FieldTextarea
        name="answer"
        label={copy.answer}
        labelSize="m"
        hint={copy.answerHint}
        limit={ANSWER_LIMIT}
        rows={10}
        dir="auto"
      />
      <FieldInput name="name" label={copy.name} hint={copy.nameHint} value={askedName} autoComplete="name" dir="auto" />
      <AnswerFiles council={council} />
      <p className="govuk-body soft">{copy.afterwards(council)}</p>
      <SubmitButton>{copy.send}</SubmitButton>
      <p className="govuk-body-s soft">
        {copy.doubt(askedBy)} <Link href={`mailto:${email}`}>{email}</Link>
      </p>
    </>
  );
}
