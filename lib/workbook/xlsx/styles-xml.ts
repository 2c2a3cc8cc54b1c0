import { STYLES, type CellStyle } from '../sheets';

/** Looks of cells, by name: font, fill, border, number format, and whether it may be filled in. */
interface Look {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** 49: text, whatever is typed, so that `=1+1` or `1/4` stays as it was typed. */
  readonly format: 0 | 49;
  readonly open?: true;
}

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  plain: { font: 0, fill: 0, border: 0, format: 49 },
  title: { font: 2, fill: 0, border: 0, format: 49 },
  soft: { font: 3, fill: 0, border: 0, format: 49 },
  heading: { font: 1, fill: 4, border: 1, format: 49 },
  head: { font: 4, fill: 3, border: 1, format: 49 },
  text: { font: 0, fill: 0, border: 1, format: 49 },
  closed: { font: 0, fill: 4, border: 1, format: 49 },
  'input-text': { font: 0, fill: 2, border: 1, format: 49, open: true },
  'input-choice': { font: 0, fill: 2, border: 1, format: 0, open: true },
};

const font = (size: number, more = '', colour = 'FF0B0C0C') =>
  `<font>${more}<sz val="${size}"/><color rgb="${colour}"/><name val="Arial"/><family val="2"/></font>`;
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const side = (name: string) => `<${name} style="thin"><color rgb="FF6F777B"/></${name}>`;

const look = ({ font: fontId, fill: fillId, border, format, open }: Look) =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="${open === true ? 0 : 1}"/></xf>`;

/** Its number in the file. */
export const styleNumber = (style: CellStyle): number => STYLES.indexOf(style);

/** xl/styles.xml */
export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="5">${font(11)}${font(11, '<b/>')}${font(16, '<b/>')}${font(10, '', 'FF505A5F')}${font(11, '<b/>', 'FFFFFFFF')}</fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFFFF8DC')}${fill('FF1D3D5C')}${fill('FFF0F1F2')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${STYLES.length}">${STYLES.map((style) => look(LOOKS[style])).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
