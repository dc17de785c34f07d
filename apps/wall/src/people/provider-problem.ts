/** The kinds of refusal that the server names when a browser comes back from the provider. */
const problems = ['away', 'cancelled', 'refused', 'stale', 'locked', 'second-factor', 'rights'] as const;
type ProviderProblem = (typeof problems)[number];

/** Why the sign-in through the provider was not done, in the page's address; null: nothing was wrong. Pure. */
export function providerProblem(search: string): ProviderProblem | null {
  const said = new URLSearchParams(search).get('problem');
  if (said === null || !said.startsWith('openid-')) return null;
  return problems.find((problem) => said === `openid-${problem}`) ?? 'refused';
}
