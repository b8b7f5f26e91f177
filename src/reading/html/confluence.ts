// Pages as Confluence stores them: its own elements, of which a browser knows none, as those of a page. Knows names alone.

/** What no other page has. */
const STORED = /<(?:ac|ri):[a-z]/;
/** The names of its elements that stand for others of HTML; those of a parameter and a link say more. */
const NAMES = new Map([
  ['ac:rich-text-body', 'div'],
  ['ac:plain-text-body', 'pre'],
  ['ac:link-body', 'span'],
  ['ac:plain-text-link-body', 'span'],
  ['ac:layout-section', 'div'],
  ['ac:layout-cell', 'div'],
  ['ac:task-list', 'ul'],
  ['ac:task', 'span'],
  ['ac:task-body', 'li'],
  ['ac:task-id', 'template'],
  ['ac:task-status', 'template'],
  ['ac:task-uuid', 'template'],
  ['ac:placeholder', 'template'],
]);
const TAG = /<(\/?)((?:ac|ri):[a-z-]{1,40})\b([^<>]*)>(?:\s{0,9}(<\/ac:link>))?/g;
/** Parameters of a macro that it shows: what it is called, and what identifies an issue or a requirement. */
const SHOWN = /\bac:name="(?:title|key)"/;
const NAMED = /\b(?:ri:(?:content-title|filename)|ac:alt)="([^"]*)"/;

/** The page, which is XML, as HTML; null for any other. Linear in it. */
export function pageOfConfluence(page: string): string | null {
  if (!STORED.test(page)) return null;
  /** What closes the parameter that is open. */
  let parameter = '';
  return readCharacterData(page).replace(
    TAG,
    (_, slash: string, name: string, about: string, end?: string) => {
      if (name === 'ac:parameter' && about.endsWith('/')) return '';
      if (name === 'ac:parameter') {
        if (slash === '') parameter = SHOWN.test(about) ? 'span' : 'template';
        return slash === '' ? ` <${parameter}>` : `</${parameter}>`;
      }
      const [, title = ''] = NAMED.exec(about) ?? [];
      if (name === 'ac:image') return title === '' ? '' : `<img alt="${title}">`;
      // A link without words of its own says the name of what it leads to.
      if (end !== undefined) return title;
      const known = NAMES.get(name);
      if (known === undefined) return '';
      return about.endsWith('/') ? '' : `<${slash}${known}>`;
    },
  );
}

/** Character data as HTML writes it. */
function readCharacterData(page: string): string {
  const [first = '', ...rest] = page.split('<![CDATA[');
  return (
    first +
    rest
      .map((part) => {
        const end = part.indexOf(']]>');
        if (end < 0) return part;
        return part.slice(0, end).replace(/&/g, '&amp;').replace(/</g, '&lt;') + part.slice(end + 3);
      })
      .join('')
  );
}
