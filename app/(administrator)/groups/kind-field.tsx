import { FieldRadios } from '@/components/forms/field-choices';
import { GROUP_KINDS, type GroupKind } from '@/lib/authorities/model';
import { copy, KIND_WORDS } from './copy';

export function KindField({ value }: { readonly value?: GroupKind }) {
  return (
    <FieldRadios
      name="kind"
      legend={copy.form.kind}
      legendSize="s"
      value={value}
      items={GROUP_KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind] }))}
    />
  );
}
