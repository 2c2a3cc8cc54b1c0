import { FILE_KINDS, type FileKind } from './kinds';

/** In characters, with its extension. */
export const FILE_NAME_LIMIT = 150;

/** Control characters, and those that turn the direction of a text: `plan‮fdp.exe` reads as something else. */
const NEVER_IN_A_NAME =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;
/** What some system reads as a path, a stream, a wildcard or a redirection. */
const NOT_FOR_FILES = /[<>:"|?*;]/g;
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name that any system can save under, from what a browser sent: the last part of a path, without control and
 * direction characters, and with an extension of the type that the content has.
 *
 * @example cleanFileName('..\\..\\plan\u202Efdp.exe', 'pdf') // 'planfdp.exe.pdf'
 */
export function cleanFileName(sent: string, kind: FileKind): string {
  const last = sent.normalize('NFC').replace(NEVER_IN_A_NAME, '').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(NOT_FOR_FILES, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const { extensions } = FILE_KINDS[kind];
  const typed = /\.([^.]+)$/.exec(plain)?.[1]?.toLowerCase() ?? '';
  const fits = (extensions as readonly string[]).includes(typed);
  const extension = fits ? typed : extensions[0];
  const stem = (fits ? plain.slice(0, -typed.length - 1) : plain).replace(/[\s.]+$/, '');
  const [device = ''] = stem.split('.');
  const named = stem === '' ? 'file' : DEVICE.test(device) ? `_${stem}` : stem;
  // By characters as people see them: half of a pair of code units is no text.
  return `${[...named].slice(0, FILE_NAME_LIMIT - extension.length - 1).join('')}.${extension}`;
}

/** A name as sent, for people to read while the file is on its way: without what has no shape, or turns a text round. */
export const shownFileName = (sent: string): string =>
  [...sent.normalize('NFC').replace(NEVER_IN_A_NAME, '').trim()].slice(0, FILE_NAME_LIMIT).join('') || 'file';

/** `1.4 MB` as files are measured on screen. */
export function fileSizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [size, unit] =
    bytes < 1_048_576
      ? [bytes / 1024, 'KB']
      : bytes < 1_073_741_824
        ? [bytes / 1_048_576, 'MB']
        : [bytes / 1_073_741_824, 'GB'];
  return `${size < 10 ? size.toFixed(1).replace(/\.0$/, '') : Math.round(size).toLocaleString('en-GB')} ${unit}`;
}

/**
 * How a download is named: a plain fallback, and the exact name as RFC 8187 encodes it. Always an attachment.
 *
 * @example contentDisposition('Cynllun gweithredu – Môn.pdf')
 */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7E]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
