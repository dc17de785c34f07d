import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { untilTaken } from '#scenarios/post.js';

const fetched = jest.spyOn(globalThis, 'fetch');
afterEach(() => void fetched.mockReset());
const taken = () => Promise.resolve(Response.json({ log: { alive: true, lag: 0 } }));
const reset = () => Promise.reject(new TypeError('fetch failed'));

describe('waiting for what was posted', () => {
  it('asks again where a connection was closed under the question', async () => {
    fetched.mockImplementation(taken).mockImplementationOnce(taken).mockImplementationOnce(reset);
    await untilTaken('http://127.0.0.1:1');
    expect(fetched).toHaveBeenCalledTimes(4);
  });
  it('ends where nobody answers any more', async () => {
    fetched.mockImplementation(reset);
    await expect(untilTaken('http://127.0.0.1:1')).rejects.toThrow('fetch failed');
  });
});
