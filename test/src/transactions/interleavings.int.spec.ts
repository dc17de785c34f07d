import { Logger } from '@nestjs/common';
import { expect, it } from '@jest/globals';
import { sharedBroker } from '@ioc/test/support/broker';
import { differences } from '@ioc/test/transactions/compare';

Logger.overrideLogger(['error', 'fatal']);

// A sample of the 500 that `npm run verify:transactions` plays.
it('reads interleaved transactions as the reference client does, in any fetch size, from any position', async () => {
  expect(await differences(await sharedBroker(), { seed: 7, count: 40 })).toEqual([]);
}, 240_000);
