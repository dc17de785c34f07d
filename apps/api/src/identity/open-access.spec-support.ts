import { Access } from '#identity/access.js';

/** For specs of what is behind the door: everybody is let in, as ACCESS=open does. */
export const openAccess = (): Access =>
  new Access(
    { query: () => Promise.resolve([{ had: false }]) } as never,
    { ACCESS: 'open', HOST: '127.0.0.1' } as never,
  );
