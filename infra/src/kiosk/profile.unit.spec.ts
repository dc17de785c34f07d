import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { findChromium } from '#kiosk/find-chromium.js';
import { prepareProfile } from '#kiosk/profile.js';

const dir = mkdtempSync(join(tmpdir(), 'ioc-profile-'));
afterAll(() => rmSync(dir, { recursive: true }));
const profile = join(dir, 'profile');
const preferences = join(profile, 'Default', 'Preferences');

it('a new profile shows nothing over the wall, and is its user’s alone', () => {
  prepareProfile(profile);
  expect(JSON.parse(readFileSync(preferences, 'utf8'))).toMatchObject({ translate: { enabled: false } });
  expect(statSync(profile).mode & 0o777).toBe(0o700);
});

it('a profile that is there is kept, without the locks of a browser that is gone', () => {
  writeFileSync(preferences, '{"kept":true}');
  symlinkSync('elsewhere-4711', join(profile, 'SingletonLock'));
  prepareProfile(profile);
  expect(readFileSync(preferences, 'utf8')).toBe('{"kept":true}');
  expect(() => statSync(join(profile, 'SingletonLock'), { throwIfNoEntry: true })).toThrow();
  expect(existsSync(join(profile, 'Default'))).toBe(true);
});

it('the browser is the first of its names on the way', () => {
  writeFileSync(join(dir, 'google-chrome'), '');
  expect(findChromium(['/nowhere', dir].join(delimiter))).toBe(join(dir, 'google-chrome'));
  expect(findChromium('/nowhere')).toBeUndefined();
});
