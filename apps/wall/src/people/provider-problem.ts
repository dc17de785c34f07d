import { type OpenIdRefusal, openIdRefusals } from '@ioc/shared/accounts/openid-refusals';

/** Why the sign-in through the provider was not done, in the page's address; null: nothing was wrong. Pure. */
export function providerProblem(search: string): OpenIdRefusal | null {
  const said = new URLSearchParams(search).get('problem');
  if (said === null || !said.startsWith('openid-')) return null;
  return openIdRefusals.find((problem) => said === `openid-${problem}`) ?? 'refused';
}
