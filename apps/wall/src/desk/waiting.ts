import { createContext } from 'react';

/** Whether the rows that stand are those of a page that was left, until the next page has come. */
export const Waiting = createContext(false);
