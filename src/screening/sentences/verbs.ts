// What systems do: the verbs of requirements, as they open a line of a list.

import { listed } from '../../documents/words.ts';

/** In the form of the dictionary. */
export const VERBS = listed(
  'accept add alert allow append apply archive assign authenticate block calculate cancel capture change check clear close collect compute configure confirm connect contain control convert copy count create define delete deliver detect determine disable discard display edit emit enable encrypt enforce ensure execute exit expire export expose fetch filter find forward generate grant handle hide identify ignore implement import include increment inform initialize initiate invoke keep limit link list load lock log maintain manage map match measure merge modify monitor move notify offer open output parse perform permit persist populate present preserve prevent print process produce prohibit prompt propagate protect provide publish query raise read receive record redirect refuse register reject release remove render replace report request require reset resolve respond restore restrict retrieve retry return route run save scan schedule search select send serve set show sign sort specify start stop store submit supply support suspend switch synchronize terminate throw track transfer transmit trigger unlock update upload use validate verify view warn write',
);

/** Whether a lower-case word is one of them in the third person, "stores": what may be a noun is, before what its object begins with. */
export function isDoing(word: string, next = ''): boolean {
  if (!word.endsWith('s') || VERBS.has(word) || (PLURALS.has(word) && !ARTICLES.has(next))) return false;
  return isListed(word.slice(0, -1), word.endsWith('es') ? word.slice(0, -2) : '', word);
}

/** Whether it is one in the past, as behind "is" and "are": "stored", "sent". */
export function isDone(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  if (!word.endsWith('ed')) return false;
  // "Stopped" and "logged" double what they end with.
  const short = word.slice(0, -2);
  return (
    isListed(short, word.slice(0, -1), word) ||
    (short.at(-1) === short.at(-2) && VERBS.has(short.slice(0, -1)))
  );
}

/** In the third person these are nouns as often as verbs: "reports". */
const PLURALS = listed(
  'processes reports records requests views links lists logs matches maps locks searches scans checks changes copies updates filters controls prints measures limits tracks signs triggers transfers starts runs loads queries',
);
/** Those that are nouns as well: “control panel”. */
export const NOUNS = listed(
  'alert archive block close display exit export handle import increment move offer open output present release return route schedule set show sort stop store supply support switch upload use write process report record request view link list log match map lock search scan check change copy update filter control print measure limit track sign trigger transfer start run load query',
);
const ARTICLES = listed('the a an all any each every its their this these');
const IRREGULAR = listed('sent kept read written shown run hidden set found left');

function isListed(one: string, other: string, word: string): boolean {
  return VERBS.has(one) || VERBS.has(other) || (/ie[sd]$/.test(word) && VERBS.has(`${word.slice(0, -3)}y`));
}
