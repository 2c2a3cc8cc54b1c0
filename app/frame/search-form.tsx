import type { ReactNode } from 'react';
import { Button, Input } from '@/components/govuk';

interface SearchFormProps {
  readonly path: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** More to narrow by. */
  readonly children?: ReactNode;
}

/** Narrows a list: a plain GET form, so that the address can be kept and shared. */
export function SearchForm({ path, name, label, hint, value, children }: SearchFormProps) {
  return (
    <form
      action={path}
      method="get"
      role="search"
      className="no-print mb-4 flex flex-wrap items-end gap-x-6 *:max-w-full"
    >
      <Input name={name} label={label} hint={hint} defaultValue={value} maxLength={200} spellCheck={false} />
      {children}
      <Button variant="secondary">Search</Button>
    </form>
  );
}
