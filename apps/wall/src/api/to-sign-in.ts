import { signInAddress } from '#api/sign-in-address';
import { served } from '#ui/base-path';

/** Leaves the page for the one where people sign in; all that it held goes with it. */
export function toSignIn(): void {
  const { pathname, search } = window.location;
  window.location.replace(served(signInAddress(pathname + search)));
}
