import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The form that carries a file, as bytes on their way, and what of it is on disk afterwards. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'posted-'));
  process.env['PREVENT_FILES_DIR'] = folder;
  process.env['PREVENT_FILE_LIMIT_MB'] = '1';
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = async (request: Request) => (await import('@/app/read-posted-form')).readPostedForm(request);
const arriving = () => readdir(path.join(folder, 'arriving')).catch((): string[] => []);
const BOUNDARY = 'x'.repeat(20);

function bodyOf(content: Buffer, name = 'plan.pdf'): Buffer {
  const part = (head: string) => `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(`${part('name="fileTitle"')}Cynllun Môn\r\n${part('name="fileStatementIds"')}B3.L4.S1\r\n`),
    Buffer.from(part(`name="file"; filename="${name}"`)),
    content,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}
const posted = (body: AsyncIterable<Uint8Array> | Buffer) =>
  new Request('http://localhost:3000/api/uploads/a/benchmarks/3', {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: body instanceof Buffer ? new Uint8Array(body) : (Readable.toWeb(Readable.from(body)) as ReadableStream),
    duplex: 'half',
  } as RequestInit);

describe('a posted file', () => {
  it('arrives whole, with the fields beside it', async () => {
    const content = randomBytes(700_000);
    const { fields, file } = await read(posted(bodyOf(content, '../plan.pdf')));
    expect(fields.get('fileTitle')).toBe('Cynllun Môn');
    expect(fields.getAll('fileStatementIds')).toEqual(['B3.L4.S1']);
    expect(file).toMatchObject({ name: 'plan.pdf', spooled: { bytes: content.length } });
    await file?.spooled.discard();
    expect(await arriving()).toEqual([]);
  });

  it('is none where the browser had none to send', async () => {
    expect((await read(posted(bodyOf(Buffer.alloc(0), '')))).file).toBeNull();
    expect(await arriving()).toEqual([]);
  });

  it('that is too large is dropped, and the fields beside it are not', async () => {
    const { fields, file, isTooLarge } = await read(posted(bodyOf(randomBytes(3_000_000))));
    expect([file, isTooLarge, fields.get('fileTitle')]).toEqual([null, true, 'Cynllun Môn']);
    expect(await arriving()).toEqual([]);
  });

  it.each([10, 50, 99])('whose connection is cut at %d %% leaves nothing', async (percent) => {
    const body = bodyOf(randomBytes(900_000));
    async function* cut() {
      for (let at = 0; at < (body.length * percent) / 100; at += 16_384) {
        await Promise.resolve();
        yield body.subarray(at, Math.min(at + 16_384, Math.floor((body.length * percent) / 100)));
      }
      throw new Error('reset');
    }
    await expect(read(posted(cut()))).rejects.toThrow();
    expect(await arriving()).toEqual([]);
  });

  it('that ends early without a word is not taken for whole', async () => {
    const body = bodyOf(randomBytes(900_000));
    await expect(read(posted(body.subarray(0, 500_000)))).rejects.toThrow();
    expect(await arriving()).toEqual([]);
  });

  it('is one of eight at once without mixing them up', async () => {
    const contents = Array.from({ length: 8 }, (_, n) => Buffer.alloc(900_000, n));
    const all = await Promise.all(contents.map((content) => read(posted(bodyOf(content)))));
    expect(new Set(all.map(({ file }) => file?.spooled.sha256)).size).toBe(8);
    for (const { file } of all) await file?.spooled.discard();
  });

  it('is none where the request is no form', async () => {
    const request = new Request('http://localhost:3000/', { method: 'POST', body: 'a=b' });
    await expect(read(request)).rejects.toThrow(TypeError);
  });
});
