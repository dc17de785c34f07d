import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { Pipe } from '#kiosk/pipe.js';

function opened() {
  const [input, output, heard] = [new PassThrough(), new PassThrough(), [] as unknown[]];
  const pipe = new Pipe(input, output, (...event) => heard.push(event));
  return { pipe, heard, output, sent: () => String(input.read()) };
}

describe('the pipe to a browser', () => {
  it('sends a text that ends with NUL, and gives the answer of its number', async () => {
    const { pipe, output, sent } = opened();
    const first = pipe.ask('A.b', { x: 1 }, 1000);
    const second = pipe.ask('C.d', {}, 1000, 's');
    expect(sent()).toBe(
      '{"id":1,"method":"A.b","params":{"x":1}}\0{"id":2,"method":"C.d","params":{},"sessionId":"s"}\0',
    );
    output.write('{"id":2,"result":{"y":2}}\0{"id":1,"re');
    output.write('sult":{"y":"ế"}}\0');
    expect([await first, await second]).toEqual([{ y: 'ế' }, { y: 2 }]);
  });

  it('rejects what the browser refuses, and what it does not answer in time', async () => {
    const { pipe, output } = opened();
    const refused = pipe.ask('A.b', {}, 1000);
    output.write('{"id":1,"error":{"message":"no such method"}}\0');
    await expect(refused).rejects.toThrow('no such method');
    await expect(pipe.ask('A.b', {}, 5)).rejects.toThrow('A.b: no answer within 5 ms');
    output.write('{"id":2,"result":{}}\0{"id":77,"result":{}}\0');
  });

  it('passes events on', async () => {
    const { heard, output } = opened();
    output.write('{"method":"Inspector.targetCrashed","sessionId":"s"}\0{"method":"X"}\0');
    await new Promise((done) => setImmediate(done));
    expect(heard).toEqual([
      ['Inspector.targetCrashed', 's'],
      ['X', undefined],
    ]);
  });

  it('outlives a pipe that breaks', () => {
    const { output } = opened();
    expect(() => output.emit('error', new Error('EPIPE'))).not.toThrow();
  });
});
