import 'server-only';
import type { CompositeFields } from '@/components/forms/composite-field';
import type { FormState } from '@/components/forms/form-state';
import { formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import type { ChangedSinceShown, CommonRefusal, Stale } from '@/lib/use-case';
import { STATE_WORDS } from './state-words';

export interface FormError {
  readonly field: string;
  readonly message: string;
  readonly href?: string;
}

/** How a form puts its use-case's refusals, however it was sent. */
export interface Explained<Refusal> {
  readonly form: FormData;
  /** The use-case's own refusals in words: what is wrong and how to fix it. */
  readonly explain: (refusal: Exclude<Refusal, Stale>) => readonly FormError[];
  /** Labels for the fields of a stale save, so that both texts can be shown. */
  readonly labels?: Readonly<Record<string, string>>;
  /** How a stale save shows a value that is a code ('in-place'), in words; `names` are those that the use-case knows. */
  readonly words?: (field: string, value: string, names: Readonly<Record<string, string>>) => string;
  /** Fields of a stale save that the form sends as several. */
  readonly composites?: CompositeFields;
}

export const SIGNED_OUT: FormError = {
  field: '',
  message:
    'You have been signed out. Sign in again in another tab, then press the button again: nothing you typed is lost',
  href: paths.signIn,
};

/** What was typed, so that nothing is lost when the form comes back. Next's own fields are left out. */
export function typed(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const all = form.getAll(name).filter((value): value is string => typeof value === 'string');
    values[name] = all.length > 1 ? all : (all[0] ?? '');
  }
  return values;
}

const asTyped = (_field: string, value: string): string => value;

/** A refusal as its form shows it: what is wrong and how to fix it, and everything that was typed. */
export function refusedState<Refusal extends { readonly kind: string }>(
  explained: Explained<Refusal>,
  refusal: CommonRefusal | Stale | Exclude<Refusal, Stale | CommonRefusal>,
): FormState {
  const values = { ...typed(explained.form), ...renewed(refusal) };
  const errors = (found: readonly FormError[]): FormState => ({ errors: found, values });
  switch (refusal.kind) {
    case 'not-signed-in':
      return errors([SIGNED_OUT]);
    case 'not-found':
      return errors([{ field: '', message: 'This page does not exist any more. Go back to the list it came from' }]);
    case 'invalid':
      return errors((refusal as Extract<CommonRefusal, { kind: 'invalid' }>).issues);
    case 'not-allowed':
      return errors([
        { field: '', message: 'Your role does not allow this. Ask an administrator if you think it should' },
      ]);
    case 'wrong-state': {
      const { state: now } = refusal as Extract<CommonRefusal, { kind: 'wrong-state' }>;
      const stands = STATE_WORDS[now as keyof typeof STATE_WORDS];
      return errors([
        {
          field: '',
          message: `This can no longer be done, because the self-assessment is now: ${stands.toLowerCase()}. Open the page again to see where it stands`,
        },
      ]);
    }
    case 'stale':
      return staleState(explained, refusal as Stale, values);
    default:
      return errors(explained.explain(refusal as Exclude<Refusal, Stale>));
  }
}

/** The page is drawn again for it (`submitForm`): what it shows by then is what the form sends next. */
const renewed = (refusal: { readonly kind: string }): FormState['values'] =>
  refusal.kind === 'changed-since-shown' ? (refusal as ChangedSinceShown).renewed : {};

function staleState<Refusal>(
  { form, labels = {}, words = asTyped, composites = {} }: Explained<Refusal>,
  stale: Stale,
  values: FormState['values'],
): FormState {
  return {
    errors: [
      {
        field: '',
        message: `${stale.byName} saved this in the meantime. Both versions are shown below: choose or combine them, then save again`,
      },
    ],
    conflict: {
      version: stale.version,
      byName: stale.byName,
      at: formatDateTime(stale.at),
      fields: Object.entries(stale.current).map(([field, theirs]) => ({
        field,
        label: stale.labels?.[field] ?? labels[field] ?? field,
        yours: words(field, composites[field]?.gather(form) ?? String(form.get(field) ?? ''), stale.names ?? {}),
        theirs: words(field, theirs, stale.names ?? {}),
        theirsValue: theirs,
        byName: stale.byNames?.[field],
      })),
    },
    values: { ...values, ...stale.renewed },
  };
}
