/** The words of the outcome's pages, for readers who may never have seen the service. */
export const copy = {
  list: {
    title: 'Outcomes',
    lead: 'How the councils that your groups cover meet the Prevent Duty: the outcome of the assurance of each year.',
    none: 'No outcome has been issued yet for the councils that your groups cover. You will find it here when it is.',
    noneYet: 'No outcome has been issued yet for:',
    caption: 'Issued outcomes',
    council: 'Council',
    year: 'Year',
    overall: 'In one sentence',
    issued: 'Issued',
    underRevision: 'Under revision',
    counts: (counts: { readonly exceeded: number; readonly met: number; readonly 'not-met': number }) =>
      [`${counts.exceeded} exceeded`, `${counts.met} met`, `${counts['not-met']} not met`]
        .filter((count) => !count.startsWith('0 '))
        .join(', '),
  },
  outcome: {
    crumb: (cycle: string) => `Outcome ${cycle}`,
    title: (council: string) => `How ${council} is meeting the Prevent Duty`,
    caption: (cycle: string, date: string) => `Outcome of the assurance ${cycle}, issued on ${date}`,
    wereAnyNotMet: 'Were any requirements not met?',
    noneNotMet: (scored: number) =>
      `No. The requirements are met or exceeded in all ${scored} benchmarks that were scored.`,
    yes: 'Yes:',
    benchmarks: 'Benchmark by benchmark',
    notComparable: (cycle: string) => `There is no earlier outcome to compare ${cycle} with.`,
    comparedWith: (cycle: string) => `The mark ▾, and what is said of a change, compare with ${cycle}.`,
    fallsMean: 'A score can fall without the work having become weaker; where one fell, the reason stands beneath it.',
    difference: (by: string, on: string) =>
      `The council and its Regional Prevent Adviser differed; ${by} decided for the Home Office on ${on}.`,
    actions: 'Recommended actions',
    noActions: 'No actions are recommended this year.',
    goodPractice: 'Good practice',
    letter: 'Read the whole letter with its annex',
    print: 'This page and the letter print on A4: use your browser’s print command.',
    meaning: 'What the scores mean',
    meanings: [
      'Section 26 of the Counter-Terrorism and Security Act 2015 makes councils have due regard to the need to prevent people from being drawn into terrorism: the Prevent Duty. Once a year the Home Office checks how far each council meets it.',
      'Each benchmark is scored from 1 to 5 against published performance criteria. The council assesses itself first; then its Regional Prevent Adviser reviews the evidence, and both agree the score. Where they differ in the end, a named person at the Home Office decides, and the annex says so.',
    ],
    scale: [
      '1 or 2: the requirements are not met',
      '3: the requirements are met',
      '4 or 5: the requirements are exceeded',
    ],
    record: 'Check this record',
    recordLead:
      'Everything this outcome says was frozen when it was issued and cannot be changed. Download the record and compute its SHA-256: it is the one shown here.',
    download: 'Download the record (JSON)',
    signed: (name: string, role: string) => `Issued by ${name}, ${role}.`,
    done: {
      issued:
        'The outcome letter has been issued. Prevent Leads and Regional Prevent Advisers have been sent a notice.',
    } satisfies Readonly<Record<string, string>>,
  },
  letter: {
    title: 'Outcome letter',
    back: 'The outcome on one page',
  },
  status: {
    underRevision: 'Under revision',
    underRevisionText:
      'The review of this council has been reopened. This outcome stands until a new letter supersedes it.',
    superseded: 'Superseded',
    supersededText: (date: string) => `This letter no longer counts: another was issued on ${date}.`,
    goToCurrent: 'Go to the outcome that counts',
  },
} as const;
