// How the parts of an Office file are related (ISO/IEC 29500-2). Knows no part by its meaning.

import { type Outcome, succeed } from '../../documents/outcome.ts';
import type { ReadPart } from './parts.ts';
import { find, findAll, type XmlElement } from './tree.ts';

/** A relation: its id, its kind, the part that it leads to. */
export type Related = { readonly id: string; readonly kind: string; readonly part: string };

/** @param part the one whose relations these are; an empty name for those of the whole file */
export async function relatedTo(part: string, read: ReadPart): Promise<Outcome<readonly Related[]>> {
  const relations = await read(relationsPartOf(part));
  return relations.ok ? succeed(relationsOf(relations.value, part)) : relations;
}

/** Where a part's relations are said. */
function relationsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function relationsOf(relations: XmlElement, part: string): readonly Related[] {
  return findAll(find(relations, 'Relationships') ?? relations, 'Relationship').map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
    return {
      id,
      kind: type.slice(type.lastIndexOf('/') + 1),
      part: resolve(folderOf(part), target),
    };
  });
}

/** Folders of their own among the parts: "xl/" of "xl/workbook.xml". */
function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
