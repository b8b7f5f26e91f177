// The text of a file that is XML and no archive, in the encoding that it declares. Knows no element.

import { type Outcome, succeed } from '../../documents/outcome.ts';
import type { Source } from '../reader.ts';
import { type Decoded, decode } from '../text/decode.ts';

/** XML says its encoding in its first bytes. */
const DECLARED_WITHIN = 200;

export function decodeXml(bytes: Uint8Array, { name, encoding }: Source): Outcome<Decoded> {
  const start = String.fromCharCode(...bytes.subarray(0, DECLARED_WITHIN));
  const declared = /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{1,40})/.exec(start)?.[1];
  const decoded = decode(bytes, name, declared, encoding);
  if (!decoded.ok) return decoded;
  return succeed({ ...decoded.value, text: decoded.value.text.replace(/^\ufeff/, '') });
}
