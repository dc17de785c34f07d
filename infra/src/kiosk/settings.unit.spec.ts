import { describe, expect, it } from '@jest/globals';
import { readKioskSettings } from '#kiosk/settings.js';

const needed = { KIOSK_URL: 'https://ioc.example.vn/scenes/overview', HOME: '/home/screen' };

describe('settings of a screen', () => {
  it('need an address alone', () => {
    expect(readKioskSettings(needed)).toEqual({
      url: new URL('https://ioc.example.vn/scenes/overview'),
      profile: '/home/screen/.ioc-kiosk',
      browser: null,
      hungMs: 30_000,
      memoryMb: 2000,
      restartAt: 240,
      flags: [],
    });
  });

  it('take what is set', () => {
    const set = {
      ...needed,
      KIOSK_PROFILE: '/var/screen',
      KIOSK_BROWSER: 'google-chrome',
      KIOSK_HUNG_SECONDS: '2',
      KIOSK_MEMORY_MB: '200',
      KIOSK_RESTART_AT: '23:05',
      KIOSK_FLAGS: ' --a  --b=1 ',
    };
    expect(readKioskSettings(set)).toMatchObject({
      profile: '/var/screen',
      browser: 'google-chrome',
      hungMs: 2000,
      memoryMb: 200,
      restartAt: 1385,
      flags: ['--a', '--b=1'],
    });
    expect(readKioskSettings({ ...needed, KIOSK_RESTART_AT: 'off' }).restartAt).toBeNull();
    expect(readKioskSettings({ ...needed, KIOSK_RESTART_AT: '0:00' }).restartAt).toBe(0);
  });

  it.each([
    ['KIOSK_URL', { KIOSK_URL: undefined }],
    ['KIOSK_URL', { KIOSK_URL: 'ioc.example.vn' }],
    ['KIOSK_URL', { KIOSK_URL: 'file:///etc/passwd' }],
    ['KIOSK_URL', { KIOSK_URL: 'https://' }],
    ['KIOSK_PROFILE', { HOME: undefined }],
    ['KIOSK_HUNG_SECONDS', { KIOSK_HUNG_SECONDS: '1' }],
    ['KIOSK_HUNG_SECONDS', { KIOSK_HUNG_SECONDS: '3601' }],
    ['KIOSK_MEMORY_MB', { KIOSK_MEMORY_MB: '199' }],
    ['KIOSK_MEMORY_MB', { KIOSK_MEMORY_MB: '2.000' }],
    ['KIOSK_RESTART_AT', { KIOSK_RESTART_AT: '24:00' }],
    ['KIOSK_RESTART_AT', { KIOSK_RESTART_AT: '4:60' }],
  ])('name what is wrong: %s', (name, more) => {
    expect(() => readKioskSettings({ ...needed, ...more })).toThrow(new RegExp(`^${name}: cần / expected: `));
  });
});
