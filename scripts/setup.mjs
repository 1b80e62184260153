/**
 * Makes a fresh clone ready: the pinned Node, the dependencies by lock file, and the browsers that a
 * command needs. Plain JavaScript, because it runs before anything is installed. Everything it says
 * goes to standard error.
 *
 * node scripts/setup.mjs [--browsers]
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LEAST_NODE = [22, 18];
/** Debian packages for the browsers, and for a screen that does not exist (one test needs it). */
const PACKAGES = [
  ["chromium", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]],
  ["firefox-esr", ["firefox-esr", "firefox"]],
  ["xvfb", ["Xvfb"]],
  ["xdotool", ["xdotool"]],
];

const say = (text) => process.stderr.write(`${text}\n`);

function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
    ...options,
  });
  return result.status === 0;
}

function fail(text) {
  say(text);
  process.exit(1);
}

function isNew(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
}

/** Installed exactly what the lock file says? npm writes down what it installed. */
function dependenciesStand() {
  const lock = join(ROOT, "package-lock.json");
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function installDependencies() {
  if (dependenciesStand()) return;
  say("Installing the dependencies that the lock file names …");
  if (!run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])) {
    fail("npm ci failed (see above). It needs the npm registry; run it again when that can be reached.");
  }
}

/** On Linux x64 the pinned Node comes with the dependencies; elsewhere the machine's own must do. */
function requireNode() {
  const pinned = join(ROOT, "node_modules", ".bin", "node");
  if (existsSync(pinned) && spawnSync(pinned, ["--version"]).status === 0) return;
  if (isNew(process.version)) return;
  const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  fail(
    `Node ${engines.node} is needed; this is ${process.version}. Install a newer Node from your system or nodejs.org.`,
  );
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.some((name) =>
    folders.some((folder) => {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }),
  );
}

/** Only as root on Debian and its kin; everybody else is told by the command that misses a browser. */
function installBrowsers() {
  const missing = PACKAGES.filter(([, programs]) => !onPath(programs)).map(([name]) => name);
  const mayInstall = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (missing.length === 0 || !mayInstall) return;
  say(`Installing ${missing.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["-qq", "update"], { env });
  if (!run("apt-get", ["-qq", "install", "-y", "--no-install-recommends", ...missing], { env })) {
    say(`apt-get could not install ${missing.join(", ")}; going on with what is there.`);
  }
}

installDependencies();
requireNode();
if (process.argv.includes("--browsers")) installBrowsers();
