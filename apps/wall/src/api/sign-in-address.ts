import { basePath } from '#ui/base-path';

/** Where a person signs in, or sets up a second factor, and comes back from to the page that was asked for. */
export function signInAddress(from: string, base = basePath(), at = '/sign-in'): string {
  const page = from.startsWith(`${base}/`) ? from.slice(base.length) : '/';
  return page === '/' ? at : `${at}?next=${encodeURIComponent(page)}`;
}

/** A page of this program to go to after signing in; anything else is the wall. Pure. */
export const nextPage = (search: string): string => {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
};
