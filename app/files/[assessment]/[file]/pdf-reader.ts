import {
  AnnotationMode,
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF that has been opened: how many pages, and each drawn on demand. */
export interface OpenPdf {
  readonly pages: number;
  /** @param width in CSS pixels */
  readonly draw: (
    page: number,
    width: number,
  ) => Promise<{ readonly canvas: HTMLCanvasElement; readonly text: readonly string[] }>;
}

/** Of a canvas, and of an image in a document: a page of any size must not take the browser's memory. */
const MOST_PIXELS = 16_777_216;

const WORKER = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;

interface Policy {
  readonly createScriptURL: (address: string) => string;
}
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Policy) => Policy;
}

let worker: Worker | undefined;

/** Our own file, by the only address that this policy lets through; what it answers with forbids it to load or send anything. */
function startWorker(): Worker {
  if (worker !== undefined) return worker;
  const rules: Policy = {
    createScriptURL: (address) => {
      if (address !== WORKER) throw new TypeError('Not the worker');
      return address;
    },
  };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('pdf-worker', rules) ?? rules;
  worker = new Worker(policy.createScriptURL(WORKER), { type: 'module' });
  return worker;
}

/** Opens a PDF so that nothing in it runs: no scripts, no forms to fill in, no links, no WebAssembly. @throws where it cannot be read */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const port = startWorker();
  GlobalWorkerOptions.workerPort = port;
  const didNotStart = new Promise<never>((_, reject) => {
    port.addEventListener('error', () => {
      worker = undefined;
      reject(new Error('The reader did not start'));
    });
  });
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    maxImageSize: MOST_PIXELS,
  });
  const document = await Promise.race([task.promise, didNotStart]);
  return { pages: document.numPages, draw: (page, width) => drawPage(document, page, width) };
}

async function drawPage(document: PDFDocumentProxy, number: number, width: number) {
  const page = await document.getPage(number);
  const scale = width / page.getViewport({ scale: 1 }).width;
  const { width: across, height: down } = page.getViewport({ scale });
  const sharpness = Math.min(globalThis.devicePixelRatio, Math.sqrt(MOST_PIXELS / (across * down)));
  const viewport = page.getViewport({ scale: scale * sharpness });
  const canvas = globalThis.document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  canvas.style.width = `${String(Math.floor(across))}px`;
  // Remarks and filled-in fields are drawn as they look; nothing about them can be pressed.
  await page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE }).promise;
  const { items } = await page.getTextContent();
  const text = items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return { canvas, text };
}
