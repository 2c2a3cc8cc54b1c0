import { crc32, deflateRawSync } from 'node:zlib';

/** Bytes of files as people send them, and as people should not. Small, and made here, so that none is a stranger's. */

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Buffer;
  readonly isEncrypted?: boolean;
  /** What the directory says it unpacks to, where that is not the truth. */
  readonly declared?: number;
}

/** A ZIP archive, as Office and OpenDocument files are. */
export function aZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isEncrypted = false, declared } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fileName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? bytes.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, fileName, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), common, tail, fileName]),
    );
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

const MAIN_PART = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
} as const;

const contentTypes = (mainPart: string): ZipEntry => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${mainPart}"/></Types>`,
});

/** A Word, Excel or PowerPoint file as far as its kind can be told, with more in it where given. */
export const anOfficeFile = (kind: keyof typeof MAIN_PART, more: readonly ZipEntry[] = []): Buffer =>
  aZip([contentTypes(MAIN_PART[kind]), { name: 'main.xml', content: '<main>The plan</main>' }, ...more]);

export const anOpenDocument = (kind: 'text' | 'spreadsheet' | 'presentation', more: readonly ZipEntry[] = []): Buffer =>
  aZip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'content.xml', content: '<office:document-content/>' },
    ...more,
  ]);

export const aPdf = (more = ''): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n${more}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  );

/** One transparent pixel. */
export const aPng = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );

export const aJpeg = (): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffdb004300', 'hex'),
    Buffer.alloc(64, 1),
    Buffer.from('ffd9', 'hex'),
  ]);

/** Microsoft's compound file with these names in its directory. */
export function aCompoundFile(names: readonly string[]): Buffer {
  const header = Buffer.alloc(512, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48); // the directory's first sector
  header.writeUInt32LE(0, 76); // the table's
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  const directorySectors = Math.ceil((names.length + 1) / 4);
  for (let sector = 1; sector <= directorySectors; sector += 1)
    table.writeUInt32LE(sector === directorySectors ? 0xfffffffe : sector + 1, sector * 4);
  const directory = Buffer.alloc(512 * directorySectors);
  ['Root Entry', ...names].forEach((name, index) => {
    directory.write(name, index * 128, 'utf16le');
    directory.writeUInt16LE(name.length * 2 + 2, index * 128 + 64);
  });
  return Buffer.concat([header, table, directory]);
}

/** A PDF of these pages, a line of text on each, with a script that runs when it is opened and a link that runs another. */
export function aPdfWithScripts(...pages: readonly string[]): Buffer {
  const firstPage = 5;
  const kids = pages.map((_, place) => `${String(firstPage + place * 2)} 0 R`).join(' ');
  const drawn = pages.map((text, place) => {
    const number = firstPage + place * 2;
    const content = `BT /F1 24 Tf 40 100 Td (${text}) Tj ET`;
    return [
      `${String(number)} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents ${String(number + 1)} 0 R`,
      '/Resources<</Font<</F1 3 0 R>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 400 200]/A 4 0 R>>]>>endobj',
      `${String(number + 1)} 0 obj<</Length ${String(content.length)}>>stream\n${content}\nendstream endobj`,
    ].join('\n');
  });
  const more = [
    `1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>endobj`,
    `2 0 obj<</Type/Pages/Kids[${kids}]/Count ${String(pages.length)}>>endobj`,
    '3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    "4 0 obj<</S/JavaScript/JS(app.alert('It ran'); window.itRan = true;)>>endobj",
    ...drawn,
  ].join('\n');
  return aPdf(more);
}
