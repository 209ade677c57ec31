/** Somebody with a browser, as far as the inbox needs one: cookies are kept, hidden fields go with the form. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  get(path: string): Promise<Response> {
    return this.#ask(path, {});
  }

  /** Sends the form of a page with these fields filled in; with a file as browsers send files. */
  async submit(
    page: Response,
    action: string,
    fields: Readonly<Record<string, string | File>> = {},
  ): Promise<Response> {
    const form = new FormData();
    for (const [, name, value] of (await this.#text(page)).matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)) {
      form.set(name ?? '', value ?? '');
    }
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const texts = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    const hasFile = texts.length < [...form].length;
    return this.#ask(action, { method: 'POST', body: hasFile ? form : new URLSearchParams(texts) });
  }

  /** A page is read once, and its form may be sent several times and by several visitors. */
  #text(page: Response): Promise<string> {
    const text = pages.get(page) ?? page.clone().text();
    pages.set(page, text);
    return text;
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', ...(cookie ? { cookie } : {}) };
    const response = await fetch(this.#url + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return response;
  }
}

const pages = new WeakMap<Response, Promise<string>>();
