// One passage in its form: its number, which is its address, and its words.

import { memo } from 'react';
import { directionOf } from '../../documents/direction.ts';
import { cellsOf, type Passage as PassageSpan, textOf } from '../../documents/document.ts';
import { passageName } from '../../documents/naming.ts';
import { chooseInstead } from '../hooks/address.ts';
import { Words, type WordsProps } from './Words.tsx';

type PassageProps = WordsProps & {
  readonly passage: PassageSpan;
  readonly number: number;
  /** Of a heading in the outline of its document, from 1; 0 elsewhere. */
  readonly depth: number;
  /** Whether the address names this passage. */
  readonly isChosen: boolean;
};

/** Below the document's name, which is an h3; HTML has no deeper headings than h6. */
const HEADINGS = ['h4', 'h5', 'h6'] as const;

/** Drawn again only when something of its own changes: a choice is then answered in time on a slow phone too. */
export const Passage = memo(function Passage(props: PassageProps) {
  const { document, passage, depth, isChosen } = props;
  const { id, role } = passage;
  const place = {
    id,
    className: 'passage',
    dir: directionOf(textOf(document, passage)),
    'data-role': role,
    'data-chosen': isChosen || undefined,
  };
  const link = <NumberLink {...props} />;
  if (role === 'table-row') return <Row {...props} place={place} link={link} />;
  const words = <Words {...props} span={passage} />;
  if (role === 'list-item') {
    return (
      // biome-ignore lint/a11y/useAriaPropsSupportedByRole: ARIA has it for items of lists; they nest by it alone.
      <li {...place} aria-level={passage.level}>
        {link}
        {words}
      </li>
    );
  }
  if (role === 'code') {
    return (
      <pre {...place}>
        {link}
        {words}
      </pre>
    );
  }
  const Element = role === 'headline' ? 'h4' : (HEADINGS[Math.min(depth, HEADINGS.length) - 1] ?? 'p');
  return (
    <Element {...place} aria-level={depth > HEADINGS.length ? depth + 3 : undefined}>
      {link}
      {words}
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

/** A table's row: its cells are parted by tabs. */
function Row({ place, link, ...props }: RowProps) {
  const { document, passage } = props;
  return (
    <tr {...place}>
      {cellsOf(document, passage).map((cell, index) => {
        const inside = (
          <>
            {index === 0 && link}
            <Words {...props} span={cell} />
          </>
        );
        return passage.head ? (
          <th key={cell.start} scope="col">
            {inside}
          </th>
        ) : (
          <td key={cell.start}>{inside}</td>
        );
      })}
    </tr>
  );
}
