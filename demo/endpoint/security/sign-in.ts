import type { Role } from './roles.js';

/** How people prove who they are and which role they have. */
export type SignIn = PasswordSignIn | ProxySignIn;

/** One password for the team of each role, and a session cookie. */
export interface PasswordSignIn {
  readonly kind: 'password';
  /** A role without one lets nobody in. */
  readonly passwords: Readonly<Partial<Record<Role, string>>>;
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
  /** Name of the header with the person's roles, separated by commas: `referrals`, `training` or both. */
  readonly rolesHeader: string;
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
  const { INBOX_PASSWORD: referrals, TRAINING_PASSWORD: training, INBOX_PROXY_HEADER: header } = environment;
  if ((referrals || training) && header) {
    throw new SettingError('Set passwords or INBOX_PROXY_HEADER, not both.');
  }
  if (header) return proxyFrom(header, environment);
  if (!referrals && !training) return undefined;
  for (const [name, password] of Object.entries({ INBOX_PASSWORD: referrals, TRAINING_PASSWORD: training })) {
    if (password && password.length < 8) throw new SettingError(`${name} needs at least 8 characters.`);
  }
  if (referrals === training) throw new SettingError('INBOX_PASSWORD and TRAINING_PASSWORD must differ.');
  const sessionSecret = environment['INBOX_SESSION_SECRET'];
  return {
    kind: 'password',
    passwords: { ...(referrals ? { referrals } : {}), ...(training ? { training } : {}) },
    ...(sessionSecret ? { sessionSecret } : {}),
  };
}

function proxyFrom(header: string, environment: Environment): ProxySignIn {
  const { INBOX_PROXY_SECRET: secret, INBOX_PROXY_ROLES_HEADER: rolesHeader } = environment;
  if (!secret || secret.length < 16) {
    throw new SettingError(
      'INBOX_PROXY_HEADER needs INBOX_PROXY_SECRET, at least 16 characters, which the proxy sends as Inbox-Proxy-Secret.',
    );
  }
  if (!rolesHeader) {
    throw new SettingError(
      'INBOX_PROXY_HEADER needs INBOX_PROXY_ROLES_HEADER: the header in which the proxy says referrals, training or both.',
    );
  }
  const proxies = trustedProxiesFrom(environment);
  return {
    kind: 'proxy',
    header: header.toLowerCase(),
    rolesHeader: rolesHeader.toLowerCase(),
    secret,
    proxies: proxies.length ? proxies : ['127.0.0.1', '::1'],
  };
}
