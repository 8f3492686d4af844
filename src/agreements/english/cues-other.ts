/** English verbs that report no outcome: evaluation, request, concern, discussion, difference; and those that only carry a subject on. */
import { source } from '../../text/pattern.ts';
import { CONCERN, DISCUSSED, EXPECT, OBTAINED, REQUEST, STATED, type Verb, WELCOMED } from './cue.ts';

export const OTHER_VERBS: readonly Verb[] = [
  {
    forms: '(?:are|remain(?:ed)?|were) (?:(?:also|both|\\w+ly) )*(?:concerned|alarmed|worried|troubled)',
    joint: CONCERN,
    single: CONCERN,
  },
  { forms: 'condemn(?:ed|s)?|denounce[ds]?|deplore[ds]?', joint: CONCERN, single: CONCERN },
  { forms: 'encourage[ds]?|urge[ds]?|call(?:ed|s)? (?:for|on|upon)', joint: REQUEST, single: REQUEST },
  {
    forms: 'extend(?:ed|s)?|offer(?:ed|s)?|gave|gained|obtained|received|secured|won|reconfirm(?:ed|s)?',
    followedBy: '[^.;]{0,40}\\bsupport',
    joint: OBTAINED,
    single: OBTAINED,
  },
  {
    forms:
      'welcome[ds]?|applaud(?:ed|s)?|praise[ds]?|commend(?:ed|s)?|appreciate[ds]?|lauded|celebrate[ds]?|hail(?:ed|s)?|congratulate[ds]?',
    joint: WELCOMED,
    single: WELCOMED,
  },
  {
    forms: source`
    discuss(?:ed|es)?|exchange[ds]? (?:\\w+ ){0,2}(?:views|opinions|analyses|assessments|ideas|perspectives
      |experiences?)|consult(?:ed|s)?|reviewed|talked about|conferred|addressed
  `,
    joint: DISCUSSED,
    single: DISCUSSED,
  },
  {
    forms: 'ask(?:ed|s)?|request(?:ed|s)?|demand(?:ed|s)?|appeal(?:ed|s)?|invited',
    joint: REQUEST,
    single: REQUEST,
  },
  {
    forms: source`
    state[ds]?|explain(?:ed|s)?|describe[ds]?|outline[ds]?|convey(?:ed|s)?|raised|mention(?:ed|s)?
    |brief(?:ed|s)?|informed|reported|told|presented|pointed out|proposed|suggested|recommended|said
  `,
    joint: STATED,
    single: STATED,
  },
  {
    forms: 'look(?:ed|s)? forward',
    followedBy: source`
    \\s+to (?:[\\w’-]+ ){0,5}(?:[Mm]eetings?|[Ss]ummit|[Dd]ialogue|[Ff]orum|[Cc]onsultations|[Tt]alks|[Rr]ound
      |[Ss]ession|[Cc]onference|[Vv]isit)\\b[^.;]{0,50}\\b(?:in|on|next|later|this|early|late)\\b
  `,
    joint: { kind: 'SCHEDULED' },
    single: EXPECT,
  },
  { forms: 'hope[ds]?|look(?:ed|s)? forward|expect(?:ed|s)?', joint: EXPECT, single: EXPECT },
  { forms: 'protested|objected|complained|warned', joint: CONCERN, single: CONCERN },
  { forms: 'disagree[ds]?|differ(?:ed|s)?', joint: { kind: 'DIVERGENCE' }, single: { kind: 'DIVERGENCE' } },
  // What carries a subject on to the next verb and reports nothing itself: they met and agreed.
  {
    forms: source`
    met|held|spoke|sat down|came together|gathered|convened|recall(?:ed)?|thank|salute|mourn|took (?:stock|note|part)|paid|began|started|opened
    |concluded|examined|considered|assessed|evaluated|explored|reflected|looked|focused|listened|heard|share[ds]?
    |visited|toured|attended|participated|enjoy(?:ed)?|have|had|maintain(?:ed)?|built|continued|worked
    |recalls|thank(?:ed|s)|mark(?:ed|s)?|respect(?:ed|s)?|cherish(?:ed|es)?|honou?r(?:ed|s)?|value[ds]?|holds?|takes? stock
    |pa(?:y|ys) tribute
  `,
    joint: null,
    single: null,
  },
];
