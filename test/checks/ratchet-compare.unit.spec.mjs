import { accepted, compare } from './ratchet-compare.mjs';
import { ownWords, wordsOf } from './ratchet-words.mjs';

it('finds a number that rose, and one that fell', () => {
  const { higher, lower } = compare({ lines: 10, 'word tell': 5, cycles: 0 }, { lines: 11, 'word tell': 4, cycles: 0 });
  expect(higher).toEqual([{ figure: 'lines', was: 10, is: 11, names: [] }]);
  expect(lower).toEqual([{ figure: 'word tell', was: 5, is: 4, names: [] }]);
});

it('names what is new in a list, also when it stands there twice', () => {
  const { higher } = compare({ long: ['a', 'b'] }, { long: ['a', 'a', 'c'] });
  expect(higher).toEqual([{ figure: 'long', was: 2, is: 3, names: ['a', 'c'] }]);
});

it('lets a name take the place of another', () => {
  expect(compare({ long: ['a'] }, { long: ['b'] })).toEqual({ higher: [], lower: [] });
});

it('takes a figure that is not recorded for nothing', () => {
  expect(compare({}, { cycles: ['a'] }).higher).toMatchObject([{ was: 0, is: 1 }]);
  expect(compare({ cycles: ['a'] }, {}).lower).toMatchObject([{ was: 1, is: 0 }]);
});

it('accepts lower figures only', () => {
  expect(accepted({ a: 3, b: ['x'], c: 2 }, { a: 2, b: ['x', 'y'], c: 3 })).toEqual({ a: 2, b: ['x'], c: 2 });
  expect(accepted({}, { a: 0, b: 1 })).toEqual({ a: 0, b: undefined });
});

it('splits names into words', () => {
  expect(wordsOf('heldCase')).toEqual(['held', 'case']);
  expect(wordsOf('held-case.sql')).toEqual(['held', 'case', 'sql']);
  expect(wordsOf('URL2Room')).toEqual(['url', 'room']);
});

it('counts own words in names, and those that are no ordinary English in comments too', () => {
  const file = 'apps/api/src/cases/engine/apply-events.ts';
  expect(
    ownWords({ file, names: ['intake/tell', 'retold', 'narrowOf', 'roomOf'], comments: ['Told by part, anew.'] }),
  ).toEqual({
    tell: 3,
    narrow: 1,
    room: 1,
    anew: 1,
  });
  expect(ownWords({ file: 'apps/wall/src/ui/room.ts', names: ['ui/room', 'topicOf'], comments: [] })).toEqual({});
});
