import { describe, expect, it } from '@jest/globals';
import { settingsProblem } from '#accounts/openid/settings.js';
import { readConfig } from '#config/config.js';

const problem = (env: Record<string, string>) => settingsProblem(readConfig(env));
const good = { OIDC_ISSUER: 'https://id.example/realms/tinh', OIDC_CLIENT_ID: 'ioc' };

describe('the settings of a provider', () => {
  it.each([{}, good, { ...good, OIDC_ISSUER: 'http://127.0.0.1:8080' }, { ...good, OIDC_ISSUER: 'http://localhost' }])(
    '%j are right',
    (env) => expect(problem(env)).toBeNull(),
  );

  it.each([
    [{ OIDC_CLIENT_ID: 'ioc' }, /^OIDC_ISSUER/],
    [{ OIDC_ISSUER: 'https://id.example' }, /^OIDC_CLIENT_ID/],
    [{ ...good, OIDC_CLIENT_SECRET: 'a', OIDC_CLIENT_SECRET_FILE: 'b' }, /^OIDC_CLIENT_SECRET:/],
    [{ ...good, OIDC_ISSUER: 'http://id.example' }, /^OIDC_ISSUER: .*https/],
    [{ ...good, OIDC_ISSUER: 'http://127.0.0.1.evil.example' }, /^OIDC_ISSUER: .*https/],
    [{ ...good, OIDC_SCOPE: 'profile' }, /^OIDC_SCOPE/],
  ])('%j are not', (env, said) => expect(problem(env)).toMatch(said));
});
