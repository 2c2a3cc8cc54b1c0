import 'server-only';
import type { z } from 'zod';
import { recordAudit, type AuditEntry } from '../audit';
import { systemClock, type Clock } from '../clock';
import { inTransaction, moveClock, type Tx } from '../db';
import { may, type Action, type Actor, type Resource } from '../policy';
import { STATES } from '../workflow';
import { ok, refuse, type CommonRefusal, type Result } from './result';

/**
 * The one way from a request to a reading or a change: parse → load (already narrowed to what the actor may see) →
 * authorise → decide (pure) → commit, with the audit event, in one transaction as that actor.
 */

export interface Context<Input> {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly input: Input;
  /** When it is asked; for `decide`, `commit` and `audit` of a change, the moment after its record was locked. */
  readonly now: Date;
}

interface Step<Input, Loaded> {
  /** As in the audit and the authorisation matrix. */
  readonly name: string;
  readonly action: Action;
  readonly input: z.ZodType<Input>;
  /** Null: not found, which is also what a foreign record is. */
  readonly load: (context: Context<Input>) => Promise<Loaded | null>;
  /** Which resource the policy is asked about. Required: forgetting it does not compile. */
  readonly authorise: (loaded: Loaded, input: Input) => Resource;
}

export interface ReadDefinition<Input, Loaded, Output> extends Step<Input, Loaded> {
  /** Pure: what of the loaded is shown. */
  readonly show: (loaded: Loaded, context: Omit<Context<Input>, 'tx'>) => Output;
}

export interface ChangeDefinition<Input, Loaded, Decision, Output, Refusal> extends Step<Input, Loaded> {
  /** Pure: the rules of the domain. */
  readonly decide: (loaded: Loaded, context: Omit<Context<Input>, 'tx'>) => Result<Decision, Refusal>;
  readonly commit: (decision: Decision, context: Context<Input> & { readonly loaded: Loaded }) => Promise<Output>;
  /** Written after the commit's own statements, in the same transaction. Null: nothing changed, so nothing is recorded. */
  readonly audit: (
    decision: Decision,
    context: Omit<Context<Input>, 'tx'> & { readonly loaded: Loaded },
  ) => Omit<AuditEntry, 'action'> | null;
}

export interface UseCase<Output, Refusal> {
  (actor: Actor | null, input: unknown, clock?: Clock): Promise<Result<Output, Refusal | CommonRefusal>>;
  readonly useCase: { readonly name: string; readonly action: Action; readonly changes: boolean };
  /** Parse, load and authorise as it would, and nothing else: whether this person may. Changes nothing. */
  readonly permits: (actor: Actor | null, input: unknown, clock?: Clock) => Promise<Result<true, CommonRefusal>>;
}

/** What a use-case gives, for the parts of a page that show it. @example type TaskList = ShownBy<typeof seeTaskList> */
export type ShownBy<Case> = Case extends UseCase<infer Output, never> ? Output : never;

/** Thrown inside the transaction so that it rolls back; comes out as a value. */
class Refused extends Error {
  constructor(readonly refusal: unknown) {
    super('refused');
  }
}

type Invalid = Extract<CommonRefusal, { readonly kind: 'invalid' }>;

/** In milliseconds: well within the second by which the database lets a moment differ from its transaction's own. */
const LONG_WAIT = 250;

/** Control characters other than tab and line breaks never belong to a text. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const holdsControl = (value: unknown): boolean =>
  typeof value === 'string'
    ? CONTROL.test(value)
    : Array.isArray(value)
      ? value.some(holdsControl)
      : typeof value === 'object' && value !== null && Object.values(value).some(holdsControl);

/** What was sent, as the schema reads it: every text without control characters. For the few forms that have no actor too. */
export function parseInput<Input>(schema: z.ZodType<Input>, raw: unknown): Result<Input, Invalid> {
  const parsed = schema.safeParse(raw);
  const control =
    typeof raw === 'object' && raw !== null
      ? Object.entries(raw)
          .filter(([, value]) => holdsControl(value))
          .map(([field]) => ({
            field,
            message: 'Remove the control characters from this text, for example by typing it again',
          }))
      : [];
  if (parsed.success && control.length === 0) return ok(parsed.data);
  const issues = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
  return refuse({ kind: 'invalid', issues: [...control, ...issues] });
}

function authorise(actor: Actor, action: Action, resource: Resource): CommonRefusal | null {
  if (may(actor, action, resource)) return null;
  // Allowed in another state: say so, because the buttons of an old page may still be there.
  const { state } = resource;
  if (
    state !== undefined &&
    STATES.some((other) => may(actor, action, { ...resource, state: other, handedOver: true, submitted: true }))
  )
    return { kind: 'wrong-state', state };
  return { kind: 'not-allowed' };
}

async function run<Output>(work: () => Promise<Output>): Promise<Result<Output, never>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal as never);
    throw error;
  }
}

async function enter<Input, Loaded>(step: Step<Input, Loaded>, context: Context<Input>): Promise<Loaded> {
  const loaded = await step.load(context);
  if (loaded === null) throw new Refused({ kind: 'not-found' });
  const refusal = authorise(context.actor, step.action, step.authorise(loaded, context.input));
  if (refusal !== null) throw new Refused(refusal);
  return loaded;
}

/** Undoes what a load may have locked, and says yes. */
class Permitted extends Error {}

const permission =
  <Input, Loaded>(step: Step<Input, Loaded>): UseCase<never, never>['permits'] =>
  async (actor, raw, clock = systemClock) => {
    if (actor === null) return refuse({ kind: 'not-signed-in' });
    const input = parseInput(step.input, raw);
    if (!input.ok) return input;
    const now = clock.now();
    try {
      return await run(() =>
        inTransaction({ as: 'person', id: actor.id }, now, async (tx) => {
          await enter(step, { tx, actor, input: input.value, now });
          throw new Permitted();
        }),
      );
    } catch (error) {
      if (error instanceof Permitted) return ok(true);
      throw error;
    }
  };

/** A use-case that only reads. */
export function defineRead<Input, Loaded, Output>(
  definition: ReadDefinition<Input, Loaded, Output>,
): UseCase<Output, never> {
  const useCase = async (
    actor: Actor | null,
    raw: unknown,
    clock: Clock = systemClock,
  ): Promise<Result<Output, CommonRefusal>> => {
    if (actor === null) return refuse({ kind: 'not-signed-in' });
    const input = parseInput(definition.input, raw);
    if (!input.ok) return input;
    const now = clock.now();
    return run(() =>
      inTransaction({ as: 'person', id: actor.id }, now, async (tx) => {
        const context = { tx, actor, input: input.value, now };
        return definition.show(await enter(definition, context), context);
      }),
    );
  };
  return Object.assign(useCase, {
    useCase: { name: definition.name, action: definition.action, changes: false },
    permits: permission(definition),
  });
}

/** A use-case that changes the record, with its audit event: all or nothing. */
export function defineChange<Input, Loaded, Decision, Output, Refusal>(
  definition: ChangeDefinition<Input, Loaded, Decision, Output, Refusal>,
): UseCase<Output, Refusal> {
  const useCase = async (
    actor: Actor | null,
    raw: unknown,
    clock: Clock = systemClock,
  ): Promise<Result<Output, Refusal | CommonRefusal>> => {
    if (actor === null) return refuse({ kind: 'not-signed-in' });
    const input = parseInput(definition.input, raw);
    if (!input.ok) return input;
    const now = clock.now();
    return run(() =>
      inTransaction({ as: 'person', id: actor.id }, now, async (tx) => {
        const loaded = await enter(definition, { tx, actor, input: input.value, now });
        // The record may have been waited for: whatever held it came before, so its time has to be the earlier one.
        const context = { tx, actor, input: input.value, now: clock.now() };
        if (context.now.getTime() - now.getTime() > LONG_WAIT) await moveClock(tx, context.now);
        const decision = definition.decide(loaded, context);
        if (!decision.ok) throw new Refused(decision.error);
        const output = await definition.commit(decision.value, { ...context, loaded });
        const entry = definition.audit(decision.value, { ...context, loaded });
        if (entry !== null) await recordAudit(tx, actor.id, context.now, { action: definition.name, ...entry });
        return output;
      }),
    );
  };
  return Object.assign(useCase, {
    useCase: { name: definition.name, action: definition.action, changes: true },
    permits: permission(definition),
  });
}
