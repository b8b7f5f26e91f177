// Makes ZIP archives for tests: bombs, archives that lie about their sizes, archives of other programs.

import { deflateRawSync } from 'node:zlib';

/** An archive of parts. `claims` are the unpacked sizes that the directory gives instead of the real ones. */
export function zip(
  parts: Readonly<Record<string, Buffer | string>>,
  claims: Readonly<Record<string, number>> = {},
): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const sizes = Buffer.alloc(14);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claims[name] ?? Buffer.byteLength(content), 8);
    sizes.writeUInt16LE(name.length, 12);
    const start = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]);
    const header = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      start,
      sizes,
      Buffer.alloc(2),
      Buffer.from(name),
      packed,
    ]);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), start, sizes, place, Buffer.from(name)]));
    local.push(header);
    offset += header.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, listed, end]));
}

/** The relations of a Word file whose text is in the part of this name. */
export function relations(target = 'word/document.xml'): Record<string, string> {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${types}/officeDocument" Target="${target}"/></Relationships>`,
  };
}
