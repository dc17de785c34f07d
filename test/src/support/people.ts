import { readFile } from 'node:fs/promises';
import { until } from '@ioc/test/support/until';

/** Long enough, and in no list of common ones. */
export const goodPassword = 'con trâu đi trước cái cày theo sau';

/** A person at a browser: keeps the cookie of a session and sends it along. */
export class Person {
  cookie = '';

  constructor(readonly url: string) {}

  async ask(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Response> {
    const headers: Record<string, string> = { ...more };
    if (this.cookie !== '') headers['cookie'] = this.cookie;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const sent = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await fetch(this.url + path, sent);
    const given = answer.headers.getSetCookie().find((one) => one.startsWith('ioc_session='));
    if (given !== undefined) this.cookie = given.split(';', 1)[0] as string;
    return answer;
  }

  /** The answer of a 2xx. @throws with what was said otherwise */
  async get<Answer>(path: string): Promise<Answer> {
    return said<Answer>(await this.ask('GET', path));
  }

  signIn(name: string, password: string, code?: string): Promise<Response> {
    return this.ask('POST', '/api/v1/session', { name, password, code });
  }
}

export async function said<Answer>(answer: Response): Promise<Answer> {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** The one-time link, once it has been put there. */
export const linkIn = (file: string): Promise<string> =>
  until(
    () => readFile(file, 'utf8').catch(() => ''),
    (text) => text.includes('#'),
  );

/** The administrator whom the link in the file makes. */
export async function firstAdministrator(url: string, file: string): Promise<Person> {
  const link = await linkIn(file);
  const person = new Person(url);
  const token = link.trim().split('#')[1];
  const given = { token, name: 'quan.tri', displayName: 'Quản trị', password: goodPassword };
  const answer = await person.ask('POST', '/api/v1/invitations/accept', given);
  if (answer.status !== 204) throw new Error(await answer.text());
  return person;
}

/** An account that the administrator makes, signed in. */
export async function newPerson(
  admin: Person,
  name: string,
  roles: readonly string[],
  units: readonly string[] = [],
): Promise<Person> {
  const made = await admin.ask('POST', '/api/v1/accounts', { name, displayName: name, roles, units });
  const { link } = await said<{ link: string }>(made);
  const person = new Person(admin.url);
  const accepted = await person.ask('POST', '/api/v1/invitations/accept', {
    token: link.split('#')[1],
    password: goodPassword,
  });
  if (accepted.status !== 204) throw new Error(await accepted.text());
  return person;
}
