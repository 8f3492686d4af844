/**
 * Words by which English minutes record a decision, what is put off and what is fixed next.
 *
 * In: nothing (data only). Never: a name of one group or project.
 */
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';

/** A keyword at the beginning of a line, bold or italic or neither: ***Resolution #1***:, RESOLVED:, *Action #2*:. */
const head = (words: string) =>
  new RegExp(
    `^[*_\`\\s[(|\\p{Extended_Pictographic}\\uFE0F]*(?:${words})\\b[*_\\s\\])]*(?:\\([^()]{1,30}\\)\\s*)?(?:(?:no\\.? ?)?#?\\d+(?:\\.\\d+)?[*_\\s]*)?(?:[:：–—→-]|=>|,? ?\\bthat\\b|(?=\\*))`,
    'iu',
  );

export const RESOLUTION = head(
  '(?:now,? therefore,? )?(?:be it (?:further )?)?resolved|(?:unanimous )?resolution|decisions?|decided|agreed|agreement|approved|accepted|consensus|conclusion|outcome|verdict',
);
/** `[DECIDED] close it`: the bracket ends the keyword, and is no link. `[Resolved] …` is the state of an issue. */
export const BRACKETED_RESOLUTION = gated(
  /^[*_`\s]*\[\s?(?:RESOLVED|(?:[Dd]ecided|DECIDED|[Dd]ecisions?|DECISIONS?|[Rr]esolution|RESOLUTION|[Aa]greed|AGREED|[Cc]onsensus|CONSENSUS|[Cc]onclusion|CONCLUSION|[Oo]utcome|OUTCOME)(?: #?\d+)?)\s?\](?![([])[*_`:\s]*/u,
);
/** `RESOLUTION to close it`: in capitals a keyword even without a colon. */
export const LOUD_RESOLUTION = gated(
  /^[*_`>|\s]*(?:RESOLUTION|RESOLVED|DECISION|DECIDED|AGREED)(?: #?\d+)? (?=(?:to|that|not|by)\b)/u,
);
/** `Decision: postponed`: no decision, whatever it is called. */
export const LEFT_OPEN = gated(
  /^[\s*_:–—-]*(?:not yet\b|pending\b|postponed\b|deferred\b|open\s*\W*$|tbd\b|to be (?:decided|determined|discussed|confirmed)\b)/iu,
);
/** `Outcome: not approved`. */
export const NOT_SO = gated(
  /^[\s*_:–—-]*(?:not (?:approved|agreed|adopted|accepted|passed|carried|resolved|proposed|reached)|failed|lost|defeated|no (?:consensus|agreement|decision))\b/iu,
);
/** `WHEREAS, the port deems it best`: why, not what. */
export const RECITAL = gated(/^(?:\d{1,2}[.)]\s+)?WHEREAS\b/u);
/** `#agreed` and `#action` of a meeting's bot. */
export const HASHED = gated(/^#(?:(?<agreed>agreed|accepted)|(?<action>action)|\w+)(?=\s)/iu);
export const PROPOSAL = head(
  'proposed(?: resolution)?|proposal|propose|(?:straw ?)?poll|draft resolution|motion|vote|question|temperature check',
);
export const FAILED = gated(/^[*_\s]*(?:failed|rejected|withdrawn)\s+(?:resolution|proposal|motion)\b/iu);
/** `AI Carol to write`, `TODO @carol: write`: capitals, or a mark behind. */
export const ACTION = gated(pattern('u')`
    ^[*_\s[]*(?:(?:[Aa]ctions?(?: [Ii]tems?| [Pp]oints?)?|ACTIONS?|[Tt]o-?[Dd]o|[Nn]ext (?:[Ss]teps?|[Aa]ctions?)|A\/?I
        |AP|[Ff]ollow[- ]?up|TODO)\b(?: ?\([^()]{1,30}\)
        | (?:for|on) [\p{L}@][\w-]*(?: \p{Lu}[\w-]*)?)?[*_\s\])]*(?:#?\d+[*_\s]*)?(?:[:：–—-]|(?=\*))
      |(?:AIs?|TODO|ACTION(?: ITEM)?)\b[:：\s*_\])]+(?=[@[(]?\p{L})(?<!\bAIs?[*_]*\s(?=\p{Ll}+\s(?!to\b))))
    |^[*_\s]*\[(?:[Aa]ctions?(?: [Ii]tems?)?|[Tt]o-?[Dd]o)\][*_]*\s+(?=[@[(]?\p{L})|^\[[ x]?\]\s
    |^(?:assign(?:ed)? to|owner)\b
  `);

const OBJECTION =
  '(?:objections?|objected|objecting|objects|concerns?|disagree(?:d|ment)?|opposed|opposition|against|arguing|argued|dissent|pushback)';
export const CONSENT = gated(
  new RegExp(
    source`
    \\b${OBJECTION}(?: (?:from|to|about|with|over) [^,;.?]{1,40})?(?:\\?|\\s?[,;:–—-])\\s*(?:[-–—>]+\\s*)?\\(?(?:none
      |nope|nobody|no one|silence)\\b
    |\\b(?:no|nobody|no ?one|none(?! of)|without
      |not hearing)\\b(?: \\w+){0,3}? ${OBJECTION}\\b(?! (?:(?:was|were|(?:had|have|has) been) )?(?:received|lodged
        |submitted|made))|\\b(?:nobody|no ?one) (?:is |has |was )?(?:voiced?|raised?|expressed
      |having) (?:any )?${OBJECTION}
    |\\b(?:nobody|no ?one)(?: (?:in|at|on|of) [\\w ]{2,24}?| present| else)? (?:objected|dissented
      |(?:is|was|were|spoke|voted|speaks?|votes) (?:out |up )?against)\\b
    |\\bunanimous (?:consent|approval|agreement|decision|vote|consensus|yes)\\b
    |\\b(?:all|everyone|everybody|\\d+) (?:(?:is|are|were|voted) )?in favou?r\\b|\\ball (?:agreed|\\+1)
  `,
    'iu',
  ),
);
/** The chair's own words before the resolution is written down. */
export const FORMULA = gated(pattern('iu')`
    \b(?:I|we)(?:['’]m| am)? (?:hear|heard|see|saw)(?:ing)?\b|^(?:not )?(?:seeing|hearing) (?:no|any)
    |\bthis is (?:resol\w+|agreed|approved)|^(?:any|are there any)\b|objections? heard
  `);

/** What is decided is to decide later. */
export const PUT_OFF = gated(pattern('iu')`
    ^\s*(?:to |that )?(?:(?:the|this|any|further|all) (?:\w+ ){0,4}(?:be|should be|is|was) )?(?:defer|postpone|table
      |put off|hold off|carry (?:\w+ )?over|adjourn|delay|leave (?:\w+ ){0,4}open(?! (?:until|for|till)\b))(?:r?ed|d)?\b
  `);

const DECIDED = source`
    (?:agreed|decided|approved|accepted|adopted|ratified|endorsed
      |resolved(?= (?:to|that|not|by|unanimously|on|the following)\\b|[:.,;]|$)
      |concluded(?= (?:that|to|not|on|with|we|it|the following)\\b|:)|rejected|declined|elected|appointed|selected
      |chosen|chose|settled on|opted|voted (?:to|for|in|on|unanimously))
  `;
const GROUP = source`
    (?:[Ww]e|[Tt]hey|[Ee]veryone|[Ee]verybody|[Aa]ll(?: (?:present|of (?:us|them|those present)|in attendance))?
      |(?:[Tt]he )?(?:(?!whether|if|that|when|unless|asked?|last)[\\w-]+ ){0,2}(?:[Gg]roup|[Cc]ouncil|[Cc]ommittee
        |[Tt]eam|[Bb]oard|[Mm]embers(?: present)?|[Aa]ttendees|[Pp]articipants|[Cc]hairs|[Ee]ditors|[Mm]eeting|[Tt]rustees
        |[Dd]irectors|[Cc]ommission(?:ers)?|[Cc]ouncil?lors|[Dd]elegates|[Ss]hareholders|[Aa]ssembly|[Ww]orkshop
        |[Pp]anel)|(?:[Tt]he )?(?:[A-Z]{2,5}))
  `;
const CLAUSE = '(?:^|[,;.:]\\s+|(?<=\\S\\s\\S+\\s\\S+)\\s[–—-]+\\s+|(?:->|→|=>)\\s*)';

/** Decisions of a group that is named, or that the words leave no doubt of. */
export const GROUP_DECIDED = gated(
  new RegExp(
    source`
    (?:^|[\\s,;:(])${GROUP}(?: (?:have|has|had|all|also|then|now|unanimously|formally|tentatively))* (?:${DECIDED}|RESOLVED|AGREED|APPROVED
      |DECIDED|ADOPTED|ENDORSED
      |agrees|decides|resolves|approves|accepts|consents|concurs|votes (?:to|for))\\b
    |\\b(?:is|was|were|are|has been|have been)(?: (?:now|then|formally|unanimously|also))* (?:agreed|decided|determined
      |approved|adopted|ratified)\\b(?! by (?:the )?[A-Z])
    |\\b(?:was|were|has been|have been) (?:duly |then |hereby |\\w+ly )*(?:(?:re-?)?elected|(?:re-?)?appointed
      |co-?opted)\\b|\\b(?:[Ii]t|IT) (?:was|WAS|is
      |has been)(?: (?:then|therefore|also|further|unanimously|duly|hereby|thereby))* (?:resolved|RESOLVED|AGREED
      |concluded|ordered)\\b|\\b(?:[Rr]equests?|[Aa]pplications?|[Aa]ppeals?|[Ww]aivers?|[Pp]ermission|[Ee]xtensions?
      |[Bb]ids?|[Tt]enders?|[Qq]uot(?:ation|e)s?|[Oo]ffers?|[Rr]esignations?)\\b[^.;]{0,60} (?:was|were|is|has been
      |have been) (?:\\w+ly )?(?:granted|denied|refused|accepted|declined|awarded|rejected)\\b
    |\\b(?:[Bb]y-?laws?|[Cc]harter|[Cc]onstitution|[Pp]olic(?:y|ies)|[Rr]ules|[Aa]genda|[Bb]udget
      |[Tt]erms of reference) (?:was|were) (?:amended|revised|changed|updated|extended)\\b
    |\\b(?:[Rr]esolution|[Cc]onclusion) (?:was|is) (?:to|that)\\b
    |\\b[Dd]ecision (?:(?:was|is) (?:to|that)\\b|here (?:was|is)\\b)
    |(?:^|[.;]\\s+)(?:[Ss]o|[Tt]hen|OK|[Oo]kay|[Oo]ur|[Tt]he|[Ff]inal),? (?:final )?(?:decision|resolution
      |conclusion)(?: is)?:|\\b[Tt]he (?:general |clear |unanimous )?consensus (?:of|(?:(?:in|of) the (?:room|group|meeting)
      |on the (?:call|list)) (?:was|is) (?:to|that|not))\\b|\\b[Dd]ecision (?:taken|made|reached) (?:to|that|not)\\b
    |\\bconsensus (?:is|was|that|to|on|reached|for)\\b
    |\\b[Cc]onsensus (?:(?:was|has been) )?(?:reached|achieved|found)\\b
    |\\b(?:advances|advanced|promoted|moves) to (?:[Ss]tage|[Pp]hase) [\\d.]+
  `,
    'u',
  ),
);
/** `tickets that were approved`: what was decided of something, not that it was. */
export const OF_WHICH = gated(/\b(?:(?:which|who|what)\s*|(?:as|(?!and\b)\w+ that)\s+)$/iu);
/** `Approved plans are online`: of what was approved, not that it was. */
export const ATTRIBUTE = gated(pattern('iu')`
    ^(?:approved|agreed|accepted|adopted|elected|appointed|selected
      |rejected) (?!(?:the|a|an|to|that|on|by|in|as|with|for|at|this|all|and)\b)(?:[\w-]+ ){1,3}(?:is|are|was|were|has
      |have|will|can|must|should)\b
  `);
/** Said by one who is named: only what all have decided just then. */
export const SPOKEN_DECIDED = gated(
  new RegExp(
    source`
    (?:^|[.;:!?]\\s+)(?:(?:[Ss]o|OK|[Oo]k(?:ay)?|[Tt]hen|[Rr]ight|[Gg]reat|[Gg]ood|[Yy]es
        |[Aa]lright),? )*(?:[Ww]e(?:['’]ve| have)?|[Ee]veryone|[Ee]verybody|[Aa]ll
      |[Tt]he (?:working )?(?:group|council|committee|team|board)|WG
      |TSC)(?: (?:all|now|then|just|also|has|have|unanimously))* (?:${DECIDED})\\b
    |\\bit(?: is|['’]s|['’]s been| has been| was) (?:agreed|decided|resolved)\\b
  `,
    'u',
  ),
);
/** Without a subject: in notes the meeting's, in one speaker's mouth that speaker's own. */
export const DECIDED_ALONE = gated(
  new RegExp(
    source`
    ${CLAUSE}(?:(?:also|then|[A-Za-z]+ly) )?(?:${DECIDED}\\b|rejected:)
    |\\b(?:and|but) (?:agreed|decided|approved|voted to)\\b
    |\\b(?:discussed|reviewed|considered|debated)\\b(?:[^.;]|\\.\\S){0,200}? and (?:accepted|rejected|adopted|endorsed|declined to)\\b|${CLAUSE}(?:we |all )?agree to (?!disagree|this|that|it\\b)
    |${CLAUSE}(?:(?:rough|general|clear|full|strong|broad|verbal|tentative|provisional|preliminary|informal|mutual
        |unanimous|overall|loose|wide|complete) )?(?:consensus
      |agreement) (?:now )?(?:(?:in|on|from|of|by|among|within) (?:the )?(?:[\\w-]+ ){1,2}?)?(?:to|that|on|about|is|was|for)\\b
    |${CLAUSE}(?:general|full|broad|rough|clear|unanimous|overall) (?:agreement|consensus)(?:,? so\\b(?! far)
      |(?=[.!]?$))
  `,
    'iu',
  ),
);
/** Lines of a record that lists its decisions one by one: Resolved to…, Elected …, Tasked …. */
export const RULED = gated(pattern('u')`
    ^(?:[Ii]t was )?(?:[Uu]nanimously )?(?:(?:[Rr]esolved|[Oo]rdered) (?:to|that)\b
      |(?:[Ee]lected|[Aa]ppointed) (?:\p{Lu}|(?:the|a|an) )
      |(?:[Tt]asked|[Ii]nstructed|[Aa]uthori[sz]ed|[Dd]irected|[Dd]elegated|[Mm]andated|[Cc]ommissioned) (?:\p{Lu}|@
        |(?:the|a|an|its|all|both) ))
  `);
/** `Old pages to be removed`: what is fixed, and neither who does it nor a verb that says so. */
export const TO_BE = gated(pattern('u')`
    ^(?!.*\b(?:is|are|was|were|has|have|had|[Nn]eeds?|wants?|likely|ought|used|supposed|[Ss]eems?|[Aa]ppears?|going|asks?
        |asked|says?|said|thinks?|would|could|should|might|may|proposed?|suggest\w*|requires?|rely|relies|allow\w*|expects?|claims?|turns?|turned|concerning
        |regarding|about|discussion
        |proposal)\b)(?!\w+ .*?\w{3,}ed\b.* to be )\p{Lu}[\w'’-]*(?: [\w'’()/-]+){0,8}? to be (?!(?:discussed|decided
        |determined|confirmed|announced|seen|expected|considered|defined|clarified|continued|reviewed
        |agreed)\b)(?:\w+ly )?(?:\w+ed|made|sent|held|put|built|done|written|set|open|kept|given|taken|run|drawn|brought
      |paid|sold|bought|found)\b
  `);
export const CONSENSUS = gated(pattern('iu')`
    \b(?:have|has|had|got|gets?|reach(?:ed|es)?|achieved
      |there(?:['’]s| is| was)) (?:(?:a|an) )?(?:(?:rough|full|general|clear|strong|broad|overall|unanimous
        |official) )?(?:consensus|agreement)\b
  `);
/** What the group will go with. */
export const CHOSEN = gated(
  /\b(?:we|we['’]re)(?:['’]ll| will| are)? (?:go|going) (?:ahead |forward )?with\b|(?:^|[→>]\s*)(?:go|going|went) with\b/iu,
);
/** A note of the meeting's own: let's go with it. */
export const LETS = gated(pattern('iu')`
    ^(?:ok(?:ay)?,? |so,? |then,? )?let['’]?s (?:go (?:with|ahead|for)|move forward|keep|drop|land|merge|ship|use|close
      |leave|adopt|accept|approve|remove|rename|schedule|hold|have|proceed|publish|stick)\b
    |(?:^|:\s+)(?:ok(?:ay)?,? |so,? |then,? )?we(?:['’]ll| will) (?:use|keep|stick (?:with|to)|stay with|adopt|drop|leave|skip
      |support|require|allow)\b
    |^(?:ok(?:ay)?,? |so,? |then,? )?(?:we|the (?:\w+ )?(?:group|team|committee|council|board|meeting|TSC|WG))(?: (?:will|shall) not
      | won['’]t) (?:\w+ly )?(?:pursue|proceed|adopt|accept|renew|use|support|ship|merge|publish|include|change|endorse|fund
      |take (?:any )?(?:further )?action)\b
    |(?:^|,\s+)(?:(?:and )?so )?we(?:['’]ll| will) (?:close|reject|merge|accept|decline|remove) (?:it|this|that|them
      |both|these|those)\b|\b(?:sounds?|looks?) good to (?:everyone|everybody|all|the (?:group|team))\b
    |\bthumbs up from (?:everyone|everybody|all)\b
  `);
export const PASSED = gated(pattern('iu')`
    \b(?:vote|motion|proposal|ballot|amendment|nomination|resolution|poll|(?:minutes|agenda)(?: (?:of|from|for)(?: (?!(?:must|should|will|can|need|to|not|be)\b)[\w/-]+){1,5}?)?
      |budget) (?:has |have |is |are |was |were |has been |have been )?(?:unanimously |hereby |now )?(?:pass(?:ed|es)|carrie[sd]
      |carried|approved|accepted|adopted)\b
    |\b(?:passed|approved|adopted|accepted|carried|elected) (?:unanimously|by (?:acclamation|consensus))\b
    |\bput (?:to (?:the|a) vote,? )?and (?:was |were )?(?:\w+ly )?(?:carried|passed|agreed|approved|adopted|accepted)\b
    |\b(?:carried|passed|approved|adopted|agreed|accepted) (?:on a show of hands|by (?:a (?:\w+ )?majority|(?:a )?show of hands
      |\d+ (?:votes )?(?:to|in|for)\b))
    |\b(?:proposal|motion|nomination|amendment|request|suggestion) (?:to|for|of|that|from) [^.;,]{1,80}? (?:was|were|has been
      |have been) (?:\w+ly )?(?:passed|carried|approved|accepted|adopted)\b
    |^(?:passed|carried|approved|accepted|adopted)[.!]?$|\((?:re-?)?(?:elected|appointed)\b[^()]{0,24}\)
  `);

/** An agreement of an earlier meeting, by its own words. */
export const BEFORE = gated(
  /^[^,;.]*\b(?:last (?:time|week|meeting|month|year|call)|previously|earlier|(?:years?|months?|weeks?) ago|in the past|(?<!\b(?:report|come|go|get|bring|brought|meet|call|check|write|be|put|move|switch|roll|pull|merge) )back in)\b/iu,
);
/** Last year the group agreed: before what was agreed. */
export const OPENS_BEFORE = gated(
  /^(?:back in (?:the|\d|[A-Z])|(?:last (?:year|month|week|time|autumn|spring|summer|winter)|previously|some time ago|in the past),? (?:the|we|they|it|members)\b)/iu,
);
export const HEDGED = gated(pattern('iu')`
    (?:n['’]t|\b(?:probably|maybe|perhaps|possibly|can|expect(?:s|ed)?|hope(?:s|fully)?|assum(?:es?|ing)|must|should|make sure|ensure|seems?|appears?|may|might|could
        |should we|if|whether|would|unless|until|not|never|no|without|needs?|need to|want(?:s|ed)?|trying|try
        |seek(?:ing)?|getting|reaching|building|focus(?:ing|ed)? on|work(?:ing|s)? (?:on|towards?)|look(?:s|ed|ing)? for|ask(?:ed|ing)? for
        |to (?:have|get|reach)|like to|to(?=\s*$)|do we|did we|are we|is there|once|when|how|why|before|after|waiting|since|because
        |although|though|while|(?:now|given|so|in case|provided) that))\b[^,.;]*$
  `);
export const QUOTED = gated(
  /\bconsensus (?:seems|appears)|(?:said|says|believes|thinks?) (?:that )?(?:we|they|everyone) agreed/iu,
);
export const RECALLED = gated(
  /\b(?:what|as|that|which) (?:we|they|was|were)?\s?(?:had )?(?:previously )?agreed\b/iu,
);
export const DEFERRED = gated(pattern('iu')`
    \bno (?:clear )?(?:consensus|agreement|decision|conclusion)\b|(?:\bnot|n['’]t) (?:yet )?(?:agreed|decided)\b
    |\bto be (?:discussed|decided|determined)\b
    |\b(?:deferred|postponed|tabled|will wait|punt(?:ed|ing)?|revisit|carr(?:y|ied) over|hold(?:ing)? off|put off
      |(?:move|moved|push|pushed) to (?:the )?next)\b
    |\bpend(?:ed)? (?:it |this )?(?:until|till)\b|\bcontinue (?:this |the discussion )?(?:at |in |on )?(?:the )?next (?:meeting|call|time|week)
    |\b(?:leave|keep) (?:it |this |that )?on the agenda|^(?:deferred|postponed|skipped|tbd)\b
  `);
/** `@Carol: find out about the lease`: at the head of a line of the record's own. */
export const AT_TASK = gated(
  /^@[\p{L}][\w.-]*(?: \p{Lu}[\w'’-]*)?[:,]\s+(?:to )?(?<verb>[a-z]+)\b(?!.*\?\s*$)/u,
);
/** The title of what is dealt with, and where it is: `Old pages to be removed [#12](https://…)`. */
export const ISSUE_TITLE = gated(/\[[^\]]*#\d+\]\(https?:[^()]*\)[\s.]*$/u);
/** Others are asked to: no task of anybody here. */
export const ENCOURAGED = gated(/\b(?:is|are|was|were) (?:all )?(?:encouraged|welcome|invited|urged) to\b/iu);
