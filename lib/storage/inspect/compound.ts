import type { FileProblem } from '../problems';
import type { Bytes } from './bytes';

/**
 * Microsoft's compound file: an Outlook message, an old Office document, or a new one under a password. Told apart by the
 * names in its directory. Source: [MS-CFB], sections 2.2 and 2.6.
 */
const ENTRY = 128;
const END_OF_CHAIN = 0xfffffffa; // this and above: no sector
const SECTORS_AT_MOST = 4_096;
const HEADER_FAT_SECTORS = 109;

export async function inspectCompound(bytes: Bytes): Promise<'msg' | FileProblem> {
  const names = await namesInDirectory(bytes);
  if (names === null) return 'damaged';
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'encrypted';
  if (names.has('__properties_version1.0')) return 'msg';
  const isOffice = ['WordDocument', 'Workbook', 'Book', 'PowerPoint Document'].some((name) => names.has(name));
  return isOffice ? 'old-office' : 'unknown-type';
}

/** Names of streams and storages; null where the directory cannot be followed. */
async function namesInDirectory(bytes: Bytes): Promise<ReadonlySet<string> | null> {
  const header = await bytes.at(0, 512);
  if (header.length < 512) return null;
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const sectorSize = 1 << shift;
  const sector = (number: number) => bytes.at((number + 1) * sectorSize, sectorSize);
  const nextSector = async (number: number): Promise<number> => {
    const perSector = sectorSize / 4;
    const index = Math.floor(number / perSector);
    // The directory of a file this size is written early: its place is in the table that the header names.
    if (index >= HEADER_FAT_SECTORS) return END_OF_CHAIN;
    const table = await sector(header.readUInt32LE(76 + 4 * index));
    const offset = (number % perSector) * 4;
    return table.length < offset + 4 ? END_OF_CHAIN : table.readUInt32LE(offset);
  };
  const names = new Set<string>();
  let place = header.readUInt32LE(48);
  for (let read = 0; place < END_OF_CHAIN; read += 1) {
    if (read >= SECTORS_AT_MOST) return null;
    const directory = await sector(place);
    if (directory.length < sectorSize) return null;
    for (let at = 0; at < sectorSize; at += ENTRY) {
      const length = directory.readUInt16LE(at + 64);
      if (length >= 2 && length <= 64) names.add(directory.toString('utf16le', at, at + length - 2));
    }
    place = await nextSector(place);
  }
  return names;
}
