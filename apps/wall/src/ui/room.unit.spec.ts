import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { arcmin, canvasOf, guessRoom, isPhone, isPersonal, presets, readRoom } from '#ui/room';

const theme = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
/** Minutes of arc of a font size in the style sheet. */
const sizeOf = (name: number) => Number(new RegExp(`--t-${name}: calc\\(([\\d.]+) \\*`).exec(theme)?.[1]);

const desk = { distance: 0.6, pitch: 0.28 };
const panel55 = { distance: 6, pitch: 0.63 };
const query = (text: string) => new URLSearchParams(text);
const fullHd = { width: 1920, height: 1080 };

describe('the minute of arc', () => {
  it.each([
    [desk, 56, 50],
    [desk, 36, 32],
    [desk, 20, 18],
    [desk, 16, 14],
    [panel55, 56, 222],
    [panel55, 36, 142],
    [panel55, 20, 79],
    [panel55, 16, 63],
  ])('makes the font sizes of the table of rooms: %j, %d′ is %d px', (room, minutes, px) => {
    expect(Math.round(sizeOf(minutes) * arcmin(room))).toBe(px);
  });
  it('grows with the distance and shrinks with the pitch', () => {
    expect(arcmin({ distance: 8, pitch: 0.63 })).toBeCloseTo((arcmin(panel55) * 8) / 6);
    expect(arcmin({ distance: 6, pitch: 1.26 })).toBeCloseTo(arcmin(panel55) / 2);
  });
});

describe('the room of a screen', () => {
  it.each([
    ['wall-3x2', 5760, 2160],
    ['wall-4x2', 7680, 2160],
    ['wall-4x3', 7680, 3240],
    ['wall-3x4', 5760, 4320],
  ])('%s has the size of its panels', (name, width, height) => {
    expect(canvasOf(presets[name]!)).toEqual({ width, height });
  });
  it('takes a measure of the address over that of the preset', () => {
    expect(readRoom(query('room=wall-4x3&distance=8,5&pitch=1.5'), fullHd)).toMatchObject({
      columns: 4,
      rows: 3,
      distance: 8.5,
      pitch: 1.5,
    });
  });
  it('keeps the preset where a measure cannot be read', () => {
    expect(readRoom(query('room=tv&distance=far&grid=0x2'), fullHd)).toMatchObject({
      distance: 3,
      columns: 1,
      rows: 1,
    });
  });
  it('gives a desk the size of its window, but never less than a scene needs', () => {
    expect(canvasOf(readRoom(query('room=desk'), { width: 2560, height: 1440 }))).toEqual({
      width: 2560,
      height: 1440,
    });
    expect(canvasOf(guessRoom({ width: 1024, height: 600 }))).toEqual({ width: 1280, height: 720 });
  });
  it('lies on a phone below 900 px, with the letters of a desk, unless a room is asked for', () => {
    const phone = { width: 390, height: 844 };
    expect(canvasOf(guessRoom(phone))).toEqual(phone);
    expect(arcmin(guessRoom(phone))).toBe(arcmin(desk));
    const held = (width: number, asked = '') => isPhone(readRoom(query(asked), { width, height: 844 }));
    expect([390, 899, 900, 1366].map((width) => held(width))).toEqual([true, true, false, false]);
    expect(held(390, 'room=desk')).toBe(false);
  });
  it.each([
    ['', 390, true],
    ['room=desk', 1920, true],
    ['room=tv', 1920, false],
    ['room=wall-4x3', 1920, false],
  ])('is one person\'s or everybody\'s: "%s" in a window of %d px', (asked, width, is) => {
    expect(isPersonal(readRoom(query(asked), { width, height: 844 }))).toBe(is);
  });
  it('shows as much on a television of 4K as on one of full HD, and takes 4K of a usual shape for one', () => {
    const uhd = { width: 3840, height: 2160 };
    const minutes = (room: ReturnType<typeof guessRoom>) => Math.round(canvasOf(room).width / arcmin(room));
    expect(minutes(readRoom(query('room=tv'), uhd))).toBe(minutes(readRoom(query('room=tv'), fullHd)));
    expect(canvasOf(readRoom(query('room=tv'), uhd))).toEqual(uhd);
    expect(guessRoom(uhd).name).toBe('tv');
    expect(guessRoom({ width: 3440, height: 1440 }).name).toBe('desk');
    expect(guessRoom({ width: 3840, height: 1600 }).name).toBe('desk');
  });
  it('sees the panels of a wall in the size of an unknown window', () => {
    expect(guessRoom({ width: 7680, height: 3240 })).toMatchObject({ columns: 4, rows: 3, panelWidth: 1920 });
  });
});
