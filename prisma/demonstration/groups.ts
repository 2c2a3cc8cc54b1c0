import type { CouncilKey } from './councils';

/** Who meets about Prevent, and whose councils each of them covers: several a group, several groups a council. */
export const GROUPS = {
  northmoorBoard: { name: 'Northmoor Prevent Partnership Board', kind: 'partnership-board', councils: ['northmoor'] },
  sharedBoard: {
    name: 'Saltmere and Harrowdale Prevent Partnership Board',
    kind: 'partnership-board',
    councils: ['saltmere', 'harrowdale'],
  },
  marchshireBoard: {
    name: 'Marchshire Prevent Partnership Board',
    kind: 'partnership-board',
    councils: ['marchshire'],
  },
  marchshireDelivery: { name: 'Marchshire Prevent Delivery Group', kind: 'delivery-group', councils: ['marchshire'] },
  safer: {
    name: 'North March Safer Communities Executive',
    kind: 'governance',
    councils: ['northmoor', 'eastvale', 'westhaven', 'marchshire'],
  },
  northmoorScrutiny: {
    name: 'Northmoor Community Safety Scrutiny Committee',
    kind: 'scrutiny',
    councils: ['northmoor'],
  },
  cwmArianBoard: { name: 'Cwm Arian CONTEST Board', kind: 'governance', councils: ['cwmArian'] },
  strathmarraGroup: {
    name: 'Strathmarra Multi-Agency CONTEST Group',
    kind: 'delivery-group',
    councils: ['strathmarra'],
  },
} as const satisfies Record<
  string,
  {
    readonly name: string;
    readonly kind: 'partnership-board' | 'delivery-group' | 'governance' | 'scrutiny';
    readonly councils: readonly CouncilKey[];
  }
>;

export type GroupKey = keyof typeof GROUPS;
export const GROUP_KEYS = Object.keys(GROUPS) as readonly GroupKey[];
