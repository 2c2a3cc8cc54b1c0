import type { DemonstrationCouncil } from './council';
import { REGION } from './north-march';

/** A county in the middle of its self-assessment, with two districts and a partner who help with it. */
const COUNTY_CODE = 'X10000015';
const shared = {
  nation: 'England',
  region: REGION,
} as const;
const details = {
  board: 'Hallowshire Prevent Board',
  member: 'Cabinet Member for Communities',
  scrutiny: 'Communities Select Committee',
  forum: 'Hallowshire Faiths Together',
  month: 'June',
  panel: 'Channel panel',
} as const;

export const HALLOWSHIRE = {
  hallowshire: {
    ...shared,
    type: 'County',
    assessed: true,
    onsCode: COUNTY_CODE,
    name: 'Hallowshire County Council',
    shortName: 'Hallowshire',
    details: {
      ...details,
      short: 'Hallowshire',
      neighbour: 'Marchshire',
      venues: 'nineteen libraries and County Hall',
      college: 'Hallowshire College',
      staff: '1,400',
      place: 'the coalfield towns',
    },
  },
  eastHallow: district('X07000016', 'East Hallow District Council', 'East Hallow'),
  westHallow: district('X07000017', 'West Hallow Borough Council', 'West Hallow'),
} as const satisfies Record<string, DemonstrationCouncil>;

function district(onsCode: string, name: string, shortName: string): DemonstrationCouncil {
  return {
    ...shared,
    type: 'Non-metropolitan district',
    assessed: false,
    onsCode,
    name,
    shortName,
    countyCode: COUNTY_CODE,
    details: {
      ...details,
      short: shortName,
      neighbour: 'Hallowshire',
      venues: 'the district’s halls',
      college: 'Hallowshire College',
      staff: '110',
      place: shortName,
    },
  };
}
