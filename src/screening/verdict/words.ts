// The words that are counted for the verdict, in sentences and in headings, by what they tell. Knows no document.

const WE = "we us our ours we're we've we'll let's ourselves";
const YOU = "you your yours you're you'll you've yourself please";

/** What documents of requirements are called for short: for software, systems, stakeholders, a product, its functions, a business, users. */
export const SHORT_NAMES = 's(?:y|t)?rs|[bftu]rs|[bfmpstu]rd';

/**
 * Words whose sentences are counted, by signal, lower case: how strongly something is bound (`must` to `can`), who speaks
 * (`i`, `we`, `you`, `they`; `talking` is both of the middle ones), when (`past`, `now`, `date`), of what (`person`, `legal`, `process` of a project, `praise` against `system`, `data`,
 * `user`), and how (`act`, `exact`, `state`, `means`, `what` against `guide` and `science`).
 */
export const WORDS = {
  must: "must should required mustn't shouldn't",
  may: 'may might optional optionally',
  can: "can cannot can't able allows allow enables enable supports support",
  i: "i me my mine myself i'm i've i'd i'll",
  we: WE,
  you: YOU,
  talking: `${WE} ${YOU}`,
  they: 'he she his her him hers himself herself mr mrs ms dr',
  past: "was were had did said told went came made took got gave knew thought felt saw found began kept left stood heard became brought met ran wrote wasn't weren't didn't hadn't",
  now: 'today yesterday tomorrow tonight week weeks month months year years ago last recently currently soon',
  date: 'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
  person:
    'man woman men women child children mother father wife husband friend friends family people boy girl doctor president minister patient patients employee employees',
  legal:
    'agreement liable liability warranty warranties terms law laws legal consent privacy parties damages rights court notice obligations disclose copyright',
  praise:
    'great good best better love amazing easy easily simple simply free beautiful happy nice wonderful powerful perfect fun enjoy exciting really very just',
  system:
    'system systems subsystem software application app server client component components module modules controller device interface interfaces implementation implementations implementer endpoint endpoints api node nodes database service services agent function functions',
  data: 'data field fields value values string integer boolean byte bytes bit bits null array object objects parameter parameters attribute attributes type types format header headers message messages request response register registers record records default identifier id key keys input output file list',
  process:
    'maintainer maintainers contributor contributors reviewer reviewers committee committees community vote votes voting governance chair chairs contribution contributions contribute merge merged branch milestone draft proposal proposals release releases',
  user: 'user users operator operators administrator admin customer customers actor actors stakeholder stakeholders',
  act: 'returns receives sends contains specifies defines defined describes represents indicates specified invalid valid validate ignored ignore reject rejected error errors display displays set triggered enabled disabled',
  exact:
    'any each every only exactly either neither none otherwise unless whether respectively corresponding associated same given',
  state:
    'let otherwise return throw abort continue step steps algorithm whose such contain contains consists empty',
  means: 'means denotes refers defined definition abbreviation stands',
  what: 'specification specifications requirement requirements document section standard compliant conformance conforming implementations rationale scenario criteria constraint constraints scope verify verified acceptance',
  guide: 'click install installed download run open choose follow let try using settings guide tutorial',
  science: 'study results analysis figure table et al method methods research authors significant paper data',
} as const;

/** Words of headings, by what sort of document they are from. */
export const TITLES = {
  requires:
    'requirement requirements functional nonfunctional non-functional feature features story stories case cases capabilities priority',
  interface:
    'interface interfaces api apis endpoint endpoints parameters parameter request requests response responses headers fields schema syntax semantics algorithm algorithms protocol format formats encoding message messages operations operation events event errors error registers register signals signal ports port commands command data model types type structure processing handling attributes attribute methods entity entities',
  proposal:
    'specification motivation rationale abstract compatibility considerations alternatives drawbacks goals non-goals proposal objectives normative informative conformance implementation',
  verifies:
    'acceptance criteria test tests testing verification validation scenario scenarios success graduation metrics compliance',
  frame:
    'purpose scope overview introduction definitions glossary terminology acronyms abbreviations conventions references assumptions constraints dependencies stakeholders audience users actors context perspective environment',
  qualities:
    'security performance reliability availability usability safety scalability maintainability portability privacy',
  guide:
    'installation install installing usage getting started quickstart setup building contributing license licence contributors acknowledgements faq help troubleshooting tips download documentation demo how using tutorial exercise you your',
  meeting: 'agenda attendees present minutes announcements decisions action meeting invited',
  legal:
    'terms privacy liability warranty disclaimer termination law indemnification rights cookies agreement consent contact',
  paper:
    'results conclusion conclusions discussion acknowledgements background related statement need summary introduction',
} as const;
