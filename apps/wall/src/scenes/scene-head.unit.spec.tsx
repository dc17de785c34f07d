import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { startI18n } from '#i18n/i18n';
import { ServerClock } from '#live/server-clock';
import { judgeHealth } from '#live/health';
import { seenWith } from '#live/seen.spec-support';
import { LiveStore } from '#live/store';
import { type Live, LiveContext } from '#live/use-live';
import { Value } from '#live/value';
import { SceneHead } from '#scenes/scene-head';
import { presets, type Room } from '#ui/room';

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

const seen = seenWith('2026-03-09T03:42:00Z');
const live: Live = {
  store: new LiveStore((flush) => flush()),
  health: new Value(judgeHealth(seen, 0, null)),
  now: new Value(Date.parse(seen.beat.at)),
  province: new Value<null>(null) as Live['province'],
  signedOut: new Value(false),
  display: new Value<string | null>(null),
  build: new Value<string | null>(null),
  clock: new ServerClock(),
};
const linksIn = (room: Room) => {
  render(
    <MemoryRouter>
      <LiveContext value={live}>
        <SceneHead name="Phòng Chủ tịch" note={undefined} room={room} />
      </LiveContext>
    </MemoryRouter>,
  );
  return screen.queryAllByRole('link').map((link) => link.getAttribute('href'));
};

it('a scene at a desk leads to the books behind the wall, as the overview does', () => {
  expect(linksIn(presets['desk'] as Room)).toEqual(['/subjects', '/figures']);
});

it('a scene on a wall that nobody clicks has no links in its head', () => {
  expect(linksIn(presets['tv'] as Room)).toEqual([]);
});
