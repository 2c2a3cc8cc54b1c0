import type { DemonstrationCouncil } from './council';
import { HALLOWSHIRE } from './hallowshire';
import { NORTH_MARCH } from './north-march';
import { WALES_AND_SCOTLAND } from './wales-and-scotland';
import { WINTERFOLD } from './winterfold';

export type { CouncilDetails, DemonstrationCouncil } from './council';
export { REGION } from './north-march';

const COUNCILS = { ...NORTH_MARCH, ...WALES_AND_SCOTLAND, ...HALLOWSHIRE, ...WINTERFOLD };

export type CouncilKey = keyof typeof COUNCILS;
export const COUNCIL_KEYS = Object.keys(COUNCILS) as readonly CouncilKey[];
export const councilOf = (key: CouncilKey): DemonstrationCouncil => COUNCILS[key];
