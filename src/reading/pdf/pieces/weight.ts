// How heavy a font's program says that it is (OpenType 1.9: the table directory, 'head', 'OS/2'). Knows no PDF.

/** What the directory of tables begins with, and the length of its head and of each of its records (bytes). */
const HEAD = 12;
const RECORD = 16;
/** More tables have no font. */
const MOST_TABLES = 64;
/** Where in its table a font says it: `macStyle`, whose first bit is bold; `usWeightClass`, from 1 to 1,000, of which 600 is semibold. */
const PLACES: Readonly<Record<string, { readonly at: number; readonly isBold: (value: number) => boolean }>> =
  {
    head: { at: 44, isBold: (style) => (style & 1) === 1 },
    'OS/2': { at: 4, isBold: (weight) => weight >= 600 && weight <= 1000 },
  };

/** Whether a font's program says that it is bold: false of what is none or ends early. */
export function isBoldProgram(program: unknown): boolean {
  if (!(program instanceof Uint8Array) || program.length < HEAD) return false;
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const count = Math.min(view.getUint16(4), MOST_TABLES);
  for (
    let record = HEAD;
    record + RECORD <= Math.min(view.byteLength, HEAD + count * RECORD);
    record += RECORD
  ) {
    const place = PLACES[String.fromCharCode(...program.subarray(record, record + 4))];
    const at = view.getUint32(record + 8) + (place?.at ?? 0);
    if (place !== undefined && at + 2 <= view.byteLength && place.isBold(view.getUint16(at))) return true;
  }
  return false;
}
