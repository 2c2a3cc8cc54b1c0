import criteria from './2022-23.json';
import { loadFramework } from './load';
import type { Framework } from './types';

/** The criteria of the 2022/23 assurance: ten benchmarks, of which 5, Channel Panel, is not scored. */
export const framework2022: Framework = loadFramework(criteria, {
  5: 'Channel is assessed through observations by Channel Quality Assurance Leads and the Channel Annual Assurance Statement, so this benchmark is not scored here.',
});
