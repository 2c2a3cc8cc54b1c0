import { FieldInput } from '@/components/forms/field-input';
import { copy } from './copy';

/** Who is asked. */
export function PersonFields() {
  const words = copy.fields;
  return (
    <>
      <FieldInput
        name="email"
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="off"
        spellCheck={false}
      />
      <FieldInput name="name" label={words.name} autoComplete="off" spellCheck={false} />
      <FieldInput name="jobTitle" label={words.jobTitle} autoComplete="off" />
    </>
  );
}
