import 'server-only';
import { savingAs } from './save-benchmark';

/** What the council sent, entered by its adviser: merged with what the council saved as any two people's saves are. */
export const saveOnBehalf = savingAs('save-on-behalf', 'edit-on-behalf');
