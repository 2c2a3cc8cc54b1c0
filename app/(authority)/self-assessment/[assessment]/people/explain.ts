import type { FormError } from '@/app/form-action';
import { benchmarksInWords } from '@/components/domain/words';
import type { GivenSince, HandOverRefusal, WhatRefusal, WhoRefusal } from '@/lib/people/helping';

/** Why somebody cannot be asked, or what was asked cannot be given, and how to fix it. */
export function explainAsking(refusal: WhoRefusal | WhatRefusal | GivenSince): readonly FormError[] {
  const at = (field: string, message: string) => [{ field, message }];
  switch (refusal.kind) {
    case 'has-left':
      return at(
        'email',
        `${refusal.name} has left and cannot sign in any more. Ask somebody else, or ask an administrator to let them sign in again`,
      );
    case 'judges-council':
      return at(
        'email',
        `${refusal.name} reviews or decides about your council, and nobody does that for a council of their own. Ask somebody else`,
      );
    case 'is-lead':
      return at('email', `${refusal.name} is a Prevent Lead of your council already and has every benchmark`);
    case 'benchmarks-not-offered':
      return at(
        'benchmarks',
        `Take out ${benchmarksInWords(refusal.benchmarks)}: there is nothing to do on a benchmark that is not scored`,
      );
    case 'district-not-found':
      return at('behalf-district', 'Choose a district of your county from the list');
    case 'changed-since-shown':
      return at(
        '',
        `Somebody changed this after the page was opened: they now have ${benchmarksInWords(refusal.benchmarks)}. What you chose stands below and is not saved: check it, and press again to give them that instead`,
      );
  }
}

const HAND_OVER: Readonly<Record<HandOverRefusal['kind'], string>> = {
  'successor-not-lead':
    'They are no longer a Prevent Lead of your council who can sign in. Choose another one, or add them first',
  'already-handed-over': 'You have handed over already',
  'to-yourself': 'Choose somebody other than yourself',
};

export const explainHandOver = ({ kind }: HandOverRefusal): readonly FormError[] => [
  { field: 'to', message: HAND_OVER[kind] },
];
