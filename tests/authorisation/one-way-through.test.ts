import { describe, expect, it } from 'vitest';
import { findRouteHandlers, findServerActionFiles, findUseCases } from './discover';

/**
 * Nothing reaches the database but through a use-case, and no form but through the wrapper that checks where it came from.
 * Each exception stands here with its reason, so that a new one is seen in review.
 */
const PUBLIC_FORMS = /\bsubmitPublicForm\(/;
const SIGNED_IN_FORMS = /\bsubmitForm\(/;
/** Signing in and out. */
const FILES_OF_PUBLIC_FORMS = /^app\/\(auth\)\//;
const ROUTES_WITHOUT_A_PERSON = new Map([
  ['app/api/health/route.ts', 'says only whether the service and its database answer'],
]);

/** The wrappers of route handlers that change something (app/autosave.ts, app/receive-upload.ts, app/receive-pieces.ts). */
const WRAPPED_ROUTE = /\breturn (autosave|receiveUpload|receivePieces|receiveWorkbook)\(request,/;
const CHANGING = ['POST', 'PATCH', 'DELETE'];
/** How far an upload has come is said by the wrapper too. */
const WRAPPED_READING = /\breturn receivePieces\(request,/;
/** One answer by whoever has a link: the one thing that is sent by somebody who need not be signed in (app/receive-answer.ts). */
const ROUTE_BY_LINK = 'app/api/answers/[token]/route.ts';
const WRAPPED_BY_LINK = /\breturn receiveAnswer\(request, token\);/;

/** The bodies of the exported functions of a file: from one export to the next. */
const exportedFunctions = (text: string) =>
  text
    .split(/^(?=export )/m)
    .filter((part) => /^export (default )?((async )?function|const)/.test(part))
    .map((part) => ({
      name: /^export (?:default )?(?:(?:async )?function|const) (\w+)/.exec(part)?.[1] ?? '',
      body: part,
    }));

describe('every Server Action', () => {
  const files = findServerActionFiles();
  it('is found', () => {
    expect(files.length).toBeGreaterThan(5);
  });
  for (const { file, text } of files)
    for (const { name, body } of exportedFunctions(text))
      it(`${file}: ${name} goes through the one wrapper`, () => {
        expect(SIGNED_IN_FORMS.test(body) || PUBLIC_FORMS.test(body)).toBe(true);
        if (PUBLIC_FORMS.test(body)) expect(file).toMatch(FILES_OF_PUBLIC_FORMS);
      });
  for (const { file, text } of files)
    it(`${file} is a file of actions, not an action hidden in a component`, () => {
      expect(/^['"]use server['"]/.test(text)).toBe(true);
    });
});

describe('every route handler', () => {
  for (const { file, text } of findRouteHandlers())
    it(`${file} asks who it is and goes through a use-case`, () => {
      if (ROUTES_WITHOUT_A_PERSON.has(file)) {
        expect(text).not.toMatch(/lib\/db|inTransaction/);
        return;
      }
      for (const { name, body } of exportedFunctions(text))
        if (CHANGING.includes(name)) {
          expect(body).toMatch(file === ROUTE_BY_LINK ? WRAPPED_BY_LINK : WRAPPED_ROUTE);
          expect(body).not.toMatch(/lib\/db|inTransaction|request\.(json|text|formData|body)/);
        } else if (name === 'HEAD') expect(body).toMatch(WRAPPED_READING);
        else {
          expect(name).toBe('GET');
          expect(body).toMatch(/currentActor\(\)/);
        }
      expect(text).not.toMatch(/export \{|export \*/);
    });
  it('that changes something is seen by this test, however it is written', () => {
    for (const text of [
      'export async function POST(request: Request) { return Response.json(await request.json()); }',
      'export const POST = (request: Request) => save(request);',
      'export async function DELETE() { await autosave(); }',
    ])
      expect(
        exportedFunctions(text).every(({ name, body }) => CHANGING.includes(name) && WRAPPED_ROUTE.test(body)),
      ).toBe(false);
  });
});

describe('every use-case', async () => {
  const found = await findUseCases();
  it('has a name of its own', () => {
    const names = found.map(({ run }) => run.useCase.name);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
