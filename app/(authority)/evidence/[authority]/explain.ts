import type { FormError } from '@/app/form-action';
import type { DeleteRefusal } from '@/lib/evidence/delete-evidence';
import type { KeepFileRefusal } from '@/lib/evidence/keep-file';
import type { ShareEvidenceRefusal } from '@/lib/evidence/share-evidence';
import type { SeenLater } from '@/lib/evidence/model';
import { councilFullWords } from '@/lib/storage/problems';

/**
 * Why something was not kept in the library, and how to fix it.
 *
 * @param field the field that holds it
 */
export const explainKeeping =
  (field: 'url' | 'file' | 'title') =>
  (refusal: KeepFileRefusal | SeenLater): readonly FormError[] => {
    switch (refusal.kind) {
      case 'already-added':
        return [{ field, message: `It is in the library already, as “${refusal.title}”. Use that one` }];
      case 'not-yours':
        return [{ field: '', message: NOT_YOURS }];
      case 'council-full':
        return [{ field, message: councilFullWords(refusal) }];
      case 'file-missing':
        return [{ field, message: 'Choose a file' }];
      case 'seen-later':
        return [{ field: 'seen', message: SEEN_LATER }];
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

export const SEEN_LATER = 'The date on which it was seen must be today or earlier';
const NOT_YOURS = 'Somebody else added it. Ask them, or your Prevent Lead, to do this';

/** Why something was not taken out of the library. */
export function explainTakingOut({ kind }: DeleteRefusal): readonly FormError[] {
  switch (kind) {
    case 'not-yours':
      return [{ field: '', message: NOT_YOURS }];
    case 'was-submitted':
      return [{ field: '', message: 'It was part of a submission by now. Withdraw it from the library instead' }];
    case 'offered-elsewhere':
      return [
        {
          field: '',
          message: 'It supports benchmarks that were not given to you. Ask your Prevent Lead to delete it',
        },
      ];
  }
}

/** Why sharing did not change. */
export function explainSharing({ kind }: ShareEvidenceRefusal | { readonly kind: 'not-shared' }): readonly FormError[] {
  switch (kind) {
    case 'is-neighbours':
      return [{ field: '', message: 'Another council shares it with you: only they can share it' }];
    case 'shared-already':
      return [{ field: '', message: 'It is shared already. Open the page again' }];
    case 'not-shared':
      return [{ field: '', message: 'It is not shared any more. Open the page again' }];
    case 'no-neighbours':
      return [
        {
          field: '',
          message: 'No other council is in a partnership group with yours, so there is nobody to share it with',
        },
      ];
  }
}
