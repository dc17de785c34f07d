/** A browser between several servers: keeps the cookies of each, and goes where it is sent. */
export class Traveller {
  private readonly jars = new Map<string, Map<string, string>>();

  /** One request, without going on to where it is sent. */
  async step(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), ...(cookie === '' ? {} : { cookie }) };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const given of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (given.split(';', 1)[0] ?? '').split(/=(.*)/s);
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(given)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  /** Goes where it is sent, up to `stop`. Answers the address that was not asked any more. */
  async until(url: string, stop: (url: string) => boolean): Promise<string> {
    let at = url;
    for (let hops = 0; hops < 15; hops += 1) {
      if (stop(at)) return at;
      const answer = await this.step(at);
      const to = answer.headers.get('location');
      if (to === null) throw new Error(`${at}: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
      at = new URL(to, at).href;
    }
    throw new Error(`sent around in circles: ${at}`);
  }

  /** The value of a cookie that `origin` gave; undefined: none. */
  cookie(origin: string, name: string): string | undefined {
    return this.jars.get(origin)?.get(name);
  }

  keep(origin: string, name: string, value: string): void {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar.set(name, value));
  }
}
