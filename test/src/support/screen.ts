import type { Pairing } from '@ioc/shared/answers/displays';
import { said } from '@ioc/test/support/people';
import { io, type Socket } from 'socket.io-client';

/** A browser at a wall, with what it keeps. */
export class Screen {
  readonly jar = new Map<string, string>();

  constructor(readonly url: string) {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask(method: string, path: string, body: object = {}): Promise<Response> {
    const headers = { cookie: this.cookie, 'content-type': 'application/json' };
    const sent = { method, headers, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) };
    const answer = await fetch(this.url + path, sent);
    for (const given of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (given.split(';', 1)[0] as string).split('=', 2);
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return answer;
  }

  async pair(): Promise<Pairing> {
    return said<Pairing>(await this.ask('POST', '/api/v1/display/pairing'));
  }

  report(more: object = {}): Promise<Response> {
    const report = { page: '/?room=wall-4x3', picture: 'live', build: 'b1', frameAge: 40, ...more };
    return this.ask('POST', '/api/v1/display/report', report);
  }

  socket(more: { auth?: object; headers?: Record<string, string> } = {}): Socket {
    return io(`${this.url}/live`, {
      ...{ path: '/live', transports: ['websocket'], reconnection: false, forceNew: true },
      ...{ auth: more.auth ?? { pairs: true }, extraHeaders: { cookie: this.cookie, ...more.headers } },
    });
  }
}
