/** What was done stands in the address as a key of `done`, never as text. */
export const done = {
  'handed-over': 'You have handed over. Both of you have been told by e-mail',
} as const;

export const copy = {
  title: 'Home',
  noRoles: 'You are signed in, but you hold no role at the moment.',
  noRolesNext:
    'Ask an administrator to give you one: they need to know which council or group you work for, and what you do there.',
} as const;
