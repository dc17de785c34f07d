import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
/** What is smaller fits into one packet anyway. */
const worthFrom = 1024;

/** Lays each script and sheet beside itself as .br and .gz: packed once, as hard as can be, and never while somebody waits. */
export const packed = (): Plugin => ({
  name: 'packed',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const files = Object.values(bundle).map((one) => ({
        fileName: one.fileName,
        bytes: Buffer.from(one.type === 'chunk' ? one.code : one.source),
      }));
      const worth = files.filter(
        ({ fileName, bytes }) => /\.(js|css|svg|json)$/.test(fileName) && bytes.length >= worthFrom,
      );
      for (const { fileName, bytes } of worth) {
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: await toBrotli(bytes, brotli) });
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: await toGzip(bytes, { level: 9 }) });
      }
    },
  },
});
