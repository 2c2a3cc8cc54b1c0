import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './embedded-database.mjs';
import { EmbeddedServer } from './embedded-server.mjs';

let db;
let server;
let port;
let pool;
beforeAll(async () => {
  db = await PGlite.create();
  server = new EmbeddedServer(db, { maxConnections: 20, idleInTransactionMs: 300 });
  port = await freePort();
  await server.listen({ host: '127.0.0.1', port });
  pool = new pg.Pool({ connectionString: address(), max: 12 });
  await pool.query('create table kept (value int)');
}, 60_000);
afterAll(async () => {
  await pool.end();
  await server.close();
  await db.close();
});

const address = () => `postgresql://postgres@127.0.0.1:${port}/postgres`;
async function client() {
  const one = new pg.Client({ connectionString: address() });
  one.on('error', () => undefined); // its connection is ended on purpose
  await one.connect();
  return one;
}
const kept = async () => (await pool.query('select count(*)::int as count from kept')).rows[0].count;

describe('many clients on one session', () => {
  it('each get their own answers, also after all have waited for a transaction', async () => {
    const ask = async (value) => (await pool.query('select $1::int as value', [value])).rows[0]?.value;
    const wrong = [];
    let isAsking = true;
    const transactions = (async () => {
      const one = await pool.connect();
      while (isAsking) {
        await one.query('begin');
        await one.query('select 1');
        await wait(2);
        await one.query('commit');
      }
      one.release();
    })();
    await Promise.all(
      Array.from({ length: 10 }, async (_, worker) => {
        for (let turn = 0; turn < 30; turn++) {
          const value = worker * 100 + turn;
          if ((await ask(value)) !== value) wrong.push(value);
        }
      }),
    );
    isAsking = false;
    await transactions;
    expect(wrong).toEqual([]);
  });

  it('wait for a transaction and see what it committed', async () => {
    const one = await client();
    await one.query('begin');
    await one.query('insert into kept values ($1)', [1]);
    const waiting = kept();
    await one.query('commit');
    expect(await waiting).toBe(1);
    await one.end();
  });

  it('go on after a statement that failed, alone and in a transaction', async () => {
    await expect(pool.query('select $1::int / 0', [1])).rejects.toThrow(/division by zero/);
    const one = await client();
    await one.query('begin');
    await expect(one.query('select nonsense')).rejects.toThrow(/does not exist/);
    const waiting = kept();
    await expect(one.query('select 1')).rejects.toThrow(/aborted/);
    await one.query('rollback');
    expect(await waiting).toBe(1);
    await one.end();
  });

  it('lose nothing of a large question or answer', async () => {
    const { rows } = await pool.query('select length($1) as asked, repeat($2, 3000000) as answered', [
      'x'.repeat(3_000_000),
      'y',
    ]);
    expect(rows[0].asked).toBe(3_000_000);
    expect(rows[0].answered).toHaveLength(3_000_000);
  });
});

describe('a client that is gone', () => {
  it('has its transaction undone, and the others have their turn', async () => {
    const one = await client();
    await one.query('begin');
    await one.query('insert into kept values (2)');
    const waiting = kept();
    one.connection.stream.destroy();
    expect(await waiting).toBe(1);
  });

  it('has an unfinished extended query undone', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(startup());
    await new Promise((resolve) => socket.once('data', resolve));
    socket.write(Buffer.concat([message('P', '\0insert into kept values (3)\0', Buffer.alloc(2)), message('H', '')]));
    await new Promise((resolve) => socket.once('data', resolve));
    const waiting = kept();
    socket.destroy();
    expect(await waiting).toBe(1);
  });

  it('is one that does nothing in a transaction for too long', async () => {
    const one = await client();
    const ended = new Promise((resolve) => one.once('error', resolve));
    await one.query('begin');
    await one.query('insert into kept values (4)');
    // Others who ask meanwhile do not make it any younger.
    const asking = setInterval(() => void kept(), 50);
    expect(await kept()).toBe(1);
    clearInterval(asking);
    expect((await ended).code).toBe('25P03');
  });
});

it('a client too many is refused by name, and the rest are served', async () => {
  const clients = await Promise.all(Array.from({ length: 20 - pool.totalCount }, client));
  const oneMore = new pg.Client({ connectionString: address() });
  await expect(oneMore.connect()).rejects.toThrow(/too many connections/);
  expect(await kept()).toBe(1);
  await Promise.all(clients.map((one) => one.end()));
});

it('what is not the protocol is shut out', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await new Promise((resolve) => socket.once('close', resolve));
  expect(await kept()).toBe(1);
});

function message(type, text, more = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(text), more]);
  const head = Buffer.alloc(type === '' ? 4 : 5);
  head.write(type);
  head.writeInt32BE(body.length + 4, head.length - 4);
  return Buffer.concat([head, body]);
}

function startup() {
  return message('', '\0\x03\0\0user\0postgres\0database\0postgres\0\0');
}
