import { expect, it } from '@jest/globals';
import { preferredTransports, transportsAfterFailure } from '#live/transports';

it('begins with polling after a websocket failed, and with the websocket after polling failed', () => {
  expect(preferredTransports).toEqual(['websocket', 'polling']);
  expect(transportsAfterFailure(preferredTransports)).toEqual(['polling', 'websocket']);
  expect(transportsAfterFailure(['polling', 'websocket'])).toEqual(['websocket', 'polling']);
  expect(transportsAfterFailure(undefined)).toEqual(['polling', 'websocket']);
});
