import { expect, it } from '@jest/globals';
import { isWallPath } from '#api/wall-path';

it.each([
  ['/', '', true],
  ['/scenes/economy', '', true],
  ['/scenes/economy/panels/2', '', true],
  ['/scenes', '', false],
  ['/figures', '', false],
  ['/ioc/', '/ioc', true],
  ['/ioc/scenes/play', '/ioc', true],
  ['/scenes/economy', '/ioc', false],
])('%s under %j: a screen of the wall is %s', (path, base, wall) => expect(isWallPath(path, base)).toBe(wall));
