// The old encodings, told apart by how a page of ordinary prose looks in each.

import { describe, expect, test } from 'vitest';
import { decode, labels as offered } from '../../src/reading/text/decode.ts';
import { ENCODINGS as guessed } from '../../src/reading/text/encodings.ts';

/** Prose written for the purpose. */
const PROSE = {
  czech:
    'Čerpadlo se zastaví nejpozději do dvou set milisekund. Ventil se potom zavře sám a strážce se o tom dozví.',
  polish:
    'Pompa zatrzymuje się najpóźniej po dwustu milisekundach. Zawór zamyka się sam, a strażnik dowiaduje się.',
  hungarian:
    'A szivattyú legkésőbb kétszáz ezredmásodperc múlva leáll. A szelep magától bezárul, és az őr értesül róla.',
  russian:
    'Насос останавливается не позднее чем через двести миллисекунд. Клапан закрывается сам, и это известно.',
  ukrainian:
    'Насос зупиняється не пізніше ніж через двісті мілісекунд. Клапан закривається сам, і наглядач це знає.',
  german:
    'Die Pumpe hält spätestens nach zweihundert Millisekunden. Das Ventil schließt von selbst, „wie üblich“.',
  french:
    'La pompe s’arrête au plus tard après deux cents millisecondes. La vanne se ferme d’elle-même, à l’œuvre.',
  greek:
    'Η αντλία σταματά το αργότερο μετά από διακόσια χιλιοστά του δευτερολέπτου. Άλλοι το μαθαίνουν αργότερα.',
  turkish:
    'Pompa en geç iki yüz milisaniye sonra durur. Vana kendiliğinden kapanır ve bekçi bundan haberdar olur.',
  lithuanian:
    'Siurblys sustoja ne vėliau kaip po dviejų šimtų milisekundžių. Vožtuvas užsidaro pats, ir sargas žino.',
};

/** What the bytes from 0x80 on stand for, as the decoder of this engine has it. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (sign) => bytes.get(sign) ?? 0x3f);
}

describe('single bytes', () => {
  test.each([
    ['windows-1250', 'Windows-1250', PROSE.czech],
    ['windows-1250', 'Windows-1250', PROSE.polish],
    ['windows-1250', 'Windows-1250', PROSE.hungarian],
    ['windows-1251', 'Windows-1251', PROSE.russian],
    ['windows-1251', 'Windows-1251', PROSE.ukrainian],
    ['windows-1253', 'Windows-1253', PROSE.greek],
    ['windows-1254', 'Windows-1254', PROSE.turkish],
    ['windows-1257', 'Windows-1257', PROSE.lithuanian],
    ['iso-8859-2', 'ISO-8859-2', PROSE.polish],
    ['iso-8859-5', 'ISO-8859-5', PROSE.russian],
    ['iso-8859-7', 'ISO-8859-7', PROSE.greek],
    ['iso-8859-15', 'ISO-8859-15', PROSE.french.replaceAll('’', "'")],
    ['koi8-r', 'KOI8-R', PROSE.russian],
    ['koi8-u', 'KOI8-U', PROSE.ukrainian],
    ['ibm866', 'IBM866', PROSE.russian],
    ['x-mac-cyrillic', 'Mac Cyrillic', PROSE.russian],
  ])('%s', (label, encoding, text) => {
    expect(decode(encode(text, label), 'a.txt')).toMatchObject({ ok: true, value: { text, encoding } });
  });

  test.each([PROSE.german, PROSE.french])('windows-1252', (text) => {
    const western: Readonly<Record<string, number>> = { '’': 0x92, '„': 0x84, '“': 0x93, œ: 0x9c };
    const bytes = Uint8Array.from(text, (sign) => western[sign] ?? sign.charCodeAt(0));
    expect(decode(bytes, 'a.txt')).toMatchObject({ ok: true, value: { text, encoding: 'Windows-1252' } });
  });
});

test('whoever knows better than the guess is offered every encoding that it knows, and none that cannot be read', () => {
  const labels = guessed.map(([label]) => label);
  expect(labels.filter((label) => !offered.includes(label))).toEqual([]);
  for (const label of offered) expect(() => new TextDecoder(label)).not.toThrow();
});

test('signs that stand alone are no letters of another script', () => {
  const text =
    'The résumé of 28 C.F.R. § 600 says: 20 ° C, § 7. © Acme ® 1999. ® is a sign. See § 8 ° and § 9 for £ 5. '.repeat(
      3,
    );
  expect(decode(encode(text, 'windows-1252'), 'a.txt')).toMatchObject({
    ok: true,
    value: { text, encoding: 'Windows-1252' },
  });
});

test.each([
  [1, 'utf-16le', 'UTF-16 LE'],
  [0, 'utf-16be', 'UTF-16 BE'],
])('UTF-16 of Japanese without a mark, low byte at %s', (low, _, encoding) => {
  const text = 'ポンプは二百ミリ秒以内に止まる。その後、弁は自動的に閉じ、当番に知らせが届く。';
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[2 * at + (1 - low)] = unit & 0xff;
    bytes[2 * at + low] = unit >> 8;
  }
  expect(decode(bytes, 'a.txt')).toMatchObject({ ok: true, value: { text, encoding } });
});

test('a byte that is no character, or a zero, costs one character of the text', () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode('Die Pumpe hält, und fünf weitere.'),
    0xff,
    0x41,
  ]);
  expect(decode(bytes, 'a.txt')).toEqual({
    ok: true,
    value: { text: 'Die Pumpe hält, und fünf weitere.\ufffdA', encoding: 'UTF-8', bad: 1 },
  });
  expect(decode(new TextEncoder().encode('One\0two'), 'a.txt')).toEqual({
    ok: true,
    value: { text: 'One\ufffdtwo', encoding: 'UTF-8', bad: 1 },
  });
});
