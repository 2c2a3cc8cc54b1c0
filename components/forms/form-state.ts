/** What a form shows: what was wrong, what was typed, and where someone else saved in between. Plain data, so that it survives without JavaScript. */
export interface FormState {
  readonly errors: readonly { readonly field: string; readonly message: string; readonly href?: string }[];
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly conflict?: Conflict;
  readonly notice?: string;
  /** Why it shows what was typed before: it was kept when the session had ended. */
  readonly kept?: string;
}

/** A stale save: both texts, and the version to save over once a person has chosen. */
export interface Conflict {
  readonly version: number;
  readonly byName: string;
  /** As shown: `11 May 2023 at 2:02pm`. */
  readonly at: string;
  readonly fields: readonly ConflictField[];
}
export interface ConflictField {
  readonly field: string;
  readonly label: string;
  readonly yours: string;
  readonly theirs: string;
  /** What to save where `theirs` is chosen, if `theirs` is the words for a code. */
  readonly theirsValue?: string;
  /** Who saved this field, where several people saved others. */
  readonly byName?: string | undefined;
}

/** What a form calls: a Server Action of `submitForm`'s shape. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

export const emptyFormState: FormState = { errors: [], values: {} };

/**
 * Whether the state comes back from sending the form. Then what was typed is shown, also where that is nothing: a box
 * that was unticked must not be ticked again from the record.
 */
export function wasSent(state: FormState): boolean {
  return (
    state.errors.length > 0 || state.conflict !== undefined || state.notice !== undefined || state.kept !== undefined
  );
}

/** A field as the form stands: what is in it, and what is wrong with it. */
export interface FieldState {
  readonly values: readonly string[];
  /** The first, or only, value; the empty string where there is none. */
  readonly value: string;
  readonly error: string | undefined;
}

/**
 * @param stored what the record has, shown until the form was sent
 * @example fieldState(emptyFormState, 'why', 'A plan is in place').value; // 'A plan is in place'
 */
export function fieldState(
  state: FormState,
  name: string,
  stored: string | number | readonly string[] | null | undefined,
): FieldState {
  const shown = wasSent(state) ? state.values[name] : stored;
  const values =
    shown === undefined || shown === null ? [] : Array.isArray(shown) ? shown.map(String) : [String(shown)];
  return { values, value: values[0] ?? '', error: state.errors.find(({ field }) => field === name)?.message };
}
