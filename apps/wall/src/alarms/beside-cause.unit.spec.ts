import { expect, it } from '@jest/globals';
import { besideCause } from '#alarms/beside-cause';

it.each([
  ['source:mot-cua', '/sources'],
  ['roster', '/roster'],
  ['forecast:dossier', '/at-risk?unit=19001'],
  ['forecast:task', undefined],
  ['figure:overdue', undefined],
  ['path', undefined],
])('an alarm of %s leads to %s', (group, to) => {
  expect(besideCause({ group, unit: '19001' })?.to).toBe(to);
});
