import zlib from 'node:zlib';
import * as fzstd from 'fzstd';
import kafkajs from 'kafkajs';
import snappy from 'kafkajs-snappy';
import * as lz4 from 'lz4-napi';

interface Codec {
  compress(encoder: { buffer: Buffer }): Promise<Buffer>;
  decompress(data: Buffer): Promise<Buffer>;
}
type Zstd = (data: Buffer) => Buffer;

/** In Node from 22.15 on; not in the types of Node 20. */
const native = zlib as unknown as { zstdCompressSync?: Zstd; zstdDecompressSync?: Zstd };

const lz4Codec: Codec = {
  compress: ({ buffer }) => lz4.compressFrame(buffer),
  decompress: (data) => lz4.decompressFrame(data),
};

const zstdCodec: Codec = {
  compress: async ({ buffer }) => {
    if (!native.zstdCompressSync) throw new Error('Writing zstd needs Node 22.15 or newer; reading works everywhere');
    return native.zstdCompressSync(buffer);
  },
  decompress: async (data) =>
    native.zstdDecompressSync ? native.zstdDecompressSync(data) : Buffer.from(fzstd.decompress(data)),
};

/**
 * What a department's producer is set to is not ours to choose: kafkajs brings gzip, the other three are added here. Without
 * them one compressed record would stop its partition.
 */
export function registerCodecs(): void {
  const { CompressionCodecs, CompressionTypes } = kafkajs;
  CompressionCodecs[CompressionTypes.Snappy] = snappy;
  CompressionCodecs[CompressionTypes.LZ4] = () => lz4Codec;
  CompressionCodecs[CompressionTypes.ZSTD] = () => zstdCodec;
}
