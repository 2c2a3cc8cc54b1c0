'use client';

import { useRouter } from 'next/navigation';
import { use, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { ErrorMessage } from '@/components/govuk/error-message';
import { FORM_NAME } from './field-names';
import { PageFormsContext } from './kept-form';
import { FILES_AT_MOST, isOver, uploadQueue, type QueuedFile, type UploadQueue } from './upload-queue';
import { transportTo } from './upload-transport';

interface UploadInPiecesProps {
  /** Where uploads are begun: a route handler over `receivePieces`. What they are uploaded to is the address’s to know. */
  readonly address: string;
  /** The form’s field that takes the file. */
  readonly field: string;
  /** Fields that are about one file, such as its title: left out where several are chosen. */
  readonly ofOneFile: readonly string[];
}

const NONE: readonly QueuedFile[] = [];
const TOO_MANY = `Choose ${String(FILES_AT_MOST)} files or fewer at once`;

/**
 * Put it into a `PostedForm`, below its file field: with JavaScript several files can be chosen or dropped, and each is sent in
 * pieces, with its progress and its own outcome. Without, it is nothing, and the form is posted as browsers do it.
 */
export function UploadInPieces({ address, field, ofOneFile }: UploadInPiecesProps) {
  const [queue] = useState(() => uploadQueue(transportTo(address)));
  const files = useSyncExternalStore(queue.subscribe, queue.files, () => NONE);
  const [isReady, setIsReady] = useState(false);
  const [problem, setProblem] = useState('');
  const place = useRef<HTMLDivElement>(null);

  const add = useEffectEvent((form: HTMLFormElement, chosen: readonly File[]) => {
    setProblem(chosen.length > FILES_AT_MOST ? TOO_MANY : '');
    if (chosen.length <= FILES_AT_MOST) queue.add(chosen, fieldsOf(form, chosen.length === 1 ? [] : ofOneFile));
  });
  useEffect(() => {
    const form = place.current?.closest('form');
    const input = form?.elements.namedItem(field);
    if (!form || !(input instanceof HTMLInputElement)) return;
    input.multiple = true;
    setIsReady(true);
    const submit = (event: Event) => {
      const chosen = [...(input.files ?? [])];
      // The server says what to do where none was chosen.
      if (chosen.length === 0) return;
      event.preventDefault();
      add(form, chosen);
      input.value = '';
    };
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const dropped = [...(event.dataTransfer?.files ?? [])];
      // Onto the field itself: the browser chooses it there, and the button sends it.
      if (dropped.length === 0 || event.target === input) return;
      event.preventDefault();
      add(form, dropped);
    };
    form.addEventListener('submit', submit);
    form.addEventListener('dragover', over);
    form.addEventListener('drop', drop);
    return () => {
      form.removeEventListener('submit', submit);
      form.removeEventListener('dragover', over);
      form.removeEventListener('drop', drop);
    };
  }, [field]);
  useStaysOpen(files.some((one) => !isOver(one)));
  useDrawnAgain(files, place);

  return (
    <div ref={place}>
      {isReady ? (
        <p className="upload-drop govuk-body">
          Or drop files here, up to {FILES_AT_MOST} at once. Each is sent in pieces: if the connection is lost, it goes
          on by itself; if this page is closed, choose the same file again within a day.
        </p>
      ) : null}
      {problem === '' ? null : <ErrorMessage role="alert">{problem}</ErrorMessage>}
      <p role="status" className="govuk-visually-hidden">
        {outcomeOf(files)}
      </p>
      {files.length === 0 ? null : (
        <ul className="govuk-list upload-list" aria-label="Files being uploaded">
          {files.map((one) => (
            <FileLine key={one.id} of={one} queue={queue} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** As the form would have sent them, but for the file. */
function fieldsOf(form: HTMLFormElement, without: readonly string[]): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !without.includes(name)) fields.append(name, value);
  return fields.toString();
}

/** Leaving the page would only interrupt it, but nobody may know that. */
function useStaysOpen(isUnderWay: boolean) {
  useEffect(() => {
    if (!isUnderWay) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnderWay]);
}

/** Once nothing is under way the page shows what was added, and a form whose file was taken begins anew. */
function useDrawnAgain(files: readonly QueuedFile[], place: { readonly current: HTMLElement | null }) {
  const router = useRouter();
  const { forget } = use(PageFormsContext);
  const added = files.every(isOver) ? files.filter(({ standing }) => standing.kind === 'done').map(({ id }) => id) : [];
  const drawAgain = useEffectEvent(() => {
    const form = place.current?.closest('form');
    if (form && files.every(({ standing, fields }) => standing.kind === 'done' && fields === fieldsOf(form, []))) {
      form.reset();
      forget(new FormData(form).get(FORM_NAME)?.toString() ?? '');
    }
    router.refresh();
  });
  const which = added.join(' ');
  useEffect(() => {
    if (which !== '') drawAgain();
  }, [which]);
}

function outcomeOf(files: readonly QueuedFile[]): string {
  const count = (...kinds: readonly string[]) => files.filter(({ standing }) => kinds.includes(standing.kind)).length;
  if (files.length === 0) return '';
  const refused = count('refused', 'signed-out');
  const lost = count('no-connection');
  return [
    `${String(count('done'))} of ${String(files.length)} ${files.length === 1 ? 'file' : 'files'} uploaded.`,
    ...(refused > 0 ? [`${String(refused)} not taken: see why beside its name.`] : []),
    ...(lost > 0 ? ['No connection. We keep trying.'] : []),
  ].join(' ');
}

const MB = 1_048_576;
const inMegabytes = (bytes: number): string =>
  `${bytes < 10 * MB ? (bytes / MB).toFixed(1) : String(Math.round(bytes / MB))} MB`;

function FileLine({ of: one, queue }: { readonly of: QueuedFile; readonly queue: UploadQueue }) {
  const { id, file, standing, sent } = one;
  const isSent = standing.kind === 'done' || standing.kind === 'cancelled';
  return (
    <li className="upload-list__file">
      <span className="upload-list__name">{file.name}</span>
      {isOver(one) ? null : (
        <progress className="upload-list__progress" max={Math.max(1, file.size)} value={sent} aria-label={file.name} />
      )}
      <Words of={one} />
      {isOver(one) ? null : (
        <button type="button" className="link-button" onClick={() => queue.cancel(id)}>
          Cancel<span className="govuk-visually-hidden"> {file.name}</span>
        </button>
      )}
      {isOver(one) && !isSent ? (
        <button type="button" className="link-button" onClick={() => queue.again(id)}>
          Try again<span className="govuk-visually-hidden"> {file.name}</span>
        </button>
      ) : null}
    </li>
  );
}

function Words({ of: { standing, sent, file } }: { readonly of: QueuedFile }) {
  switch (standing.kind) {
    case 'waiting':
      return <p className="govuk-body-s">Waiting for its turn</p>;
    case 'checking':
      return <p className="govuk-body-s">Reading the file…</p>;
    case 'sending':
      return (
        <p className="govuk-body-s">
          {sent >= file.size
            ? 'All of it has arrived. Being checked…'
            : `${inMegabytes(sent)} of ${inMegabytes(file.size)} sent`}
        </p>
      );
    case 'no-connection':
      return (
        <p className="govuk-body-s">
          <strong>No connection.</strong> We keep trying, and go on where it stopped; keep this page open
        </p>
      );
    case 'elsewhere':
      return <p className="govuk-body-s">It is being uploaded in another tab, or was until now. We keep trying</p>;
    case 'done':
      return <p className="govuk-body-s">The file has been uploaded</p>;
    case 'cancelled':
      return <p className="govuk-body-s">Cancelled. Nothing of it was kept</p>;
    case 'refused':
      return <ErrorMessage>{standing.message}</ErrorMessage>;
    case 'signed-out':
      return (
        <ErrorMessage>
          You have been signed out. What was sent is kept for a day.{' '}
          <a className="govuk-link" href={standing.signIn} target="_blank" rel="noopener">
            Sign in in a new tab, then try again here
          </a>
        </ErrorMessage>
      );
  }
}
