type Environment = Readonly<Record<string, string | undefined>>;

export interface Serving {
  readonly baseUrl: string;
  stop(): Promise<void>;
}

export function serviceEnvironment(url: string): Environment;
export function buildBoth(say: (line: string) => void): Promise<void>;
export function startService(
  environment: Environment,
  nodeArguments?: readonly string[],
): Promise<Serving & { readonly pid: number }>;
export function startBare(): Promise<Serving>;
export function stopChildren(): Promise<void>;
export function migrate(url: string): Promise<void>;
export function loadDemonstration(environment: Environment): Promise<void>;
/** Says a refusal in one sentence, anything else whole, and has the process end with 1. */
export function sayAndFail(error: unknown): void;
