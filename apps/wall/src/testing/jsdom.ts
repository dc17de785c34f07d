import { TextDecoder, TextEncoder } from 'node:util';

/** What react-router expects of a browser and jsdom lacks; set before each spec of the wall (jest.config.mjs). */
Object.assign(globalThis, { TextEncoder, TextDecoder });
