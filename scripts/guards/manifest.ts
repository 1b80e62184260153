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
];
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

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
  const policy = manifest.content_security_policy?.extension_pages ?? "";
  for (const rule of POLICY) if (!policy.includes(rule)) problems.push(`its page policy lacks ${rule}`);
  return problems;
}
