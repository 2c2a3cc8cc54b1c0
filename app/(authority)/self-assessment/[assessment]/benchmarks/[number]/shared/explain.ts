import type { FormError } from '@/app/form-action';
import type { TakeOverRefusal } from '@/lib/assessments/take-over-text';
import type { ShareRefusal } from '@/lib/together/share-text';

/** Why a text was not shared or taken over, and how to fix it. */
export function explainSharing(refusal: ShareRefusal | TakeOverRefusal): readonly FormError[] {
  switch (refusal.kind) {
    case 'nothing-written':
      return [
        { field: '', message: 'There is nothing to share yet. Write “Why this score?” or answer a statement first' },
      ];
    case 'no-neighbours':
      return [
        {
          field: '',
          message:
            'Your local authority shares no partnership group with another. Ask an administrator to add it to one',
        },
      ];
    case 'other-framework':
      return [
        {
          field: '',
          message: `${refusal.council} wrote this about other performance criteria than yours. Read it, and write your own`,
        },
      ];
    case 'not-scored':
      return [{ field: '', message: 'This benchmark is not scored, so there is nothing to take a text over into' }];
    case 'already-there':
      return [{ field: '', message: 'All of this stands on your page of the benchmark already. Edit it there' }];
    case 'no-room':
      return [
        {
          field: '',
          message: `“Why this score?” would be ${refusal.over.toLocaleString('en-GB')} characters too long. Shorten what is written there, then take the text over`,
        },
      ];
  }
}
