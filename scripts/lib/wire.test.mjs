import { describe, expect, it } from 'vitest';
import { ClientMessages, query } from './wire.mjs';

const message = (type, body = '') => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, Buffer.from(body)]);
};
const startup = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]);
const ssl = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const cancel = Buffer.from([0, 0, 0, 16, 4, 210, 22, 46, 0, 0, 0, 1, 0, 0, 0, 2]);
const EXTENDED = Buffer.concat([
  message('P', 'parse'),
  message('B', 'bind'),
  message('D', 'd'),
  message('E', 'e'),
  message('S'),
]);

function started() {
  const messages = new ClientMessages();
  messages.add(startup);
  return messages;
}
const shapes = (pieces) =>
  pieces.map(({ kind, bytes, isWhole }) => (bytes ? `${bytes.length}${isWhole ? '' : '…'}` : kind));

describe('what a client sends', () => {
  it('begins with a start, perhaps after asking for encryption', () => {
    expect(shapes(new ClientMessages().add(Buffer.concat([ssl, startup])))).toEqual(['encryption', '9']);
    expect(shapes(new ClientMessages().add(cancel))).toEqual(['cancel']);
  });

  it('is one piece from Parse to Sync, however the network cut it', () => {
    const messages = started();
    const pieces = [];
    for (const byte of EXTENDED) pieces.push(...messages.add(Buffer.from([byte])));
    expect(pieces).toEqual([{ kind: 'bytes', bytes: EXTENDED, isWhole: true }]);
  });

  it('is a piece for each simple query, and for each extended one', () => {
    const sent = Buffer.concat([query('select 1'), EXTENDED, query('select 2')]);
    expect(shapes(started().add(sent))).toEqual(['14', `${EXTENDED.length}`, '14']);
  });

  it('is answered at a Flush without letting others in between', () => {
    expect(shapes(started().add(Buffer.concat([message('P', 'parse'), message('H')])))).toEqual(['15…']);
  });

  it('ends with a farewell', () => {
    expect(shapes(started().add(message('X')))).toEqual(['end']);
  });

  it('is refused where it is no protocol of PostgreSQL', () => {
    expect(() => new ClientMessages().add(Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toThrow(
      /Not the PostgreSQL protocol/,
    );
    expect(() => started().add(Buffer.from([0x51, 0, 0, 0, 1]))).toThrow(/Not the PostgreSQL protocol/);
  });
});
