import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { unpackWoff } from './unpack-woff';

const folder = path.join(process.cwd(), 'node_modules/@fontsource/source-sans-3/files');
const files = readdirSync(folder).filter((name) => /-(400|600)-normal\.woff$/.test(name));

/** The sum of a table's words, as its directory says it (OpenType, "Calculating checksums"). */
function checksum(table: Buffer): number {
  const whole = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

it('every table of a typeface comes out as its own checksum says', () => {
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    const font = unpackWoff(readFileSync(path.join(folder, file)));
    const count = font.readUInt16BE(4);
    expect(count).toBeGreaterThan(8);
    for (let index = 0; index < count; index += 1) {
      const entry = 12 + index * 16;
      const tag = font.toString('latin1', entry, entry + 4);
      const [sum, offset, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at)) as [number, number, number];
      const table = Buffer.from(font.subarray(offset, offset + length));
      // The head holds a checksum of the whole, which counts as nothing in its own.
      if (tag === 'head') table.writeUInt32BE(0, 8);
      expect(`${file} ${tag} ${String(checksum(table))}`).toBe(`${file} ${tag} ${String(sum)}`);
      expect(offset % 4).toBe(0);
    }
  }
});
