import { z } from 'zod';
import { parseCsv } from './csv';

const COLUMNS = [
  'code',
  'name',
  'short_name',
  'name_cy',
  'nation',
  'region',
  'type',
  'assessed',
  'county_code',
] as const;
const orNull = z.string().transform((text) => (text === '' ? null : text));

const councilSchema = z
  .object({
    code: z.string().regex(/^[EWSX]\d{8}$/),
    name: z.string().min(1),
    short_name: z.string().min(1),
    name_cy: orNull,
    nation: z.enum(['England', 'Wales', 'Scotland']),
    region: z.string().min(1),
    type: z.string().min(1),
    assessed: z.enum(['yes', 'no']),
    county_code: orNull,
  })
  .transform(({ code, short_name, name_cy, assessed, county_code, ...rest }) => ({
    onsCode: code,
    shortName: short_name,
    nameCy: name_cy,
    assessed: assessed === 'yes',
    countyCode: county_code,
    ...rest,
  }));

export type CouncilOfFile = z.infer<typeof councilSchema>;

/**
 * The council list as it is shipped (prisma/data/authorities.csv).
 *
 * @throws Error naming the line where it is not as expected: a list that is half right is not loaded at all
 */
export function readAuthorities(text: string): readonly CouncilOfFile[] {
  const [head, ...rows] = parseCsv(text);
  if (head?.join() !== COLUMNS.join()) throw new Error(`The columns must be ${COLUMNS.join(', ')}`);
  const councils = rows.map((row, place) => {
    const parsed = councilSchema.safeParse(Object.fromEntries(COLUMNS.map((column, index) => [column, row[index]])));
    if (!parsed.success)
      throw new Error(
        `In line ${place + 2}: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
      );
    return parsed.data;
  });
  const seen = new Set<string>();
  for (const { onsCode } of councils) {
    if (seen.has(onsCode)) throw new Error(`${onsCode} comes twice`);
    seen.add(onsCode);
  }
  return councils;
}
