import { expect, test } from 'vitest';
import { loadCounted, outOfProportion, stepsOf } from '../steps.ts';
import { hostilePairs } from './hostile.ts';

const { compare, documentOf } = await loadCounted(async () => ({
  ...(await import('../../src/compare/compare.ts')),
  ...(await import('./reports.ts')),
}));

test.each(hostilePairs)('%s', (_, make) => {
  const [once, fourfold] = [5_000, 20_000].map((size) => {
    const [left, right] = make(size).map(documentOf);
    return stepsOf(() => compare(left!, right!));
  });
  console.log(_, [...fourfold!].map(([k,v])=>[Math.round(v/40000),k.slice(0,60)] as const).sort((a,b)=>b[0]-a[0]).slice(0,3).join(" ; ")); expect(outOfProportion(once!, fourfold!)).toEqual([]);
});
