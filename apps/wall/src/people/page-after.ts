import { ask } from '#api/client';
import { question } from '#api/question';
import { signInAddress } from '#api/sign-in-address';

/** Where to go once somebody is signed in: to `next`; before it to where a second factor is set up, for whoever has to have one. */
export async function pageAfter(next: string): Promise<string> {
  const { secondFactor } = await ask(question('/session'), new AbortController().signal);
  return secondFactor === 'required' ? signInAddress(next, '', '/two-factor') : next;
}
