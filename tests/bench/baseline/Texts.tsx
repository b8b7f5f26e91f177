// The two reports as React draws them at the least: a heading each, a paragraph a line.

import interfax from '../../../src/supplied/interfax.txt?raw';
import tass from '../../../src/supplied/tass.txt?raw';

const reports = [
  { name: 'TASS', lines: tass.split('\n') },
  { name: 'Interfax', lines: interfax.split('\n') },
];

export function Texts() {
  return reports.map(({ name, lines }) => (
    <article key={name}>
      <h2>{name}</h2>
      {lines.filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </article>
  ));
}
