import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, test } from "vitest";
import { isAddress, isSpecialAddress } from "../../../lib/core/special-addresses.ts";

/** As `URL` writes it: the only form that is ever asked about. */
const written = (host: string) => new URL(`https://${host}/`).hostname.replace(/^\[|\]$/gu, "");
const isPublic = (host: string) => ipaddr.process(host).range() === "unicast";

const group = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constant(0));
const sixth = fc.tuple(
  fc.oneof(group, fc.constantFrom(0x2000, 0x2001, 0x2002, 0x2620, 0x3fff, 0x3ffe, 0x64, 0xfc00, 0xfe80, 0xff02)),
  fc.oneof(group, fc.constantFrom(0xdb8, 0x4f, 0x1ff, 0x200, 0xfff, 0x1000)),
  ...Array.from({ length: 6 }, () => group),
);

describe("addresses that are no public host", () => {
  test("IPv4: the same as a library that parses them, at every block's edges and at random", () => {
    const part = fc.integer({ min: 0, max: 255 });
    const edge = fc.constantFrom(
      0,
      2,
      9,
      10,
      11,
      15,
      16,
      18,
      19,
      20,
      31,
      32,
      51,
      52,
      63,
      64,
      88,
      99,
      100,
      113,
      126,
      127,
      128,
    );
    const near = fc.constantFrom(168, 169, 172, 175, 191, 192, 193, 196, 198, 203, 223, 224, 239, 240, 254, 255);
    const any = fc.oneof(part, edge, near);
    fc.assert(
      fc.property(fc.tuple(any, any, any, any), (parts) => {
        const host = parts.join(".");
        expect(isAddress(host)).toBe(true);
        expect(`${host} ${isSpecialAddress(host)}`).toBe(`${host} ${!isPublic(host)}`);
      }),
      { numRuns: 4000 },
    );
  });

  test("IPv6: whatever a library refuses is refused, and what lies outside the public block too", () => {
    fc.assert(
      fc.property(sixth, (groups) => {
        const host = written(`[${groups.map((one) => one.toString(16)).join(":")}]`);
        const [first] = groups;
        expect(isAddress(host)).toBe(true);
        if (!isPublic(host) || first >> 13 !== 1) expect(`${host} ${isSpecialAddress(host)}`).toBe(`${host} true`);
        else if (first !== 0x2620) expect(`${host} ${isSpecialAddress(host)}`).toBe(`${host} false`);
      }),
      { numRuns: 4000 },
    );
  });

  test.each(["2606:4700::1111", "2a00:1450:4001::1", "2001:4860:4860::8888", "8.8.8.8", "192.0.1.1", "172.32.0.1"])(
    "%s is a public host",
    (host) => expect(isSpecialAddress(written(host.includes(":") ? `[${host}]` : host))).toBe(false),
  );

  test.each(["[::1]", "[::ffff:127.0.0.1]", "[::]", "[64:ff9b::7f00:1]", "0x7f.1", "2130706433", "127.1", "[fe80::1]"])(
    "%s is none, however it is written",
    (host) => expect(isSpecialAddress(written(host))).toBe(true),
  );

  test.each(["example.org", "10.example", "1.2.3.4.example.org"])("%s is a name", (host) =>
    expect(isAddress(host)).toBe(false),
  );
});
