/** How people prove that they may read the inbox. */
export type SignIn = PasswordSignIn | ProxySignIn;

/** One password for the team, and a session cookie. */
export interface PasswordSignIn {
  readonly kind: 'password';
  readonly password: string;
  /** Signs the sessions. Several processes need the same; left out, a random one, and sessions end with the process. */
  readonly sessionSecret?: string;
}

/**
 * A proxy in front has signed the person in and says who it is in a header. Anybody can write a header, so it counts
 * only on a connection from the proxy's address that also shows a secret which only the proxy knows.
 */
export interface ProxySignIn {
  readonly kind: 'proxy';
  /** Name of the header with the person's name, `x-forwarded-user` for instance. */
  readonly header: string;
  /** Sent by the proxy as `inbox-proxy-secret`. */
  readonly secret: string;
  /** Addresses the proxy connects from. */
  readonly proxies: readonly string[];
}

/** A setting that is missing or unsafe; the message says what to do. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const words = (text: string | undefined): readonly string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

/** Proxies that the operator trusts, by address. */
export function trustedProxiesFrom(environment: Environment): readonly string[] {
  return words(environment['TRUSTED_PROXY']);
}

/** Reads the sign-in from the environment; undefined when none is configured. */
export function signInFrom(environment: Environment): SignIn | undefined {
  const { INBOX_PASSWORD: password, INBOX_PROXY_HEADER: header, INBOX_PROXY_SECRET: secret } = environment;
  if (password && header) throw new SettingError('Set INBOX_PASSWORD or INBOX_PROXY_HEADER, not both.');
  if (header) {
    if (!secret || secret.length < 16) {
      throw new SettingError(
        'INBOX_PROXY_HEADER needs INBOX_PROXY_SECRET, at least 16 characters, which the proxy sends as Inbox-Proxy-Secret.',
      );
    }
    const proxies = trustedProxiesFrom(environment);
    return {
      kind: 'proxy',
      header: header.toLowerCase(),
      secret,
      proxies: proxies.length ? proxies : ['127.0.0.1', '::1'],
    };
  }
  if (!password) return undefined;
  if (password.length < 8) throw new SettingError('INBOX_PASSWORD needs at least 8 characters.');
  const sessionSecret = environment['INBOX_SESSION_SECRET'];
  return { kind: 'password', password, ...(sessionSecret ? { sessionSecret } : {}) };
}
