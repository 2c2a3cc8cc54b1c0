import { COUNCIL_KEYS, councilOf, REGION, type CouncilKey } from './councils';
import type { OnBehalf } from '@/lib/people/helping';
import type { GroupKey } from './groups';

/** The domain that marks made-up people; lib/auth/demonstration.ts signs in nobody else without a code. */
export const DOMAIN = '@northmarch.example';

export type DemonstrationRole =
  | { readonly role: 'prevent-lead'; readonly council: CouncilKey }
  | {
      readonly role: 'contributor';
      readonly council: CouncilKey;
      readonly benchmarks: readonly number[];
      readonly onBehalfOf: OnBehalf;
      readonly district?: CouncilKey;
    }
  | { readonly role: 'group-member'; readonly group: GroupKey }
  | { readonly role: 'regional-adviser'; readonly region: string }
  | { readonly role: 'regional-adviser'; readonly council: CouncilKey }
  | { readonly role: 'home-office' }
  | { readonly role: 'administrator' };

export interface DemonstrationPerson {
  /** What they do and where: nobody here has a name. */
  readonly name: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly roles: readonly DemonstrationRole[];
}

const person = (
  mailbox: string,
  jobTitle: string,
  where: string,
  ...roles: readonly DemonstrationRole[]
): DemonstrationPerson => ({ name: `${jobTitle}, ${where}`, jobTitle, email: `${mailbox}${DOMAIN}`, roles });

const slug = (short: string) => short.toLowerCase().replaceAll(' ', '-');
export const leadMailbox = (council: CouncilKey) => `${slug(councilOf(council).shortName)}.prevent-lead`;

export const ADVISER = 'north-march.adviser';
export const ADVISER_WALES_SCOTLAND = 'wales-scotland.adviser';
export const HOME_OFFICE_LEAD = 'home-office.assurance-lead';
export const ADMINISTRATOR = 'administrator';

const leads = COUNCIL_KEYS.filter((key) => councilOf(key).assessed).map((council) =>
  person(leadMailbox(council), 'Prevent Lead', councilOf(council).shortName, { role: 'prevent-lead', council }),
);

export const PEOPLE: readonly DemonstrationPerson[] = [
  ...leads,
  person('northmoor.prevent-coordinator', 'Prevent Coordinator', 'Northmoor', {
    role: 'prevent-lead',
    council: 'northmoor',
  }),
  person('northmoor.licensing', 'Licensing and Venues Officer', 'Northmoor', {
    role: 'contributor',
    council: 'northmoor',
    benchmarks: [8],
    onBehalfOf: 'council',
  }),
  person('northmoor.communications', 'Communications Officer', 'Northmoor', {
    role: 'contributor',
    council: 'northmoor',
    benchmarks: [9, 10],
    onBehalfOf: 'council',
  }),
  person('winterfold.prevent-coordinator', 'Prevent Coordinator', 'Winterfold', {
    role: 'prevent-lead',
    council: 'winterfold',
  }),
  person('winterfold.communications', 'Communications Officer', 'Winterfold', {
    role: 'contributor',
    council: 'winterfold',
    benchmarks: [9],
    onBehalfOf: 'council',
  }),
  person('ravensholme.workforce', 'Workforce Development Officer', 'Ravensholme', {
    role: 'contributor',
    council: 'ravensholme',
    benchmarks: [7],
    onBehalfOf: 'council',
  }),
  person('upper-march.community-safety', 'Community Safety Officer', 'Upper March', {
    role: 'contributor',
    council: 'marchshire',
    benchmarks: [8, 9],
    onBehalfOf: 'district',
    district: 'upperMarch',
  }),
  person('east-hallow.community-safety', 'Community Safety Officer', 'East Hallow', {
    role: 'contributor',
    council: 'hallowshire',
    benchmarks: [8, 9],
    onBehalfOf: 'district',
    district: 'eastHallow',
  }),
  person('west-hallow.licensing', 'Licensing Officer', 'West Hallow', {
    role: 'contributor',
    council: 'hallowshire',
    benchmarks: [8],
    onBehalfOf: 'district',
    district: 'westHallow',
  }),
  person('hallowshire.police', 'Prevent Officer', 'Hallowshire Police', {
    role: 'contributor',
    council: 'hallowshire',
    benchmarks: [6, 10],
    onBehalfOf: 'police',
  }),
  person('lower-march.community-safety', 'Community Safety Officer', 'Lower March', {
    role: 'contributor',
    council: 'marchshire',
    benchmarks: [8, 9],
    onBehalfOf: 'district',
    district: 'lowerMarch',
  }),
  person(ADVISER, 'Regional Prevent Adviser', REGION, { role: 'regional-adviser', region: REGION }),
  person(
    ADVISER_WALES_SCOTLAND,
    'Regional Prevent Adviser',
    'Wales and Scotland',
    { role: 'regional-adviser', council: 'cwmArian' },
    { role: 'regional-adviser', council: 'strathmarra' },
  ),
  person('northmoor.board-chair', 'Chair', 'Northmoor Prevent Partnership Board', {
    role: 'group-member',
    group: 'northmoorBoard',
  }),
  person('shared.board-chair', 'Chair', 'Saltmere and Harrowdale Prevent Partnership Board', {
    role: 'group-member',
    group: 'sharedBoard',
  }),
  person('marchshire.board-chair', 'Chair', 'Marchshire Prevent Partnership Board', {
    role: 'group-member',
    group: 'marchshireBoard',
  }),
  person('marchshire.board-health', 'Health Representative', 'Marchshire Prevent Partnership Board', {
    role: 'group-member',
    group: 'marchshireBoard',
  }),
  person('marchshire.delivery-member', 'Member', 'Marchshire Prevent Delivery Group', {
    role: 'group-member',
    group: 'marchshireDelivery',
  }),
  person('safer-communities.director', 'Director of Communities', 'North March Safer Communities Executive', {
    role: 'group-member',
    group: 'safer',
  }),
  person('northmoor.scrutiny-member', 'Member', 'Northmoor Community Safety Scrutiny Committee', {
    role: 'group-member',
    group: 'northmoorScrutiny',
  }),
  person('cwm-arian.board-member', 'Member', 'Cwm Arian CONTEST Board', {
    role: 'group-member',
    group: 'cwmArianBoard',
  }),
  person('strathmarra.group-member', 'Member', 'Strathmarra Multi-Agency CONTEST Group', {
    role: 'group-member',
    group: 'strathmarraGroup',
  }),
  person(HOME_OFFICE_LEAD, 'Prevent Assurance Lead', 'Home Office', { role: 'home-office' }),
  person('home-office.assurance-officer', 'Prevent Assurance Officer', 'Home Office', { role: 'home-office' }),
  person(ADMINISTRATOR, 'Service Administrator', 'Prevent Assurance', { role: 'administrator' }),
];
