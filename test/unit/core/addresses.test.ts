import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAddress, originPattern, siteOf } from "../../../lib/core/addresses.ts";

test.each([
  ["https://meadowbook.example/privacy", "https://meadowbook.example/privacy"],
  ["  https://meadowbook.example/privacy \n", "https://meadowbook.example/privacy"],
  ["https://Meadowbook.example/Privacy?lang=en#part", "https://meadowbook.example/Privacy?lang=en"],
  ["https://meadowbook.example:8443/", "https://meadowbook.example:8443/"],
  ["https://bücher.example/", "https://xn--bcher-kva.example/"],
  ["https://93.184.215.14/", "https://93.184.215.14/"],
  ["https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/", "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"],
  ["https://localhost.meadowbook.example/", "https://localhost.meadowbook.example/"],
  ["https://10.meadowbook.example/", "https://10.meadowbook.example/"],
])("%s is a public page", (address, url) => {
  expect(checkAddress(address)).toMatchObject({ ok: true, url });
});

describe("what is refused, and why", () => {
  test.each([
    ["", "not-an-address"],
    ["privacy", "not-an-address"],
    ["meadowbook.example/privacy", "not-an-address"],
    ["ftp://meadowbook.example/", "not-an-address"],
    ["file:///etc/hosts", "not-an-address"],
    ["javascript:alert(1)", "not-an-address"],
    ["data:text/html,hello", "not-an-address"],
    ["about:blank", "not-an-address"],
    ["https://", "not-an-address"],
    ["http://meadowbook.example/", "not-encrypted"],
    ["https://user:pass@meadowbook.example/", "has-credentials"],
    ["https://user@meadowbook.example/", "has-credentials"],
    ["https://meadowbook.example@localhost/", "has-credentials"],
    ["https://localhost/", "private-network"],
    ["https://LOCALHOST/", "private-network"],
    ["https://localhost./", "private-network"],
    ["https://localhost../", "private-network"],
    ["https://www.localhost/", "private-network"],
    ["https://printer/", "private-network"],
    ["https://printer.local/", "private-network"],
    ["https://wiki.corp/", "private-network"],
    ["https://router.home.arpa/", "private-network"],
    ["https://wiki.internal./", "private-network"],
    ["https://127.0.0.1/", "private-network"],
    ["http://127.0.0.1/", "private-network"],
    ["https://127.0.0.1./", "private-network"],
    ["https://127.1/", "private-network"],
    ["https://127.255.255.254/", "private-network"],
    ["https://2130706433/", "private-network"],
    ["https://0x7f000001/", "private-network"],
    ["https://0x7f.1/", "private-network"],
    ["https://0177.0.0.1/", "private-network"],
    ["https://0/", "private-network"],
    ["https://0.0.0.0/", "private-network"],
    ["https://10.0.0.1/", "private-network"],
    ["https://10.255.1/", "private-network"],
    ["https://172.16.0.1/", "private-network"],
    ["https://172.31.255.255/", "private-network"],
    ["https://192.168.1.1/", "private-network"],
    ["https://100.64.0.1/", "private-network"],
    ["https://169.254.169.254/latest/meta-data/", "private-network"],
    ["https://224.0.0.1/", "private-network"],
    ["https://255.255.255.255/", "private-network"],
    ["https://[::1]/", "private-network"],
    ["https://[::]/", "private-network"],
    ["https://[::ffff:127.0.0.1]/", "private-network"],
    ["https://[::ffff:7f00:1]/", "private-network"],
    ["https://[::ffff:a9fe:a9fe]/", "private-network"],
    ["https://[fe80::1]/", "private-network"],
    ["https://[fc00::1]/", "private-network"],
    ["https://[fd12:3456:789a::1]/", "private-network"],
    ["https://[64:ff9b::7f00:1]/", "private-network"],
    ["https://１２７.0.0.1/", "private-network"],
  ] as const)("%s: %s", (address, reason) => {
    expect(checkAddress(address)).toEqual({ ok: false, reason });
  });

  test("every address of a private network, however it is written", () => {
    const privateIp = fc.oneof(
      fc.tuple(fc.constant(10), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(127), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
    );
    fc.assert(
      fc.property(privateIp, ([a, b, c, d]) => {
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        const hex = (value: number) => `0x${value.toString(16)}`;
        const written = [
          `${a}.${b}.${c}.${d}`,
          String(number),
          hex(number),
          [a, b, c, d].map(hex).join("."),
          [a, b, c, d].map((part) => `0${part.toString(8)}`).join("."),
          `[::ffff:${a}.${b}.${c}.${d}]`,
        ];
        for (const host of written) {
          expect(checkAddress(`https://${host}/`)).toEqual({ ok: false, reason: "private-network" });
        }
      }),
    );
  });
});

describe("the port that tests open", () => {
  test.each([
    ["http://localhost:4711/privacy", true],
    ["http://meadowbook.localhost:4711/privacy", true],
    ["https://127.0.0.1:4711/", true],
    ["http://localhost:4712/", false],
    ["http://localhost/", false],
    ["http://meadowbook.example:4711/", false],
    ["http://user:pass@localhost:4711/", false],
  ])("%s: %j", (address, ok) => {
    expect(checkAddress(address, 4711).ok).toBe(ok);
  });

  test("is closed in any other build", () => {
    expect(checkAddress("http://localhost:4711/privacy").ok).toBe(false);
  });
});

test.each([
  ["meadowbook.example", "meadowbook.example"],
  ["www.meadowbook.example", "meadowbook.example"],
  ["a.b.c.meadowbook.example", "meadowbook.example"],
  ["WWW.Meadowbook.Example.", "meadowbook.example"],
  ["www.meadowbook.co.uk", "meadowbook.co.uk"],
  ["help.meadowbook.com.br", "meadowbook.com.br"],
  ["www.meadowbook.gouv.fr", "meadowbook.gouv.fr"],
  ["www.meadowbook.me.uk", "meadowbook.me.uk"],
  ["www.web.de", "web.de"],
  ["help.id.me", "id.me"],
  ["www.t.co", "t.co"],
  ["co.uk", "co.uk"],
  ["meadowbook.localhost", "meadowbook.localhost"],
  ["localhost", "localhost"],
  ["127.0.0.1", "127.0.0.1"],
  ["[::1]", "[::1]"],
  ["", ""],
])("%s belongs to %s", (host, site) => {
  expect(siteOf(host)).toBe(site);
});

test("a site is its own site", () => {
  fc.assert(
    fc.property(fc.domain(), (domain) => {
      expect(siteOf(siteOf(domain))).toBe(siteOf(domain));
    }),
  );
});

test("the permission asked for is for one host", () => {
  expect(originPattern("https://help.meadowbook.example:8443/a?b#c")).toBe("https://help.meadowbook.example/*");
});
