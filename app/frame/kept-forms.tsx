'use client';

import { usePathname } from 'next/navigation';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { PageFormsContext, type KeptForm } from '@/components/forms/kept-form';

interface KeptFormsProps {
  /** Whom the page was drawn for. */
  readonly person: string | undefined;
  readonly path: string;
  readonly forms: readonly KeptForm[];
  readonly children: ReactNode;
}

/** Gives the forms of one page whose they are, and what was kept of them; a layout stays when a person goes on to another page and comes back. */
export function KeptForms({ person, path, forms, children }: KeptFormsProps) {
  const isHere = usePathname() === path;
  const [saved, setSaved] = useState<readonly KeptForm[]>([]);
  const page = useMemo(
    () => ({
      person,
      kept: isHere ? forms.filter((form) => !saved.includes(form)) : [],
      forget: (name: string) => {
        setSaved(forms.filter(({ form }) => form === name));
      },
    }),
    [person, isHere, forms, saved],
  );
  return <PageFormsContext value={page}>{children}</PageFormsContext>;
}
