import type { ReactNode } from 'react';
import { joined } from './class-names';
import { Hint } from './hint';
import { Textarea } from './textarea';
import type { TextareaProps } from './textarea';

export interface CharacterCountProps extends Omit<TextareaProps, 'after' | 'maxLength'> {
  /** The most characters that fit. Not set on the field itself: what is too long is kept and said, never cut off. */
  readonly limit: number;
  readonly limitClassName?: string | undefined;
  /** In place of "You can enter up to … characters", where JavaScript counts along. */
  readonly message?: ReactNode;
}

/** A text field that says how much fits. The count as one types is an enhancement: see `forms/field-textarea`. */
export function CharacterCount(props: CharacterCountProps) {
  const { limit, limitClassName, message, id = props.name, describedBy, groupClassName, ...rest } = props;
  return (
    <Textarea
      {...rest}
      id={id}
      describedBy={joined(`${id}-info`, describedBy)}
      groupClassName={joined('govuk-character-count', groupClassName)}
      after={
        <Hint id={`${id}-info`} className={joined('govuk-character-count__message', limitClassName)}>
          {message ?? `You can enter up to ${limit.toLocaleString('en-GB')} characters`}
        </Hint>
      }
    />
  );
}
