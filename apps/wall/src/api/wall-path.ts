import { basePath } from '#ui/base-path';

/** Whether an address is a screen of the wall: its first one, a scene, a panel or a playlist. Pure but for the base. */
export function isWallPath(path: string, base = basePath()): boolean {
  const page = path.startsWith(`${base}/`) ? path.slice(base.length) : '';
  return page === '/' || page.startsWith('/scenes/');
}
