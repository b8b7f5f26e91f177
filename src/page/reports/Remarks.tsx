// What a file holds beside its text, at the place where it stands there: no part of the text, and told apart from it.

import { firstIndex, type Passage, type Remark, type SourceDocument } from '../../documents/document.ts';
import { groupBy } from '../../documents/groups.ts';

/** The remarks behind each passage, by its position: the one that holds their place, or the last before it. */
export function remarksByPassage(document: SourceDocument): ReadonlyMap<number, readonly Remark[]> {
  return groupBy(document.remarks, ({ at }) =>
    Math.max(0, firstIndex(document.passages, ({ start }) => start > at) - 1),
  );
}

/** Stands where the passage's own element may stand. */
export function Remarks({ role, remarks }: Pick<Passage, 'role'> & { remarks: readonly Remark[] }) {
  return remarks.map(({ kind, at, text }, index) => {
    const key = `${at} ${index}`;
    const words = `${kind[0]?.toUpperCase()}${kind.slice(1)}: ${text}`;
    if (role === 'table-row') {
      return (
        <tr className="remark" key={key}>
          <td colSpan={99}>{words}</td>
        </tr>
      );
    }
    const Element = role === 'list-item' ? 'li' : 'p';
    return (
      <Element className="remark" key={key}>
        {words}
      </Element>
    );
  });
}
