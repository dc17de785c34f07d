import { expect, it } from '@jest/globals';
import { figureForm } from '#scenes/figure-form';

it.each([
  [560, 217, 'headline'],
  [559, 217, 'second'],
  [560, 216, 'second'],
  [300, 184, 'second'],
  [900, 183, 'row'],
] as const)('%d × %d minutes of arc: %s', (width, height, form) => expect(figureForm({ width, height })).toBe(form));
