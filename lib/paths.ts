/** Every address of the service in one place: records by id, benchmarks by number. */
export const paths = {
  start: '/',
  home: '/home',
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  invited: '/sign-in/invited',
  help: '/help',
  accessibility: '/accessibility-statement',
  privacy: '/privacy',
  cookies: '/cookies',
  mailbox: '/mailbox',
  reportProblem: '/report-a-problem',
  /** One question to somebody without an account. Whoever has the address may answer: it is never logged. */
  answerLink: (token: string) => `/answer/${token}`,
  /** Where an answer with its files is posted; no more to be logged than the page. */
  sendAnswer: (token: string) => `/api/answers/${token}`,

  selfAssessment: (assessment: string) => `/self-assessment/${assessment}`,
  benchmark: (assessment: string, number: number) => `/self-assessment/${assessment}/benchmarks/${number}`,
  /** Where a benchmark's form saves itself while it is written. */
  autosaveLastActions: (assessment: string) => `/api/self-assessment/${assessment}/last-years-actions`,
  autosaveBenchmark: (assessment: string, number: number) => `/api/self-assessment/${assessment}/benchmarks/${number}`,
  benchmarkEvidence: (assessment: string, number: number) =>
    `/self-assessment/${assessment}/benchmarks/${number}/evidence`,
  chooseEvidence: (assessment: string, number: number) =>
    `/self-assessment/${assessment}/benchmarks/${number}/evidence/choose`,
  recordSeen: (assessment: string, number: number) =>
    `/self-assessment/${assessment}/benchmarks/${number}/evidence/seen`,
  /** A council's evidence, all year. */
  library: (authority: string) => `/evidence/${authority}`,
  addToLibrary: (authority: string, kind: 'link' | 'file' | 'seen') => `/evidence/${authority}/add/${kind}`,
  libraryItem: (authority: string, item: string) => `/evidence/${authority}/items/${item}`,
  replaceInLibrary: (authority: string, item: string, kind: 'link' | 'file' | 'seen') =>
    `/evidence/${authority}/items/${item}/replace/${kind}`,
  libraryFile: (authority: string, file: string) => `/api/files/library/${authority}/${file}`,
  uploadToLibrary: (authority: string) => `/api/uploads/library/${authority}`,
  uploadNewVersion: (authority: string, item: string) => `/api/uploads/library/${authority}/${item}`,
  benchmarkQuestions: (assessment: string, number: number) =>
    `/self-assessment/${assessment}/benchmarks/${number}/questions`,
  benchmarkShared: (assessment: string, number: number) => `/self-assessment/${assessment}/benchmarks/${number}/shared`,
  lastActions: (assessment: string) => `/self-assessment/${assessment}/last-years-actions`,
  /** Where an upload is posted: out of the proxy's way, which cuts long bodies short. */
  uploadEvidence: (assessment: string, number: number) => `/api/uploads/${assessment}/benchmarks/${number}`,
  uploadWorkbook: (assessment: string) => `/api/uploads/${assessment}/workbook`,
  /** The same in pieces, with JavaScript: what is begun here has an address of its own below it. */
  uploadEvidencePieces: (assessment: string, number: number) =>
    `/api/uploads/${assessment}/benchmarks/${number}/pieces`,
  uploadOnBehalf: (assessment: string) => `/api/uploads/${assessment}/on-behalf`,
  confirmOnBehalf: (assessment: string) => `/self-assessment/${assessment}/on-behalf`,
  autosaveOnBehalf: (assessment: string, number: number) =>
    `/api/self-assessment/${assessment}/benchmarks/${number}/on-behalf`,
  reviewOnBehalf: (assessment: string) => `/reviews/${assessment}/on-behalf`,
  reviewOnBehalfBenchmark: (assessment: string, number: number) =>
    `/reviews/${assessment}/on-behalf/benchmarks/${number}`,
  file: (assessment: string, file: string) => `/api/files/${assessment}/${file}`,
  /** A file's own page, where it is shown. */
  shownFile: (assessment: string, file: string) => `/files/${assessment}/${file}`,
  /** A file that came with an answer by link. */
  answerFile: (assessment: string, number: number, file: string) =>
    `/api/files/${assessment}/benchmarks/${number}/answers/${file}`,
  workOffline: (assessment: string) => `/self-assessment/${assessment}/offline`,
  downloadWorkbook: (assessment: string) => `/self-assessment/${assessment}/offline/download`,
  /** What an uploaded workbook would change, before it is confirmed. */
  waitingWorkbook: (assessment: string) => `/self-assessment/${assessment}/offline/workbook`,
  checkAnswers: (assessment: string) => `/self-assessment/${assessment}/check-answers`,
  selfAssessmentPdf: (assessment: string) => `/self-assessment/${assessment}/document`,
  meetingPack: (assessment: string) => `/self-assessment/${assessment}/meeting-pack`,
  meetingPackPdf: (assessment: string) => `/self-assessment/${assessment}/meeting-pack/document`,
  receipt: (assessment: string) => `/self-assessment/${assessment}/submitted`,
  recall: (assessment: string) => `/self-assessment/${assessment}/recall`,
  agreedScores: (assessment: string) => `/self-assessment/${assessment}/agreed-scores`,
  factCheck: (assessment: string) => `/self-assessment/${assessment}/fact-check`,
  messages: (assessment: string, number: number) => `/self-assessment/${assessment}/benchmarks/${number}/messages`,
  ready: (assessment: string, number: number) => `/self-assessment/${assessment}/benchmarks/${number}/ready`,
  contributions: (assessment: string) => `/self-assessment/${assessment}/contributions`,
  peopleHelping: (assessment: string) => `/self-assessment/${assessment}/people`,
  askForHelp: (assessment: string) => `/self-assessment/${assessment}/people/ask`,
  contributor: (assessment: string, assignment: string) => `/self-assessment/${assessment}/people/${assignment}`,
  endContributor: (assessment: string, assignment: string) => `/self-assessment/${assessment}/people/${assignment}/end`,
  addLead: (assessment: string) => `/self-assessment/${assessment}/people/add-lead`,
  handOverLead: (assessment: string) => `/self-assessment/${assessment}/people/hand-over`,

  localAuthorities: '/local-authorities',
  review: (assessment: string) => `/reviews/${assessment}`,
  reviewBenchmark: (assessment: string, number: number) => `/reviews/${assessment}/benchmarks/${number}`,
  reviewActions: (assessment: string) => `/reviews/${assessment}/actions`,
  reviewAction: (assessment: string, action: string) => `/reviews/${assessment}/actions/${action}`,
  reviewContext: (assessment: string) => `/reviews/${assessment}/context`,
  extension: (assessment: string) => `/reviews/${assessment}/extension`,
  reviewLetter: (assessment: string) => `/reviews/${assessment}/letter`,
  letterPreview: (assessment: string) => `/reviews/${assessment}/letter/preview`,
  /** A page for one move through the workflow that wants a reason or a last look. */
  reviewMove: (assessment: string, event: string) => `/reviews/${assessment}/${event}`,

  outcomes: '/outcomes',
  outcome: (letter: string) => `/outcomes/${letter}`,
  letter: (letter: string) => `/outcomes/${letter}/letter`,
  /** The frozen text itself, to check its SHA-256. */
  letterSnapshot: (letter: string) => `/outcomes/${letter}/snapshot`,

  cycles: '/cycles',
  newCycle: '/cycles/new',
  cycle: (cycle: string) => `/cycles/${cycle}`,
  cycleSettings: (cycle: string) => `/cycles/${cycle}/settings`,
  cycleDeadline: (cycle: string) => `/cycles/${cycle}/deadline`,
  withdrawCouncil: (cycle: string, assessment: string) => `/cycles/${cycle}/withdraw/${assessment}`,
  cycleCouncils: (cycle: string) => `/cycles/${cycle}/councils`,
  letterTemplate: (cycle: string, nation: string) => `/cycles/${cycle}/letter-text/${nation.toLowerCase()}`,
  letterTemplatePreview: (cycle: string, nation: string) =>
    `/cycles/${cycle}/letter-text/${nation.toLowerCase()}/preview`,
  differences: '/differences',
  difference: (assessment: string, number: number) => `/differences/${assessment}/${number}`,
  audit: '/audit',

  people: '/people',
  invitePerson: '/people/invite',
  person: (person: string) => `/people/${person}`,
  personDetails: (person: string) => `/people/${person}/details`,
  giveRole: (person: string) => `/people/${person}/give-role`,
  endRole: (person: string, assignment: string) => `/people/${person}/roles/${assignment}/end`,
  personAccess: (person: string) => `/people/${person}/access`,
  groups: '/groups',
  newGroup: '/groups/new',
  group: (group: string) => `/groups/${group}`,
  groupDetails: (group: string) => `/groups/${group}/details`,
  councils: '/councils',
} as const;
