import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a file whole, for its owner's eyes alone (mode 0600): it is written beside, put on the disk and moved into place,
 * so that nobody reads half of it and a kill in between leaves the old one. Makes the folder. Several processes may replace the
 * same file, each with a draft of its own; within one, one writer at a time.
 */
export async function replacePrivateFile(file: string, text: string, writer = process.pid): Promise<void> {
  const draft = `${file}.${writer}.new`;
  await mkdir(dirname(file), { recursive: true });
  // One that a kill left behind may have another mode.
  await rm(draft, { force: true });
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
