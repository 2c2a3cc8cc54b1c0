import type { AutosaveAnswer } from './autosave-answer';
import { FORM_NAME, KEPT, PERSON, SEEN, SHOWN } from './field-names';
import type { Conflict, FormState } from './form-state';
import { CHOOSE, THEIRS } from './resolve-conflict';

/** How saving stands: the last line of it, and what could not be saved although the rest was. */
export interface Progress {
  readonly line:
    | { readonly kind: 'nothing' | 'saving' | 'no-connection' }
    | { readonly kind: 'saved'; readonly at: string | undefined }
    | { readonly kind: 'signed-out'; readonly signIn: string; readonly isKept: boolean };
  /** Fields that somebody else changed too. The form's own buttons show both texts to choose from. */
  readonly conflict?: Conflict | undefined;
  readonly errors: FormState['errors'];
  /** Whether something was changed that only a button saves. */
  readonly isForButton: boolean;
}

export const NOTHING_YET: Progress = { line: { kind: 'nothing' }, errors: [], isForButton: false };

/** After the last key, in milliseconds. */
const PAUSE = 500;
const ANSWER_WITHIN = 10_000;
/** Between tries while nothing answers; then every half minute. */
const RETRIES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;
/** Never typed by a person. */
const NOT_TYPED: ReadonlySet<string> = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'file']);

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Values = ReadonlyMap<string, readonly string[]>;

function controlsOf(form: HTMLFormElement): readonly Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !NOT_TYPED.has(element.type) &&
      !element.name.startsWith(CHOOSE),
  );
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

function valueNow(control: Control): readonly string[] {
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map(({ value }) => value);
  return !isTick(control) || control.checked ? [control.value] : [];
}

/** As the page was drawn, whatever was typed before this script ran. */
function valueDrawn(control: Control): readonly string[] {
  if (control instanceof HTMLSelectElement) {
    const drawn = [...control.options].filter(({ defaultSelected }) => defaultSelected);
    return (drawn.length > 0 || control.multiple ? drawn : [...control.options].slice(0, 1)).map(({ value }) => value);
  }
  if (isTick(control)) return control.defaultChecked ? [control.value] : [];
  return [control.defaultValue];
}

function read(form: HTMLFormElement, valueOf: (control: Control) => readonly string[]): Values {
  const values = new Map<string, readonly string[]>();
  for (const control of controlsOf(form))
    values.set(control.name, [...(values.get(control.name) ?? []), ...valueOf(control)]);
  return values;
}

const isSame = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  JSON.stringify(a ?? []) === JSON.stringify(b ?? []);

const hiddenField = (form: HTMLFormElement, name: string): HTMLInputElement | null => {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement && found.type === 'hidden' ? found : null;
};

const asSent = (values: readonly string[]): string | readonly string[] =>
  values.length > 1 ? values : (values[0] ?? '');

interface Answered {
  /** 0: nothing answered. */
  readonly status: number;
  readonly answer: AutosaveAnswer;
}

interface Body {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly whole?: boolean;
}

async function post(url: string, body: Body): Promise<Answered> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    return { status: response.status, answer: (await response.json()) as AutosaveAnswer };
  } catch {
    // No connection, no answer in time, or an answer that is not the service's: nothing is known to be saved.
    return { status: 0, answer: {} };
  }
}

export interface AutosaveOf {
  readonly url: string;
  readonly byButton: readonly string[];
  readonly isDrawnFromRecord: boolean;
}

/**
 * Saves a form while it is written: half a second after a pause, on leaving a field and on choosing; only what changed,
 * one request at a time, the latest state next. Nothing is kept in the browser but the fields themselves, and none of
 * them is ever written to. What is not acknowledged stays unsaved, is tried again, and holds the page open.
 *
 * @param byButton fields that only a button sends: what cannot be taken back
 * @param isDrawnFromRecord false where the form shows what could not be saved before: then everything in it is unsaved
 * @param forgotten called once all is saved that had been kept of the form
 * @returns what ends it
 */
export function autosaveForm(
  form: HTMLFormElement,
  { url, byButton, isDrawnFromRecord }: AutosaveOf,
  report: (progress: Progress) => void,
  forgotten: (form: string) => void,
): () => void {
  const acknowledged = new Map(isDrawnFromRecord ? read(form, valueDrawn) : []);
  /** As they were refused: not sent again before something changes. */
  const refused = new Map<string, readonly string[]>();
  let progress = NOTHING_YET;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUnderWay = false;
  let isWanted = false;
  let isSignedOut = false;
  /** Of what stands in the form now: the server keeps it until the person has signed in again. */
  let isKept = false;
  /** Since what is under way was read from the form. */
  let isTypedSince = false;
  let isStopped = false;
  let isPressed = false;
  let failures = 0;
  /** A button that was pressed while a save was under way: it waits for the answer, so as not to contradict it. */
  let held: { readonly button: HTMLElement | null } | undefined;

  const tell = (change: Partial<Progress>): void => {
    progress = { ...progress, ...change, isForButton: isForButton() };
    show();
  };
  /** What is said takes room: nothing moves away under a button while it is being pressed. */
  const show = (): void => {
    if (!isStopped && !isPressed) report(progress);
  };
  const pressed = (): void => {
    isPressed = true;
  };
  const released = (): void => {
    // After the click that this ends.
    setTimeout(() => {
      isPressed = false;
      show();
    });
  };
  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  };
  const changed = (): readonly (readonly [string, readonly string[]])[] =>
    [...read(form, valueNow)].filter(([name, value]) => !isSame(value, acknowledged.get(name)));
  const unsaved = (): Values => new Map(changed().filter(([name]) => !byButton.includes(name)));
  const isForButton = (): boolean => changed().some(([name]) => byButton.includes(name));
  const isContested = (name: string): boolean =>
    progress.conflict?.fields.some(({ field }) => field === name) === true || hiddenField(form, THEIRS + name) !== null;
  const toSend = (): Values =>
    new Map(
      [...unsaved()].filter(
        ([name, value]) => !isContested(name) && !(refused.has(name) && isSame(value, refused.get(name))),
      ),
    );

  function bodyOf(values: Values): Body {
    const fields: Record<string, string | readonly string[]> = {};
    for (const [name, value] of values) {
      fields[name] = asSent(value);
      const shown = hiddenField(form, SEEN + name) ?? hiddenField(form, SEEN + name.slice(name.indexOf('.') + 1));
      if (shown !== null) fields[shown.name] = shown.value;
    }
    for (const own of [PERSON, SHOWN]) {
      const field = hiddenField(form, own);
      if (field !== null) fields[own] = field.value;
    }
    // The page shows what had been kept: with the last of it saved, that goes.
    if (hiddenField(form, KEPT) !== null && values.size === unsaved().size)
      for (const own of [FORM_NAME, KEPT]) fields[own] = hiddenField(form, own)?.value ?? '';
    return { fields };
  }
  function wholeBody(): Body {
    const fields: Record<string, string | readonly string[]> = {};
    const data = new FormData(form);
    for (const name of new Set(data.keys())) {
      if (name.startsWith('$ACTION')) continue;
      fields[name] = asSent(data.getAll(name).filter((value) => typeof value === 'string'));
    }
    return { fields: { ...fields, [KEPT]: 'yes' }, whole: true };
  }

  function save(): void {
    clearTimeout(timer);
    if (isUnderWay) {
      isWanted = true;
      return;
    }
    if (form.getAttribute('aria-busy') === 'true') {
      later(PAUSE);
      return;
    }
    const values = toSend();
    if (values.size === 0 || isStopped) return;
    isUnderWay = true;
    isTypedSince = false;
    isWanted = false;
    // The link to sign in stays where it is: it may be the very thing that is being pressed.
    if (!isSignedOut) tell({ line: { kind: 'saving' } });
    void send(values).then(goOn);
  }

  async function send(values: Values): Promise<void> {
    const body = isSignedOut ? wholeBody() : bodyOf(values);
    let answered = await post(url, body);
    // Part of a form could not be shown again: everything is kept until the person is back.
    if (answered.status === 401 && !isSignedOut) answered = await post(url, wholeBody());
    isUnderWay = false;
    if (answered.status === 200 && KEPT in body.fields && !isStopped)
      forgotten(hiddenField(form, FORM_NAME)?.value ?? '');
    settle(answered, values);
  }

  function settle({ status, answer }: Answered, values: Values): void {
    isSignedOut = status === 401;
    isKept = isSignedOut && answer.isKept === true && !isTypedSince;
    failures = status === 0 || status >= 500 ? failures + 1 : 0;
    if (status === 200) {
      for (const [name, value] of values) {
        if (answer.waiting?.includes(name) !== true) acknowledged.set(name, value);
        // What was missing may have been typed meanwhile: then it is sent again with that.
        else if (!isTypedSince) refused.set(name, value);
      }
      for (const [name, value] of Object.entries(answer.values ?? {})) {
        const field = hiddenField(form, name);
        if (field !== null) field.value = value;
      }
      const isNothingSaved = answer.at === undefined && (answer.waiting ?? []).length > 0;
      tell({
        line: isNothingSaved ? { kind: 'nothing' } : { kind: 'saved', at: answer.at },
        errors: answer.errors ?? [],
      });
    } else if (status === 401) {
      tell({ line: { kind: 'signed-out', signIn: answer.signIn ?? '', isKept } });
    } else if (failures > 0) {
      tell({ line: { kind: 'no-connection' } });
      later(RETRIES[Math.min(failures, RETRIES.length) - 1] ?? PAUSE);
    } else if (answer.isAnothers === true) {
      // Sent again when the person comes back from another tab, or types on.
      tell({ line: { kind: 'nothing' }, errors: answer.errors ?? [] });
    } else if (answer.conflict !== undefined) {
      const fields = [...(progress.conflict?.fields ?? []), ...answer.conflict.fields];
      tell({ line: { kind: 'nothing' }, conflict: { ...answer.conflict, fields } });
      isWanted = true;
    } else {
      const errors = answer.errors ?? [];
      const named = [...values].filter(([name]) => errors.some(({ field }) => field === name));
      for (const [name, value] of named.length > 0 ? named : values) refused.set(name, value);
      tell({ line: { kind: 'nothing' }, errors });
      isWanted = true;
    }
  }

  function goOn(): void {
    if (held !== undefined) {
      const { button } = held;
      held = undefined;
      form.requestSubmit(button);
    } else if (isWanted && failures === 0) save();
  }

  const typed = (): void => {
    refused.clear();
    isKept = false;
    isTypedSince = true;
    later(PAUSE);
  };
  const chosen = (): void => {
    typed();
    if (progress.isForButton !== isForButton()) tell({});
    save();
  };
  const left = (): void => {
    if (!isSignedOut) save();
  };
  const submitted = (event: SubmitEvent): void => {
    clearTimeout(timer);
    if (!isUnderWay) return;
    event.preventDefault();
    event.stopPropagation();
    held = { button: event.submitter };
  };
  const leaving = (event: BeforeUnloadEvent): void => {
    if (!isKept && (isUnderWay || changed().length > 0)) event.preventDefault();
  };
  form.addEventListener('input', typed);
  form.addEventListener('change', chosen);
  form.addEventListener('focusout', left);
  form.addEventListener('submit', submitted, { capture: true });
  window.addEventListener('pointerdown', pressed);
  window.addEventListener('pointerup', released);
  window.addEventListener('pointercancel', released);
  window.addEventListener('online', save);
  // Back from another tab, in which the person may have signed in again.
  window.addEventListener('focus', save);
  window.addEventListener('beforeunload', leaving);
  // Typed before this script ran.
  if (isDrawnFromRecord && unsaved().size > 0) later(PAUSE);

  return () => {
    isStopped = true;
    clearTimeout(timer);
    form.removeEventListener('input', typed);
    form.removeEventListener('change', chosen);
    form.removeEventListener('focusout', left);
    form.removeEventListener('submit', submitted, { capture: true });
    window.removeEventListener('pointerdown', pressed);
    window.removeEventListener('pointerup', released);
    window.removeEventListener('pointercancel', released);
    window.removeEventListener('online', save);
    window.removeEventListener('focus', save);
    window.removeEventListener('beforeunload', leaving);
  };
}
