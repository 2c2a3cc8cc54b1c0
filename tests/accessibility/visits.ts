import { demonstrationLink } from '@/prisma/demonstration/links';
import { aPdfWithScripts, aPng } from '../factories/files';

/** Every page of the service, by its file, and how to come to it in the demonstration: as whom, and where from. */
export interface Visit {
  readonly page: string;
  /** A made-up person by name; none: signed out. */
  readonly as?: string;
  /** Where to begin. */
  readonly from: string;
  /** Links followed one after the other: the first whose address matches. */
  readonly follow?: readonly RegExp[];
  /** What is then added to the address, or put in its place where it begins with a slash. */
  readonly then?: string;
  /** A file that is uploaded there first: its own page is then the one that is visited. */
  readonly uploads?: {
    readonly title: string;
    readonly name: string;
    readonly mimeType: string;
    readonly buffer: Buffer;
  };
  /** A button that is pressed before the page is looked at, and the picture that it brings. */
  readonly press?: { readonly button: string; readonly brings: string };
  /** What distinguishes a state of a page that is visited more than once. */
  readonly state?: string;
}

const LEAD = 'Prevent Lead, Northmoor';
const COUNTY = 'Prevent Lead, Hallowshire';
const OFFICER = 'Community Safety Officer, East Hallow';
const ADVISER = 'Regional Prevent Adviser, North March';
const WALES = 'Regional Prevent Adviser, Wales and Scotland';
const HOME_OFFICE = 'Prevent Assurance Lead, Home Office';
const ADMINISTRATOR = 'Service Administrator';
const BOARD = 'Chair, Marchshire Prevent Partnership Board';

const SELF_ASSESSMENT = [/\/self-assessment\/[^/]+/];
/** A review of one council from the adviser's list. */
const reviewOf = (page: string, council: string, then = '', as = ADVISER): Visit => ({
  page,
  as,
  from: '/local-authorities',
  follow: [new RegExp(`^link:${council}`)],
  then,
});
const council = (page: string, then = '', as = LEAD): Visit => ({
  page,
  as,
  from: '/home',
  follow: SELF_ASSESSMENT,
  then,
});

/** A page of a council's evidence library. */
const LIBRARY_ITEM = /\/evidence\/[^/]+\/items\/[^/]+$/;
const library = (page: string, follow: readonly RegExp[] = [], then = ''): Visit => ({
  page,
  as: LEAD,
  from: '/home',
  follow: [/\/evidence\/[0-9a-f-]{36}$/, ...follow],
  then,
});

/** A page about one of the people who help the lead's council. */
const helping = (page: string, link: RegExp): Visit => ({
  page,
  as: LEAD,
  from: '/home',
  follow: [...SELF_ASSESSMENT, /\/people$/, link],
});

export const VISITS: readonly Visit[] = [
  { page: 'app/(public)/page.tsx', from: '/' },
  { page: 'app/(public)/help/page.tsx', from: '/help' },
  { page: 'app/(public)/accessibility-statement/page.tsx', from: '/accessibility-statement' },
  { page: 'app/(public)/privacy/page.tsx', from: '/privacy' },
  { page: 'app/(public)/cookies/page.tsx', from: '/cookies' },
  { page: 'app/(public)/report-a-problem/page.tsx', from: '/report-a-problem' },
  ...(['open', 'answered', 'expired', 'withdrawn'] as const).map((state) => ({
    page: 'app/(public)/answer/[token]/page.tsx',
    from: `/answer/${demonstrationLink(state)}`,
    state,
  })),
  { page: 'app/(auth)/sign-in/page.tsx', from: '/sign-in' },
  { page: 'app/(auth)/sign-in/code/page.tsx', from: '/sign-in/code' },
  { page: 'app/(auth)/sign-in/invited/page.tsx', from: `/sign-in/invited?token=${'a'.repeat(43)}` },
  { page: 'app/mailbox/page.tsx', from: '/mailbox' },

  ...[LEAD, ADVISER, HOME_OFFICE, ADMINISTRATOR, BOARD, 'Communications Officer, Northmoor'].map((as) => ({
    page: 'app/home/page.tsx',
    as,
    from: '/home',
    state: as,
  })),

  council('app/(authority)/self-assessment/[assessment]/page.tsx'),
  {
    ...council('app/(authority)/self-assessment/[assessment]/page.tsx', '', 'Prevent Lead, Harrowdale'),
    state: 'sent back',
  },
  council('app/(authority)/self-assessment/[assessment]/benchmarks/[number]/page.tsx', '/benchmarks/3'),
  {
    ...council('app/(authority)/self-assessment/[assessment]/benchmarks/[number]/page.tsx', '/benchmarks/5'),
    state: 'not scored',
  },
  {
    ...council('app/(authority)/self-assessment/[assessment]/benchmarks/[number]/page.tsx', '/benchmarks/10'),
    state: 'not started',
  },
  {
    ...council(
      'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/page.tsx',
      '/benchmarks/1',
      'Prevent Lead, Westhaven',
    ),
    state: 'submitted',
  },
  {
    ...council('app/(authority)/self-assessment/[assessment]/benchmarks/[number]/page.tsx', '/benchmarks/9'),
    state: 'answers of last year to check',
  },
  council('app/(authority)/self-assessment/[assessment]/last-years-actions/page.tsx', '/last-years-actions'),
  {
    ...council(
      'app/(authority)/self-assessment/[assessment]/last-years-actions/page.tsx',
      '/last-years-actions',
      'Prevent Lead, Harrowdale',
    ),
    state: 'all answered',
  },
  council('app/(authority)/self-assessment/[assessment]/offline/page.tsx', '/offline'),
  {
    ...council('app/(authority)/self-assessment/[assessment]/offline/page.tsx', '/offline', 'Prevent Lead, Westhaven'),
    state: 'submitted',
  },
  {
    ...council('app/(authority)/self-assessment/[assessment]/offline/page.tsx', '/offline', OFFICER),
    state: 'a contributor',
  },
  {
    ...council('app/(authority)/self-assessment/[assessment]/offline/workbook/page.tsx', '/offline/workbook'),
    state: 'none waits',
  },
  {
    ...council(
      'app/(authority)/self-assessment/[assessment]/offline/workbook/page.tsx',
      '/offline/workbook',
      'Prevent Coordinator, Winterfold',
    ),
    state: 'changes and conflicts',
  },
  {
    ...council(
      'app/(authority)/self-assessment/[assessment]/offline/workbook/page.tsx',
      '/offline/workbook',
      'Communications Officer, Winterfold',
    ),
    state: 'cells that cannot be understood',
  },
  council(
    'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/evidence/page.tsx',
    '/benchmarks/3/evidence',
  ),
  council(
    'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/messages/page.tsx',
    '/benchmarks/8/messages',
    OFFICER,
  ),
  {
    ...council(
      'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/messages/page.tsx',
      '/benchmarks/1/messages',
    ),
    state: 'nothing written',
  },
  council(
    'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/ready/page.tsx',
    '/benchmarks/8/ready',
    OFFICER,
  ),
  { ...council('app/(authority)/self-assessment/[assessment]/page.tsx', '', OFFICER), state: 'a contributor' },
  {
    ...council('app/(authority)/self-assessment/[assessment]/benchmarks/[number]/page.tsx', '/benchmarks/8', OFFICER),
    state: 'a contributor',
  },
  council('app/(authority)/self-assessment/[assessment]/contributions/page.tsx', '/contributions'),
  {
    ...council('app/(authority)/self-assessment/[assessment]/contributions/page.tsx', '/contributions', COUNTY),
    state: 'a county with districts',
  },
  council('app/(authority)/self-assessment/[assessment]/people/page.tsx', '/people'),
  council('app/(authority)/self-assessment/[assessment]/people/ask/page.tsx', '/people/ask'),
  {
    ...council('app/(authority)/self-assessment/[assessment]/people/ask/page.tsx', '/people/ask', COUNTY),
    state: 'a county with districts',
  },
  council('app/(authority)/self-assessment/[assessment]/people/add-lead/page.tsx', '/people/add-lead'),
  council('app/(authority)/self-assessment/[assessment]/people/hand-over/page.tsx', '/people/hand-over'),
  {
    ...council('app/(authority)/self-assessment/[assessment]/people/hand-over/page.tsx', '/people/hand-over', COUNTY),
    state: 'the only lead',
  },
  helping('app/(authority)/self-assessment/[assessment]/people/[assignment]/page.tsx', /\/people\/[0-9a-f-]{36}$/),
  helping('app/(authority)/self-assessment/[assessment]/people/[assignment]/end/page.tsx', /\/people\/.+\/end$/),
  council(
    'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/questions/page.tsx',
    '/benchmarks/8/questions',
  ),
  {
    ...council(
      'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/questions/page.tsx',
      '/benchmarks/2/questions',
      'Prevent Lead, Ravensholme',
    ),
    state: 'ended and withdrawn',
  },
  {
    ...council(
      'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/questions/page.tsx',
      '/benchmarks/1/questions',
      'Prevent Lead, Westhaven',
    ),
    state: 'submitted',
  },
  council('app/(authority)/self-assessment/[assessment]/benchmarks/[number]/shared/page.tsx', '/benchmarks/10/shared'),
  {
    ...council(
      'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/shared/page.tsx',
      '/benchmarks/10/shared',
      'Prevent Lead, Eastvale',
    ),
    state: 'shared by oneself',
  },
  {
    ...council(
      'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/evidence/page.tsx',
      '/benchmarks/6/evidence',
    ),
    state: 'security clearance',
  },
  council(
    'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/evidence/choose/page.tsx',
    '/benchmarks/3/evidence/choose',
  ),
  council(
    'app/(authority)/self-assessment/[assessment]/benchmarks/[number]/evidence/seen/page.tsx',
    '/benchmarks/1/evidence/seen',
  ),
  library('app/(authority)/evidence/[authority]/page.tsx'),
  { ...library('app/(authority)/evidence/[authority]/page.tsx', [], '?q=nothing-like-it'), state: 'nothing found' },
  ...(['link', 'file', 'seen'] as const).map((kind) => ({
    ...library('app/(authority)/evidence/[authority]/add/[kind]/page.tsx', [new RegExp(`/add/${kind}$`)]),
    state: kind,
  })),
  library('app/(authority)/evidence/[authority]/items/[item]/page.tsx', [LIBRARY_ITEM]),
  library('app/(authority)/evidence/[authority]/items/[item]/replace/[kind]/page.tsx', [
    LIBRARY_ITEM,
    /\/replace\/link$/,
  ]),
  council('app/(authority)/self-assessment/[assessment]/on-behalf/page.tsx', '/on-behalf', 'Prevent Lead, Kirkmarch'),
  {
    ...council('app/(authority)/self-assessment/[assessment]/page.tsx', '', 'Prevent Lead, Kirkmarch'),
    state: 'entered on its behalf',
  },
  council('app/(authority)/self-assessment/[assessment]/check-answers/page.tsx', '/check-answers'),
  council('app/(authority)/self-assessment/[assessment]/meeting-pack/page.tsx', '/meeting-pack'),
  {
    ...council(
      'app/(authority)/self-assessment/[assessment]/meeting-pack/page.tsx',
      '/meeting-pack',
      'Prevent Lead, Westhaven',
    ),
    state: 'submitted',
  },
  council('app/(authority)/self-assessment/[assessment]/submitted/page.tsx', '/submitted', 'Prevent Lead, Westhaven'),
  council('app/(authority)/self-assessment/[assessment]/recall/page.tsx', '/recall', 'Prevent Lead, Westhaven'),
  council(
    'app/(authority)/self-assessment/[assessment]/agreed-scores/page.tsx',
    '/agreed-scores',
    'Prevent Lead, Saltmere',
  ),
  council(
    'app/(authority)/self-assessment/[assessment]/fact-check/page.tsx',
    '/fact-check',
    'Prevent Lead, Aldermouth',
  ),

  {
    ...council('app/files/[assessment]/[file]/page.tsx', '/benchmarks/7/evidence', 'Prevent Lead, Ravensholme'),
    uploads: { title: 'A poster', name: 'poster.png', mimeType: 'image/png', buffer: aPng() },
    state: 'a picture',
  },
  {
    ...council('app/files/[assessment]/[file]/page.tsx', '/benchmarks/7/evidence', 'Prevent Lead, Ravensholme'),
    uploads: {
      title: 'The minutes',
      name: 'minutes.pdf',
      mimeType: 'application/pdf',
      buffer: aPdfWithScripts('Minutes of the board', 'Decisions'),
    },
    press: { button: 'Show it here', brings: 'Page 1 of 2' },
    state: 'a PDF, page by page',
  },

  { page: 'app/(adviser)/local-authorities/page.tsx', as: ADVISER, from: '/local-authorities' },
  reviewOf('app/(adviser)/reviews/[assessment]/page.tsx', 'Eastvale'),
  { ...reviewOf('app/(adviser)/reviews/[assessment]/page.tsx', 'Marchshire'), state: 'issued' },
  reviewOf('app/(adviser)/reviews/[assessment]/benchmarks/[number]/page.tsx', 'Eastvale', '/benchmarks/3'),
  {
    ...reviewOf('app/(adviser)/reviews/[assessment]/benchmarks/[number]/page.tsx', 'Eastvale', '/benchmarks/5'),
    state: 'not scored',
  },
  reviewOf('app/(adviser)/reviews/[assessment]/extension/page.tsx', 'Northmoor', '/extension'),
  { ...reviewOf('app/(adviser)/reviews/[assessment]/page.tsx', 'Kirkmarch'), state: 'entered on its behalf' },
  reviewOf('app/(adviser)/reviews/[assessment]/on-behalf/page.tsx', 'Ravensholme', '/on-behalf'),
  { ...reviewOf('app/(adviser)/reviews/[assessment]/on-behalf/page.tsx', 'Fellgate', '/on-behalf'), state: 'begun' },
  reviewOf(
    'app/(adviser)/reviews/[assessment]/on-behalf/benchmarks/[number]/page.tsx',
    'Fellgate',
    '/on-behalf/benchmarks/3',
  ),
  reviewOf('app/(adviser)/reviews/[assessment]/context/page.tsx', 'Eastvale', '/context'),
  reviewOf('app/(adviser)/reviews/[assessment]/[move]/page.tsx', 'Eastvale', '/send-back'),
  reviewOf('app/(adviser)/reviews/[assessment]/actions/page.tsx', 'Eastvale', '/actions'),
  {
    page: 'app/(adviser)/reviews/[assessment]/actions/[action]/page.tsx',
    as: ADVISER,
    from: '/local-authorities',
    follow: [/^link:Eastvale/, /\/actions$/, /\/actions\/[^/]+$/],
  },
  reviewOf('app/(adviser)/reviews/[assessment]/hand-over/page.tsx', 'Eastvale', '/hand-over'),
  reviewOf('app/(adviser)/reviews/[assessment]/agree/page.tsx', 'Saltmere', '/agree'),
  reviewOf('app/(adviser)/reviews/[assessment]/letter/page.tsx', 'Aldermouth', '/letter'),
  reviewOf('app/(adviser)/reviews/[assessment]/letter/preview/page.tsx', 'Aldermouth', '/letter/preview'),
  reviewOf('app/(adviser)/reviews/[assessment]/issue/page.tsx', 'Aldermouth', '/issue'),
  reviewOf(
    'app/(adviser)/reviews/[assessment]/send-for-fact-check/page.tsx',
    'Cwm Arian',
    '/send-for-fact-check',
    WALES,
  ),
  reviewOf('app/(adviser)/reviews/[assessment]/skip-fact-check/page.tsx', 'Cwm Arian', '/skip-fact-check', WALES),

  { page: 'app/(board)/outcomes/page.tsx', as: BOARD, from: '/outcomes' },
  { page: 'app/(board)/outcomes/[letter]/page.tsx', as: BOARD, from: '/outcomes', follow: [/\/outcomes\/[^/]+$/] },
  {
    page: 'app/(board)/outcomes/[letter]/letter/page.tsx',
    as: BOARD,
    from: '/outcomes',
    follow: [/\/outcomes\/[^/]+$/],
    then: '/letter',
  },

  { page: 'app/(home-office)/cycles/page.tsx', as: HOME_OFFICE, from: '/cycles' },
  { page: 'app/(home-office)/cycles/new/page.tsx', as: HOME_OFFICE, from: '/cycles/new' },
  {
    page: 'app/(home-office)/cycles/[cycle]/page.tsx',
    as: HOME_OFFICE,
    from: '/cycles',
    follow: [/\/cycles\/[0-9a-f-]{36}$/],
  },
  {
    page: 'app/(home-office)/cycles/[cycle]/councils/page.tsx',
    as: HOME_OFFICE,
    from: '/cycles',
    follow: [/\/cycles\/[0-9a-f-]{36}$/],
    then: '/councils',
  },
  {
    page: 'app/(home-office)/cycles/[cycle]/settings/page.tsx',
    as: HOME_OFFICE,
    from: '/cycles',
    follow: [/\/cycles\/[0-9a-f-]{36}$/],
    then: '/settings',
  },
  {
    page: 'app/(home-office)/cycles/[cycle]/deadline/page.tsx',
    as: HOME_OFFICE,
    from: '/cycles',
    follow: [/\/cycles\/[0-9a-f-]{36}$/],
    then: '/deadline',
  },
  {
    page: 'app/(home-office)/cycles/[cycle]/withdraw/[assessment]/page.tsx',
    as: HOME_OFFICE,
    from: '/cycles',
    follow: [/\/cycles\/[0-9a-f-]{36}$/, /\/withdraw\//],
  },
  {
    page: 'app/(home-office)/cycles/[cycle]/letter-text/[nation]/page.tsx',
    as: HOME_OFFICE,
    from: '/cycles',
    follow: [/\/cycles\/[0-9a-f-]{36}$/],
    then: '/letter-text/england',
  },
  {
    page: 'app/(home-office)/cycles/[cycle]/letter-text/[nation]/preview/page.tsx',
    as: HOME_OFFICE,
    from: '/cycles',
    follow: [/\/cycles\/[0-9a-f-]{36}$/],
    then: '/letter-text/england/preview',
  },
  { page: 'app/(home-office)/differences/page.tsx', as: HOME_OFFICE, from: '/differences' },
  {
    page: 'app/(home-office)/differences/[assessment]/[number]/page.tsx',
    as: HOME_OFFICE,
    from: '/differences',
    follow: [/\/differences\/[^/]+\/\d+$/],
  },
  { page: 'app/(home-office)/audit/page.tsx', as: HOME_OFFICE, from: '/audit' },

  { page: 'app/(administrator)/people/page.tsx', as: ADMINISTRATOR, from: '/people' },
  { page: 'app/(administrator)/people/invite/page.tsx', as: ADMINISTRATOR, from: '/people/invite' },
  {
    page: 'app/(administrator)/people/[person]/page.tsx',
    as: ADMINISTRATOR,
    from: '/people',
    follow: [/\/people\/[0-9a-f-]{36}$/],
  },
  {
    page: 'app/(administrator)/people/[person]/access/page.tsx',
    as: ADMINISTRATOR,
    from: '/people',
    follow: [/\/people\/[0-9a-f-]{36}$/],
    then: '/access',
  },
  {
    page: 'app/(administrator)/people/[person]/details/page.tsx',
    as: ADMINISTRATOR,
    from: '/people',
    follow: [/\/people\/[0-9a-f-]{36}$/],
    then: '/details',
  },
  {
    page: 'app/(administrator)/people/[person]/give-role/page.tsx',
    as: ADMINISTRATOR,
    from: '/people',
    follow: [/\/people\/[0-9a-f-]{36}$/],
    then: '/give-role',
  },
  {
    page: 'app/(administrator)/people/[person]/roles/[assignment]/end/page.tsx',
    as: ADMINISTRATOR,
    from: '/people',
    follow: [/\/people\/[0-9a-f-]{36}$/, /\/roles\/.+\/end$/],
  },
  { page: 'app/(administrator)/groups/page.tsx', as: ADMINISTRATOR, from: '/groups' },
  { page: 'app/(administrator)/groups/new/page.tsx', as: ADMINISTRATOR, from: '/groups/new' },
  {
    page: 'app/(administrator)/groups/[group]/page.tsx',
    as: ADMINISTRATOR,
    from: '/groups',
    follow: [/\/groups\/[0-9a-f-]{36}$/],
  },
  {
    page: 'app/(administrator)/groups/[group]/details/page.tsx',
    as: ADMINISTRATOR,
    from: '/groups',
    follow: [/\/groups\/[0-9a-f-]{36}$/],
    then: '/details',
  },
  { page: 'app/(administrator)/councils/page.tsx', as: ADMINISTRATOR, from: '/councils' },
];
