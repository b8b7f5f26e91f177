import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('a device that asks for more contrast gets what the theme of that name has', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const colours = [...css.matchAll(/data-theme="(contrast|auto)"\] \{([^}]*)\}/g)].map(
    ([, name, said = '']) => [name, said.split(';').map((one) => one.trim())],
  );
  expect(colours.map(([name]) => name)).toEqual(['contrast', 'auto']);
  expect(colours[1]?.[1]).toEqual(colours[0]?.[1]);
});
