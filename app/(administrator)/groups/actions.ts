'use server';

import { submitForm, typed } from '@/app/form-action';
import { tickedBoxes } from '@/components/forms/composite-field';
import type { FormState } from '@/components/forms/form-state';
import { resolveConflict } from '@/components/forms/resolve-conflict';
import { changeGroup } from '@/lib/authorities/change-group';
import { createGroup } from '@/lib/authorities/create-group';
import { GROUP_KINDS } from '@/lib/authorities/model';
import { paths } from '@/lib/paths';
import { copy, KIND_WORDS } from './copy';

const COMPOSITES = { councils: tickedBoxes('councils') };

/** How two versions of a group are shown: kinds in words, councils by name. */
function groupWords(field: string, value: string, names: Readonly<Record<string, string>>): string {
  switch (field) {
    case 'kind':
      return GROUP_KINDS.filter((kind) => kind === value)
        .map((kind) => KIND_WORDS[kind])
        .join('');
    case 'councils':
      return value
        .split(', ')
        .map((code) => names[code] ?? code)
        .join(', ');
    default:
      return value;
  }
}

const nameInUse = (groupId: string) => ({
  field: 'name',
  message: 'A group of this name is there already. Change that one, or choose another name',
  href: paths.group(groupId),
});

export async function submitNewGroup(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: createGroup,
    input: typed(form),
    done: ({ groupId }) => `${paths.group(groupId)}?done=created`,
    explain: (refusal) =>
      refusal.kind === 'name-in-use'
        ? [nameInUse(refusal.groupId)]
        : [{ field: 'council', message: 'This council is no longer in the list. Choose again' }],
  });
}

/** The council that was added last stands among the others, so that two versions can be compared and kept whole. */
function withAdded(sent: FormData): FormData {
  const form = resolveConflict(sent, COMPOSITES);
  const added = form.get('add');
  const isThere = added === null || added === '' || form.getAll('councils').includes(added);
  if (!isThere) form.append('councils', added);
  form.set('add', '');
  return form;
}

export async function saveGroup(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = withAdded(sent);
  return submitForm({
    form,
    useCase: changeGroup,
    input: typed(form),
    done: ({ groupId }) => `${paths.group(groupId)}?done=saved`,
    explain: (refusal) => {
      if (refusal.kind === 'name-in-use') return [nameInUse(refusal.groupId)];
      return refusal.kind === 'no-councils'
        ? [{ field: 'councils', message: 'A group covers at least one council: keep one, or add another' }]
        : [{ field: 'add', message: 'This council is no longer in the list. Choose again' }];
    },
    labels: { name: copy.form.name, kind: copy.form.kind, councils: copy.form.covered },
    words: groupWords,
    composites: COMPOSITES,
  });
}
