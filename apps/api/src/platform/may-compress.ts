/** Decision 0442: no answer to an order, for some show a secret once; nothing that is streamed, for it is flushed by its rows. */
export const mayCompress = (method: string, type: unknown): boolean =>
  (method === 'GET' || method === 'HEAD') && /^(application\/([\w.-]+\+)?json|text\/html)(;|$)/.test(String(type));
