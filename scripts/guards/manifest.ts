interface Manifest {
  manifest_version: number;
  permissions?: string[];
  optional_host_permissions?: string[];
  content_security_policy?: { extension_pages?: string };
  [key: string]: unknown;
}

/** What no build may ever contain. */
const FORBIDDEN = [
  "host_permissions",
  "optional_permissions",
  "content_scripts",
  "web_accessible_resources",
  "externally_connectable",
  "chrome_url_overrides",
  "devtools_page",
  "update_url",
];
/** What the policy of our pages must say, to the word: a source more would be a hole. */
const POLICY: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "frame-ancestors": "'none'",
  "base-uri": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "own-scripts",
};
/** What the policy may say besides; everything else is forbidden by its `default-src`. */
const ALSO = new Set(["img-src", "font-src", "connect-src", "form-action"]);

/** Holds a built manifest against the checked-in list of permissions and what we promise. */
export function checkManifest(manifest: Manifest, permissions: readonly string[]): string[] {
  const problems: string[] = [];
  if (manifest.manifest_version !== 3) problems.push(`it is Manifest V${manifest.manifest_version}`);
  const asked = [...(manifest.permissions ?? [])].sort();
  if (JSON.stringify(asked) !== JSON.stringify([...permissions].sort())) {
    problems.push(`it asks for ${asked.join(", ")}; the list says ${permissions.join(", ")}`);
  }
  for (const key of FORBIDDEN) if (key in manifest) problems.push(`it has ${key}`);
  if (JSON.stringify(manifest.optional_host_permissions) !== '["*://*/*"]') {
    problems.push("hosts are not optional, one by one");
  }
  return [...problems, ...policyProblems(manifest.content_security_policy?.extension_pages ?? "")];
}

function policyProblems(policy: string): string[] {
  const rules = policy.split(";").map((rule) => rule.trim().split(/\s+/u));
  const said = new Map(rules.map(([name = "", ...sources]) => [name, sources.join(" ")]));
  const lacking = Object.entries(POLICY).filter(([name, sources]) => said.get(name) !== sources);
  const unknown = [...said.keys()].filter((name) => name !== "" && !(name in POLICY) && !ALSO.has(name));
  return [
    ...lacking.map(([name, sources]) => `its page policy lacks ${name} ${sources}`),
    ...unknown.map((name) => `its page policy has ${name}`),
  ];
}
