import type { FormError } from '@/app/form-action';
import type { AddFileRefusal } from '@/lib/evidence/add-evidence-file';
import type { BeginUploadRefusal } from '@/lib/evidence/begin-upload';
import { councilFullWords } from '@/lib/storage/problems';

/**
 * Why a link or a file was not added, and how to fix it.
 *
 * @param field the field that holds it
 */
export const explainAdding =
  (field: 'url' | 'file') =>
  (refusal: AddFileRefusal | BeginUploadRefusal): readonly FormError[] => {
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
      case 'council-full':
        return [{ field, message: councilFullWords(refusal) }];
      case 'too-many-uploads':
        return [
          {
            field,
            message: `You have begun ${refusal.max} uploads that are not finished. Finish or cancel some of them first; what is left of them is removed after a day`,
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
