import { describe, expect, it } from '@jest/globals';
import { isOpen, openToOthers } from '#platform/open-to-all.js';

describe('an address to listen on', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('%s is for this machine alone', (host) => {
    expect(isOpen(host)).toBe(false);
  });

  it.each(['0.0.0.0', '::', '10.0.0.7', 'ioc.lan', '127.evil.example', ''])(
    '%j is open to others, and that is said',
    (host) => {
      expect(isOpen(host)).toBe(true);
      expect(openToOthers(host)).toMatch(/phải đăng nhập.*people sign in/);
    },
  );
});
