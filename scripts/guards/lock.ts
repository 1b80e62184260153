interface LockEntry {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * A lock file is whole when every package that it names has an entry with a checksum, and when it
 * names no download addresses, which differ from machine to machine.
 */
export function checkLock(text: string): string[] {
  const { packages = {} } = JSON.parse(text) as { packages?: Record<string, LockEntry> };
  if (!packages[""]) return ["it does not say what the project needs"];
  const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)));
  return Object.entries(packages).flatMap(([path, entry]) => {
    // Only the project's own development tools are installed, not those of its packages.
    const tools = path === "" ? entry.devDependencies : {};
    const needed = Object.keys({ ...entry.dependencies, ...tools, ...entry.optionalDependencies });
    const problems = needed
      .filter((name) => !names.has(name))
      .map((name) => `${path || "the project"} needs ${name}, which has no entry`);
    if (entry.resolved) problems.push(`${path} names a download address`);
    if (path !== "" && !entry.link && !entry.integrity) problems.push(`${path} has no checksum`);
    return problems;
  });
}
