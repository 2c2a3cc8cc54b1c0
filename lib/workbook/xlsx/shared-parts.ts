import { TooMuch } from './parts';
import { fromCellText, readXml } from './xml';

const STRINGS_AT_MOST = 100_000;

/** xl/sharedStrings.xml: plain and rich texts, without what says how to pronounce them. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let takes = false;
  let phonetic = false;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      takes = name === 't' && !phonetic;
    },
    text: (more) => {
      if (takes) text += more;
    },
    close: (name) => {
      if (name === 't') takes = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      if (strings.length >= STRINGS_AT_MOST) throw new TooMuch('strings');
      strings.push(fromCellText(text));
    },
  });
  return strings;
}

/** Number formats of the file format itself that show a date or a time. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58 && format !== 49);

/** Letters of a date outside quotes, brackets and escapes: `dd/mm/yyyy`, not `0.0 "days"`. */
const isDateFormat = (code: string): boolean => /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''));

/** xl/styles.xml: numbers of the cell styles that show a number as a date. */
export function readDateStyles(xml: string): ReadonlySet<number> {
  const custom = new Map<number, boolean>();
  const dates = new Set<number>();
  let style = 0;
  let isOfCells = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        custom.set(Number(numFmtId), isDateFormat(formatCode));
      }
      if (name === 'xf' && isOfCells) {
        const format = Number(attributes()['numFmtId'] ?? 0);
        if (custom.get(format) ?? isBuiltInDate(format)) dates.add(style);
        style += 1;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return dates;
}
