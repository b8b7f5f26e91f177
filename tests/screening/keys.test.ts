import { expect, test } from 'vitest';
import { textOf } from '../../src/documents/document.ts';
import { readSchema } from '../../src/reading/outline/schema.ts';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';

function keysOf(text: string): string[] {
  const document = readSchema(text, { id: 'text', name: 'Text' });
  return screen(document)
    .statements.filter(({ rule }) => rule === 'key')
    .map(({ span, cue }) => textOf(document, span).replace(textOf(document, cue), (words) => `[${words}]`));
}

const OPENAPI = `openapi: 3.0.3
info:
  title: Orders
paths:
  /orders:
    get:
      parameters:
        - name: limit
          in: query
          required: true
          deprecated: true
          schema:
            type: integer
            maximum: 100
            example: 7
            nullable: false
      responses:
        '200':
          description: One order.
          content:
            application/json:
              schema:
                maxItems: 7
        default:
          description: A fault.
          content:
            application/json:
              schema:
                minProperties: 2
              example:
                type: shown
components:
  schemas:
    Order:
      type: object
      required:
        - id
      example:
        type: shown
        parts:
          type: shown too
      properties:
        id:
          type: string
`;

test('in a description of an interface the keys that bind are requirements, what is shown is not', () => {
  expect(keysOf(OPENAPI)).toEqual([
    '[in]: query',
    '[required]: true',
    '[type]: integer',
    '[maximum]: 100',
    '[maxItems]: 7',
    '[minProperties]: 2',
    '[type]: object',
    '[id]',
    '[type]: string',
  ]);
});

test('in a JSON Schema they are, with each name and value that is listed', () => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Order',
    default: { type: 'shown', inner: { pattern: 'shown' }, format: 'shown' },
    required: ['id', 'amount'],
    properties: {
      id: {
        description: 'The number of the order.',
        type: 'string',
        examples: ['type: shown'],
        pattern: '^o',
      },
      state: { enum: ['open', 'shut'] },
    },
    additionalProperties: false,
  };
  expect(keysOf(JSON.stringify(schema))).toEqual([
    '[id]',
    '[amount]',
    '[type]: string',
    '[pattern]: ^o',
    '[open]',
    '[shut]',
    '[additionalProperties]: false',
  ]);
});

test('in another document they are none', () => {
  const text = '- required: false\n- maximum: 100\n';
  expect(screen(readDocument(text, { id: 'text', name: 'Text', format: 'markdown' })).statements).toEqual([]);
});

test('they are counted as what they are', () => {
  const { counted } = screen(readSchema(OPENAPI, { id: 'text', name: 'Text' }));
  expect(counted).toBe('9 keys that bind: 9 requirements');
});

test('a key or a listed value that is a sentence is counted once, and as many are listed as are counted', () => {
  const enumeration = ['The client must retry at once', 'shut', 'The server shall close the stream'];
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { mode: { type: 'string', enum: enumeration, pattern: 'The pattern must be a name.' } },
  };
  const { counted, statements } = screen(readSchema(JSON.stringify(schema), { id: 'text', name: 'Text' }));
  expect(counted).toMatch(/^3 sentences .* and 2 keys that bind: /);
  expect(statements).toHaveLength(5);
});

test('words of the format and names of fields answer for no item', () => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { scope: { type: 'string' }, purpose: { type: 'string', maxLength: 9 } },
    definitions: { pump: { type: 'object', title: 'A pump' } },
    dependencies: { scope: ['purpose'] },
  };
  const { checklist } = screen(readSchema(JSON.stringify(schema), { id: 'text', name: 'Text' }));
  expect(checklist.flatMap(({ item, found }) => (found.length > 0 ? [item] : []))).toEqual([
    'inputs-outputs',
  ]);
});
