'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { checkAuditNow } from '@/lib/insight/check-audit';
import { paths } from '@/lib/paths';

export async function submitCheck(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: checkAuditNow,
    input: {},
    done: () => `${paths.audit}?done=checked`,
    explain: () => [],
  });
}
