import type { Nation, TemplateParts } from './template-parts';

/**
 * The fixed text that a cycle starts with, in this project's own words; the Home Office puts its own in its place. What
 * differs between nations is the guidance, what is there for people at risk, and the languages that may be written in.
 */

const ACT =
  '[section 26 of the Counter-Terrorism and Security Act 2015](https://www.legislation.gov.uk/ukpga/2015/6/section/26)';
const TOOLKIT =
  '[toolkit for local authorities and partner agencies](https://www.gov.uk/government/publications/prevent-duty-toolkit-for-local-authorities-and-partner-agencies)';

const GUIDANCE: Readonly<Record<Nation, string>> = {
  England:
    '[Prevent duty guidance for England and Wales](https://www.gov.uk/government/publications/prevent-duty-guidance/revised-prevent-duty-guidance-for-england-and-wales)',
  Wales:
    '[Prevent duty guidance for England and Wales](https://www.gov.uk/government/publications/prevent-duty-guidance/revised-prevent-duty-guidance-for-england-and-wales)',
  Scotland:
    '[Prevent duty guidance for Scotland](https://www.gov.uk/government/publications/prevent-duty-guidance/revised-prevent-duty-guidance-for-scotland)',
};

const TOOLKIT_SENTENCE: Readonly<Record<Nation, string>> = {
  England: `A ${TOOLKIT} describes good practice for each part of it.`,
  Wales: `A ${TOOLKIT} describes good practice for each part of it, and applies in Wales as it does in England.`,
  Scotland: `A ${TOOLKIT}, written with England and Wales in mind, describes good practice that can be used in Scotland beside the Scottish guidance.`,
};

const GOVERNANCE: Readonly<Record<Nation, string>> = {
  England:
    'the strategic governance group that answers for Prevent, such as your CONTEST board or community safety partnership',
  Wales: 'the strategic governance group that answers for Prevent, such as your CONTEST board or public services board',
  Scotland:
    'the strategic governance group that answers for Prevent, such as your CONTEST board or community planning partnership',
};

const SCALE = `Each benchmark is scored from 1 to 5:

- 1 or 2: the requirements of the Duty are not met
- 3: the requirements are met
- 4 or 5: the requirements are exceeded`;

const RESULT =
  'The agreed scores below are the result. Where it would help, the outcome comes with recommended actions, of which there are never more than three.';

const ANNEX_MENTION = `The annex gives the score of each benchmark with a summary of how it was reached, and the performance criteria follow it as an appendix.

I would be glad to talk the outcome through with you, with the council’s committees or with your wider partnership.`;

const OFFER: Readonly<Record<Nation, string>> = {
  England: ANNEX_MENTION,
  Wales: `${ANNEX_MENTION}

Rydym yn croesawu gohebiaeth yn Gymraeg. We welcome correspondence in Welsh.`,
  Scotland: ANNEX_MENTION,
};

/**
 * @example defaultTemplate('Scotland').duty // names the guidance for Scotland
 */
export const defaultTemplate = (nation: Nation): TemplateParts => ({
  letterhead: `Home Office
Prevent, {{region}}
2 Marsham Street
London SW1P 4DF`,
  salutation: 'Dear {{addressee}},',
  heading: 'Annual Prevent Duty Assurance {{years}}',
  introduction:
    'I am the {{adviserRole}} for {{region}}, and I write about how {{council}} meets the Prevent Duty. This letter sets out the outcome of this year’s assurance.',
  duty: `Under ${ACT} the council must have due regard to the need to prevent people from being drawn into terrorism. What is expected of it is described in the ${GUIDANCE[nation]}. ${TOOLKIT_SENTENCE[nation]}`,
  responsibility:
    'Advisers support councils in carrying out the Duty. Once a year we also look, council by council, at how far its requirements are met, and report this to the council and to the Home Office.',
  process: `The person who is operationally responsible for Prevent assessed the council against the benchmarks of the published performance criteria. ${SCALE}`,
  processWithout: `No self-assessment was submitted this year. I assessed the council against the benchmarks of the published performance criteria from what was known without one. ${SCALE}`,
  agreement: `I read the self-assessment and, where it was needed, asked for evidence in support of a score. Advisers usually also meet a council’s Prevent Lead to discuss why scores have been applied. ${RESULT}`,
  agreementWithout: `I shared the scores and how they were reached with the council, which could confirm each of them or say where it saw it differently. ${RESULT}`,
  decided:
    'On some scores the council and I differed in the end. A named person at the Home Office decided those; the annex says which they are.',
  threat:
    'What is expected differs with threat and risk. In areas of higher threat we look for signs that Prevent has been considered as a priority, including the resource that is dedicated to it. In areas of lower threat the same Duty applies in proportion.',
  effectiveness:
    'A score says whether the requirements of the Duty are met. It does not measure how effective the council is against radicalisation.',
  importance:
    'The benchmarks are not equally important. Risk Assessment, for example, bears directly on how the threat is understood and met, and Engagement Activity less so. For this reason there is no total and no average, and councils are not ranked.',
  notScored:
    'Not scored this year: {{notScoredBenchmarks}}. {{notScoredReasons}} The criteria are included for information.',
  fall: 'A score can be lower than last year’s without the work having become weaker. The process has been more rigorous this year, and evidence was asked for more often. Where a score has fallen, the annex says why.',
  summaryHeading: 'Summary of performance',
  actionsIntroduction: 'I recommend the following, where it would make the greatest difference:',
  noActions: 'No actions are recommended this year.',
  annexMention: OFFER[nation],
  sharing: `Please make sure that the outcome reaches those who can act on it:

- share the scores with your Prevent Delivery Group
- put any recommended actions into your Prevent action plan
- report the outcome to ${GOVERNANCE[nation]}
- ask the members of those groups to tell the senior leaders of their own organisations

Where this letter is not addressed to your Chief Executive, I may also write to them about the outcome.`,
  thanks: 'Thank you for the time and thought given to this assurance. I am particularly grateful to {{thanked}}.',
  goodPractice: 'With your agreement I will share this good practice with other councils:',
  close: 'Yours sincerely,',
  annexHeading: 'Annex: scores and summary of scoring',
  annexIntroduction:
    'Scores say whether the requirements of the Duty are met: 1 or 2 not met, 3 met, 4 or 5 exceeded. N/A: not scored.',
  criteriaHeading: 'Appendix: performance criteria',
  criteriaIntroduction: 'The published descriptions against which each benchmark is scored.',
});
