import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';
import { Fieldset } from './fieldset';
import type { LegendProps } from './fieldset';
import { FormGroup, GroupHead, describedByOf } from './form-group';
import type { FieldFrame } from './form-group';
import { Hint } from './hint';
import { Label } from './label';

/** One radio button or checkbox, or the word between two groups of them. */
export type Choice = ChoiceItem | { readonly divider: string };
export interface ChoiceItem {
  readonly value: string | number;
  readonly text: ReactNode;
  readonly hint?: ReactNode;
  readonly hintClassName?: string | undefined;
  readonly id?: string | undefined;
  /** Checkboxes only: a name of its own. */
  readonly name?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly labelClassName?: string | undefined;
  /** Shown while this is chosen, by CSS; always there for browsers that cannot. The server ignores it unless chosen. */
  readonly conditional?: ReactNode;
  readonly describedBy?: string | undefined;
  readonly attributes?: Readonly<Record<`data-${string}`, string>> | undefined;
}

export interface ChoicesProps
  extends
    LegendProps,
    Pick<FieldFrame, 'hint' | 'hintClassName' | 'error' | 'errorClassName' | 'describedBy' | 'groupClassName'> {
  readonly name: string;
  /** Ids start with it; the first choice's id is it, so that an error can link there. The name unless given. */
  readonly idPrefix?: string | undefined;
  readonly items: readonly Choice[];
  readonly small?: boolean | undefined;
  readonly className?: string | undefined;
}

interface Kind {
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (value: string | number) => boolean;
  readonly modifier?: string | undefined;
}

/** What radios and checkboxes have in common. */
export function Choices({ kind, ...props }: ChoicesProps & { readonly kind: Kind }) {
  const { name, idPrefix = name, items, small, className, legend } = props;
  const block = kind.type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const describedBy = describedByOf(idPrefix, props);
  const inner = (
    <>
      <GroupHead id={idPrefix} frame={props} />
      <div className={joined(block, kind.modifier, small && `${block}--small`, className)}>
        {items.map((item, place) =>
          'divider' in item ? (
            <div key={`divider-${item.divider}`} className={`${block}__divider`}>
              {item.divider}
            </div>
          ) : (
            <OneChoice
              key={item.id ?? item.value}
              block={block}
              kind={kind}
              name={item.name ?? name}
              item={item}
              id={item.id ?? (place === 0 ? idPrefix : `${idPrefix}-${place + 1}`)}
              // Without a fieldset there is nothing else to carry the description of the group.
              groupDescribedBy={legend || kind.type === 'radio' ? undefined : describedBy}
            />
          ),
        )}
      </div>
    </>
  );
  return (
    <FormGroup error={props.error} className={props.groupClassName}>
      {legend ? (
        <Fieldset
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

interface OneChoiceProps {
  readonly block: string;
  readonly kind: Kind;
  readonly name: string;
  readonly id: string;
  readonly item: ChoiceItem;
  readonly groupDescribedBy: string | undefined;
}

function OneChoice({ block, kind, name, id, item, groupDescribedBy }: OneChoiceProps) {
  const hintId = `${id}-item-hint`;
  const input: ComponentPropsWithoutRef<'input'> = {
    ...item.attributes,
    id,
    name,
    type: kind.type,
    value: item.value,
    defaultChecked: kind.isChosen(item.value),
    disabled: item.disabled,
    'aria-describedby': joined(item.describedBy, groupDescribedBy, Boolean(item.hint) && hintId),
  };
  return (
    <>
      <div className={`${block}__item`}>
        <input className={`${block}__input`} {...input} />
        <Label htmlFor={id} className={joined(`${block}__label`, item.labelClassName)}>
          {item.text}
        </Label>
        {item.hint ? (
          <Hint id={hintId} className={joined(`${block}__hint`, item.hintClassName)}>
            {item.hint}
          </Hint>
        ) : null}
      </div>
      {item.conditional ? (
        <div className={`${block}__conditional`} id={`conditional-${id}`}>
          {item.conditional}
        </div>
      ) : null}
    </>
  );
}
