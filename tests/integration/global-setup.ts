import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbeddedDatabase } from '../../scripts/lib/embedded-database.mjs';
import { migrate } from '../../scripts/lib/migrations.mjs';

/** What each test file's own database is made from: see database.ts. */
export type Template =
  | { readonly on: 'embedded'; /** a dumped data folder */ readonly file: string }
  | {
      readonly on: 'postgresql';
      /** where databases can be made */ readonly server: string;
      readonly database: string;
    };

declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
  }
}

/**
 * Once a run: a database is migrated, on PostgreSQL where TEST_DATABASE_URL names a server on which databases and roles may be
 * made, otherwise on the embedded database, and becomes the template of every test file's.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env['TEST_DATABASE_URL'];
  const { template, remove } =
    server === undefined || server === '' ? await embeddedTemplate() : await postgresqlTemplate(server);
  project.provide('template', template);
  return remove;
}

interface Made {
  readonly template: Template;
  readonly remove: () => Promise<void>;
}

async function embeddedTemplate(): Promise<Made> {
  const folder = await mkdtemp(path.join(tmpdir(), 'prevent-test-'));
  const embedded = await openEmbeddedDatabase(undefined);
  await migrate(embedded.url);
  const dump = await embedded.db.dumpDataDir('none');
  await embedded.close();
  const file = path.join(folder, 'template.tar');
  await writeFile(file, Buffer.from(await dump.arrayBuffer()));
  return { template: { on: 'embedded', file }, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function postgresqlTemplate(server: string): Promise<Made> {
  const database = `prevent_test_${randomBytes(4).toString('hex')}`;
  await onServer(server, `create database ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  await migrate(url.href);
  return {
    template: { on: 'postgresql', server, database },
    remove: () => onServer(server, `drop database ${database} with (force)`),
  };
}

/** Runs one statement that no transaction may hold. */
export async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
