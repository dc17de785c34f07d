import { signInAddress } from '#api/sign-in-address';
import { isWallPath } from '#api/wall-path';
import { basePath, served } from '#ui/base-path';

/** The wall says by itself that nobody is known: a screen on a wall never shows a sign-in page. */
const isWall = (): boolean => isWallPath(window.location.pathname);

/** Leaves the page for the wall, where a screen that is no display any more says so. */
export function toWall(): void {
  if (!isWall()) window.location.replace(served('/'));
}

/** Leaves the page for the one where people sign in; all that it held goes with it. */
export const toSignIn = (): void => leaveFor('/sign-in');

/** Leaves the page for the one where a second factor is set up, which has to be before anything else. */
export const toTwoFactor = (): void => leaveFor('/two-factor');

/** Leaves the page for the one that says that an administrator has to give rights first. */
export const toNoRights = (): void => leaveFor('/no-rights');

function leaveFor(at: string): void {
  if (isWall()) return;
  const { pathname, search } = window.location;
  window.location.replace(served(signInAddress(pathname + search, basePath(), at)));
}
