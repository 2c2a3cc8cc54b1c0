import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAuthorities } from './authorities-file';
import { parseCsv } from './csv';

describe('a CSV text', () => {
  it.each([
    ['', []],
    ['a', [['a']]],
    ['a,b', [['a', 'b']]],
    ['a,b\n', [['a', 'b']]],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,,c', [['a', '', 'c']]],
    ['a,', [['a', '']]],
    [
      'a,\nb,c',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    ['"a, b",c', [['a, b', 'c']]],
    ['"say ""yes""",""', [['say "yes"', '']]],
    [
      '"two\nlines",b\nc,d',
      [
        ['two\nlines', 'b'],
        ['c', 'd'],
      ],
    ],
    ['\uFEFFa,b', [['a', 'b']]],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it('is refused with a quote left open, or with something after a closed one', () => {
    expect(() => parseCsv('a,"b')).toThrow(/not closed/);
    expect(() => parseCsv('"a"b,c')).toThrow(/follows/);
  });
});

describe('the council list that is shipped', () => {
  const councils = readAuthorities(readFileSync('prisma/data/authorities.csv', 'utf8'));

  it('holds 371 councils, of which 207 are assessed: 153 in England, 22 in Wales, 32 in Scotland', () => {
    expect(councils).toHaveLength(371);
    const assessed = (nation: string) =>
      councils.filter((council) => council.assessed && council.nation === nation).length;
    expect([assessed('England'), assessed('Wales'), assessed('Scotland')]).toEqual([153, 22, 32]);
  });

  it('has a name with commas in it, and Welsh names', () => {
    expect(councils.find(({ onsCode }) => onsCode === 'E06000058')?.name).toBe(
      'Bournemouth, Christchurch and Poole Council',
    );
    expect(councils.filter(({ nation, nameCy }) => nation === 'Wales' && nameCy !== null)).toHaveLength(22);
  });

  it('names the county of each district, and no other council’s', () => {
    expect(councils.filter(({ assessed }) => !assessed).every(({ countyCode }) => countyCode !== null)).toBe(true);
    const codes = new Set(councils.map(({ onsCode }) => onsCode));
    expect(councils.every(({ countyCode }) => countyCode === null || codes.has(countyCode))).toBe(true);
  });
});

describe('a council list', () => {
  const HEAD = 'code,name,short_name,name_cy,nation,region,type,assessed,county_code';
  it('is refused with other columns, an unknown nation, or a code that comes twice', () => {
    expect(() => readAuthorities('code,name\nE1,A')).toThrow(/columns/);
    expect(() => readAuthorities(`${HEAD}\nE06000001,A,A,,France,X,Y,yes,`)).toThrow(/line 2/);
    expect(() => readAuthorities(`${HEAD}\nE06000001,A,A,,England,X,Y,maybe,`)).toThrow(/line 2/);
    expect(() => readAuthorities(`${HEAD}\nE06000001,A,A,,England,X,Y,yes,\nE06000001,B,B,,England,X,Y,yes,`)).toThrow(
      /E06000001/,
    );
  });
});
