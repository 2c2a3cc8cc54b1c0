import type { ComponentPropsWithoutRef } from 'react';
import { joined } from './class-names';
import { FieldHead, FormGroup, describedByOf, splitFrame } from './form-group';
import type { FieldFrame } from './form-group';

export interface SelectItem {
  readonly value?: string | number | undefined;
  readonly text: string;
  readonly disabled?: boolean | undefined;
}
export interface SelectProps extends FieldFrame, ComponentPropsWithoutRef<'select'> {
  readonly name: string;
  readonly items: readonly SelectItem[];
}

/** A drop-down list. Radios are better where there are few choices. */
export function Select(props: SelectProps) {
  const [frame, { id = props.name, items, className, ...rest }] = splitFrame(props);
  return (
    <FormGroup error={frame.error} className={frame.groupClassName}>
      <FieldHead id={id} frame={frame} />
      <select
        {...rest}
        id={id}
        aria-describedby={describedByOf(id, frame)}
        className={joined('govuk-select', className, Boolean(frame.error) && 'govuk-select--error')}
      >
        {items.map(({ text, ...item }) => (
          <option key={item.value ?? text} {...item}>
            {text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
