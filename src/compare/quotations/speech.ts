// What speaking looks like in English: patterns for who says words in quotation marks. Knows no document.

/**
 * A word that begins with a capital, as a pattern's source: "Holm", "O’Brien-Holm". Letters are what is no mark and
 * no white space: `\\p{L}` would cost a millisecond each when a pattern is first used. It ends somewhere, as each
 * part of "A-B-C" may begin a match.
 */
export const CAPITALISED = "\\p{Lu}(?:['’.-]?[^\\s!-/:-@[-`{-~«»‘’“”„…–—]){0,30}";
/** "Ann Reed", "Secretary of State for Trade Reed", "Gov. John A. Reed"; its first word is none that opens a clause. */
const NAMED = `(?!(?:On|In|At|After|Before|During|By|For|As|When|While|Since|If|But|And|Yet|So|An?|It|He|She|They|We|I|This|That|There|His|Her|Its|Their|Asked|Speaking)[ ,]|\\p{Lu}\\p{Ll}{2,5}day\\b|The (?!\\p{Lu}))${CAPITALISED}(?:(?:(?<=(?:^|[^\\p{L}])\\p{Lu}\\p{Ll}{0,4})\\.)? (?:(?:of|for|the|de|al|bin|von|van|der|den|da|du|la|le|dos) ){0,2}${CAPITALISED}){0,7}(?:,? [JS]r\\.)?`;
const PRONOUN = '(?:[Ss]?[Hh]e|[Tt]hey|I|[Ww]e)';
const SPEECH =
  'sa(?:id|ys)|alleged(?= that\\b)|add(?:s|ed)|tells|told|wr(?:ote|ites)|spoke|asked(?! for\\b)|(?:repli|respond|tweet|post|warn|argu|insist|declar|claim|not|stress|stat|explain|announc|vow|quipp|jok|emphasi[sz]|conced|acknowledg|recall|testifi|admitt|suggest|predict|complain|conclud|observ|remark|promis|urg|boast|lament|shout|yell|cri|chant|wonder|call|describ|label+|dubb|mock|agree|offer|contend|assert|maintain|counter|inton|opin)ed|(?:call|argue|insist|claim|ask|warn|write|describe|note|declare)s(?! (?:of|from|for|by)\\b)';
/** What is no part of who speaks, as a clause or a verb begins with it: "the well which", "the board has itself". */
const NO_PART =
  '(?!(?:and|that|who|which|when|where|while|whom|as|because|if|has|had|have|is|was|were|are|be|been|will|would|could|can|may|might|itself|himself|herself|themselves|not|never|also|first) )';
/** Behind a name, "Reed’s father", "Elm Harbour’s chief engineer": whose the speaker is goes before who it is. */
const OF_SOMEBODY = `(?<=['’]s?)(?: (?!(?:${SPEECH}|has|had|have|was|is|are|were)\\b)[\\p{Ll}-]{3,20}){1,3}?`;
/** The same, and "Port Elm officials", "a harbour source", "the British top military official", "a spokesman for Ann Reed". */
const SOMEBODY = `${NAMED}(?:${OF_SOMEBODY}|(?: ${NO_PART}[\\p{Ll}-]{3,20})? ${NO_PART}\\p{Ll}{3,20}s)?|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Oo]ne(?! (?:point|day|time|stage|moment)\\b)|[Aa]nother) (?:${NO_PART}[\\p{L}-]+ ){0,4}?${NO_PART}(?!(?:the|an?|of|in|on|for|at|to|by|with|from)\\b)[\\p{L}-]+(?: (?:for|of|at|with|from) (?:the )?${NAMED})?|${PRONOUN}|It`;
const SPEAKER = `(?<speaker>${SOMEBODY})`;
/** Right behind a quotation what somebody is may stand before the name: "harbour spokesman Reed", "Elm police chief Reed". */
const TITLED = `(?:${CAPITALISED} ){0,3}(?:(?!(?:and|but|or|as|because|while|when|then|which|who|that|if|since|though|although|before|after|until|so|yet|the|an?|in|on|at|by|for|with|from|of|to|${SPEECH})\\b)\\p{Ll}[\\p{Ll}-]{2,20} ){1,4}${NAMED}`;
const SPEAKER_BEHIND = `(?<speaker>${SOMEBODY}|${TITLED})`;
/** What says more of the speaker between commas: ", an engineer from Elm,", ", D-Va.,". */
const ASIDE =
  '(?:, [^,“”"]{2,80}(?:, [^,“”"]{2,40})?,| \\([^()“”"]{1,40}\\))?(?: on \\p{Lu}\\p{Ll}{2,5}day)?';
/** The same right behind a quotation, where the second comma may be left out. */
const OPEN_ASIDE =
  '(?:, an? (?:(?! (?:that|who|which|when|where) )[^,.;:“”"]){2,80}(?<! (?:is|are|was|were|be|been|being)))';
const BEFORE_VERB =
  '(?:(?:has|had|have|himself|herself|itself|themselves|also|later|then|once|reportedly|\\p{Ll}+ly) ){0,2}';
const VERB = `${BEFORE_VERB}(?:${SPEECH})`;
const WHERE =
  'in|on|at|of|to|during|after|before|when|as|about|who|through|from|with|last|this|via|by|following|amid|ahead|since|because|while|briefed|familiar|close';
/** What follows the quotation: ", the daily quoted X as saying", ", X said", ", said X", ", according to X". */
export const AFTER: readonly RegExp[] = [
  `[\\p{L} ]{0,30}? quoted ${SPEAKER_BEHIND} as saying`,
  `${SPEAKER_BEHIND}(?:${ASIDE}|${OPEN_ASIDE}) (?:was quoted as saying|${VERB}|${BEFORE_VERB}continued)\\b`,
  `(?:${VERB}|continued) ${SPEAKER_BEHIND}(?=[,;:(]| \\(|\\.(?! ?\\p{L})|\\s(?:${WHERE})\\b|$)`,
  `according to ${SPEAKER_BEHIND}(?=[,;:]|\\.(?! ?\\p{L})|\\s(?:${WHERE})\\b|$)`,
].map((source) => new RegExp(`^[,.?!]?\\s*${source}`, 'u'));
/** With a verb that no list holds, where the quotation's own end says that it is spoken: "Stay," Reed begged. */
export const SPOKEN = new RegExp(`^\\s*${SPEAKER}${ASIDE} ${BEFORE_VERB}\\p{Ll}{2,20}ed\\b`, 'u');
/** A sentence that says who spoke and no more, after a quotation that has ended its own. */
export const ALONE = new RegExp(
  `^\\s*${SPEAKER}${ASIDE} (?:${VERB})(?: (?:${WHERE}|\\p{Lu}\\p{Ll}+day)\\b[^,“”"]{0,60})?\\.?\\s*$`,
  'u',
);
/** What leads up to it: "X said that ... ", "X, who ..., added: ". */
export const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])${SPEAKER}${ASIDE} (?:${VERB}\\b(?! by\\b)|(?:was|is|has been) quoted(?: [^,;“”"]{1,40})? as saying\\b)`,
  'gu',
);
/** What begins a clause in which somebody else may be meant. */
const CLAUSE = '(?:when|who|which|that|while|after|because|where|if)';
/** Verbs whose subject chose what is quoted of its object: "thanked them for their “courage”". */
const JUDGED =
  '(?:thank|prais|hail|laud|welcom|condemn|denounc|criticis|criticiz|accus|blam|blast|slam|brand)ed';
/**
 * What leads up to it with a verb that no list holds, by its form: the subject at the head of the sentence or of a
 * clause, then "rejected it as", "warned them that", "denied that", "thanked them for their", "warned:"; or the name
 * that stands alone ahead of a colon. Not "dismissed claims that", which somebody else made. Then, where no such subject
 * is, whom the words are according to: "According to the ministry, Reed" gives the ministry, which says it of Reed.
 */
export const LED: readonly RegExp[] = [
  `^(?:\\p{Lu}\\p{Ll}+ caption |(?:Added|Said|Asked|Wrote|Tweeted) )?(?<speaker>${NAMED}): $`,
  `(?:^(?:But|And|Yet|Still|Then|So),? |^|, )(?<speaker>${NAMED}|${PRONOUN})(?:, [^,]{3,80},)?,? (?:has |had |also )?` +
    `(?:\\p{Ll}+ed\\b(?:(?:(?!, (?:s?he|they|it|we|I) )[^;“”"]){0,80}(?: as|:|, (?:say|add|argu|insist|warn|call|writ)ing\\b[^;“”"]{0,40})| that\\b[^;“”"]*)?` +
    `|(?:warn|remind|inform|assur|promis|advis|notifi)ed\\b[^;“”"]{0,80} that\\b[^;“”"]*` +
    `|${JUDGED}\\b(?:(?! ${CLAUSE}\\b)[^;“”"]){0,80}(?: an?| the| (?:for|of)(?: (?!${CLAUSE}\\b)\\p{Ll}+){0,5})) $`,
  `^According to (?<speaker>${NAMED}|the [^,]{2,40}), `,
].map((source) => new RegExp(source, 'u'));
/** The subject at the head of a sentence, and what says that it is who speaks further on: ", saying", "and called it a", ":". */
export const HEAD = new RegExp(
  `^(?:(?:But|And|Yet|Still|So),? )?(?:(?:On|In|At|After|Before|During|By|For|As|When|While|Asked|Speaking|\\p{Lu}\\p{Ll}+(?=,))[^,“”"]{0,80}, |On \\p{Lu}\\p{Ll}{2,5}day )?(?<speaker>${NAMED}(?:${OF_SOMEBODY}|(?<!['’]s))|${PRONOUN})${ASIDE} (?=\\p{Ll})`,
  'u',
);
export const FURTHER_ON = new RegExp(
  `(?:(?:,|\\b(?:by|while|before|after|in|and|without|statement|release|letter|memo|tweet|note|email|speech)) (?:\\p{Ll}+ly |also |then |even |by |while ){0,2}(?:say|call|claim|declar|argu|insist|add|writ|tweet|ask|cit|describ|warn|not|vow|tell|suggest|quot)ing\\b|\\band (?:${VERB})\\b)(?:[^.;“”"]|(?<=\\b(?:M[rs]s?|Dr|Sen|Rep|Gov))\\.){0,80}$`,
  'u',
);
/** Quoted words within what somebody is said to have told: "It is “lost” to the town, Reed said." */
export const AROUND: readonly RegExp[] = [
  `(?<speaker>${SOMEBODY})${ASIDE} ${VERB}`,
  `${VERB} (?<speaker>${SOMEBODY})`,
].map(
  (source) =>
    new RegExp(
      `^ [^“”"]{2,120}?, ${source}(?=[,.;:]? *$| (?:[–—]|--)| (?:${WHERE})\\b| \\p{Lu}\\p{Ll}{2,5}day\\b)`,
      'u',
    ),
);
/** Agencies, broadcasters and papers that go by one name; another such name may be anybody's. */
const KNOWN =
  '(?:AP|AFP|UPI|DPA|EFE|ANSA|TASS|PTI|ANI|IANS|BBC|CNN|CNBC|MSNBC|NBC|ABC|CBS|CBC|NPR|PBS|ITV|RTE|NHK|NDTV|ARD|ZDF|Reuters|Bloomberg|Interfax|Xinhua|Kyodo|Politico|Axios|Newsweek|HuffPost|BuzzFeed|\\p{Lu}\\p{L}{1,20}\\.com|Kommersant|Izvestia|Haaretz)';
const PRESS =
  '(?:Times|News|Post|Journal|Press|Gazette|Herald|Tribune|Chronicle|Telegraph|Guardian|Daily|Magazine|Radio|Television|TV)';
/** What an outlet is, ahead of its name: "newspaper Seafarer", "news agency Antara". */
const CALLED =
  '(?:(?:news)?paper|agency|magazine|broadcaster|channel|station|network|website|portal|daily|weekly)';
/** Known for an outlet by its own words: "The Elm Gazette" within a sentence, "Elm News", "the newspaper", "AFP". */
const OUTLET = `(?:(?<=[\\p{L},] )The(?: ${CAPITALISED}){1,5}|(?:[Tt]he )?(?:(?:${CAPITALISED} ){0,5}${PRESS}|${KNOWN}(?: ${PRESS})?|${CAPITALISED} (?:radio|television))|the (?:\\p{L}+ )?(?:(?:news)?paper|agency|magazine|broadcaster|channel|publication)(?: ${NAMED})?)(?![\\p{L}\\p{N}]| ${CALLED} \\p{Lu})`;
/** Where only an outlet stands, whatever it is called; a name may be anybody's after "told". */
export const CITED = new RegExp(
  `(?<=\\b(?:by|told|[Aa]ccording to|interview with|citing) (?:the )?(?:[\\p{L}-]{2,20} ){0,2}${CALLED} )${NAMED}` +
    `|(?<=\\b(?:by|told|[Aa]ccording to|interview with|citing) )${OUTLET}` +
    `|(?<=\\b(?:quoted|as saying) by )(?:the )?${NAMED}` +
    `|${OUTLET}(?= report(?:s|ed)\\b)|\\b(?:[Tt]he \\p{Ll}+|${NAMED})(?= quoted\\b)`,
  'gu',
);
