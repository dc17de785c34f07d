import { describe, expect, it } from '@jest/globals';
import { freePlace, type GridPlace, placeAfterKey, placeOf } from '#scene-editor/arrangement';

const panel = (...at: GridPlace) => ({ show: 'clock', at: [...at] });
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

it('a panel that lacks a number of its place is a single cell', () =>
  expect(placeOf({ show: 'clock', at: [] })).toEqual([1, 1, 1, 1]));

describe('the place of a new panel', () => {
  it('is the first by rows that has room for a quarter of the grid', () => {
    expect(freePlace([])).toEqual([1, 1, 6, 6]);
    expect(freePlace([panel(1, 1, 6, 6)])).toEqual([7, 1, 6, 6]);
    expect(freePlace([panel(1, 1, 12, 6)])).toEqual([1, 7, 6, 6]);
  });
  it('is smaller where there is less room, and none where the grid is full', () => {
    expect(freePlace([panel(1, 1, 12, 8)])).toEqual([1, 9, 4, 4]);
    expect(freePlace([panel(1, 1, 12, 11)])).toEqual([1, 12, 1, 1]);
    expect(freePlace([panel(1, 1, 12, 12)])).toBeNull();
  });
});

describe('a key on a panel', () => {
  const panels = [panel(2, 2, 3, 3), panel(5, 2, 3, 3)];
  it.each<[string, boolean, GridPlace | null]>([
    ['ArrowLeft', false, [1, 2, 3, 3]],
    ['ArrowUp', false, [2, 1, 3, 3]],
    ['ArrowDown', false, [2, 3, 3, 3]],
    ['ArrowRight', false, null],
    ['ArrowDown', true, [2, 2, 3, 4]],
    ['ArrowUp', true, [2, 2, 3, 2]],
    ['ArrowLeft', true, [2, 2, 2, 3]],
    ['ArrowRight', true, null],
    ['Enter', false, null],
  ])('%s, with Shift %s', (name, shift, place) => expect(placeAfterKey(panels, 0, key(name, shift))).toEqual(place));
  it('does nothing to a panel that there is not, and never leaves the grid', () => {
    expect(placeAfterKey(panels, 2, key('ArrowLeft'))).toBeNull();
    expect(placeAfterKey([panel(1, 1, 1, 1)], 0, key('ArrowLeft'))).toBeNull();
    for (const name of ['ArrowLeft', 'ArrowUp']) {
      expect(placeAfterKey([panel(1, 1, 1, 1)], 0, key(name))).toBeNull();
      expect(placeAfterKey([panel(1, 1, 1, 1)], 0, key(name, true))).toBeNull();
    }
    for (const name of ['ArrowRight', 'ArrowDown'])
      for (const shift of [false, true]) {
        expect(placeAfterKey([panel(12, 12, 1, 1)], 0, key(name, shift))).toBeNull();
        expect(placeAfterKey([panel(11, 11, 1, 1)], 0, key(name, shift))).not.toBeNull();
      }
  });
  it('moves a panel beside others, and not onto one', () => {
    const around = [panel(5, 5, 2, 2), panel(7, 5, 2, 2), panel(3, 5, 2, 2), panel(5, 3, 2, 2)];
    const after = (name: string) => placeAfterKey(around, 0, key(name));
    expect(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'].map(after)).toEqual([null, null, null, [5, 6, 2, 2]]);
  });
});
