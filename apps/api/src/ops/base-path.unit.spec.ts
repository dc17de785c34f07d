import { expect, it } from '@jest/globals';
import { withoutPrefix } from '#ops/base-path.js';

it.each([
  ['/ioc/api/figures?to=2026-01-01', '/ioc', '/api/figures?to=2026-01-01'],
  ['/ioc/', '/ioc', '/'],
  ['/ioc', '/ioc', '/'],
  ['/ioc?room=desk', '/ioc', '/?room=desk'],
  ['/iocx/api', '/ioc', '/iocx/api'],
  ['/api/figures', '/ioc', '/api/figures'],
  ['/api/figures', '', '/api/figures'],
  ['/a/b/live/?EIO=4', '/a/b', '/live/?EIO=4'],
])('%s under "%s" is %s', (url, prefix, own) => expect(withoutPrefix(url, prefix)).toBe(own));
