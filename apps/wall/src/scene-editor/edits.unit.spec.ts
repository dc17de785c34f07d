import { expect, it } from '@jest/globals';
import { edited, editsOf, isUnsaved } from '#scene-editor/edits';

const scene = (name: string) => ({ code: 'a', name, nameEn: name, panels: [] });
const change = (name: string) => ({ do: 'change', scene: scene(name) }) as const;
const [undo, redo] = [{ do: 'undo' }, { do: 'redo' }] as const;
const named = (all: readonly { name: string }[]) => all.map(({ name }) => name).join('');

it('changes are undone one by one, and done again until another is made', () => {
  let edits = ['b', 'c'].map(change).reduce(edited, editsOf(scene('a')));
  edits = edited(edited(edits, undo), undo);
  expect([edits.scene.name, named(edits.before), named(edits.undone)]).toEqual(['a', '', 'cb']);
  expect(edited(edits, undo)).toBe(edits);
  edits = edited(edits, redo);
  expect([edits.scene.name, named(edits.before), named(edits.undone)]).toEqual(['b', 'a', 'c']);
  edits = edited(edits, change('d'));
  expect([edits.scene.name, named(edits.before), named(edits.undone)]).toEqual(['d', 'ab', '']);
  expect(edited(edits, redo)).toBe(edits);
});

it('a hundred steps are remembered', () => {
  const many = Array.from({ length: 101 }, (_, i) => change(String(i))).reduce(edited, editsOf(scene('a')));
  expect(many.before).toHaveLength(100);
  expect(many.before[0]?.name).toBe('0');
});

it('a scene is unsaved while it differs from what the server has', () => {
  const edits = edited(editsOf(scene('a')), change('b'));
  expect([isUnsaved(editsOf(scene('a'))), isUnsaved(edits)]).toEqual([false, true]);
  const saved = edited(edits, { do: 'saved', scene: scene('b') });
  expect([isUnsaved(saved), named(saved.before), isUnsaved(edited(saved, undo))]).toEqual([false, 'a', true]);
  expect(edited(saved, { do: 'load', scene: scene('c') })).toEqual(editsOf(scene('c')));
});
