import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, inject } from 'vitest';
import { openEmbeddedDatabase } from '../../scripts/lib/embedded-database.mjs';
import { onServer, type Template } from './global-setup';

/**
 * Before each test file: a freshly migrated database of its own, and the configuration that the application reads. lib/db is
 * imported later, by the tests. The configuration has no demonstration mode; a test of it sets PREVENT_DEMO itself.
 */
const database = await openFrom(inject('template'));

Object.assign(process.env, {
  DATABASE_URL: database.url,
  PREVENT_DATABASE: database.on,
  PREVENT_LOG_LEVEL: 'silent',
  PREVENT_BASE_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
  NEXTAUTH_URL: 'http://localhost:3000',
  PREVENT_SEAL_KEY: randomBytes(32).toString('base64'),
});
delete process.env['PREVENT_DEMO'];
delete process.env['PREVENT_SMTP_URL'];

afterAll(async () => {
  await globalThis.preventDatabase?.$disconnect();
  await database.close();
});

interface Opened {
  readonly on: Template['on'];
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function openFrom(template: Template): Promise<Opened> {
  if (template.on === 'embedded') {
    const embedded = await openEmbeddedDatabase(undefined, { load: new Blob([await readFile(template.file)]) });
    return { on: 'embedded', url: embedded.url, close: () => embedded.close() };
  }
  const name = `prevent_test_${randomBytes(4).toString('hex')}`;
  await onServer(template.server, `create database ${name} template ${template.database}`);
  const url = new URL(template.server);
  url.pathname = `/${name}`;
  return {
    on: 'postgresql',
    url: url.href,
    close: () => onServer(template.server, `drop database ${name} with (force)`),
  };
}
