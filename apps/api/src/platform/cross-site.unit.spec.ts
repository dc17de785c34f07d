import { describe, expect, it } from '@jest/globals';
import { type SiteRequest, crossSite, reachedAs } from '#platform/cross-site.js';

const reached = reachedAs(
  { PUBLIC_URL: 'https://ioc.quangtri.gov.vn/giam-sat', ALLOWED_HOSTS: 'ioc-2, IOC-3.lan' },
  'May-Chu',
);
const bare: SiteRequest = {
  method: 'POST',
  host: '127.0.0.1:3000',
  origin: undefined,
  site: undefined,
  type: 'application/json',
};
const code = (asked: Partial<SiteRequest>, live = false) =>
  crossSite({ ...bare, ...asked }, reached, live)?.said.code ?? null;

describe('the host of a request', () => {
  it.each([
    ...[
      '127.0.0.1',
      '127.0.0.1:3000',
      '10.0.0.7:80',
      '[::1]:3000',
      '[fe80::1]',
      'localhost:3000',
      'LOCALHOST',
      'x.localhost',
    ],
    ...[
      'may-chu:3000',
      'may-chu.local',
      'ioc-2:3000',
      'ioc-3.lan',
      'ioc.quangtri.gov.vn',
      'ioc.quangtri.gov.vn.:443',
      undefined,
    ],
  ])('%s is ours', (host) => {
    expect(code({ host })).toBeNull();
    expect(code({ host, method: 'GET' })).toBeNull();
  });

  it.each([
    ...[
      'evil.example',
      'evil.example:3000',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      'notlocalhost',
      'ioc-2.evil',
    ],
    ...['', 'a b', 'evil@127.0.0.1', '127.0.0.1/evil', 'evil.example#127.0.0.1', 'quangtri.gov.vn', 'x.may-chu'],
  ])('%j is not, for reading and sockets either', (host) => {
    expect(code({ host })).toBe('unknown-host');
    expect(code({ host, method: 'GET' })).toBe('unknown-host');
    expect(code({ host, method: 'GET' }, true)).toBe('unknown-host');
  });
});

describe('the origin of an order', () => {
  it.each([
    [{ origin: 'http://127.0.0.1:3000' }],
    [{ origin: 'https://127.0.0.1:3000' }],
    [{ origin: 'http://localhost', host: 'localhost:80' }],
    [{ origin: 'https://ioc.quangtri.gov.vn' }],
    [{ site: 'same-origin' }],
    [{ site: 'none' }],
    [{}],
  ])('%j may give it', (asked) => {
    expect(code(asked)).toBeNull();
    expect(code({ ...asked, method: 'GET' }, true)).toBeNull();
  });

  it.each([
    [{ origin: 'http://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: '' }],
    [{ origin: 'http://127.0.0.1:3001' }],
    [{ origin: 'http://127.0.0.1' }],
    [{ origin: 'http://127.0.0.1:3000.evil.example' }],
    [{ origin: 'http://ioc.quangtri.gov.vn' }],
    [{ origin: 'https://ioc.quangtri.gov.vn.evil.example' }],
    [{ origin: 'http://localhost:3000' }],
    [{ site: 'cross-site' }],
    [{ site: 'same-site' }],
    [{ origin: 'http://127.0.0.1:3000', host: undefined }],
    [{ origin: 'http://undefined', host: undefined }],
  ])('%j may not, nor open a socket; but it may be answered', (asked) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(code({ ...asked, method })).toBe('foreign-origin');
    expect(code({ ...asked, method: 'GET' }, true)).toBe('foreign-origin');
    expect(code({ ...asked, method: 'GET' })).toBeNull();
  });
});

describe('a form', () => {
  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'Text/Plain;charset=utf-8',
  ])('of type %s writes nothing', (type) => {
    expect(code({ type })).toBe('wrong-content-type');
    expect(code({ type, method: 'GET' })).toBeNull();
  });

  it.each([
    'application/json',
    'application/json; note=text/plain',
    'application/cloudevents+json',
    'application/x-ndjson',
    undefined,
  ])('%s is none', (type) => {
    expect(code({ type })).toBeNull();
  });
});

describe('what is said of a request that is refused', () => {
  const said = (asked: Partial<SiteRequest>) => crossSite({ ...bare, ...asked }, reached)?.said.message ?? '';

  it('names the host, the origin or what the browser says of it, and the type', () => {
    expect(said({ host: 'evil.example' })).toContain('tên evil.example:');
    expect(said({ origin: 'http://evil.example' })).toContain('Trang http://evil.example không');
    expect(said({ site: 'cross-site' })).toContain('Trang cross-site không');
    expect(said({ type: 'text/plain' })).toContain('thấy text/plain /');
  });

  it('shows no more than the beginning of what a stranger wrote', () => {
    const long = 'x'.repeat(300);
    expect(said({ host: long })).toContain(`tên ${'x'.repeat(100)}:`);
    expect(said({ origin: `http://${long}` })).toContain(`Trang http://${'x'.repeat(93)} `);
    expect(said({ type: `text/plain;${long}` })).toContain(`thấy text/plain;${'x'.repeat(49)} /`);
  });

  it('is nothing of what is only read, unless it is a socket', () => {
    expect(crossSite({ ...bare, method: 'GET', origin: 'http://evil.example' }, reached)).toBeNull();
  });
});

describe('without settings', () => {
  it('only addresses, localhost and the machine itself are names', () => {
    const { hosts, origins } = reachedAs({ PUBLIC_URL: '', ALLOWED_HOSTS: '' }, 'pc');
    expect([...hosts].sort()).toEqual(['localhost', 'pc', 'pc.local']);
    expect(origins.size).toBe(0);
  });
});
