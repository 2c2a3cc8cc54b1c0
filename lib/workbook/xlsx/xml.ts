import { Parser } from 'saxen';

/** Thrown for what is not the XML of a spreadsheet; the reader answers with a value. */
export class Damaged extends Error {}

/** What XML cannot hold; spreadsheets write it as `_x0007_`, and an underscore that would read so as `_x005F_`. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For an attribute, or a text that no cell holds. */
export const xmlText = (text: string): string => text.replace(/[&<>"]/g, (found) => MARKUP[found] ?? found);
/** For the text of a cell: it comes back as it was, whatever is in it. */
export const cellText = (text: string): string => xmlText(text.replace(UNWRITABLE, escaped));
/** The other way round. */
export const fromCellText = (text: string): string =>
  text.replace(ESCAPED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|apos|gt|lt|quot));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

/** The five names and numbers, and nothing else: what a document declares of its own is never looked up. */
export const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (all, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name] ?? all;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
      })
    : text;

type Attributes = Readonly<Record<string, string | undefined>>;

interface Handlers {
  /** By local name: whatever prefix, and of the strict and the transitional kind alike. */
  readonly open?: (name: string, attributes: () => Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** @throws Damaged for what is not well formed, and for a document type of its own: no spreadsheet has one. */
export function readXml(xml: string, { open, close, text }: Handlers): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => {
    open?.(localName(name), () => attributesOf(attributes()));
  });
  if (close !== undefined)
    parser.on('closeTag', (name) => {
      close(localName(name));
    });
  if (text !== undefined) {
    parser.on('text', (raw) => {
      text(decoded(raw));
    });
    parser.on('cdata', text);
  }
  parser.on('attention', () => {
    throw new Damaged('a document type');
  });
  parser.on('error', (error) => {
    throw new Damaged(error.message);
  });
  parser.parse(xml.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
}

const attributesOf = (raw: Readonly<Record<string, string>>): Attributes =>
  Object.fromEntries(Object.entries(raw).map(([name, value]) => [localName(name), decoded(value)]));
