import { framework2022 } from '@/lib/framework';
import { newId } from '@/lib/ids';
import { defaultTemplate } from '@/lib/letters/model';
import type { Calendar } from './calendar';
import { COUNCIL_KEYS, councilOf, type CouncilKey } from './councils';
import { GROUP_KEYS, GROUPS, type GroupKey } from './groups';
import { ADMINISTRATOR, DOMAIN, HOME_OFFICE_LEAD, PEOPLE, type DemonstrationRole } from './people';
import type { Who } from './record/telling';
import { noRows, type Rows } from './rows';

/** The current cycle: opened ten weeks before the day of seeding, its deadline three weeks after it. */
const CYCLES = [
  { name: '2021/22', opensInDays: -435, deadlineInDays: -344 },
  { name: '2022/23', opensInDays: -70, deadlineInDays: 21 },
] as const;
export type CycleName = (typeof CYCLES)[number]['name'];

export interface DemonstrationCycle {
  readonly id: string;
  readonly name: CycleName;
  readonly opensOn: Date;
  readonly deadlineOn: Date;
}

/** Who and what there is before the first word is written. */
export interface Foundation {
  readonly rows: Rows;
  readonly councilIds: Readonly<Record<CouncilKey, string>>;
  readonly cycles: Readonly<Record<CycleName, DemonstrationCycle>>;
  /** @throws RangeError for a mailbox that nobody has */
  readonly who: (mailbox: string) => Who;
}

const idsFor = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, newId()])) as Record<Key, string>;

export function layFoundation(calendar: Calendar): Foundation {
  const rows = noRows();
  const councilIds = idsFor(COUNCIL_KEYS);
  const groupIds = idsFor(GROUP_KEYS);
  const longAgo = calendar.at(500);

  for (const key of COUNCIL_KEYS) {
    const { details, ...council } = councilOf(key);
    rows.authority.push({ ...council, id: councilIds[key] });
  }
  for (const key of GROUP_KEYS) {
    const { name, kind, councils } = GROUPS[key];
    rows.group.push({ id: groupIds[key], name, kind });
    rows.groupAuthority.push(
      ...councils.map((council) => ({ groupId: groupIds[key], authorityId: councilIds[council] })),
    );
  }

  const people = new Map<string, Who>();
  for (const { email, name, jobTitle, roles } of PEOPLE) {
    const id = newId();
    people.set(email, { id, name, jobTitle });
    rows.person.push({ id, email, name, jobTitle, createdAt: longAgo });
    rows.roleAssignment.push(
      ...roles.map((role) => ({ id: newId(), personId: id, startsAt: longAgo, ...reach(role, councilIds, groupIds) })),
    );
  }
  const who = (mailbox: string): Who => {
    const found = people.get(`${mailbox}${DOMAIN}`);
    if (!found) throw new RangeError(`Nobody has the address ${mailbox}${DOMAIN}`);
    return found;
  };
  const administrator = who(ADMINISTRATOR);
  rows.auditEvent.push(
    ...PEOPLE.map(({ email, roles }) => ({
      ...audit('invite-person', administrator, longAgo),
      subjectType: 'person',
      subjectId: people.get(email)?.id ?? '',
      fields: ['email', 'name', 'jobTitle', ...roles.map(({ role }) => `role.${role}`)],
    })),
  );

  const cycles = CYCLES.map(({ name, opensInDays, deadlineInDays }) => {
    const cycle = { id: newId(), name, opensOn: calendar.day(opensInDays), deadlineOn: calendar.day(deadlineInDays) };
    openCycle(rows, cycle, who(HOME_OFFICE_LEAD), calendar.at(-opensInDays));
    return [name, cycle] as const;
  });
  return { rows, councilIds, cycles: Object.fromEntries(cycles) as Foundation['cycles'], who };
}

function openCycle(rows: Rows, cycle: DemonstrationCycle, by: Who, at: Date): void {
  const framework = framework2022.code;
  rows.cycle.push({ ...cycle, framework, createdAt: at });
  rows.letterTemplate.push(
    ...(['England', 'Wales', 'Scotland'] as const).map((nation) => ({
      id: newId(),
      cycleId: cycle.id,
      nation,
      version: 1,
      parts: defaultTemplate(nation),
      createdBy: by.id,
      createdAt: at,
    })),
  );
  const fields = ['name', 'framework', 'opensOn', 'deadlineOn', 'letterTemplates'];
  rows.auditEvent.push({ ...audit('open-cycle', by, at), subjectType: 'cycle', subjectId: cycle.id, fields });
}

const audit = (action: string, by: Who, at: Date) => ({
  seq: 0n,
  at,
  actorId: by.id,
  action,
  previousHash: '',
  hash: '',
});

function reach(
  given: DemonstrationRole,
  councilIds: Foundation['councilIds'],
  groupIds: Readonly<Record<GroupKey, string>>,
) {
  return {
    role: given.role,
    authorityId: 'council' in given ? councilIds[given.council] : null,
    groupId: 'group' in given ? groupIds[given.group] : null,
    region: 'region' in given ? given.region : null,
    benchmarks: 'benchmarks' in given ? [...given.benchmarks] : [],
    onBehalfOf: 'onBehalfOf' in given ? given.onBehalfOf : '',
    districtId: 'district' in given ? councilIds[given.district] : null,
  };
}
