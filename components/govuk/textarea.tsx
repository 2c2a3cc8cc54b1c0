import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';
import { FieldHead, FormGroup, describedByOf, splitFrame } from './form-group';
import type { FieldFrame } from './form-group';

export interface TextareaProps extends FieldFrame, ComponentPropsWithoutRef<'textarea'> {
  readonly name: string;
  /** Shown under the field, inside its group. */
  readonly after?: ReactNode;
}

/** A text field of several lines. Its id is its name unless another is given. */
export function Textarea(props: TextareaProps) {
  const [frame, { id = props.name, rows = 5, after, className, ...rest }] = splitFrame(props);
  return (
    <FormGroup error={frame.error} className={frame.groupClassName}>
      <FieldHead id={id} frame={frame} />
      <textarea
        {...rest}
        id={id}
        rows={rows}
        aria-describedby={describedByOf(id, frame)}
        className={joined('govuk-textarea', Boolean(frame.error) && 'govuk-textarea--error', className)}
      />
      {after}
    </FormGroup>
  );
}
