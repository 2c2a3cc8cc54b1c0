import type { FormError } from '@/app/form-action';
import type { AddFileRefusal } from '@/lib/evidence/add-evidence-file';

/**
 * Why a link or a file was not added, and how to fix it.
 *
 * @param field the field that holds it
 */
export const explainAdding =
  (field: 'url' | 'file') =>
  (refusal: AddFileRefusal): readonly FormError[] => {
    switch (refusal.kind) {
      case 'not-scored':
        return [
          {
            field: '',
            message:
              'This benchmark is not scored in this framework, so it needs no evidence. Add it to another benchmark',
          },
        ];
      case 'unknown-statements':
        return [
          {
            field: field === 'url' ? 'statementIds' : 'fileStatementIds',
            message: 'Something was chosen that this benchmark does not have. Open the page again and choose there',
          },
        ];
      case 'already-added':
        return [
          {
            field,
            message: `This ${field === 'url' ? 'link' : 'file'} has been added already, as “${refusal.title}”. Add another one, or remove that one first`,
          },
        ];
      case 'too-much-evidence':
        return [
          {
            field: '',
            message: `A benchmark can have ${refusal.max} links and files at most. Remove one that matters less first`,
          },
        ];
      case 'file-missing':
        return [{ field, message: 'Choose a file' }];
      case 'uploads-refused':
        return [
          {
            field: '',
            message:
              'Files cannot be uploaded here, because nothing scans them for viruses. Add a link to the file instead',
          },
        ];
    }
  };
