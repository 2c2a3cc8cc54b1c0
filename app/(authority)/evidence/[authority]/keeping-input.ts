import { formText } from '@/app/(authority)/form-text';
import { paths } from '@/lib/paths';

/** The library's forms as their use-cases take them; those check. What a form does not have is left out. */
export const keepingInput = (form: FormData): Readonly<Record<string, FormDataEntryValue>> =>
  Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')));

/** To the list, or to what has a newer version now. The ids have been through the use-case by then. */
export const afterKeeping = (form: FormData, evidenceId: string): string => {
  const authorityId = formText(form, 'authorityId');
  return form.has('replacesId')
    ? `${paths.libraryItem(authorityId, evidenceId)}?done=replaced`
    : `${paths.library(authorityId)}?done=kept`;
};
