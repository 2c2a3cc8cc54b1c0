import type { Conflict, FormState } from './form-state';

/** What a form's address for autosaving answers, as JSON; the status says which. Plain data, shared with the server. */
export interface AutosaveAnswer {
  /** 200: hidden fields that say what the form has now been shown. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** 200: when it was saved, as shown: `2:02pm`. Nothing where there was nothing to save. */
  readonly at?: string | undefined;
  /** 200: fields that could not be saved yet (`errors` says why); all the others were. */
  readonly waiting?: readonly string[] | undefined;
  /** 409: somebody else saved the same field. Nothing of this was saved. */
  readonly conflict?: Conflict | undefined;
  /** Refused: what is wrong and how to fix it. Nothing was saved, or, with `waiting`, all but that. */
  readonly errors?: FormState['errors'] | undefined;
  /** 403: somebody else is signed in by now than whoever the page was drawn for. Nothing was saved, all of it stays unsaved. */
  readonly isAnothers?: boolean | undefined;
  /** 401: where to sign in and come back from, and whether what was typed is kept meanwhile. */
  readonly signIn?: string | undefined;
  readonly isKept?: boolean | undefined;
}
