import { expect, it } from '@jest/globals';
import { RememberedSamples } from '#alarm-rules/remembered-samples.js';

it('a trial remembers the first sample of a figure, unit and hour', async () => {
  const samples = new RememberedSamples();
  const one = { figure: 'f', unit: 'U', hour: 1, value: 5, denominator: 2 } as never as Parameters<
    typeof samples.keep
  >[0][number];
  await samples.keep([one, { ...one, value: 6 }]);
  await samples.keep([
    { ...one, value: 7 },
    { ...one, unit: 'V', value: null, denominator: null },
  ]);
  expect([...(await samples.read()).values()]).toEqual([
    { value: 5, denominator: 2 },
    { value: null, denominator: null },
  ]);
});
