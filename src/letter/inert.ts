// Words of a file made text, wherever the Markdown goes: no markup, no picture, no mention, no reference. Knows what GitHub
// and GitLab link after Markdown has been read, when no backslash is left to stop them.

/** Stands where a reference would be read, and is not seen. Renovate's comments do the same. */
const APART = '\u200b';

/** What Markdown reads as markup anywhere in a line. Before these a backslash is text in CommonMark. */
const MARKUP = /[\\`*_~[\]<>|&$^!#]/g;
/** What begins a list or a rule at the head of a line. */
const AT_HEAD = /^(\d{1,9}(?=[.)])|(?=[-+=:]))/;

/**
 * Each is parted behind its first group. GitHub: "Autolinked references and URLs"; GitLab: "GitLab-flavored Markdown",
 * references; both link again what stands in text after Markdown was read.
 */
const REFERENCES: readonly RegExp[] = [
  // @name, and whatever else stands around one: addresses of mail begin in more ways than they end
  /(@)(?=\S)/g,
  // #12, !12, $12, &12, %12, ~label, ^alert, owner/name#12, owner/name@sha, owner/name!12
  /([#!$&%~^])(?=[\p{L}\p{N}_"'#/-])/gu,
  // GH-12, and the numbers of other trackers: ABC-12
  /\b(gh-|[a-z][a-z0-9_]+-)(?=\d)/giu,
  // [vulnerability:12], [feature_flag:12], *iteration:12
  /([[*])(?=[a-z_]+:)/gi,
  // :name:, a picture on both
  /(:)(?=[a-z0-9_+-]+:)/gi,
  // http://, and any other scheme; www.
  /(:)(?=\/\/)/g,
  /(www)(?=\.)/gi,
];
/**
 * A commit, by seven of its digits and more, letters among them. A number or a word that is as long ("feedback") names one by chance
 * only, and could not be searched for.
 */
const COMMIT =
  /(?<![a-z0-9])(?=[a-f]{0,40}[0-9]{1,40}[a-f]|[0-9]{0,40}[a-f]{1,40}[0-9])[0-9a-f]{7,40}(?![a-z0-9])/gi;

/** On one line, with what would turn the text around or end it replaced. */
export function oneLine(words: string): string {
  return words
    .replace(/\p{Bidi_Control}|[^\P{Cc}\s]/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of a file as text in Markdown, on one line. */
export function inert(words: string): string {
  const parted = REFERENCES.reduce(
    (text, reference) => text.replace(reference, `$1${APART}`),
    oneLine(words).replace(COMMIT, (commit) => commit.replace(/.{6}(?=.)/g, `$&${APART}`)),
  );
  return parted.replace(MARKUP, '\\$&').replace(AT_HEAD, '$1\\');
}

/** A name as code, which neither Markdown nor what links references looks into. */
export function asCode(name: string): string {
  const words = oneLine(name);
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^$/.test(words) ? ' ' : '';
  return `${fence}${pad}${words}${pad}${fence}`;
}
