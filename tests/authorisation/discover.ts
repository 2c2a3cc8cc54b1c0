import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { UseCase } from '@/lib/use-case';

const root = path.resolve(import.meta.dirname, '../..');

function filesUnder(folder: string, accept: (name: string) => boolean): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && accept(entry.name) && !entry.parentPath.includes('generated'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

export interface Found {
  readonly file: string;
  readonly exportName: string;
  readonly run: UseCase<unknown, unknown>;
}

const isUseCase = (value: unknown): value is UseCase<unknown, unknown> =>
  typeof value === 'function' && 'useCase' in value && 'permits' in value;

/** A use-case of its own, or one of two that differ in whose save it is (`savingAs`). */
const MAKES_ONE = /\b(define(Read|Change)|savingAs)\b/;

/** Every use-case of the service, found by reading the source tree: one that nobody listed is found all the same. */
export async function findUseCases(): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const file of filesUnder('lib', (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    if (file.startsWith('lib/use-case/') || !MAKES_ONE.test(read(file))) continue;
    const module = (await import(path.join(root, file))) as Record<string, unknown>;
    for (const [exportName, value] of Object.entries(module))
      if (isUseCase(value)) found.push({ file, exportName, run: value });
  }
  return found;
}

/** Files of Server Actions, with their text. */
export const findServerActionFiles = () =>
  ['app', 'components', 'lib']
    .flatMap((folder) => filesUnder(folder, (name) => /\.tsx?$/.test(name)))
    .map((file) => ({ file, text: read(file) }))
    .filter(({ text }) => /^\s*['"]use server['"]/m.test(text));

/** Route handlers, with their text. */
export const findRouteHandlers = () =>
  filesUnder('app', (name) => /^route\.tsx?$/.test(name)).map((file) => ({ file, text: read(file) }));
