// One passage in its form: its number, which is its address, and its words.

import { memo } from 'react';
import { directionOf } from '../../documents/direction.ts';
import { cellsOf, type PassageRole, type Passage as PassageSpan, textOf } from '../../documents/document.ts';
import { passageName } from '../../documents/naming.ts';
import { chooseInstead } from '../hooks/address.ts';
import { Words, type WordsProps } from './Words.tsx';

type PassageProps = WordsProps & {
  readonly passage: PassageSpan;
  readonly number: number;
  /** Of a heading in the outline of its document, from 1; 0 elsewhere. */
  readonly depth: number;
  /** Of the table that it is a row of; 0 elsewhere. */
  readonly columns: number;
  /** Whether the address names this passage. */
  readonly isChosen: boolean;
};

/** Below the document's name, which is an h3; HTML has no deeper headings than h6. */
const HEADINGS = ['h4', 'h5', 'h6'] as const;
const ELEMENTS: Partial<Record<PassageRole, 'h4' | 'li' | 'pre'>> = {
  headline: 'h4',
  'list-item': 'li',
  code: 'pre',
};

/** Drawn again only when something of its own changes: a choice is then answered in time on a slow phone too. */
export const Passage = memo(function Passage(props: PassageProps) {
  const { document, passage, depth, isChosen } = props;
  const { id, role } = passage;
  const place = {
    id,
    className: 'passage',
    // Each line of code has its own: keys run from the left, whatever their values are. A row has that of its table.
    dir: role === 'code' || role === 'table-row' ? undefined : directionOf(textOf(document, passage)),
    'data-role': role,
    'data-chosen': isChosen || undefined,
  };
  const link = <NumberLink {...props} />;
  if (role === 'table-row') return <Row {...props} place={place} link={link} />;
  const Element = ELEMENTS[role] ?? HEADINGS[Math.min(depth, HEADINGS.length) - 1] ?? 'p';
  const deep = depth > HEADINGS.length ? depth + 3 : undefined;
  return (
    <Element {...place} aria-level={role === 'list-item' ? passage.level : deep}>
      {link}
      <Words {...props} span={passage} />
    </Element>
  );
});

type NumberLinkProps = Pick<PassageProps, 'desk' | 'document' | 'passage' | 'number' | 'isChosen'>;

/** Drawn by the style sheet, so that the text of a passage is its words alone. */
function NumberLink({ desk, document, passage, number, isChosen }: NumberLinkProps) {
  return (
    // biome-ignore lint/a11y/useAnchorContent: its number is drawn, and told.
    <a
      className="number"
      href={`#${passage.id}`}
      data-number={number}
      aria-label={passageName(document, passage)}
      aria-current={isChosen ? 'location' : undefined}
      onClick={(event) => chooseInstead(event, () => desk.choose(passage.id))}
    />
  );
}

type RowProps = PassageProps & { readonly place: object; readonly link: React.ReactNode };

/** A word that no table has room for: an address, a line that was drawn; or a sentence that is written without blanks. */
const LONG = /\S{40}/;

/** A table's row: its cells are parted by tabs, and fill its width. Only a cell without words can be a merged one's. */
function Row({ place, link, columns, ...props }: RowProps) {
  const { document, passage } = props;
  const cells = cellsOf(document, passage).map((cell, index) => ({ ...cell, index }));
  const drawn = cells.filter(({ start, end, index }) => end > start || passage.spans?.[index] !== 0);
  const Cell = passage.head ? 'th' : 'td';
  return (
    <tr {...place}>
      {drawn.map(({ index, ...cell }, at) => {
        const next = drawn[at + 1]?.index ?? columns;
        return (
          <Cell
            key={cell.start}
            colSpan={next - index}
            scope={passage.head && 'col'}
            data-long={LONG.test(textOf(document, cell)) || undefined}
          >
            {index === 0 && link}
            <Words {...props} span={cell} />
          </Cell>
        );
      })}
    </tr>
  );
}
