import { gzipSync } from 'node:zlib';

/** Bytes of a page as a browser with JavaScript fetches it the first time, gzipped. */
export interface Weight {
  readonly html: number;
  readonly script: number;
  readonly style: number;
}

export interface LoadedPage {
  readonly status: number;
  readonly html: string;
}

export async function loadPage(
  baseUrl: string,
  { path, cookie }: { readonly path: string; readonly cookie: string },
): Promise<LoadedPage> {
  const response = await fetch(baseUrl + path, { headers: { cookie }, redirect: 'manual' });
  return { status: response.status, html: await response.text() };
}

/**
 * Weighs a page: its HTML, and every script and style sheet that it names, also those that only the data for its client
 * components names. What is only for browsers without modules (`nomodule`) is never fetched by the others.
 */
export async function weigh(baseUrl: string, html: string): Promise<Weight> {
  const old = new Set(
    [...html.matchAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi)].flatMap(([tag]) => addresses(tag, 'js')),
  );
  const sum = async (extension: 'js' | 'css') => {
    const names = [...new Set(addresses(html, extension))].filter((name) => !old.has(name));
    const sizes = await Promise.all(
      names.map(async (name) => gzipped(Buffer.from(await (await fetch(baseUrl + name)).arrayBuffer()))),
    );
    return sizes.reduce((total, size) => total + size, 0);
  };
  return { html: gzipped(Buffer.from(html)), script: await sum('js'), style: await sum('css') };
}

const addresses = (text: string, extension: 'js' | 'css'): string[] =>
  [...text.matchAll(/\/?(?:_next\/)?static\/(?:chunks|css|media)\/[\w./~%-]+?\.(js|css)(?=["'\\?])/g)]
    .filter(([, found]) => found === extension)
    .map(([name]) => `/_next/${name.replace(/^\/?(_next\/)?/, '')}`);

const gzipped = (content: Buffer): number => gzipSync(content).length;
