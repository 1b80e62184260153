/**
 * Blocks of addresses that are no public host: this machine, private and shared networks, multicast,
 * documentation and protocol use (the IANA special-purpose registries).
 */
const SPECIAL_V4 =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 " +
  "192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 " +
  "203.0.113.0/24 224.0.0.0/3";
/** Of IPv6 only 2000::/3 is given out to public hosts; these parts of it are not. First two groups, and how many bits count. */
const SPECIAL_V6 = "2001:0/23 2001:db8/32 2002:0/16 2620:4f/32 3fff:0/20";

/** Whether a host, as `URL` writes it and without brackets, is an address and not a name. */
export function isAddress(host: string): boolean {
  return host.includes(":") || /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host);
}

/** Whether an address, as `URL` writes it and without brackets, cannot be a public host's. */
export function isSpecialAddress(host: string): boolean {
  if (!host.includes(":")) return inAny(SPECIAL_V4, numberOf(host.split("."), 10, 8));
  const [first = "", second = ""] = host.split(":");
  const head = numberOf([first || "0", second || "0"], 16, 16);
  return head >>> 29 !== 1 || inAny(SPECIAL_V6, head);
}

function inAny(blocks: string, address: number): boolean {
  return blocks.split(" ").some((block) => {
    const [base = "", bits = ""] = block.split("/");
    const start = base.includes(":") ? numberOf(base.split(":"), 16, 16) : numberOf(base.split("."), 10, 8);
    return (address ^ start) >>> (32 - Number(bits)) === 0;
  });
}

/** The first 32 bits of an address as one number. */
function numberOf(parts: readonly string[], radix: number, bits: number): number {
  return parts.reduce((sum, part) => (sum << bits) | Number.parseInt(part, radix), 0) >>> 0;
}
