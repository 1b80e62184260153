import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkManifest } from "../../scripts/guards/manifest.ts";

const LISTS = JSON.parse(readFileSync("scripts/guards/permissions.json", "utf8")) as Record<string, string[]>;
const PERMISSIONS = LISTS.chrome as string[];
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' https: http:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types own-scripts";

type Manifest = Parameters<typeof checkManifest>[0];

function aManifest(overrides: Partial<Manifest> = {}): Manifest {
  return {
    manifest_version: 3,
    permissions: PERMISSIONS,
    optional_host_permissions: ["*://*/*"],
    content_security_policy: { extension_pages: POLICY },
    ...overrides,
  };
}

function withPolicy(from: string, to: string): Partial<Manifest> {
  return { content_security_policy: { extension_pages: POLICY.replace(from, to) } };
}

test("the manifest as it should be is fine, in whatever order it asks", () => {
  expect(checkManifest(aManifest({ permissions: PERMISSIONS.toReversed() }), PERMISSIONS)).toEqual([]);
});

test.each<[string, Partial<Manifest>, string]>([
  ["a permission more", { permissions: [...PERMISSIONS, "cookies"] }, "cookies"],
  ["a permission less", { permissions: PERMISSIONS.slice(1) }, "it asks for"],
  ["a host among the permissions", { permissions: [...PERMISSIONS, "https://a.example/*"] }, "https://a.example/*"],
  ["hosts that are not asked for", { host_permissions: ["https://a.example/*"] }, "it has host_permissions"],
  ["a resource that pages can load", { web_accessible_resources: [] }, "it has web_accessible_resources"],
  [
    "a page in the place of the browser's own",
    { chrome_url_overrides: { history: "history.html" } },
    "chrome_url_overrides",
  ],
  ["a content script on fixed hosts", { content_scripts: [] }, "it has content_scripts"],
  ["a door for web pages", { externally_connectable: { matches: ["https://a.example/*"] } }, "externally_connectable"],
  ["an update from elsewhere", { update_url: "https://a.example/updates.xml" }, "it has update_url"],
  ["Manifest V2", { manifest_version: 2 }, "it is Manifest V2"],
  ["hosts that cannot be asked for one by one", { optional_host_permissions: [] }, "hosts are not optional"],
  ["no policy at all", { content_security_policy: {} }, "its page policy lacks script-src 'self'"],
  ["code from text", withPolicy("script-src 'self'", "script-src 'self' 'unsafe-eval'"), "lacks script-src"],
  ["code from elsewhere", withPolicy("script-src 'self'", "script-src 'self' https://a.example"), "lacks script-src"],
  ["anything by default", withPolicy("default-src 'none'", "default-src *"), "lacks default-src"],
  ["our pages in frames", withPolicy("frame-ancestors 'none'", "frame-ancestors *"), "lacks frame-ancestors"],
  ["markup from text", withPolicy("require-trusted-types-for 'script'; ", ""), "lacks require-trusted-types-for"],
  ["a rule that undoes another", withPolicy("font-src 'self'", "script-src-elem *"), "has script-src-elem"],
])("%s is found", (_what, overrides, problem) => {
  const problems = checkManifest(aManifest(overrides), PERMISSIONS);
  expect(problems.join("\n")).toContain(problem);
});

test("a manifest that asks for nothing lacks what the list says", () => {
  const { permissions: _permissions, ...bare } = aManifest();
  expect(checkManifest(bare as Manifest, PERMISSIONS)).toHaveLength(1);
});
