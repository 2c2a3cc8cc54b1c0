/**
 * What the service must keep to (docs/performance.md). Ratios are against a bare Next.js page that sends the same headers,
 * for saves a bare route handler, on the same machine in the same run: absolute figures say more about the machine.
 */
export const RATIO = { page: 0.5, form: 0.4, list: 0.4, save: 0.35 } as const;

/** At this many requests a second, arriving at random. */
export const MIXED_LOAD = { arrivalsASecond: 150, p95Ms: 100, p99Ms: 250, errors: 0 } as const;

/** A form that saves itself while it is written: so many saves a second beside so many pages. */
export const AUTOSAVE = { savesASecond: 25, pagesASecond: 20, p95Ms: 100, errors: 0 } as const;

/**
 * So many files of this size at once. Against a server that writes the same stream to disk and does nothing else: ours computes
 * a SHA-256, writes out to the disk, looks into the file and writes the record.
 */
export const UPLOADS = { atOnce: 8, fileMb: 50, memoryMb: 80, ratio: 0.25 } as const;

/** Statements a page, transaction control apart. */
export const STATEMENTS_A_PAGE = 8;

/** Bytes, gzipped; a kilobyte is 1,024 of them. */
const KB = 1_024;
export const BYTES = {
  script: { reading: 140 * KB, form: 160 * KB, dashboard: 180 * KB },
  style: 20 * KB,
  html: 30 * KB,
} as const;
export type Kind = keyof typeof BYTES.script;

export interface Measure {
  readonly group: 'speed' | 'mixed load' | 'statements' | 'bytes' | 'uploads';
  readonly name: string;
  /** As it is printed, with its unit. */
  readonly value: string;
  readonly budget: string;
  readonly isMet: boolean;
}

const twoPlaces = (ratio: number): string => ratio.toFixed(2);

/** @param spread the lowest and the highest of the rounds, so that a noisy machine shows */
export const ratioMeasure = (
  name: string,
  ratio: number,
  spread: readonly [number, number],
  budget: number,
): Measure => ({
  group: 'speed',
  name,
  value: `${twoPlaces(ratio)} (${twoPlaces(spread[0])}–${twoPlaces(spread[1])})`,
  budget: `≥ ${twoPlaces(budget)}`,
  isMet: ratio >= budget,
});

export const mostMeasure = (
  group: Measure['group'],
  name: string,
  value: number,
  most: number,
  unit = '',
): Measure => ({
  group,
  name,
  value: `${Math.round(value)}${unit}`,
  budget: `≤ ${most}${unit}`,
  isMet: value <= most,
});

/** Bytes as kilobytes with one place, rounded up so that nothing over its budget looks within it. */
export const bytesMeasure = (name: string, bytes: number, most: number): Measure => ({
  group: 'bytes',
  name,
  value: `${(Math.ceil((bytes / KB) * 10) / 10).toFixed(1)} KB`,
  budget: `≤ ${most / KB} KB`,
  isMet: bytes <= most,
});

export const uploadRatio = (name: string, ratio: number, spread: readonly [number, number]): Measure => ({
  ...ratioMeasure(name, ratio, spread, UPLOADS.ratio),
  group: 'uploads',
});
