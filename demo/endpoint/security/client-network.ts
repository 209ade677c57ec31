import { isIP } from 'node:net';

/**
 * Where a request came from, as far as limits go: the IPv4 address, or the /64 of an IPv6 address, all of which one
 * subscriber has. Some proxies write a port behind the address; each connection has another, so it does not count. Empty
 * for a client that is gone before it was served: a closed line has no address.
 */
export function clientNetwork(address: string | undefined): string {
  if (address === undefined) return '';
  const bare = withoutPort(address).replace(/%.*$/, '').toLowerCase();
  if (isIP(bare) !== 6) return bare;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  return mapped ?? `${groupsOf(bare).slice(0, 4).join(':')}::/64`;
}

function withoutPort(address: string): string {
  if (isIP(address)) return address;
  return /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}

/** The eight groups, with those that `::` leaves out. Whether the last two are written as IPv4 does not matter here. */
function groupsOf(address: string): readonly string[] {
  const [before = '', after] = address.split('::');
  const head = before.split(':').filter(Boolean);
  const tail = (after ?? '').split(':').filter(Boolean);
  const missing =
    after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length - (address.includes('.') ? 1 : 0));
  return [...head, ...Array<string>(missing).fill('0'), ...tail].map((group) => group.replace(/^0+(?=.)/, ''));
}
