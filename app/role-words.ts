import type { Role } from '@/lib/policy';

/** Roles, in words. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  contributor: 'Contributor',
  'prevent-lead': 'Prevent Lead',
  'group-member': 'Member of a group',
  'regional-adviser': 'Regional Prevent Adviser',
  'home-office': 'Home Office',
  administrator: 'Administrator',
};
