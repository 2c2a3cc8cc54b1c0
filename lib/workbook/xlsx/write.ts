import { strToU8, zipSync } from 'fflate';
import { cellName, type Validation, type WrittenCell, type WrittenSheet } from '../sheets';
import { STYLES_XML, styleNumber } from './styles-xml';
import { cellText, xmlText } from './xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The oldest moment that an archive can name: the same content makes the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/**
 * Sheets as the bytes of an .xlsx: every cell locked but those to fill in, without a password, so that a slip changes nothing
 * and nobody is kept from their own file. No formula is ever written: whatever a text begins with, it is a text.
 */
export function writeXlsx(sheets: readonly WrittenSheet[], title: string): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([
      ['officeDocument', 'xl/workbook.xml', OFFICE],
      ['metadata/core-properties', 'docProps/core.xml', PACKAGE],
    ]),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${cellText(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_sheet, n) => ['worksheet', `worksheets/sheet${n + 1}.xml`, OFFICE] as const),
      ['styles', 'styles.xml', OFFICE],
    ]),
    'xl/styles.xml': STYLES_XML,
    ...Object.fromEntries(sheets.map((sheet, n) => [`xl/worksheets/sheet${n + 1}.xml`, worksheet(sheet, n === 0)])),
  };
  const packed = Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), { mtime: MOMENT }]]);
  return new Uint8Array(zipSync(Object.fromEntries(packed) as Parameters<typeof zipSync>[0]));
}

const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (sheets: readonly WrittenSheet[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
    override('xl/styles.xml', `${SPREADSHEET}.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...sheets.map((_sheet, n) => override(`xl/worksheets/sheet${n + 1}.xml`, `${SPREADSHEET}.worksheet+xml`)),
  ].join('')}</Types>`;

const relations = (to: readonly (readonly [type: string, target: string, of: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${to
    .map(
      ([type, target, of], n) =>
        `<Relationship Id="rId${n + 1}" Type="${of}/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

function workbook(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(({ name }, n) => `<sheet name="${xmlText(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  const titles = sheets.flatMap(({ name, frozenRows }, n) =>
    frozenRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${n}">${xmlText(`'${name.replaceAll("'", "''")}'`)}!$${frozenRows}:$${frozenRows}</definedName>`,
        ],
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join('')}</sheets>${titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`}</workbook>`;
}

function worksheet({ columns, rows, frozenRows, validations, footer }: WrittenSheet, isFirst: boolean): string {
  const cols = columns.map(
    (width, n) =>
      `<col min="${n + 1}" max="${n + 1}" width="${width === 0 ? 10 : width}" customWidth="1"${width === 0 ? ' hidden="1"' : ''}/>`,
  );
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${cols.join('')}</cols>`,
    `<sheetData>${rows.map((cells, n) => rowXml(cells, n + 1, columns)).join('')}</sheetData>`,
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>&amp;L${xmlText(footer.replaceAll('&', '&&'))}&amp;ROFFICIAL, page &amp;P of &amp;N</oddFooter></headerFooter>`,
  ];
  return `${HEAD}<worksheet xmlns="${MAIN}">${parts.join('')}</worksheet>`;
}

function rowXml(cells: readonly WrittenCell[], row: number, columns: readonly number[]): string {
  const height = Math.max(...cells.map((cell) => cellHeight(cell, columns[cell.column - 1] ?? 0)));
  return `<row r="${row}" ht="${height}">${cells.map((cell) => cellXml(cell, row)).join('')}</row>`;
}

/** Of a line, in points; and the most that a row can have. */
const LINE = 15;
const HIGHEST = 405;
/** To write in, before anything is written. */
const ROOM: Readonly<Partial<Record<WrittenCell['style'], number>>> = { 'input-text': 4 * LINE };

/** About what its text needs: programs that do not measure it themselves would show the first line alone. */
function cellHeight({ value, style }: WrittenCell, width: number): number {
  if (width === 0) return LINE;
  const fits = Math.max(1, style === 'title' ? width * 0.65 : width * 0.95);
  const lines = String(value)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fits)), 0);
  const line = style === 'title' ? LINE * 1.5 : LINE;
  return Math.min(HIGHEST, Math.max(ROOM[style] ?? LINE, lines * line));
}

function cellXml({ column, value, style }: WrittenCell, row: number): string {
  const at = `r="${cellName(row, column)}" s="${styleNumber(style)}"`;
  if (value === '') return `<c ${at}/>`;
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

function validationXml(validation: Validation): string {
  const { cell, title, message } = validation;
  const about = `allowBlank="1" showErrorMessage="1" errorTitle="${xmlText(title)}" error="${xmlText(message)}" sqref="${cell}"`;
  return 'list' in validation
    ? `<dataValidation type="list" ${about}><formula1>${xmlText(`"${validation.list.join(',')}"`)}</formula1></dataValidation>`
    : `<dataValidation type="textLength" operator="lessThanOrEqual" ${about}><formula1>${validation.atMost}</formula1></dataValidation>`;
}
