import { describe, expect, it } from '@jest/globals';
import { accessMode } from '#identity/access-mode.js';

const here = { ACCESS: '', SIMULATED: true, HOST: '127.0.0.1', PUBLIC_URL: '', ALLOWED_HOSTS: '' } as const;

describe('who gets in', () => {
  it.each([
    [{}, 'demonstration'],
    [{ SIMULATED: false }, 'accounts'],
    [{ HOST: '0.0.0.0' }, 'accounts'],
    [{ PUBLIC_URL: 'https://ioc.example.vn' }, 'accounts'],
    [{ ALLOWED_HOSTS: 'ioc.lan' }, 'accounts'],
    [{ ACCESS: 'accounts' }, 'accounts'],
    [{ ACCESS: 'demonstration', SIMULATED: false }, 'demonstration'],
    [{ ACCESS: 'demonstration', HOST: '::' }, 'accounts'],
    [{ ACCESS: 'open' }, 'open'],
    [{ ACCESS: 'open', HOST: 'localhost', SIMULATED: false }, 'open'],
  ] as const)('%j: %s', (settings, mode) => expect(accessMode({ ...here, ...settings }, false)).toBe(mode));

  it('after a real event nobody is a demonstration any more; what is open for development stays', () => {
    expect(accessMode(here, true)).toBe('accounts');
    expect(accessMode({ ...here, ACCESS: 'demonstration' }, true)).toBe('accounts');
    expect(accessMode({ ...here, ACCESS: 'open' }, true)).toBe('open');
  });

  it.each(['0.0.0.0', '::', '10.0.0.7', 'ioc.lan'])('open on %s is refused with a sentence', (HOST) => {
    expect(() => accessMode({ ...here, ACCESS: 'open', HOST }, false)).toThrow(
      /chỉ dùng trên máy này.*ACCESS=accounts/,
    );
  });
});
