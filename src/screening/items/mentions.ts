// Sentences that speak of an item of the checklist without a heading that says so. Knows words and short patterns.

import { firstIndex, type Span } from '../../documents/document.ts';
import { isDoing } from '../sentences/verbs.ts';
import { isOfText } from '../text/asides.ts';
import { FEWEST_WORDS, type ProseSentence } from '../text/prose.ts';

/** What speaks of an item, in a sentence of a document that requires something. */
const MENTIONS: Readonly<Record<string, RegExp>> = {
  interfaces:
    /\b(?:APIs?|endpoints?|interfaces?|REST(?:ful)?|HTTPS?|webhooks?|protocols?|sockets?|ports?|command[- ]line|CLI|GET|POST|PUT|PATCH|DELETE|header fields?|callbacks?|OAuth|SOAP|gRPC|MQTT|USB|serial|commands?|exit codes?|transports?|publish\w{0,4}|subscri\w{1,6})\b/,
  'inputs-outputs':
    /\b(?:databases?|fields?|parameters?|schemas?|JSON|XML|CSV|records?|attributes?|data (?:model|types?|format|structure)s?|inputs?|outputs?|payloads?|tables?|columns?|strings?|integers?|booleans?|bytes?|metadata|timestamps?)\b/,
  qualities:
    /\b(?:secur(?:e|ity|ely)|encrypt(?:s|ed|ion)?|authenticat\w{1,6}|authori[sz]\w{1,6}|privacy|reliab\w{2,6}|availab(?:le|ility) (?:\d|at all|24)|uptime|accessib\w{2,6}|usab\w{2,6}|maintainab\w{2,6}|fail(?:s|ures?|over)|recover\w{0,4}|backups?|permissions?|WCAG|TLS|vulnerabilit\w{1,3}|attack\w{0,4})\b/i,
  constraints:
    /\b(?:compatib(?:le|ility)|complian(?:t|ce)|compl(?:y|ies) with|runs? on|operating systems?|must use|constrain\w{2,5}|written in|GDPR|HIPAA|support\w{0,5} .{0,60}\b(?:browsers?|Chrome|Windows|Linux|Android|iOS))\b/,
  // Of what is required, not of what is entered: "verified through testing", "the password is verified".
  verification:
    /\b(?:verified|verifiable|validated|demonstrated|evaluated|assessed|proven|confirmed|tested) (?:through|by|using|with|via|in|during|against)\b.{0,60}\b(?:tests?|testing|inspections?|reviews?|analys[ie]s|audits?|monitoring|simulations?|demonstrations?|evaluations?|measurements?|benchmarks?|executions?|trials?)\b/i,
  assumptions: /\b(?:assum(?:es?|ed|ing|ptions?)|presuppos\w{1,3}|prerequisites?|it is expected that)\b/i,
  references:
    /\b(?:RFC|ISO(?:\/IEC)?|IEC|IEEE(?: Std)?|ECMA|ITU-T|ANSI|NIST SP|MIL-STD|FIPS|EN|DO)[- ]?[A-Z]?\d{3,5}|\b(?:[Dd]raws on|[Tt]races (?:back )?to|[Dd]erived from|[Ss]atisfies|[Rr]efines|[Cc]overs|[Vv]erifies):? (?:[A-Z]{1,8}[-_]){1,4}\d/,
  users:
    /\bas an? [^,.]{2,40},? I (?:want|need|can)\b|\b(?:users?|operators?|administrators?|customers?) (?:who|include|(?:are|is) (?:also |mostly |mainly )?(?:an?|the|those|people|assumed|expected|familiar|experienced|trained))\b/i,
};

/** "A buoy denotes a float"; what follows from something ("this means that"), and what a text is on, define nothing. */
const MEANS =
  /^(?!\W{0,4}(?:this|these|that|it|they|all|for example)\b).{2,80}?(?<!\b(?:this|that|which|it|and|what|also|only|\w{3,12}ly)) (?:means (?!that\b|for\b|of\b|to\b|by\b)|refers to |is defined as |are defined as |denotes |stands for )/i;
/** "Buoy: a float that is moored"; what stands behind an identifier or binds is required. */
const LABEL = /^[\W\d]{0,6}([^:=\d]{2,40})(?::| =) /;
const TOLD = /^(?:[Aa]n?|[Tt]he) (?=[a-z])(?!.*\b(?:shall|must|should|may|will|can)\b)/s;
/** What has a label, yet no word as its label. */
const LABELLED =
  /^(?:note|example|warning|caution|important|tip|hint|aside|solution|objective|rationale|reason|goal|for clarity)\b/;
/** What tells more of a noun. */
const MORE = /[,;:.(]|\b(?:that|which|who|whose|where|when)\b/;
/** A whole sentence behind a label, "Risk: The game is too hard", defines nothing. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|could|would|might|cannot|shall|needs?|wants|becomes|exists|appears|gets|makes)(?:n['’]t)?\b/;

/**
 * The sentences that tell what a word or the name of a field means, which opens a passage or a cell. A label that several
 * have is no word: "Risk: A storm".
 */
export function definingAmong(sentences: readonly ProseSentence[]): ProseSentence[] {
  const labels = sentences.map(({ prose }) => LABEL.exec(prose)?.[1]?.toLowerCase() ?? '');
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return sentences.filter(({ prose, role, passage }, index) => {
    const label = labels[index] ?? '';
    const head = prose.slice(0, LONGEST);
    const isOpening = role === 'table-row' || sentences[index - 1]?.passage !== passage;
    const isTerm = isOpening && label !== '' && counts.get(label) === 1 && !LABELLED.test(label);
    return MEANS.test(head) || (isTerm && tellsTerm(label, head));
  });
}

/** Whether the words behind a label are a noun, with what tells more of it. */
function tellsTerm(label: string, head: string): boolean {
  const told = head.slice(LABEL.exec(head)?.[0].length);
  const noun = told.slice(0, MORE.exec(told)?.index);
  const words = noun.match(/[a-z]+/g) ?? [];
  const isSaid =
    FINITE.test(label) || FINITE.test(noun) || words.some((word, at) => isDoing(word, words[at + 1]));
  return TOLD.test(told) && !isSaid;
}

/** Without any of these a figure is no measure of performance. */
const LIMIT =
  /\b(?:within|under|less than|faster than|at least|at most|up to|no (?:more|longer|slower) than|not exceed|maximum|minimum|per (?:second|minute|hour|day|week|month|year)|latency|throughput|response times?|concurrent\w{0,2}|simultaneous\w{0,2}|p9\d)\b|[<>≤≥]/i;
const FIGURE =
  /(?<![\d.,])\d[\d.,]{0,20} ?(?:%|ms\b|(?:milli|micro)?seconds?\b|s\b|minutes?\b|requests?\b|transactions?\b|(?:concurrent |simultaneous )?(?:users|connections|sessions)\b|[kmgt]b(?:ps|\/s)\b|fps\b|tps\b|qps\b|(?:[a-z]{2,20} ){1,4}per (?:second|minute|hour|day|week|month|year)\b)/i;
/** "Within 2 seconds", "in less than half a second": so soon that it is a measure whatever is done; no second one of something. */
const SOON =
  /\b(?:within|in (?:under|less than|at most|no more than|up to)) (?:\w+ ){0,2}?(?:\d[\d.,]{0,20} ?|(?:an?|one|two|three|four|five|ten) )(?:ms|(?:milli|micro)?seconds?|s)\b(?<!\ba second(?= (?!(?:of|after|from|when|once|if|while|and|or|on|at|in|for|unless)\b)[a-z]))/i;
const PERFORMING =
  /\b(?:respon[ds]\w{0,5}|load(?:s|ed|ing)?|latency|throughput|concurrent\w{0,2}|simultaneous\w{0,2}|process\w{0,5}|handles?|complet\w{1,4}|return\w{0,3}|render\w{0,3}|display\w{0,3}|answer\w{0,3}|support\w{0,3}|start\w{0,3}|search\w{0,3}|time[sd]?|per second|fast\w{0,2})\b/i;
/** "This document specifies the wave format", "The goal of the tool is to". */
const PURPOSE =
  /^\W{0,4}(?:this|the) (?:document|specification|proposal|standard|memo|draft|note|section|page|component|module|package|library|project|system|application|app|software|extension|guide|api|interface|feature|service|tool|[A-Z]{2,5})\b[^.]{0,80}? (?:specifies|describes|defines|provides|proposes|introduces|presents|documents|outlines|is (?:used|responsible|intended|designed|meant)|aims|allows|enables|implements|adds|extends)\b|\bthe (?:main |primary |overall )?(?:purpose|goal|aim|objective|intent)s? (?:of|is|are)\b/i;

type Mentions = {
  readonly spans: readonly Span[];
  /** Whether these answer for the item: by themselves, beside others in whatever number, or where there are many. */
  readonly answers: 'alone' | 'beside' | 'many';
};

/** The opening of a document, in sentences: there it says what it is for. */
const OPENING = 15;
/** Sentences are looked at no further than this (UTF-16 units). */
const LONGEST = 500;

/** The sentences on each item, in order. Linear in the text. */
export function mentionsIn(
  sentences: readonly ProseSentence[],
  required: readonly Span[],
): Map<string, Mentions> {
  const prose = sentences.filter(({ words, role }) => words.length >= FEWEST_WORDS && role !== 'heading');
  // "The SRS defines the interfaces": what the document holds is told of the document, and so is what it refers to.
  const told = prose.filter((sentence) => !isOfText(sentence));
  const those = (item: string, pattern: RegExp) =>
    (item === 'references' ? prose : told).filter((sentence) =>
      pattern.test(sentence.prose.slice(0, LONGEST)),
    );
  const found = new Map<string, Mentions>();
  for (const [item, pattern] of Object.entries(MENTIONS))
    found.set(item, { spans: those(item, pattern), answers: 'many' });
  const performing = prose.filter((sentence) => isPerformance(sentence.prose.slice(0, LONGEST)));
  const asked = performing.filter((sentence) => holdsOne(required, sentence));
  // What is told of a speed only touches on it, however often.
  if (asked.length > 0) found.set('performance', { spans: asked, answers: 'alone' });
  else found.set('performance', { spans: performing.slice(0, 1), answers: 'many' });
  found.set('definitions', { spans: definingAmong(prose), answers: 'many' });
  const purposes = prose.slice(0, OPENING).filter(({ prose }) => PURPOSE.test(prose.slice(0, LONGEST)));
  found.set('purpose', { spans: purposes, answers: 'beside' });
  return found;
}

/** A figure of time, rate or number, with its limit, of something that is done. */
function isPerformance(words: string): boolean {
  if (SOON.test(words)) return true;
  return /\d/.test(words) && FIGURE.test(words) && LIMIT.test(words) && PERFORMING.test(words);
}

/** Whether a text, such as a section on performance, has a figure at all. */
export function hasFigure(words: string): boolean {
  return /\d/.test(words) && FIGURE.test(words);
}

/** Whether one of the spans, in order, begins in another. */
function holdsOne(spans: readonly Span[], { start, end }: Span): boolean {
  return (spans[firstIndex(spans, (span) => span.start >= start)]?.start ?? Infinity) < end;
}
