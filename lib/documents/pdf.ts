import 'server-only';
import PDFDocument from 'pdfkit';
import { runsOf, typeface, type Weight } from './fonts';
import type { Block, Paper } from './paper';

/** Points; A4 is 595 by 842 of them. */
const MARGIN = { top: 64, bottom: 64, left: 56, right: 56 } as const;
const SIZE = { 1: 22, 2: 15, 3: 12, body: 10.5, small: 8.5 } as const;
const INK = { text: '#17212b', soft: '#4a5663', line: '#cfcac0' } as const;
const LEAD = 3;

type Doc = PDFKit.PDFDocument;

interface TextOptions {
  readonly size?: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly indent?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right' | 'center';
}

/**
 * A paper as a PDF: tagged (PDF/UA), with title, language, headings, lists and table headers in its structure, bookmarks, and
 * fonts embedded. Made in the process, without a browser; the same paper and moment give the same bytes.
 *
 * @param at when it was made: in the document's properties
 */
export function renderPdf(paper: Paper, at: Date): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { ...MARGIN },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    // The types know only the archive formats.
    subset: 'PDF/UA' as never,
    lang: paper.language,
    displayTitle: true,
    // As everywhere else: by its name, a file would be unpacked again.
    font: typeface(runsOf('a', 'regular')[0]?.file ?? '') as never,
    info: { Title: paper.title, Subject: paper.about, CreationDate: at, ModDate: at },
  });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => {
      resolve(Buffer.concat(parts));
    });
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const block of paper.blocks) draw(doc, root, block);
  root.end();
  furnish(doc, paper);
  doc.end();
  return whole;
}

const innerWidth = (doc: Doc): number => doc.page.width - MARGIN.left - MARGIN.right;
const bottomOf = (doc: Doc): number => doc.page.height - MARGIN.bottom;

/** So that a heading or a row does not begin where nothing of it fits. @returns whether a new page was begun */
function keepRoom(doc: Doc, height: number): boolean {
  if (doc.y + height <= bottomOf(doc)) return false;
  doc.addPage();
  return true;
}

/** One text in as many fonts as it needs, wrapped as one. */
function write(
  doc: Doc,
  text: string,
  options: TextOptions = {},
  at?: { readonly x: number; readonly y: number },
): void {
  const { size = SIZE.body, weight = 'regular', color = INK.text, indent = 0, align = 'left' } = options;
  const x = at?.x ?? MARGIN.left + indent;
  const width = options.width ?? innerWidth(doc) - indent;
  const runs = runsOf(text.normalize('NFC'), weight);
  doc.fontSize(size).fillColor(color);
  runs.forEach(({ text: part, font, file }, index) => {
    doc.registerFont(font, typeface(file)).font(font);
    const continued = index < runs.length - 1;
    const layout = { continued, lineGap: LEAD, width, align };
    if (index > 0) doc.text(part, { continued });
    else doc.text(part, x, at?.y ?? doc.y, layout);
  });
  if (runs.length === 0) doc.text('', x, at?.y ?? doc.y, { width });
}

/** How high a text will be; a little too high where it needs several fonts, never too low. */
function heightOf(doc: Doc, text: string, width: number, options: TextOptions = {}): number {
  const { size = SIZE.body, weight = 'regular' } = options;
  const [first, ...others] = runsOf(text.normalize('NFC'), weight);
  if (first === undefined) return 0;
  doc.registerFont(first.font, typeface(first.file)).font(first.font).fontSize(size);
  const height = doc.heightOfString(text, { width, lineGap: LEAD });
  return others.length === 0 ? height : height * 1.15 + size;
}

const paragraphsOf = (text: string): readonly string[] => text.split(/\n+/).filter((line) => line.trim() !== '');

function draw(doc: Doc, parent: PDFKit.PDFStructureElement, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(doc, parent, block);
    case 'paragraph': {
      for (const line of paragraphsOf(block.text)) {
        parent.add(doc.struct('P', {}, () => write(doc, line, { color: block.soft === true ? INK.soft : INK.text })));
        doc.moveDown(0.5);
      }
      return;
    }
    case 'list':
      return drawList(doc, parent, block.items);
    case 'facts':
      return drawTable(doc, parent, { caption: block.caption, widths: [3, 7], rows: block.rows, rowHeaders: true });
    case 'table':
      return drawTable(doc, parent, { ...block, rowHeaders: false });
    case 'ticks':
      return drawTicks(doc, parent, block);
    case 'ruled':
      return drawRuled(doc, parent, block);
  }
}

function drawHeading(doc: Doc, parent: PDFKit.PDFStructureElement, block: Extract<Block, { kind: 'heading' }>): void {
  const { level, text, newPage, room = 0 } = block;
  const isFirst = doc.y <= MARGIN.top + 1;
  if (newPage === true && !isFirst) doc.addPage();
  else if (!isFirst) doc.moveDown(level === 1 ? 0 : 0.8);
  keepRoom(doc, SIZE[level] * 2 + Math.max(SIZE.body * 3, room * WRITTEN_LINE));
  doc.outline.addItem(text);
  parent.add(doc.struct(`H${level}`, {}, () => write(doc, text, { size: SIZE[level], weight: 'bold' })));
  doc.moveDown(0.4);
}

function drawList(doc: Doc, parent: PDFKit.PDFStructureElement, items: readonly string[]): void {
  const list = doc.struct('L');
  parent.add(list);
  for (const item of items) {
    keepRoom(doc, SIZE.body * 2);
    const entry = doc.struct('LI');
    list.add(entry);
    const y = doc.y;
    entry.add(doc.struct('Lbl', {}, () => write(doc, '\u2022', { width: 10 }, { x: MARGIN.left + 4, y })));
    entry.add(
      doc.struct('LBody', {}, () => write(doc, item, { width: innerWidth(doc) - 18 }, { x: MARGIN.left + 18, y })),
    );
    entry.end();
    doc.moveDown(0.2);
  }
  list.end();
  doc.moveDown(0.4);
}

interface Grid {
  readonly caption: string;
  readonly head?: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the first cell of a row is its header. */
  readonly rowHeaders: boolean;
  /** The least height of a row, in lines. */
  readonly room?: number;
}

const CELL_GAP = 10;
const CELL_PAD = 5;

function drawTable(doc: Doc, parent: PDFKit.PDFStructureElement, grid: Grid): void {
  const total = grid.widths.reduce((sum, share) => sum + share, 0);
  const columns = grid.widths.map((share) => (innerWidth(doc) * share) / total);
  const table = doc.struct('Table', { title: grid.caption });
  parent.add(table);
  const { head } = grid;
  if (head !== undefined) {
    // Never alone at the foot of a page.
    keepRoom(doc, heightOfRow(doc, head, columns) + heightOfRow(doc, grid.rows[0] ?? [], columns));
    drawRow(doc, table, head, columns, () => true);
  }
  for (const row of grid.rows)
    drawRow(
      doc,
      table,
      row,
      columns,
      (column) => grid.rowHeaders && column === 0,
      () => head !== undefined && repeatHead(doc, head, columns),
      (grid.room ?? 0) * WRITTEN_LINE,
    );
  table.end();
  doc.x = MARGIN.left;
  doc.moveDown(0.6);
}

/**
 * A row stays together where it fits on a page. One that is longer than a page begins where it is and runs on: its longest
 * cell is drawn last, so that what follows begins beneath it.
 */
function drawRow(
  doc: Doc,
  table: PDFKit.PDFStructureElement,
  cells: readonly string[],
  columns: readonly number[],
  isHeader: (column: number) => boolean,
  onNewPage: () => unknown = () => undefined,
  least = 0,
): void {
  const weightOf = (column: number): Weight => (isHeader(column) ? 'bold' : 'regular');
  const height = Math.max(least, heightOfRow(doc, cells, columns, weightOf));
  const pageHeight = bottomOf(doc) - MARGIN.top;
  if (keepRoom(doc, height <= pageHeight ? height : SIZE.body * 4)) onNewPage();
  const y = doc.y + CELL_PAD;
  const row = doc.struct('TR');
  table.add(row);
  const lefts = leftsOf(columns);
  const firstPage = pageNumber(doc);
  let end = y;
  // In reading order, which is the structure's; a cell that ran onto another page leaves the next one to begin at its row again.
  cells.forEach((cell, column) => {
    if (pageNumber(doc) !== firstPage) doc.switchToPage(firstPage);
    const element = doc.struct(isHeader(column) ? 'TH' : 'TD', {}, () =>
      write(
        doc,
        cell,
        { weight: weightOf(column), width: (columns[column] ?? 0) - CELL_GAP },
        { x: lefts[column] ?? MARGIN.left, y },
      ),
    );
    row.add(element);
    end = Math.max(end, pageNumber(doc) === firstPage ? doc.y : 0);
  });
  row.end();
  if (pageNumber(doc) === firstPage) doc.y = Math.max(end, doc.y, y + least - CELL_PAD * 2) + CELL_PAD;
  else doc.y += CELL_PAD;
  rule(doc);
}

const leftsOf = (columns: readonly number[]): readonly number[] =>
  columns.map((_, column) => MARGIN.left + columns.slice(0, column).reduce((sum, width) => sum + width, 0));

const heightOfRow = (
  doc: Doc,
  cells: readonly string[],
  columns: readonly number[],
  weightOf: (column: number) => Weight = () => 'bold',
): number =>
  Math.max(
    0,
    ...cells.map((cell, column) =>
      heightOf(doc, cell, (columns[column] ?? 0) - CELL_GAP, { weight: weightOf(column) }),
    ),
  ) +
  CELL_PAD * 2;

/** For the eye, at the top of a new page; for the ear the headers stand once, in the structure. */
function repeatHead(doc: Doc, head: readonly string[], columns: readonly number[]): void {
  const y = doc.y + CELL_PAD;
  const lefts = leftsOf(columns);
  let end = y;
  doc.markContent('Artifact', { type: 'Pagination' });
  head.forEach((cell, column) => {
    write(
      doc,
      cell,
      { weight: 'bold', width: (columns[column] ?? 0) - CELL_GAP },
      { x: lefts[column] ?? MARGIN.left, y },
    );
    end = Math.max(end, doc.y);
  });
  doc.endMarkedContent();
  doc.y = end + CELL_PAD;
  rule(doc);
}

/** How far apart lines are that somebody writes on by hand: 8 mm, as in a ruled pad. */
const WRITTEN_LINE = 22.7;
const TICK_BOX = 13;

/** The options are a list; the boxes are for the pen. */
function drawTicks(doc: Doc, parent: PDFKit.PDFStructureElement, block: Extract<Block, { kind: 'ticks' }>): void {
  keepRoom(doc, SIZE.body * 6);
  parent.add(doc.struct('P', {}, () => write(doc, block.label, { weight: 'bold' })));
  const y = doc.y + CELL_PAD;
  const width = innerWidth(doc) / block.options.length;
  const list = doc.struct('L');
  parent.add(list);
  block.options.forEach((option, place) => {
    const x = MARGIN.left + place * width;
    doc.markContent('Artifact', { type: 'Layout' });
    doc.rect(x, y, TICK_BOX, TICK_BOX).lineWidth(1).strokeColor(INK.text).stroke();
    doc.endMarkedContent();
    const entry = doc.struct('LI');
    list.add(entry);
    const left = TICK_BOX + CELL_PAD;
    entry.add(doc.struct('LBody', {}, () => write(doc, option, { width: width - left }, { x: x + left, y })));
    entry.end();
  });
  list.end();
  doc.x = MARGIN.left;
  doc.y = y + TICK_BOX;
  doc.moveDown(1);
}

function drawRuled(doc: Doc, parent: PDFKit.PDFStructureElement, block: Extract<Block, { kind: 'ruled' }>): void {
  const { label, lines, toFoot = false } = block;
  keepRoom(doc, Math.min(bottomOf(doc) - MARGIN.top, SIZE.body * 2 + lines * WRITTEN_LINE));
  parent.add(doc.struct('P', {}, () => write(doc, label, { weight: 'bold' })));
  const fitting = Math.floor((bottomOf(doc) - doc.y) / WRITTEN_LINE);
  for (let line = 0; line < (toFoot ? Math.max(lines, fitting) : lines); line += 1) {
    doc.y += WRITTEN_LINE;
    rule(doc);
  }
  doc.moveDown(0.8);
}

const pageNumber = (doc: Doc): number => {
  const { start, count } = doc.bufferedPageRange();
  return start + count - 1;
};

/** A line beneath a row: decoration, said to be so. */
function rule(doc: Doc): void {
  const { y } = doc;
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(MARGIN.left, y)
    .lineTo(doc.page.width - MARGIN.right, y)
    .lineWidth(0.5)
    .strokeColor(INK.line)
    .stroke();
  doc.endMarkedContent();
}

/** Marking, what it is of and page numbers, on every page and in none of its reading order. */
function furnish(doc: Doc, { marking, about, draft }: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    // What stands in the margins must not make a new page.
    doc.page.margins = { top: 0, bottom: 0, left: MARGIN.left, right: MARGIN.right };
    doc.markContent('Artifact', { type: 'Pagination' });
    const small = { size: SIZE.small, color: INK.soft, width: innerWidth(doc) };
    write(
      doc,
      draft === undefined ? marking : `${marking} – ${draft}`,
      { ...small, align: 'center', weight: 'bold' },
      { x: MARGIN.left, y: 28 },
    );
    write(doc, about, small, { x: MARGIN.left, y: doc.page.height - 40 });
    write(
      doc,
      `${page - start + 1} / ${count}`,
      { ...small, align: 'right' },
      { x: MARGIN.left, y: doc.page.height - 40 },
    );
    doc.endMarkedContent();
  }
}
