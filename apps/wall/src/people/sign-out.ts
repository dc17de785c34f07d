import type { SignedOut } from '@ioc/shared/answers/accounts';
import { command } from '#api/client';
import { toSignIn } from '#api/to-sign-in';

/** Signs out here, and then at the provider that opened the session, where there is one. */
export async function signOut(): Promise<void> {
  const further = await command<SignedOut | undefined>('DELETE', '/session').catch(() => undefined);
  if (further) window.location.replace(further.next);
  else toSignIn();
}
