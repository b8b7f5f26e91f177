// A desk with workers and a storage of the test's own: it answers what it is told to, when it is told to.

import { isSameFile, type SourceDocument } from '../../src/documents/document.ts';
import { fail, type Outcome, succeed } from '../../src/documents/outcome.ts';
import type { Findings } from '../../src/find/findings.ts';
import { findAll } from '../../src/find/steps.ts';
import type { Keeper } from '../../src/keep/keeper.ts';
import { documentOf, letterOf, type Place, sourceOf, toRecord } from '../../src/keep/record.ts';
import type { Letter } from '../../src/letter/letter.ts';
import { idOf } from '../../src/reading/blocks/identify.ts';
import { readDocument } from '../../src/reading/read.ts';
import type { Choices } from '../../src/state/choices.ts';
import { createDesk, type Desk } from '../../src/state/desk.ts';

const report = (id: string, name: string): SourceDocument => ({
  ...readDocument('The pier opens on Monday.\n\nThe mayor said “it was time”.', { id, name }),
  provenance: { request: { source: name, date: '3 May 2021' }, cites: [] },
});
export const left = report('tass', 'TASS');
export const right = report('interfax', 'Interfax');
export const delivered = { left, right, findings: findAll({ left, right }) };

/** A document as a reader gives it: its sum is made of its words, so that equal files have equal ones. */
export function readAs(name: string, text: string, encoding = 'UTF-8'): SourceDocument {
  const id = idOf(name);
  const file = {
    name,
    bytes: text.length,
    sha256: `sum of ${text}`,
    encoding,
    format: 'text' as const,
  };
  return { ...readDocument(text, { id, name }), file };
}

/** A file by its words; one whose words begin with "!" cannot be read, for the reason that follows. */
export const file = (name: string, text: string) => new File([text], name);

/** Something that a test lets happen. */
export function later<Value>() {
  let settle = (_: Value) => {};
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

/** A storage in memory, which two desks can share as two tabs do. */
export function memory(
  records = new Map<string, unknown>(),
): Keeper & { readonly records: Map<string, unknown> } {
  return {
    records,
    keeps: true,
    read: async () => {
      const all = [...records].filter(([id]) => !id.startsWith('/'));
      const found = all.flatMap(([id, record]) => {
        const document = documentOf(record, id);
        return document === null ? [] : [[document, sourceOf(record)] as const];
      });
      return {
        documents: found.map(([document]) => document),
        sources: found.flatMap(([document, source]) => (source ? [[document, source]] : [])),
        letters: new Map(
          [...lettersIn(records)].flatMap(([key, letter]) => (letter === null ? [] : [[key, letter]])),
        ),
        place: (records.get('/') as Place | null | undefined) ?? null,
        unreadable: all.flatMap(([id, record]) => (documentOf(record, id) === null ? [id] : [])),
      };
    },
    keep: async (document, source, before = document) => {
      const there = records.get(document.id);
      const other = documentOf(there, document.id);
      const isOurs = other !== null && [document, before].some((one) => isSameFile(other, one));
      if (records.has(document.id) && !isOurs) return 'taken';
      records.set(document.id, toRecord(document, source ?? sourceOf(there)));
      return 'kept';
    },
    readLetters: async () => lettersIn(records),
    keepLetter: async (key, letter) => {
      records.set(`/letter/${key}`, letter && toRecord(letter));
      return true;
    },
    keepPlace: async (place) => {
      records.set('/', place);
    },
    remove: async (ids) => {
      for (const id of ids === 'all' ? [...records.keys()] : ids) records.delete(id);
      return true;
    },
  };
}

function lettersIn(records: ReadonlyMap<string, unknown>): ReadonlyMap<string, Letter | null> {
  const all = [...records].filter(([id]) => id.startsWith('/letter/'));
  return new Map(all.map(([id, record]) => [id.slice('/letter/'.length), letterOf(record)]));
}

type Making = {
  readonly keeper?: Keeper;
  /** Waited for before any file is read. */
  readonly reading?: Promise<unknown>;
  /** The same for files of a name; a reading that is stopped waits for nothing. */
  readonly readings?: Readonly<Record<string, Promise<unknown>>>;
  /** Waited for between the screening of the left and the rest. */
  readonly finding?: Promise<unknown>;
  readonly outcome?: Outcome<Findings>;
  /** What comes of reading a file in another encoding; unless told, it is read. */
  readonly again?: Outcome<SourceDocument>;
  readonly keepChoices?: (choices: Choices) => void;
};

export function makeDesk(making: Making = {}): Desk {
  const {
    keeper = memory(),
    keepChoices = () => {},
    reading,
    readings = {},
    finding,
    outcome,
    again,
  } = making;
  return createDesk({
    delivered,
    opens: true,
    keeper,
    keepChoices,
    read: async (given, signal, encoding) => {
      await reading;
      const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve));
      await Promise.race([readings[given.name], stopped]);
      if (encoding !== undefined && again !== undefined) return again;
      const text = await given.text();
      return text.startsWith('!') ? fail(text.slice(1)) : succeed(readAs(given.name, text, encoding));
    },
    find: async (shown, _, tell) => {
      const findings = findAll(shown);
      tell(
        {
          screenings: { left: findings.screenings.left, right: null },
          comparison: null,
          letter: null,
          changed: null,
        },
        0.25,
      );
      await finding;
      if (outcome !== undefined) return outcome;
      tell(findings, 1);
      return succeed(findings);
    },
  });
}

export const stateOf = ({ store }: Desk) => store.getState();
export const namesOf = (desk: Desk) => [stateOf(desk).shown.left.name, stateOf(desk).shown.right?.name];
export const wordsOf = (desk: Desk) => stateOf(desk).notice?.words ?? '';
