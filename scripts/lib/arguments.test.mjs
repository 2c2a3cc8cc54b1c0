import { describe, expect, it } from 'vitest';
import { parseStart } from './arguments.mjs';
import { Refusal } from './refusal.mjs';

describe('what npm start is asked for', () => {
  it('is a service with its own database on port 3000', () => {
    expect(parseStart([], {})).toEqual({ dev: false, demo: false, empty: false, port: 3000 });
  });

  it('can be without demonstration data, or on another port', () => {
    expect(parseStart(['--empty'], { PORT: '8080' })).toMatchObject({ empty: true, port: 8080 });
  });

  it.each(['0', '65536', '-1', '3000.5', 'http', '1e3', ' 80'])('refuses the port %j', (port) => {
    expect(() => parseStart([], { PORT: port })).toThrow(Refusal);
  });

  it('refuses an option that does not exist, naming those that do', () => {
    expect(() => parseStart(['--emtpy'], {})).toThrow(/'--emtpy'.*--dev, --demo, --empty/);
    expect(() => parseStart(['empty'], {})).toThrow(Refusal);
  });

  it('refuses --demo together with --empty', () => {
    expect(() => parseStart(['--demo', '--empty'], {})).toThrow(/Choose one/);
  });
});
