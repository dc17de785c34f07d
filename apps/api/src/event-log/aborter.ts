import { setMaxListeners } from 'node:events';

/** An AbortController on which every partition may wait: more than ten listeners are no leak here. */
export function aborter(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
