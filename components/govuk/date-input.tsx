import { joined } from './class-names';
import { Fieldset } from './fieldset';
import type { LegendProps } from './fieldset';
import { FormGroup, GroupHead, describedByOf } from './form-group';
import type { FieldFrame } from './form-group';
import { Input } from './input';

export interface DatePart {
  /** Also the value's key and, after the prefix, the field's name. */
  readonly name: string;
  readonly label?: string | undefined;
  readonly id?: string | undefined;
  readonly value?: string | number | undefined;
  readonly width?: 2 | 4 | undefined;
  readonly className?: string | undefined;
  /** Whether the error is about this part; where none says so, it is about all of them. */
  readonly hasError?: boolean | undefined;
  readonly autoComplete?: string | undefined;
  readonly pattern?: string | undefined;
}
export interface DateInputProps
  extends
    LegendProps,
    Pick<FieldFrame, 'hint' | 'hintClassName' | 'error' | 'errorClassName' | 'describedBy' | 'groupClassName'> {
  readonly id: string;
  /** `due` gives fields named `due-day`, `due-month` and `due-year`. */
  readonly namePrefix?: string | undefined;
  readonly parts?: readonly DatePart[] | undefined;
  readonly className?: string | undefined;
}

export const DATE_PARTS: readonly DatePart[] = [{ name: 'day' }, { name: 'month' }, { name: 'year', width: 4 }];

/** A date that people know by heart or have before them, typed as numbers. */
export function DateInput({ id, namePrefix, parts = DATE_PARTS, className, legend, ...props }: DateInputProps) {
  const someHasError = parts.some(({ hasError }) => hasError);
  const isWrong = ({ hasError }: DatePart) => hasError ?? (Boolean(props.error) && !someHasError);
  const describedBy = describedByOf(id, props);
  const inner = (
    <>
      <GroupHead id={id} frame={props} />
      <div className={joined('govuk-date-input', className)} id={id}>
        {parts.map((part) => (
          <div key={part.name} className="govuk-date-input__item">
            <Input
              id={part.id ?? `${id}-${part.name}`}
              name={namePrefix ? `${namePrefix}-${part.name}` : part.name}
              label={part.label ?? part.name.charAt(0).toUpperCase() + part.name.slice(1)}
              labelClassName="govuk-date-input__label"
              inputMode="numeric"
              defaultValue={part.value}
              autoComplete={part.autoComplete}
              pattern={part.pattern}
              className={joined(
                'govuk-date-input__input',
                isWrong(part) && 'govuk-input--error',
                `govuk-input--width-${part.width ?? 2}`,
                part.className,
              )}
            />
          </div>
        ))}
      </div>
    </>
  );
  return (
    <FormGroup error={props.error} className={props.groupClassName}>
      {legend ? (
        <Fieldset
          // JAWS does not read the description of a group of text fields without the role.
          role="group"
          legend={legend}
          legendSize={props.legendSize}
          legendIsPageHeading={props.legendIsPageHeading}
          legendClassName={props.legendClassName}
          describedBy={describedBy}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}
