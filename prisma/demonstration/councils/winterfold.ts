import type { DemonstrationCouncil } from './council';
import { REGION } from './north-march';

/** A council that works offline: the workbook's journeys are its own. */
export const WINTERFOLD = {
  winterfold: {
    nation: 'England',
    region: REGION,
    type: 'Unitary authority',
    assessed: true,
    onsCode: 'X06000031',
    name: 'Winterfold Council',
    shortName: 'Winterfold',
    details: {
      short: 'Winterfold',
      board: 'Winterfold Safer Communities Partnership',
      neighbour: 'Kirkmarch',
      member: 'Cabinet Member for Communities',
      scrutiny: 'Communities Scrutiny Committee',
      forum: 'Winterfold Faiths Together',
      venues: 'the Drill Hall and seven village halls',
      college: 'Winterfold College',
      staff: '230',
      month: 'March',
      panel: 'Channel Panel',
      place: 'the Fold estates',
    },
  },
} as const satisfies Record<string, DemonstrationCouncil>;
