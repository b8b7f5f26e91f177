// What speaking looks like in English: patterns for who says words in quotation marks. Knows no document.

/**
 * A word that begins with a capital, as a pattern's source: "Holm", "O’Brien-Holm". Letters are what is no mark and
 * no white space: `\\p{L}` would cost a millisecond each when a pattern is first used. It ends somewhere, as each
 * part of "A-B-C" may begin a match.
 */
export const CAPITALISED = "\\p{Lu}(?:['’.-]?[^\\s!-/:-@[-`{-~«»‘’“”„…–—]){0,30}";
/** "Ann Reed", "Secretary of State for Trade Reed", "Gov. John A. Reed"; its first word is none that opens a clause. */
const NAMED = `(?!(?:On|In|At|After|Before|During|By|For|As|When|While|Since|If|But|And|Yet|So|An?|It|He|She|They|We|I|This|That|There|His|Her|Its|Their|Asked|Speaking)[ ,]|\\p{Lu}\\p{Ll}{2,5}day\\b|The (?!\\p{Lu}))${CAPITALISED}(?:(?:(?<=(?:^|[^\\p{L}])\\p{Lu}\\p{Ll}{0,4})\\.)? (?:(?:of|for|the|de|al|bin|von) ){0,2}${CAPITALISED}){0,7}(?:,? [JS]r\\.)?`;
const PRONOUN = '(?:[Ss]?[Hh]e|[Tt]hey|I|[Ww]e)';
/** The same, and "Port Elm officials", "a harbour source", "the British top military official", "a spokesman for Ann Reed". */
const SOMEBODY = `${NAMED}(?:(?: [\\p{Ll}-]{3,20})? \\p{Ll}{3,20}s)?|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Oo]ne|[Aa]nother) (?:(?!and |that |who )[\\p{L}-]+ ){0,4}?(?!and |that |who )[\\p{L}-]+(?: (?:for|of|at|with|from) (?:the )?${NAMED})?|${PRONOUN}|It`;
const SPEAKER = `(?<speaker>${SOMEBODY})`;
const SPEECH =
  'sa(?:id|ys)|add(?:s|ed)|tells|told|wr(?:ote|ites)|spoke|(?:ask|repli|respond|tweet|post|warn|argu|insist|declar|claim|not|stress|stat|explain|announc|vow|quipp|jok|emphasi[sz]|conced|acknowledg|recall|testifi|admitt|suggest|predict|complain|conclud|observ|remark|promis|urg|boast|lament|shout|yell|cri|chant|wonder|call|describ|label+|dubb|mock|agree|offer|contend|assert|maintain|counter|inton|opin)ed|(?:call|argue|insist|claim|ask|warn|write|describe|note|declare)s';
/** Right behind a quotation what somebody is may stand before the name: "harbour spokesman Reed", "Elm police chief Reed". */
const TITLED = `(?:${CAPITALISED} ){0,3}(?:(?!(?:and|but|or|as|because|while|when|then|which|who|that|if|since|though|although|before|after|until|so|yet|the|an?|in|on|at|by|for|with|from|of|to|${SPEECH})\\b)\\p{Ll}[\\p{Ll}-]{2,20} ){1,4}${NAMED}`;
const SPEAKER_BEHIND = `(?<speaker>${SOMEBODY}|${TITLED})`;
/** What says more of the speaker between commas: ", an engineer from Elm,", ", D-Va.,". */
const ASIDE =
  '(?:, [^,“”"]{2,80}(?:, [^,“”"]{2,40})?,| \\([^()“”"]{1,40}\\))?(?: on \\p{Lu}\\p{Ll}{2,5}day)?';
const BEFORE_VERB = '(?:(?:has|had|have|also|later|then|once|reportedly|\\p{Ll}+ly) ){0,2}';
const VERB = `${BEFORE_VERB}(?:${SPEECH})`;
const WHERE = 'in|on|at|of|to|during|after|before|when|as|about|who|through|from|with|last|this|via|by';
/** What follows the quotation: ", the daily quoted X as saying", ", X said", ", said X", ", according to X". */
export const AFTER: readonly RegExp[] = [
  `[\\p{L} ]{0,30}? quoted ${SPEAKER_BEHIND} as saying`,
  `${SPEAKER_BEHIND}${ASIDE} (?:was quoted as saying|${VERB}|${BEFORE_VERB}continued)\\b`,
  `(?:${VERB}|continued) ${SPEAKER_BEHIND}(?=[,;:(]|\\.(?!\\p{L})|\\s(?:${WHERE})\\b|$)`,
  `according to ${SPEAKER_BEHIND}(?=[,;:]|\\.(?!\\p{L})|\\s(?:${WHERE})\\b|$)`,
].map((source) => new RegExp(`^[,.?!]?\\s*${source}`, 'u'));
/** With a verb that no list holds, where the quotation's own end says that it is spoken: "Stay," Reed begged. */
export const SPOKEN = new RegExp(`^\\s*${SPEAKER}${ASIDE} ${BEFORE_VERB}\\p{Ll}{2,20}ed\\b`, 'u');
/** A sentence that says who spoke and no more, after a quotation that has ended its own. */
export const ALONE = new RegExp(
  `^\\s*${SPEAKER}${ASIDE} (?:${VERB})(?: (?:${WHERE}|\\p{Lu}\\p{Ll}+day)\\b[^,“”"]{0,60})?\\.?\\s*$`,
  'u',
);
/** What leads up to it: "X said that ... ", "X, who ..., added: ". */
export const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])${SPEAKER}${ASIDE} ${VERB}\\b(?! by\\b)`, 'gu');
/**
 * What leads up to it with a verb that no list holds, by its form: the subject at the head of the sentence or of a
 * clause, then "rejected it as", "warned them that", "denied", "warned:". Then, where no such subject is, whom the words are according to: "According to the
 * ministry, Reed" gives the ministry, which says it of Reed.
 */
export const LED: readonly RegExp[] = [
  `(?:^(?:But|And|Yet|Still),? |^|, )(?<speaker>${NAMED}|${PRONOUN})(?:, [^,]{3,80},)?(?:,? (?:has |had |also )?\\p{Ll}+ed\\b(?:[^;“”"]{0,80}(?: as|:| that\\b[^;“”"]*))?) $`,
  `^According to (?<speaker>${NAMED}|the [^,]{2,40}), `,
].map((source) => new RegExp(source, 'u'));
/** The subject at the head of a sentence, and what says that it is who speaks further on: ", saying", "and called it a", ":". */
export const HEAD = new RegExp(
  `^(?:(?:But|And|Yet|Still|So),? )?(?:(?:On|In|At|After|Before|During|By|For|As|When|While|Asked|Speaking|\\p{Lu}\\p{Ll}+(?=,))[^,“”"]{0,80}, |On \\p{Lu}\\p{Ll}{2,5}day )?(?<speaker>${NAMED}|${PRONOUN})${ASIDE} (?=\\p{Ll})`,
  'u',
);
export const FURTHER_ON = new RegExp(
  `(?:\\b(?:say|call|claim|declar|argu|insist|add|writ|tweet|ask|cit|describ|warn|not|vow|tell|suggest|quot)ing\\b|\\band (?:${VERB})\\b)[^.;“”"]{0,80}$|: $`,
  'u',
);
/** Known for an outlet by its own words: "The Elm Gazette" within a sentence, "Elm News", "the newspaper". */
const OUTLET = `(?:(?<=[\\p{L},] )The(?: ${CAPITALISED}){1,8}|(?:[Tt]he )?(?:${CAPITALISED} ){0,8}(?:Times|News|Post|Journal|Press|BBC|CNN|Reuters)|the (?:\\p{L}+ )?(?:(?:news)?paper|agency|magazine|broadcaster|channel|publication))\\b`;
/** Where only an outlet stands, whatever it is called; a name of several words may be somebody's after "told". */
export const CITED = new RegExp(
  `(?<=\\b(?:by|told|[Aa]ccording to|interview with|citing) )${OUTLET}` +
    `|(?<=\\b(?:quoted|as saying) by )(?:the )?${NAMED}` +
    `|(?<=\\b(?:told|citing) )${CAPITALISED}(?![\\p{L}\\p{N}]| \\p{Lu})` +
    `|${OUTLET}(?= report(?:s|ed)\\b)|\\b(?:[Tt]he \\p{Ll}+|${NAMED})(?= quoted\\b)`,
  'gu',
);
