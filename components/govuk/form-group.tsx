import type { ReactNode } from 'react';
import { joined } from './class-names';
import type { Size } from './class-names';
import { ErrorMessage } from './error-message';
import { Hint } from './hint';
import { Label } from './label';

/** What every field has around it. */
export interface FieldFrame {
  readonly label?: ReactNode;
  readonly labelSize?: Size | undefined;
  readonly labelIsPageHeading?: boolean | undefined;
  readonly labelClassName?: string | undefined;
  readonly hint?: ReactNode;
  readonly hintClassName?: string | undefined;
  /** What is wrong and how to fix it. */
  readonly error?: ReactNode;
  readonly errorClassName?: string | undefined;
  /** Ids of other elements that describe the field. */
  readonly describedBy?: string | undefined;
  readonly groupClassName?: string | undefined;
}

interface FormGroupProps {
  readonly error?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The block around a field or a group of them, marked where something is wrong in it. */
export function FormGroup({ error, className, children }: FormGroupProps) {
  return (
    <div className={joined('govuk-form-group', Boolean(error) && 'govuk-form-group--error', className)}>{children}</div>
  );
}

/** Label, hint and error in their order, for a field with one control. */
export function FieldHead({ id, frame }: { readonly id: string; readonly frame: FieldFrame }) {
  return (
    <>
      <Label
        htmlFor={id}
        size={frame.labelSize}
        isPageHeading={frame.labelIsPageHeading}
        className={frame.labelClassName}
      >
        {frame.label}
      </Label>
      <GroupHead id={id} frame={frame} />
    </>
  );
}

/** Hint and error in their order, for a group whose question is its legend. */
export function GroupHead({ id, frame }: { readonly id: string; readonly frame: FieldFrame }) {
  return (
    <>
      {frame.hint ? (
        <Hint id={`${id}-hint`} className={frame.hintClassName}>
          {frame.hint}
        </Hint>
      ) : null}
      {frame.error ? (
        <ErrorMessage id={`${id}-error`} className={frame.errorClassName}>
          {frame.error}
        </ErrorMessage>
      ) : null}
    </>
  );
}

/** The ids that a control names in `aria-describedby`. */
export function describedByOf(id: string, frame: FieldFrame): string | undefined {
  return joined(frame.describedBy, Boolean(frame.hint) && `${id}-hint`, Boolean(frame.error) && `${id}-error`);
}

/** A field's own properties apart from those of what stands around it. */
export function splitFrame<Props extends FieldFrame>(
  props: Props,
): readonly [FieldFrame, Omit<Props, keyof FieldFrame>] {
  // prettier-ignore
  const {
    label, labelSize, labelIsPageHeading, labelClassName, hint, hintClassName,
    error, errorClassName, describedBy, groupClassName, ...field
  } = props;
  const around = { label, labelSize, labelIsPageHeading, labelClassName, hint, hintClassName };
  return [{ ...around, error, errorClassName, describedBy, groupClassName }, field];
}
