import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';
import { FieldHead, FormGroup, describedByOf, splitFrame } from './form-group';
import type { FieldFrame } from './form-group';

export interface InputProps extends FieldFrame, Omit<ComponentPropsWithoutRef<'input'>, 'prefix' | 'width'> {
  readonly name: string;
  /** As wide as about so many characters. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
}

/** A single-line text field. Its id is its name unless another is given. */
export function Input(props: InputProps) {
  const [frame, { id = props.name, width, prefix, suffix, className, type = 'text', ...rest }] = splitFrame(props);
  const input = (
    <input
      {...rest}
      id={id}
      type={type}
      aria-describedby={describedByOf(id, frame)}
      className={joined(
        'govuk-input',
        width && `govuk-input--width-${width}`,
        className,
        Boolean(frame.error) && 'govuk-input--error',
      )}
    />
  );
  return (
    <FormGroup error={frame.error} className={frame.groupClassName}>
      <FieldHead id={id} frame={frame} />
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          {prefix ? (
            <div className="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          ) : null}
          {input}
          {suffix ? (
            <div className="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          ) : null}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}
