import { Card } from '@/components/domain/card';
import { FieldSegments } from '@/components/domain/field-segments';
import { OnlyYou } from '@/components/domain/only-you';
import { RichText } from '@/components/domain/rich-text-view';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup } from '@/components/govuk';
import { LIMITS } from '@/lib/reviews/schema';
import type { ReviewDesk } from '@/lib/reviews/see-review-benchmark';
import { SCORES } from '@/lib/scoring';
import { AgreedFields, CouncilWord } from './agreed-fields';
import { copy } from './copy';

const SEGMENTS = SCORES.map((score) => ({ value: String(score), text: String(score) }));

/** What the adviser writes of one benchmark. One form: no button loses what stands in the field beside it. */
export function DeskForm({ desk }: { readonly desk: ReviewDesk }) {
  const { heading, benchmark, standing, rows } = desk;
  const isShared = heading.handedOverAt !== null;
  const isLast = benchmark.number === rows.at(-1)?.number;
  return (
    <>
      <input type="hidden" name="assessment" value={heading.id} />
      <input type="hidden" name="benchmark" value={benchmark.number} />
      {standing === null ? (
        <OnlyYou title={copy.privateForGood}>
          <p className="govuk-body-s">{copy.noNoteForScored}</p>
          <Note desk={desk} />
        </OnlyYou>
      ) : (
        <>
          <p className="govuk-body-s soft mt-4 mb-2">{isShared ? copy.sharedNow : copy.hidden}</p>
          {isShared && (
            <Card title={copy.shared} className="mt-2">
              <Proposed desk={desk} />
            </Card>
          )}
          <OnlyYou title={isShared ? copy.privateForGood : copy.private}>
            {!isShared && <Proposed desk={desk} />}
            <Note desk={desk} />
          </OnlyYou>
          <Card id="summary-card" className="mt-4">
            <Summary desk={desk} />
          </Card>
          <AgreedFields desk={desk} segments={SEGMENTS} />
        </>
      )}
      <ButtonGroup className="mt-4">
        <SubmitButton name="then" value="next">
          {isLast ? copy.saveLast : copy.saveNext}
        </SubmitButton>
        <SubmitButton name="then" value="stay" variant="secondary">
          {copy.save}
        </SubmitButton>
      </ButtonGroup>
    </>
  );
}

function Proposed({ desk: { standing } }: { readonly desk: ReviewDesk }) {
  return (
    <>
      <FieldSegments name="proposed" legend={copy.proposed} segments={SEGMENTS} value={standing?.proposed?.score} />
      <FieldTextarea
        name="proposedReason"
        label={copy.proposedReason}
        labelSize="s"
        rows={3}
        value={standing?.proposed?.reason}
        limit={LIMITS.reason}
      />
    </>
  );
}

function Note({ desk: { note } }: { readonly desk: ReviewDesk }) {
  return (
    <FieldTextarea
      name="note"
      label={copy.note}
      labelSize="s"
      hint={copy.noteHint}
      rows={3}
      value={note}
      limit={LIMITS.note}
    />
  );
}

function Summary({ desk: { summary, why } }: { readonly desk: ReviewDesk }) {
  const isEmpty = summary === '';
  return (
    <>
      <FieldTextarea
        // Drawn afresh once something is there: their words would not show in a field that was typed in and cleared.
        key={isEmpty ? 'empty' : 'written'}
        name="summary"
        label={copy.summary}
        labelSize="s"
        hint={copy.summaryHint}
        rows={7}
        value={summary}
        limit={LIMITS.summary}
      />
      {isEmpty && why !== '' && (
        <>
          <SubmitButton
            name="then"
            value="their-words"
            variant="secondary"
            className="mb-0"
            aria-describedby="their-words-hint"
          >
            {copy.startFromTheirWords}
          </SubmitButton>
          <p className="govuk-hint mt-2" id="their-words-hint">
            {copy.theirWordsHint}
          </p>
        </>
      )}
    </>
  );
}

/** The same to read: for the Home Office, and when the review is over. */
export function DeskToRead({ desk }: { readonly desk: ReviewDesk }) {
  const { standing, summary, fallExplanation, note } = desk;
  return (
    <>
      {note === null || note === '' ? null : (
        <OnlyYou title={copy.privateForGood}>
          <p className="govuk-body-s whitespace-pre-line">{note}</p>
        </OnlyYou>
      )}
      {standing !== null && (
        <>
          <Card title={`${copy.proposed}: ${standing.proposed?.score ?? copy.none.toLowerCase()}`} className="mt-4">
            <p className="govuk-body-s mb-0 whitespace-pre-line">{standing.proposed?.reason}</p>
          </Card>
          <Card title={copy.summary} className="mt-4">
            {summary === '' ? (
              <p className="govuk-body-s soft">{copy.notWritten}</p>
            ) : (
              <RichText source={summary} small />
            )}
            {fallExplanation === '' ? null : (
              <>
                <h3 className="govuk-heading-s">{copy.fall}</h3>
                <RichText source={fallExplanation} small />
              </>
            )}
          </Card>
          <Card title={`${copy.agreed}: ${standing.agreed?.score ?? copy.none.toLowerCase()}`} className="mt-4">
            <p className="govuk-body-s whitespace-pre-line">{standing.agreed?.reason}</p>
            <CouncilWord agreed={standing.agreed} isShared={desk.heading.handedOverAt !== null} />
          </Card>
        </>
      )}
    </>
  );
}
