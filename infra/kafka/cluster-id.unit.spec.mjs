import { newClusterId } from './cluster-id.mjs';

it('takes another id in place of one that a tool would take for an option', () => {
  const uuids = [
    'f8a1f000-0000-4000-8000-000000000000',
    'fba1f000-0000-4000-8000-000000000000',
    '00000000-0000-4000-8000-000000000001',
  ];
  expect(newClusterId(() => uuids.shift() ?? '')).toBe('AAAAAAAAQACAAAAAAAAAAQ');
  expect(newClusterId()).toMatch(/^\w[\w-]{21}$/);
});
