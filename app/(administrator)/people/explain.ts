import type { FormError } from '@/app/form-action';
import { ROLE_WORDS } from '@/app/role-words';
import type { RoleRefusal } from '@/lib/people/role-to-give';
import type { AddressInUse } from '@/lib/people/invite-person';
import { paths } from '@/lib/paths';

/** Why a role was not given, and how to fix it. */
export function explainRole(
  refusal: RoleRefusal | AddressInUse | { readonly kind: 'deactivated' },
): readonly FormError[] {
  switch (refusal.kind) {
    case 'already-held':
      return [
        {
          field: 'role',
          message: 'They hold this role already. To change what it covers, end it first, then give it anew',
        },
      ];
    case 'own-council':
      return [
        {
          field: 'role',
          message: `They are ${ROLE_WORDS[refusal.role]} of ${refusal.council}, and nobody reviews a council of their own. Give the review to someone else, or end that role first`,
        },
      ];
    case 'reviews-this-council':
      return [
        {
          field: 'role',
          message: `They review ${refusal.council} as Regional Prevent Adviser for ${refusal.reach}, and nobody reviews a council of their own. End that role first`,
        },
      ];
    case 'reach-not-found':
      return [{ field: 'role', message: 'What you chose is no longer in the list. Choose again' }];
    case 'already-over':
      return [{ field: 'to', message: 'The last day must be today or later' }];
    case 'deactivated':
      return [{ field: '', message: 'They cannot sign in. Let them sign in again first, then give the role' }];
    case 'address-in-use':
      return [
        {
          field: 'email',
          message: 'Someone has this e-mail address already. Give them a role on their own page instead',
          href: paths.person(refusal.personId),
        },
      ];
  }
}
