/** Class names, or ids for `aria-describedby`, joined; undefined where none is left, so that no empty attribute is written. */
export function joined(...names: readonly (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}

/** The design system's sizes for headings, labels and legends. */
export type Size = 's' | 'm' | 'l' | 'xl';
