/** Sign-in through an OpenID provider, and whoever has no rights yet. */
export const enOpenId = {
  openid: {
    button: 'Single sign-on (SSO)',
    buttonOf: 'Sign in with {{name}}',
    or: 'Or with an account of this program:',
    away: 'The sign-in server does not answer. Try again later, or sign in with an account of this program.',
    cancelled: 'The sign-in was cancelled at the sign-in server.',
    refused:
      'The answer of the sign-in server was not valid, so nobody was signed in. Try again; if it stays so, tell an administrator.',
    stale: 'This sign-in was used already, or is older than ten minutes. Sign in again.',
    locked: 'This account is locked. Ask an administrator.',
    'second-factor':
      'This account needs a second factor, which the sign-in server does not confirm. Sign in with password and code, or tell an administrator.',
    rights: 'The rights of this account could not be determined. Tell an administrator.',
  },
  noRights: {
    title: 'No rights yet',
    lead: 'You are signed in, but your account has no role yet. Ask an administrator for rights, then try again.',
    again: 'Try again',
  },
};
