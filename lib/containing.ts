/**
 * A search for a text anywhere in a column, whatever the case: `%` and `_` are letters like others, which Prisma leaves to
 * the caller.
 *
 * @example { where: { name: containing('100%') } }
 */
export const containing = (text: string) =>
  ({ contains: text.trim().replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }) as const;
