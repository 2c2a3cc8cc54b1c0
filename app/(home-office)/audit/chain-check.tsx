import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { InsetText, WarningText } from '@/components/govuk';
import { formatDateTime } from '@/lib/clock';
import { submitCheck } from './actions';
import { copy } from './copy';

interface ChainCheckProps {
  readonly chain: {
    readonly at: Date;
    readonly checked: number;
    readonly since: number;
    readonly firstBroken: number | null;
  } | null;
}

/** What the last check of the chain found, and a button for another. */
export function ChainCheck({ chain }: ChainCheckProps) {
  return (
    <Form action={submitCheck}>
      {chain === null ? (
        <InsetText>{copy.notChecked}</InsetText>
      ) : chain.firstBroken === null ? (
        <InsetText>
          {copy.whole(chain.checked, formatDateTime(chain.at))} {copy.since(chain.since)}
        </InsetText>
      ) : (
        <WarningText>{copy.broken(chain.firstBroken)}</WarningText>
      )}
      <SubmitButton variant="secondary">{copy.check}</SubmitButton>
    </Form>
  );
}
