import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellText } from '@/lib/workbook/xlsx/xml';
import type { Typed } from './workbook';

/** A workbook as it was downloaded, with what somebody typed into it: every benchmark has its sheet, after the guidance. */
export function typedIntoFile(bytes: Uint8Array, typed: Typed): Buffer {
  const parts = unzipSync(bytes);
  for (const [benchmark, cells] of Object.entries(typed)) {
    const name = `xl/worksheets/sheet${Number(benchmark) + 1}.xml`;
    let xml = strFromU8(parts[name] ?? new Uint8Array());
    for (const [key, value] of Object.entries(cells)) {
      const before = xml;
      xml = xml.replace(rowOf(key), (_all, start: string, place: string, style: string) => {
        const text = `<is><t xml:space="preserve">${cellText(String(value))}</t></is>`;
        return `${start}<c r="${place}" s="${style}" t="inlineStr">${text}</c>`;
      });
      if (xml === before) throw new Error(`no row ${key}`);
    }
    parts[name] = strToU8(xml);
  }
  return Buffer.from(zipSync(parts));
}

/** From the hidden key of a row to the cell beside it that is filled in. */
const rowOf = (key: string): RegExp =>
  new RegExp(
    `(<t xml:space="preserve">${key.replaceAll('.', '\\.')}</t></is></c>(?:(?!<c r="D).)*)<c r="(D\\d+)" s="(\\d+)"[^>]*?(?:/>|>.*?</c>)`,
    's',
  );
