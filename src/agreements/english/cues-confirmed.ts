/** English verbs by which both sides affirm a fact, a view or readiness; with what the same verbs say of thanks and concern. */
import { source } from '../../text/pattern.ts';
import { AGREED, CONCERN, CONFIRMED, EXPECT, OBTAINED, PLEDGE, STATED, type Verb, WELCOMED } from './cue.ts';
import { NOTED_VERBS } from './cues-noted.ts';

const FEELING =
  "(?:(?:their|his|her|its|our|my|the|a|strong|deep|serious|grave|shared|mutual|common|full|firm|resolute|continued|grateful|great|heartfelt|sincere|profound|warm|grave|growing|utmost|both|sides['’]?)\\s+){0,5}";

/** Behind held: that the levy is unlawful, that fish must be spared; not that bridge, that exchange in a frank spirit. */
const THAT_CLAUSE = source`
    \\s+that (?:(?:the|an?|all|any|no|each|every|both|it|they|there|we|its|their|our|such|[A-Z0-9][\\w’'-]*)\\s
      |(?:(?!(?:which|who|that|when|until|while|where|because|as|for|after|before|and)\\b)[\\w’'-]+ ){1,6}?(?:is|are|was|were|has|have|had
      |must|should|would|could|can|will|shall|may)\\b)
  `;

export const CONFIRMED_VERBS: readonly Verb[] = [
  {
    forms:
      '(?:are|were) (?:(?:both|all|also|[a-z]+ly) )*agreed(?= (?:that|on|about)\\b)|had a meeting of minds',
    joint: CONFIRMED,
    single: null,
  },
  {
    forms: 'took|take|held|hold|maintained?',
    followedBy: '\\s+(?:the|a|an) (?:\\w+ ){0,2}(?:view|position|opinion) that\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'held|hold|maintained?',
    followedBy: THAT_CLAUSE,
    joint: CONFIRMED,
    single: STATED,
  },
  { forms: 'endorse[ds]?', joint: CONFIRMED, single: OBTAINED },
  { forms: '(?:re-?)?affirm(?:ed|s)?|(?:re-?)?confirm(?:ed|s)?', joint: CONFIRMED, single: STATED },
  {
    forms: source`
    (?:were|remained|stood) (?:\\w+ly |fully |also |both |all )*(?:united|at one|of one mind|as one|aligned)
    |(?:are|stand|remain) (?:also |both |\\w+ly |fully )?(?:united|at one|of one mind
      |aligned)(?= (?:in|on) (?:our|their|the|this) \\w+| (?:against|behind)\\b|\\s+that\\b)
    |(?:are|were|remain(?:ed)?) (?:\\w+ly |fully )?(?:unanimous
      |of (?:the )?(?:same|shared|one|a single|common) (?:view|opinion|mind)|of the (?:view|opinion)
      |in (?:\\w+ )?(?:agreement|accord))
  `,
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
  {
    forms: 'attach(?:ed)?|gave|give|accord(?:ed)?|assign(?:ed)?|ascribed?',
    followedBy: '\\s+(?:\\w+ ){0,3}(?:importance|significance|priority|weight)\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'establish(?:ed)?|highlight(?:ed)?|conclude',
    followedBy: '\\s+that\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'proceed(?:ed)?|start(?:ed)?',
    followedBy:
      '\\s+from the (?:\\w+ )?(?:assumption|premise|understanding|view|fact|position|principle) that\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: source`
    spoke with one voice|(?:saw|see) eye[- ]to[- ]eye
    |(?:stood|stand) (?:\\w+ly )?(?:together|side by side|shoulder to shoulder)(?= (?:in|on|against|behind|for|to)\\b)
    |(?:stood|stand)(?: \\w+ly)?(?: in solidarity)?(?= with (?:(?:the|our|all|those)\\b|[A-Z])(?! (?:press|camera)))
  `,
    joint: CONFIRMED,
    single: null,
  },
  {
    forms: 'voice[ds]?|pledged? anew',
    followedBy:
      '\\s+(?:\\w+ ){0,4}(?:support|commitment|determination|opposition|concern|resolve|conviction|belief|confidence|readiness|intention|view)',
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
    forms: source`
    (?:are|remain(?:ed)?|were) (?:(?:also|both|firmly|strongly|fully|deeply|jointly) )*(?:opposed|focus(?:s)?ed
      |convinced|dedicated|ready|prepared|confident)(?= (?:to|on|that|about|by|of|in)\\b)|(?:stands?|stood) (?:ready|prepared|willing) to
  `,
    joint: CONFIRMED,
    single: STATED,
  },
  { forms: 'believe[ds]?', followedBy: '\\s+that\\b', joint: CONFIRMED, single: STATED },
  { forms: 'advocate[ds]?', joint: CONFIRMED, single: STATED },
  { forms: 'want(?:ed|s)?', followedBy: '\\s+[^.,;]{0,60}?\\bto\\b', joint: CONFIRMED, single: EXPECT },
  {
    forms: 'identif(?:y|ies|ied)|single[ds]? out',
    followedBy:
      '(?:\\s+[^.;]{0,200}\\bas\\b|[^.;]{0,140}?\\b(?:areas?|avenues|priorit\\w+|opportunities|projects|fields|sectors|steps|measures|ways)\\b)',
    joint: CONFIRMED,
    single: STATED,
  },
  ...NOTED_VERBS,
  { forms: 're-?iterate[ds]?|re-?state[ds]?', joint: CONFIRMED, single: PLEDGE },
  {
    forms:
      'underscore[ds]?|underline[ds]?|(?:re-?)?emphasi[sz]e[ds]?|reinforced|stress(?:ed|es)?|insist(?:ed|s)? (?:on|that)',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'remain(?:ed|s)? (?:\\w+ly )?(?:committed|determined|resolved)',
    joint: CONFIRMED,
    single: PLEDGE,
  },
  { forms: 'recogni[sz]e[ds]?', joint: CONFIRMED, single: STATED },
  {
    forms: 'share[ds]?',
    followedBy: `\\s+${FEELING}(?:\\w+ ){0,3}?(?:views?|concerns?|understanding|recognition|assessment|vision|desire|commitment|belief|determination|perception|resolve|position|objectives?|goals?|aims?|ambition|conviction|aspiration|opinion)`,
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'express(?:ed|es)?',
    followedBy: `\\s+${FEELING}(?:appreciation|gratitude|thanks|satisfaction|welcome|gratification|pleasure|delight|joy|pride|admiration|relief|praise|congratulations|esteem|respect)`,
    joint: WELCOMED,
    single: WELCOMED,
  },
  {
    forms: 'express(?:ed|es)?',
    followedBy: `\\s+${FEELING}(?:concerns?|regret|opposition|dissatisfaction|outrage|alarm)[^.;]{0,20}\\b(?:and|as well as) (?:(?:the|their|our|strong|firm) )*(?:need|commitment|determination|intention|opposition|resolve)`,
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
    forms: '(?:express|convey|extend|offer)(?:ed|es|s)?',
    followedBy: `\\s+${FEELING}(?:condolences?|sympath(?:y|ies)|apolog(?:y|ies)|grief|sadness|sorrow|optimism|good wishes|best wishes|interest)`,
    joint: STATED,
    single: STATED,
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
  {
    forms: 'express(?:ed|es)?',
    followedBy: `\\s+${FEELING}(?:intent|intention) to\\b`,
    joint: AGREED,
    single: PLEDGE,
  },
  { forms: 'express(?:ed|es)?', joint: CONFIRMED, single: STATED },
  {
    forms: '(?:do not|don’t|cannot|can not) (?:recogni[sz]e|accept|condone|tolerate)',
    joint: CONFIRMED,
    single: CONCERN,
  },
  {
    forms: 'reject(?:ed|s)?|oppose[ds]?',
    joint: CONFIRMED,
    single: CONCERN,
  },
  { forms: '(?:strongly |fully )?support(?:ed|s)?', joint: CONFIRMED, single: OBTAINED },
  {
    forms: 'regard(?:ed|s)?|consider(?:ed|s)?|deem(?:ed|s)?|view(?:ed|s)?',
    followedBy:
      '\\s+(?:that\\b|[^.;]{0,100}?\\b(?:as|to be|essential|necessary|important|vital|appropriate|useful|unacceptable)\\b)',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms:
      'continued? to (?:support|oppose|stand|believe|hold|uphold|back|recogni[sz]e|attach|advocate|reject|endorse)',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: source`
    (?:are|remain(?:ed)?|were|stand|stood) (?:(?:also|both|\\w+ly) )*(?:willing(?= to\\b)|in fav(?:ou)?r(?= of\\b)
      |resolute|steadfast|firm(?= (?:in|on|behind|against)\\b)|unwavering)|fav(?:ou)?red
    |(?:spoke|speak) (?:out )?in (?:fav(?:ou)?r|support) of|(?:stand|stood) (?:\\w+ly )?(?:for|by|behind)
  `,
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'fav(?:ou)?r',
    followedBy: '\\s+(?:the|a|an|lower|higher|more|greater|further|closer|continued|early)\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'wish(?:ed|es)?|desire[ds]?',
    followedBy:
      '\\s+to (?!reach|agree|conclude|sign|find|express|thank|congratulate|extend|convey|pay|note|welcome)',
    joint: CONFIRMED,
    single: EXPECT,
  },
  {
    forms: 'place[ds]?|put|laid|lay',
    followedBy: '\\s+(?:\\w+ ){0,3}(?:importance|emphasis|value|weight|priority)\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'gave|lent|give|lend|pledge[ds]?|offer(?:ed)?',
    followedBy: '\\s+(?:their|our) (?:\\w+ ){0,2}(?:support|backing|endorsement)\\b',
    joint: CONFIRMED,
    single: OBTAINED,
  },
  {
    forms: 'concluded|assess(?:ed)?|found|judged|declare[ds]?',
    followedBy: '\\s+that\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: '(?:made|make) (?:it )?(?:very |quite )?clear',
    followedBy: '\\s+(?:that|we|they|he|she|the|its|their|our|any|no)\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'saw|see',
    followedBy:
      '\\s+(?:the|a|an|great|much|significant|considerable) (?:[\\w-]+ ){0,2}(?:need|potential|merit|scope|opportunit)',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'pointed to|point to|drew attention to|draw attention to',
    followedBy: '\\s+the (?:\\w+ )?(?:need|importance|necessity|value|urgency)\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: 'demonstrate[ds]?|convey(?:ed|s)?|signall?ed|declare[ds]?|stated?',
    followedBy:
      '\\s+(?:their|our) (?:\\w+ ){0,2}(?:commitment|resolve|determination|intention|readiness|support|willingness|opposition)\\b',
    joint: CONFIRMED,
    single: STATED,
  },
];
