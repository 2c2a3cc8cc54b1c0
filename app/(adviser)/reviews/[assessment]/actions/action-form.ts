import type { FormError } from '@/app/form-action';
import { dateParts, tickedBoxes } from '@/components/forms/composite-field';
import { copy } from './copy';

/** Fields of one action as a form sends them. */
export interface ActionFields {
  readonly text: string;
  readonly benchmarks: readonly string[];
  readonly owner: string;
  readonly due: { readonly day: string; readonly month: string; readonly year: string };
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export const actionFields = (form: FormData): ActionFields => ({
  text: text(form, 'text'),
  benchmarks: form.getAll('benchmarks').filter((value): value is string => typeof value === 'string'),
  owner: text(form, 'owner'),
  due: { day: text(form, 'due-day'), month: text(form, 'due-month'), year: text(form, 'due-year') },
});

/** What a stale save shows as one value each. */
export const COMPOSITES = { benchmarks: tickedBoxes('benchmarks'), due: dateParts('due') };

interface ActionRefusal {
  readonly kind: 'too-many-actions' | 'unknown-benchmark' | 'action-is-gone' | 'action-has-changed';
}

export function explainAction({ kind }: ActionRefusal): readonly FormError[] {
  switch (kind) {
    case 'too-many-actions':
      return [{ field: '', message: copy.tooMany }];
    case 'unknown-benchmark':
      return [{ field: 'benchmarks', message: copy.unknownBenchmark }];
    case 'action-is-gone':
      return [{ field: '', message: copy.gone }];
    case 'action-has-changed':
      return [{ field: '', message: copy.hasChanged }];
  }
}
