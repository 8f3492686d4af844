/** English verbs by which both sides decide, commit themselves, or sign. */
import { source } from '../../text/pattern.ts';
import { AGREED, INSTRUMENT, OBTAINED, PLEDGE, REQUEST, STATED, type Verb } from './cue.ts';

/** What is signed or issued. */
const PAPER = source`
    (?:[Jj]oint )?(?:[Ss]tatement|[Aa]greement|[Mm]emorand\\w+|[Dd]eclaration|[Tt]reaty|[Nn]otes|[Aa]rrangement
      |[Cc]ommuniqu|[Pp]lan|[Rr]oadmap|[Dd]ocument|[Ll]etters? of intent|[Cc]ontract|[Pp]rotocol|[Aa]ccord|[Pp]act
      |[Cc]harter|[Cc]onvention|[Dd]eal|MoU|MOU|[Cc]ompact|[Ff]ramework|[Tt]ext|[Aa]nnex|[Pp]rogramme|[Pp]rogram
      |[Tt]erms of [Rr]eference)
  `;

export const AGREED_VERBS: readonly Verb[] = [
  { forms: 'agree[ds]?|concur(?:red|s)?', joint: AGREED, single: OBTAINED },
  {
    forms: 'agree[ds]? to (?:disagree|differ)',
    joint: { kind: 'DIVERGENCE' },
    single: { kind: 'DIVERGENCE' },
  },
  {
    forms: 'set',
    followedBy:
      '\\s+(?:themselves |ourselves )?(?:a|an|the|new) (?:[\\w-]+ ){0,3}(?:targets?|goals?|objectives?|deadline|date|timetable|timeline)\\b',
    joint: AGREED,
    single: PLEDGE,
  },
  {
    forms: '(?:are|were) (?:pleased|proud|happy|delighted|honou?red) to (?:announce|launch)',
    joint: AGREED,
    single: PLEDGE,
  },
  { forms: 'decide[ds]?', joint: AGREED, single: PLEDGE },
  {
    forms: 'resolve[ds]?',
    // Not: they resolved the dispute.
    followedBy: '(?:\\s+(?:\\w+ly |also |further |jointly |together )?(?:to|that|on|not)\\b|,|:)',
    joint: AGREED,
    single: PLEDGE,
  },
  { forms: 'determined', followedBy: '\\s+(?:to|that)\\b', joint: AGREED, single: PLEDGE },
  {
    forms: 'had|got',
    followedBy: '\\s+(?:(?:very )?(?:strong|full|general|broad|complete|good) )?agreement (?:to|on|that)\\b',
    joint: AGREED,
    single: null,
  },
  { forms: 'promise[ds]?|consent(?:ed|s)?|assent(?:ed|s)?', joint: AGREED, single: PLEDGE },
  {
    forms: 'opt(?:ed|s)?|elect(?:ed|s)?|chose|choose',
    followedBy: '\\s+(?:not )?to\\b',
    joint: AGREED,
    single: null,
  },
  {
    forms: '(?:are|were) unanimous',
    followedBy: '\\s+(?:to|in \\w+ing)\\b',
    joint: AGREED,
    single: null,
  },
  {
    forms:
      'settled on|signed off on|compromised on|converged on|came together on|found common ground|(?:came|come) to terms',
    joint: AGREED,
    single: null,
  },
  {
    forms: 'gave',
    followedBy:
      '\\s+(?:their |its |our )?(?:\\w+ )?(?:approval|consent|assent|blessing|green light|go-ahead|commitment|undertaking|word|pledge|agreement)\\b',
    joint: AGREED,
    single: null,
  },
  {
    forms:
      'arrived at|came to|come to|worked out|hammered out|settled|sealed|brokered|negotiated|forged|cemented',
    followedBy:
      '[^.;]{0,40}\\b(?:agreement|consensus|understanding|deal|accord|arrangement|compromise|terms|settlement|pact|conclusion)',
    joint: AGREED,
    single: null,
  },
  {
    forms: 'settled|resolved',
    followedBy:
      '\\s+(?:the |all (?:the )?|their |our |most )?(?:outstanding|remaining|open|pending) (?:\\w+ )?(?:questions?|issues?|points?|matters?|problems?|differences)\\b',
    joint: AGREED,
    single: null,
  },
  {
    forms: 'witness(?:ed)?|initialled|initialed|inked|ratified|countersigned',
    followedBy:
      '[^.;]{0,60}\\b(?:signing|signature|agreement|treaty|memorand\\w+|pact|protocol|deal|accord|text)',
    joint: INSTRUMENT,
    single: null,
  },
  {
    forms: 'oversaw|presided over|looked on at|(?:were|was) present (?:at|for)',
    followedBy: '\\s+the (?:\\w+ )?(?:signing|signature|initialling|exchange of)\\b',
    joint: INSTRUMENT,
    single: null,
  },
  {
    forms: 'unveiled|inaugurated|kicked off|formali[sz]ed|institutionali[sz]ed',
    joint: AGREED,
    single: null,
  },
  {
    forms:
      'pledge[ds]?|vow(?:ed|s)?|(?:undertook|undertakes?|undertaken)(?= (?:\\w+ly )?(?:to|that|not|the following|commitments?|obligations?)\\b)|commit(?:ted|s)?(?: (?:themselves|ourselves|(?:their|our) \\w+))?(?= (?:\\w+ly )?(?:to|that)\\b)',
    joint: AGREED,
    single: PLEDGE,
  },
  {
    forms: 'reach(?:ed)?|achieved?|struck|concluded?|finali[sz]ed?|secured?|found',
    followedBy:
      '[^.;]{0,40}\\b(?:[Aa]greement|consensus|understanding|deal|accord|arrangement|[Mm]emorandum|[Tt]reaty|[Cc]onvention|[Pp]rotocol|pact|negotiations (?:on|for|of))',
    joint: AGREED,
    single: null,
  },
  {
    forms: 'signed|exchanged|adopted|issued|released',
    followedBy: `[^.;]{0,60}\\b(?:${PAPER})`,
    joint: INSTRUMENT,
    single: null,
  },
  {
    forms: 'signed',
    followedBy:
      '\\s+(?:together |jointly )?(?:the|an?|this|that|our|two|three|four|several) (?![^.;,]{0,40}\\b(?:bill|law|act|order|check|cheque|petition|book|letter|lease)\\b)',
    joint: INSTRUMENT,
    single: null,
  },
  {
    forms: 'declare[ds]?|proclaim(?:ed|s)?|conclude[ds]?',
    followedBy: '\\s+(?:(?:the following|as follows)\\b|to:)',
    joint: AGREED,
    single: STATED,
  },
  {
    forms: 'succeeded in',
    followedBy: source`
    \\s+(?:reaching|concluding|agreeing|finding|striking|finali[sz]ing|sealing)\\b[^.;]{0,60}(?:\\bon\\b|agreement
      |consensus|understanding|deal|accord|treaty|compromise|solution)
  `,
    joint: AGREED,
    single: null,
  },
  {
    forms: 'entered into|put (?:their|our) (?:names?|signatures?) to',
    followedBy: `[^.;]{0,60}\\b(?:${PAPER})`,
    joint: INSTRUMENT,
    single: null,
  },
  {
    forms: 'made|took|taken|entered into',
    followedBy: '[^.;]{0,30}\\b(?:commitments?|decisions?|agreements?|pledges|deals?(?! with\\b))\\b',
    joint: AGREED,
    single: null,
  },
  {
    forms: 'gave|given|issued',
    followedBy: `\\s+(?:\\w+ ){0,3}(?:instructions|directions|directives|a mandate|the task)\\b[^.;]{0,90}\\bto\\b`,
    joint: { kind: 'AGREED', sub: 'INSTRUCTION' },
    single: REQUEST,
  },
  { forms: 'approve[ds]?|adopt(?:ed|s)?', joint: AGREED, single: STATED },
  {
    forms: 'endorse[ds]?',
    followedBy: `[^.;]{0,40}\\b(?:${PAPER}|report|recommendations?|proposals?|decisions?|principles|outcomes?|terms|guidelines|strateg)`,
    joint: AGREED,
    single: STATED,
  },
  { forms: 'cooperate|collaborate', followedBy: '\\s+(?:\\w+ly )?to\\b', joint: AGREED, single: null },
  { forms: 'announce[ds]?', joint: AGREED, single: PLEDGE },
  {
    forms: 'launch(?:ed)?|establish(?:ed)?|set up|created',
    followedBy:
      '(?! (?:an? |our |their )?(?:\\w+ )?(?:reputation|record|friendship|trust|atmosphere|climate|conditions|impression|environment|momentum|opportunit\\w+|jobs)\\b)',
    joint: AGREED,
    single: null,
  },
  {
    forms: 'intend(?:s|ed)?|plan(?:s|ned)?|seek(?:s)?|sought|aim(?:s|ed)?',
    followedBy: '\\s*(?:also )?to\\b|\\s+for (?:our|the|this|their|these|its)\\b[^.;]{0,80}? to\\b',
    joint: AGREED,
    single: PLEDGE,
  },
  {
    forms: 'instruct(?:ed|s)?|direct(?:ed|s)?|task(?:ed|s)?|charge[ds]?|entrust(?:ed|s)?',
    joint: { kind: 'AGREED', sub: 'INSTRUCTION' },
    single: REQUEST,
  },
  {
    forms: 'asked|requested|ask|request|mandated|commissioned|assign(?:ed|s)?',
    followedBy:
      '\\s+(?:[\\w’-]+ ){0,4}(?:officials|ministers|ministries|teams|experts|agencies|negotiators|delegations|authorities|working groups?|commission|committee|panel|task force|secretariat|experts)\\b[^.;]{0,60}\\bto\\b',
    joint: { kind: 'AGREED', sub: 'INSTRUCTION' },
    single: REQUEST,
  },
  { forms: 'accept(?:ed|s)?', followedBy: '[^.;]{0,30}\\binvitation', joint: AGREED, single: AGREED },
  {
    forms: 'elevate[ds]?|upgrade[ds]?|raise[ds]?',
    followedBy:
      '\\s+[^.;]{0,60}\\b(?:relations(?:hip)?|partnership|ties|cooperation|dialogue)\\b[^.;]{0,30}\\bto\\b',
    joint: AGREED,
    single: null,
  },
  { forms: 'proclaim(?:ed|s)?|designate[ds]?|appointed', joint: AGREED, single: STATED },
  {
    forms: 'set out|laid out|mapped out|charted',
    followedBy:
      '\\s+(?:an?|the|their|our|new|concrete) (?:[\\w-]+ ){0,4}(?:plan|roadmap|course|path|vision|framework|steps|agenda|priorities|programme)\\b',
    joint: AGREED,
    single: STATED,
  },
  {
    forms: 'extended|prolonged',
    followedBy:
      '\\s+(?:the|their|our) (?:[\\w-]+ ){0,4}(?:agreement|treaty|memorandum|arrangement|ceasefire|truce|mandate)\\b',
    joint: AGREED,
    single: null,
  },
  {
    forms: 'strive[sd]?|strove|endeavou?r(?:ed|s)?|dedicate[ds]? (?:themselves|ourselves)|look',
    // Not: we look to the future.
    followedBy: '\\s+to (?!the\\b|our\\b|an?\\b|their\\b|this\\b|each\\b)',
    joint: AGREED,
    single: PLEDGE,
  },
];
