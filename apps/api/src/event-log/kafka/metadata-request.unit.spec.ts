import { describe, expect, it } from '@jest/globals';
import { metadataBody, metadataRequest, readMetadata } from '#event-log/kafka/metadata-request.js';

const hex = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');
/** An answer with one broker, a tagged field after it, and the topic "t" with partitions 0 and 1. */
const answer = (error: string) =>
  hex(
    `00 00000000 02 00000001 05 68 6f 73 74 00002384 00 01 07 02 abcd 03 63 31 00000001
     02 ${error} 02 74 000102030405060708090a0b0c0d0e0f 00
     03 0000 00000000 00000001 00000005 02 00000001 02 00000001 01 00
        0000 00000001 00000002 00000005 02 00000002 02 00000002 01 00
     80000000 00 00`,
  );

describe('the metadata request', () => {
  it('names the topics, and asks for no creation', () => {
    const body = metadataBody(['t', 'đ'.repeat(64)]);
    const long = `8101 ${Buffer.from('đ'.repeat(64)).toString('hex')} 00`;
    expect(body.toString('hex')).toBe(
      hex(`00 03 ${'00'.repeat(16)} 02 74 00 ${'00'.repeat(16)} ${long} 00 00 00`).toString('hex'),
    );
  });

  it('says in one byte how long a name of up to 126 bytes is, in two from 127 on', () => {
    const lengths = [126, 127].map((size) =>
      metadataBody(['t'.repeat(size)])
        .subarray(18, 20)
        .toString('hex'),
    );
    expect(lengths).toEqual(['7f74', '8001']);
  });

  it('is sent by the client as version 12 of request 3, and its answer read', async () => {
    const { request, response } = metadataRequest(['t']);
    expect(request).toMatchObject({ apiKey: 3, apiName: 'Metadata', apiVersion: 12 });
    expect(((await request.encode()) as unknown as { buffer: Buffer }).buffer).toEqual(metadataBody(['t']));
    const { clusterId } = await response.parse(await response.decode(answer('0000')));
    expect(clusterId).toBe('c1');
  });

  it('reads cluster, topic id and leaders, over fields of later versions', () => {
    const { clusterId, topics } = readMetadata(answer('0000'));
    const leaders = new Map([
      [0, 1],
      [1, 2],
    ]);
    expect({ clusterId, topics }).toEqual({
      clusterId: 'c1',
      topics: [{ name: 't', id: 'AAECAwQFBgcICQoLDA0ODw', leaders }],
    });
  });

  it('has no id where there is no topic, and fails for any other error and for an answer that is cut off', () => {
    expect(readMetadata(answer('0003')).topics[0]?.id).toBeNull();
    expect(() => readMetadata(answer('001d'))).toThrow('t: the broker answers with error 29');
    expect(() => readMetadata(answer('0000').subarray(0, 90))).toThrow(RangeError);
  });
});
