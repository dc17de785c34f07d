import { describe, expect, it } from '@jest/globals';
import { keysOf, waitAfter } from '#accounts/slowdown.js';

describe('how long the next attempt waits', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 2],
    [6, 4],
    [11, 128],
    [12, 256],
    [13, 300],
    [1000, 300],
  ])('after %d wrong passwords %d seconds', (wrong, seconds) => expect(waitAfter(wrong)).toBe(seconds));
});

describe('what an attempt is counted under', () => {
  it.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1:2::4:5:6:7:8', '1:2:0:4::/64'],
    ['2001::4:5:6:7:8', '2001:0:0:4::/64'],
    ['2001:db8:1::', '2001:db8:1:0::/64'],
    ['10.0.0.7%eth0', '10.0.0.7'],
    ['10.0.0.7%', '10.0.0.7'],
    ['1::ffff:10.0.0.7', '1:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['', ''],
  ])('%s is %s', (address, network) => expect(keysOf('an', address)).toEqual(['account:an', `address:${network}`]));
});
