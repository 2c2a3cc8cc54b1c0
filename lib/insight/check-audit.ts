import 'server-only';
import { z } from 'zod';
import { checkAudit } from '@/lib/audit/check';
import { logAuditCheck } from '@/lib/audit/log-check';
import { defineChange, ok, type Result } from '@/lib/use-case';

/** Walks the audit's whole chain now. Its outcome is kept, and stands on the audit's page. */
export const checkAuditNow = defineChange({
  name: 'check-audit',
  action: 'see-audit',
  input: z.object({}),
  load: () => Promise.resolve({}),
  authorise: () => ({}),
  decide: (): Result<null, never> => ok(null),
  commit: async (_decision, { tx, now }) => {
    const check = await checkAudit(tx, now);
    logAuditCheck(check);
    return check;
  },
  // The check is a record of its own: an event about it would be one that it has not seen.
  audit: () => null,
});
