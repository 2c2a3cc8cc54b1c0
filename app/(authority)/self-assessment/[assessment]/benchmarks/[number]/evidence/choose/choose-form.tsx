import { KIND_WORDS } from '@/app/(authority)/evidence/[authority]/copy';
import { FieldCheckboxes } from '@/components/forms/field-choices';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Details } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import { evidenceAbout } from '@/lib/evidence/model';
import type { Choices } from '@/lib/evidence/see-choices';
import { isScored, questionsFor, SCORES } from '@/lib/scoring';
import { chooseEvidence } from './actions';
import { copy } from './copy';

/** A page of the library to tick, and statements where the council wants to be exact. */
export function ChooseForm({ choices: { place, benchmark, rows, offered } }: { readonly choices: Choices }) {
  const there = rows.filter(({ id }) => offered.has(id));
  const toChoose = rows.filter(({ id }) => !offered.has(id));
  if (toChoose.length === 0)
    return (
      <>
        <p className="govuk-body">{copy.none}</p>
        <There items={there} />
      </>
    );
  const { claimed, rest } = isScored(benchmark) ? questionsFor(benchmark, SCORES[0]) : { claimed: [], rest: [] };
  const practices = [...claimed, ...rest].filter(({ statement }) => statement.polarity === 'practice');
  return (
    <Form action={chooseEvidence} id="choose" drawn={offered.size}>
      <input type="hidden" name="assessmentId" value={place.id} />
      <input type="hidden" name="benchmark" value={benchmark.number} />
      <FieldCheckboxes
        name="evidenceIds"
        legend={<span className="govuk-visually-hidden">{copy.choose}</span>}
        hint={copy.chooseHint}
        items={toChoose.map((item) => ({
          value: item.id,
          text: <span className="break-words">{item.title}</span>,
          hint: [KIND_WORDS[item.kind], formatDate(item.at), evidenceAbout(item)]
            .filter((part) => part !== '')
            .join(', '),
        }))}
      />
      <Details summary={copy.statements}>
        <FieldCheckboxes
          name="statementIds"
          legend={<span className="govuk-visually-hidden">{copy.statements}</span>}
          hint={copy.statementsHint}
          small
          items={practices.map(({ statement: { id, asks } }) => ({ value: id, text: asks }))}
        />
      </Details>
      <SubmitButton>{copy.submit}</SubmitButton>
      <There items={there} />
    </Form>
  );
}

/** What needs no tick any more. */
function There({ items }: { readonly items: Choices['rows'] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">{copy.there}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {items.map(({ id, title }) => (
          <li key={id} className="break-words">
            {title}
          </li>
        ))}
      </ul>
    </>
  );
}
