/**
 * What reports an outcome in English: finite verbs, by what they say when both sides do it and when one does.
 *
 * In: nothing (data only). Never: a name of one meeting.
 */
import type { AgreementKind, AgreementSub } from '../agreement.ts';

export interface Verb {
  /** Regular expression source of every finite form; auxiliaries are read apart. */
  readonly forms: string;
  /** Has to follow the verb, where it means what it says only with this. */
  readonly followedBy?: string;
  readonly joint: { readonly kind: AgreementKind; readonly sub?: AgreementSub } | null;
  readonly single: { readonly kind: AgreementKind; readonly sub?: AgreementSub } | null;
}

const AGREED = { kind: 'AGREED' } as const;
const CONFIRMED = { kind: 'CONFIRMED' } as const;
const INSTRUMENT = { kind: 'AGREED', sub: 'INSTRUMENT' } as const;
const PLEDGE = { kind: 'ONE_SIDED', sub: 'PLEDGE' } as const;
const STATED = { kind: 'ONE_SIDED', sub: 'STATED' } as const;
const CONCERN = { kind: 'ONE_SIDED', sub: 'CONCERN' } as const;
const REQUEST = { kind: 'ONE_SIDED', sub: 'REQUEST' } as const;
const EXPECT = { kind: 'ONE_SIDED', sub: 'EXPECT' } as const;
const WELCOMED = { kind: 'WELCOMED' } as const;
const DISCUSSED = { kind: 'DISCUSSED' } as const;
const OBTAINED = { kind: 'OBTAINED' } as const;

/** What is signed or issued. */
const PAPER =
  '(?:[Jj]oint )?(?:[Ss]tatement|[Aa]greement|[Mm]emorand\\w+|[Dd]eclaration|[Tt]reaty|[Nn]otes|[Aa]rrangement|[Cc]ommuniqu|[Pp]lan|[Rr]oadmap|[Dd]ocument|[Ll]etters? of intent|[Cc]ontract|[Pp]rotocol|[Aa]ccord|[Pp]act|[Cc]harter|[Cc]onvention|[Dd]eal|MoU|MOU|[Cc]ompact|[Ff]ramework|[Tt]ext|[Aa]nnex|[Pp]rogramme|[Pp]rogram)';

const FEELING =
  "(?:(?:their|his|her|its|our|my|the|a|strong|deep|serious|grave|shared|mutual|common|full|firm|resolute|continued|grateful|great|both|sides['’]?)\\s+){0,5}";

export const VERBS: readonly Verb[] = [
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
  { forms: 'decide[ds]?|resolve[ds]?', joint: AGREED, single: PLEDGE },
  { forms: 'determined', followedBy: '\\s+(?:to|that)\\b', joint: AGREED, single: PLEDGE },
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
    forms: 'witness(?:ed)?|initialled|initialed|inked|ratified|countersigned',
    followedBy:
      '[^.;]{0,60}\\b(?:signing|signature|agreement|treaty|memorand\\w+|pact|protocol|deal|accord|text)',
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
      'pledge[ds]?|vow(?:ed|s)?|undertook|undertakes?|commit(?:ted|s)?(?: (?:themselves|ourselves|(?:their|our) \\w+))?(?= (?:\\w+ly )?to\\b)',
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
    forms: 'succeeded in',
    followedBy:
      '\\s+(?:reaching|concluding|agreeing|finding|striking|finali[sz]ing|sealing)\\b[^.;]{0,60}(?:\\bon\\b|agreement|consensus|understanding|deal|accord|treaty|compromise|solution)',
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
    followedBy: '[^.;]{0,30}\\b(?:commitments?|decisions?|agreements?|pledges)\\b',
    joint: AGREED,
    single: null,
  },
  {
    forms: 'gave|given|issued',
    followedBy: `\\s+(?:\\w+ ){0,3}(?:instructions|directions|directives|a mandate|the task)\\b[^.;]{0,90}\\bto\\b`,
    joint: { kind: 'AGREED', sub: 'INSTRUCTION' },
    single: REQUEST,
  },
  {
    forms: 'took|take|held|hold',
    followedBy: '\\s+(?:the|a|an) (?:\\w+ ){0,2}(?:view|position|opinion) that\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  { forms: 'approve[ds]?|adopt(?:ed|s)?', joint: AGREED, single: STATED },
  {
    forms: 'endorse[ds]?',
    followedBy: `[^.;]{0,40}\\b(?:${PAPER}|report|recommendations?|proposals?|decisions?|principles|outcomes?|terms|guidelines|strateg)`,
    joint: AGREED,
    single: STATED,
  },
  { forms: 'endorse[ds]?', joint: CONFIRMED, single: OBTAINED },
  { forms: 'cooperate|collaborate', followedBy: '\\s+(?:\\w+ly )?to\\b', joint: AGREED, single: null },
  { forms: 'announce[ds]?', joint: AGREED, single: PLEDGE },
  { forms: 'launch(?:ed)?|establish(?:ed)?|set up|created', joint: AGREED, single: null },
  {
    forms: 'intend(?:s|ed)?|plan(?:s|ned)?|seek(?:s)?|sought|aim(?:s|ed)?',
    followedBy: '\\s*(?:also )?to\\b',
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
      '\\s+(?:[\\w’-]+ ){0,4}(?:officials|ministers|ministries|teams|experts|agencies|negotiators|delegations|authorities|working groups?)\\b[^.;]{0,60}\\bto\\b',
    joint: { kind: 'AGREED', sub: 'INSTRUCTION' },
    single: REQUEST,
  },
  { forms: 'accept(?:ed|s)?', followedBy: '[^.;]{0,30}\\binvitation', joint: AGREED, single: AGREED },
  { forms: '(?:re-?)?affirm(?:ed|s)?|(?:re-?)?confirm(?:ed|s)?', joint: CONFIRMED, single: STATED },
  {
    forms:
      '(?:were|remained|stood) (?:\\w+ly |fully )?(?:united|at one|of one mind|as one|aligned)|(?:are|stand) (?:also |both |\\w+ly |fully )?(?:united|at one|of one mind|aligned)(?= (?:in|on) (?:our|their|the|this) \\w+|\\s+that\\b)|(?:are|were|remain(?:ed)?) (?:\\w+ly |fully )?(?:unanimous|of (?:the )?(?:same|shared|one|a single|common) (?:view|opinion|mind)|of the (?:view|opinion)|in (?:\\w+ )?(?:agreement|accord))',
    joint: CONFIRMED,
    single: null,
  },
  {
    forms:
      '(?:are|were|remain(?:ed)?) (?:\\w+ )?(?:both|all) of the (?:\\w+ )?(?:view|opinion|conviction)|were of the (?:view|opinion)',
    followedBy: '\\s+that\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'said|stated|declared|maintained|held',
    followedBy: '\\s+(?:that )?[^.,;]{0,60}?\\b(?:must|should|needed to)\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  { forms: 'attach(?:ed)?', followedBy: '\\s+(?:\\w+ ){0,3}importance', joint: CONFIRMED, single: STATED },
  {
    forms:
      'spoke with one voice|saw eye to eye|see eye to eye|(?:stood|stand) (?:\\w+ly )?(?:together|side by side|shoulder to shoulder)(?= (?:in|on|against|behind|for)\\b)',
    joint: CONFIRMED,
    single: null,
  },
  {
    forms: 'voice[ds]?|pledged? anew',
    followedBy: '\\s+(?:\\w+ ){0,4}(?:support|commitment|determination|opposition|concern|resolve)',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'renew(?:ed|s)?|re-?commit(?:ted|s)?|re-?dedicate[ds]?',
    followedBy: '[^.;]{0,60}\\b(?:commitments?|pledges?|resolve|determination|support|to)\\b',
    joint: CONFIRMED,
    single: PLEDGE,
  },
  {
    forms: 'highlight(?:ed|s)?|note[ds]?|stated?|underlined?',
    followedBy:
      '\\s+(?:also )?(?:the |their )(?:\\w+ ){0,2}(?:importance|need|necessity|value|significance|role)\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms:
      '(?:are|remain(?:ed)?|were) (?:(?:also|both|firmly|strongly|fully|deeply|jointly) )*(?:opposed|focus(?:s)?ed|convinced|dedicated|ready|prepared|confident)(?= (?:to|on|that|about|by)\\b)|stand(?:s)? ready to|stood ready to',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: '(?:are|remain(?:ed)?|were) (?:(?:also|both|\\w+ly) )*(?:concerned|alarmed|worried|troubled)',
    joint: CONCERN,
    single: CONCERN,
  },
  { forms: 'believe[ds]?', followedBy: '\\s+that\\b', joint: CONFIRMED, single: STATED },
  { forms: 'advocate[ds]?', joint: CONFIRMED, single: STATED },
  { forms: 'want(?:ed|s)?', followedBy: '\\s+[^.,;]{0,60}?\\bto\\b', joint: CONFIRMED, single: EXPECT },
  {
    forms: 'identif(?:y|ies|ied)|single[ds]? out',
    followedBy: '\\s+[^.;]{0,200}\\bas\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'note[ds]?',
    followedBy: '\\s+with (?:\\w+ ){0,2}(?:satisfaction|appreciation|pleasure|approval|gratitude|pride)',
    joint: WELCOMED,
    single: WELCOMED,
  },
  {
    forms: 'note[ds]?',
    followedBy: '\\s+with (?:\\w+ )?(?:concern|alarm|regret)',
    joint: CONCERN,
    single: CONCERN,
  },
  { forms: 'note[ds]?', joint: CONFIRMED, single: STATED },
  { forms: 're-?iterate[ds]?|re-?state[ds]?', joint: CONFIRMED, single: PLEDGE },
  {
    forms:
      'underscore[ds]?|underline[ds]?|emphasi[sz]e[ds]?|reinforced|stress(?:ed|es)?|insist(?:ed|s)? (?:on|that)',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'remain(?:ed|s)? (?:\\w+ly )?(?:committed|determined|resolved)',
    joint: CONFIRMED,
    single: PLEDGE,
  },
  { forms: 'recogni[sz]e[ds]?|acknowledge[ds]?', joint: CONFIRMED, single: STATED },
  {
    forms: 'share[ds]?',
    followedBy: `\\s+${FEELING}(?:\\w+ ){0,3}?(?:views?|concerns?|understanding|recognition|assessment|vision|desire|commitment|belief|determination|perception|resolve|position|objectives?|goals?|aims?|ambition|conviction|aspiration|opinion)`,
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'express(?:ed|es)?',
    followedBy: `\\s+${FEELING}(?:appreciation|gratitude|thanks|satisfaction|welcome)`,
    joint: WELCOMED,
    single: WELCOMED,
  },
  {
    forms: 'express(?:ed|es)?',
    followedBy: `\\s+${FEELING}(?:concerns?|regret|opposition|dissatisfaction|outrage|alarm)[^.;]{0,20}\\b(?:and|as well as) (?:the |their )?(?:need|commitment|determination|intention)`,
    joint: CONFIRMED,
    single: CONCERN,
  },
  {
    forms: 'express(?:ed|es)?',
    followedBy: `\\s+${FEELING}(?:concern|regret|dissatisfaction|outrage|alarm)`,
    joint: CONCERN,
    single: CONCERN,
  },
  {
    forms: 'express(?:ed|es)?',
    followedBy: `\\s+${FEELING}opposition`,
    joint: CONFIRMED,
    single: CONCERN,
  },
  { forms: 'express(?:ed|es)?', followedBy: `\\s+${FEELING}support`, joint: CONFIRMED, single: OBTAINED },
  {
    forms: 'express(?:ed|es)?',
    followedBy: `\\s+${FEELING}(?:hope|expectation)`,
    joint: EXPECT,
    single: EXPECT,
  },
  { forms: 'express(?:ed|es)?', joint: CONFIRMED, single: STATED },
  {
    forms: 'reject(?:ed|s)?|oppose[ds]?',
    joint: CONFIRMED,
    single: CONCERN,
  },
  { forms: 'condemn(?:ed|s)?|denounce[ds]?|deplore[ds]?', joint: CONCERN, single: CONCERN },
  { forms: 'encourage[ds]?|urge[ds]?|call(?:ed|s)? (?:for|on|upon)', joint: REQUEST, single: REQUEST },
  { forms: '(?:strongly |fully )?support(?:ed|s)?', joint: CONFIRMED, single: OBTAINED },
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
    forms:
      'discuss(?:ed|es)?|exchanged (?:views|opinions)|consult(?:ed|s)?|reviewed|talked about|conferred|addressed',
    joint: DISCUSSED,
    single: DISCUSSED,
  },
  {
    forms: 'ask(?:ed|s)?|request(?:ed|s)?|demand(?:ed|s)?|appeal(?:ed|s)?|invited',
    joint: REQUEST,
    single: REQUEST,
  },
  {
    forms:
      'state[ds]?|highlight(?:ed|s)?|explain(?:ed|s)?|describe[ds]?|outline[ds]?|convey(?:ed|s)?|raised|mention(?:ed|s)?|brief(?:ed|s)?|informed|reported|told|presented|pointed out|proposed|suggested|recommended|said',
    joint: STATED,
    single: STATED,
  },
  {
    forms: 'look(?:ed|s)? forward',
    followedBy:
      '\\s+to (?:[\\w’-]+ ){0,5}(?:[Mm]eetings?|[Ss]ummit|[Dd]ialogue|[Ff]orum|[Cc]onsultations|[Tt]alks|[Rr]ound|[Ss]ession|[Cc]onference|[Vv]isit)\\b[^.;]{0,50}\\b(?:in|on|next|later|this|early|late)\\b',
    joint: { kind: 'SCHEDULED' },
    single: EXPECT,
  },
  { forms: 'hope[ds]?|look(?:ed|s)? forward|expect(?:ed|s)?', joint: EXPECT, single: EXPECT },
  { forms: 'protested|objected|complained|warned', joint: CONCERN, single: CONCERN },
  { forms: 'disagree[ds]?|differ(?:ed|s)?', joint: { kind: 'DIVERGENCE' }, single: { kind: 'DIVERGENCE' } },
  // What carries a subject on to the next verb and reports nothing itself: they met and agreed.
  {
    forms:
      'met|held|spoke|sat down|came together|gathered|convened|recalled|took (?:stock|note|part)|paid|began|started|opened|concluded|examined|considered|assessed|evaluated|explored|reflected|looked|focused|listened|heard|visited|toured|attended|participated|enjoy(?:ed)?|have|had|maintain(?:ed)?|built|continued|worked',
    joint: null,
    single: null,
  },
];
