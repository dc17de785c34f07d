import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { showPage } from '#desk/page.spec-support';
import { startI18n } from '#i18n/i18n';
import { LiveStore } from '#live/store';
import { type Live, LiveContext } from '#live/use-live';
import { AlarmSound } from '#alarms/alarm-sound';

/** A browser that lets sound out only after somebody has touched the page, as far as `isTouched` says. */
let isTouched = false;
class Context extends EventTarget {
  state: AudioContextState = 'suspended';
  close = async () => undefined;
  async resume() {
    if (!isTouched) return new Promise<void>(() => undefined);
    this.state = 'running';
    this.dispatchEvent(new Event('statechange'));
    return undefined;
  }
  currentTime = 0;
  destination = {};
  private readonly tone = () => ({ frequency: {}, gain: {}, connect: (to: object) => to, start() {}, stop() {} });
  createOscillator = this.tone;
  createGain = this.tone;
}

const show = (roles = ['operator']) => {
  const live = { store: new LiveStore((flush) => flush()) } as unknown as Live;
  const page = (
    <LiveContext value={live}>
      <AlarmSound />
    </LiveContext>
  );
  return showPage(page, [
    [/session/, { roles, units: [] }],
    [/entries/, { id: '1' }],
  ]);
};
const said = () =>
  jest
    .mocked(fetch)
    .mock.calls.filter(([, request]) => request?.method === 'POST')
    .map(([, request]) => (JSON.parse(String(request?.body)) as { sound: string }).sound);
const after = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const touch = () => act(async () => ((isTouched = true), void fireEvent.click(document.body)));
const blocked = () => screen.queryByText(/Trình duyệt chặn âm thanh/);

beforeAll(() => void startI18n('vi'));
beforeEach(() => {
  Object.assign(globalThis, { AudioContext: Context });
  [isTouched] = [false];
  window.localStorage.clear();
  jest.useFakeTimers();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

describe('the sound of the desk', () => {
  it('says at once that the browser blocks it, in the log once that lasts, and that it is heard again', async () => {
    await show();
    await after(600);
    expect([blocked() !== null, said()]).toEqual([true, []]);
    await after(10_000);
    expect(said()).toEqual(['blocked']);
    await touch();
    await after(0);
    expect([blocked(), said()]).toEqual([null, ['blocked', 'heard']]);
  });
  it('writes nothing of a page that is touched soon, nor of one that is heard', async () => {
    await show();
    await after(600);
    await after(5000);
    await touch();
    await after(20_000);
    expect([blocked(), said()]).toEqual([null, []]);
  });
  it('writes that it is muted, and after a reload, which mutes nothing, that it is heard', async () => {
    isTouched = true;
    await show();
    await after(0);
    fireEvent.click(screen.getByText('Tắt âm báo'));
    await after(0);
    expect(said()).toEqual(['muted']);
    cleanup();
    await show();
    await after(0);
    expect(said()).toEqual(['heard']);
  });
  it('writes it once more when it could not be written', async () => {
    await show();
    jest.mocked(fetch).mockRejectedValue(new TypeError('no network'));
    await after(600);
    await after(10_000);
    expect(said()).toEqual(['blocked']);
    cleanup();
    await show();
    await after(600);
    await after(10_000);
    expect(said()).toEqual(['blocked']);
  });
  it('writes nothing for whoever only looks', async () => {
    await show(['leader']);
    await after(600);
    await after(20_000);
    expect([blocked() !== null, said()]).toEqual([true, []]);
  });
});
