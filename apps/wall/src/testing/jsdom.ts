import { TextDecoder, TextEncoder } from 'node:util';

/** What react-router expects of a browser and jsdom lacks. Import it before anything that imports react-router. */
Object.assign(globalThis, { TextEncoder, TextDecoder });
