/**
 * Makes a fresh clone ready: the pinned Node, the dependencies by lock file, and the programs that a
 * command needs. Plain JavaScript, because it runs before anything is installed. Everything it says
 * goes to standard error.
 *
 * node scripts/setup.mjs [--browsers | --tests] [SCRIPT ARGUMENTS...]
 *
 * --browsers  installs the browsers too
 * --tests     and all else that the tests need; under CI nothing may be missing
 *
 * SCRIPT is then run by the pinned Node. A shell that had just started this file would not do that: it
 * remembers where it found `node` before the dependencies were there.
 */
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MODULES = join(ROOT, "node_modules");
const LEAST_NODE = [22, 18];
const CHROME = ["google-chrome", "google-chrome-stable"];
const LOCALES = "/usr/lib/chromium/locales";
const FONTS = "/usr/share/fonts";

/** Debian's packages, and how to see that what is in them is there. */
const BROWSERS = [
  { name: "chromium", isThere: () => onPath(["chromium", "chromium-browser", ...CHROME]) },
  { name: "firefox-esr", isThere: () => onPath(["firefox-esr", "firefox"]) },
];
const FOR_TESTS = [
  // Chrome brings its own languages along; Chromium's are a package, and only it keeps them there.
  { name: "chromium-l10n", isThere: () => existsSync(join(LOCALES, "fr.pak")) || isElsewhere() },
  // A screen that does not exist, and hands for the browser's own question about permissions.
  { name: "xvfb", isThere: () => onPath(["Xvfb"]) },
  { name: "xdotool", isThere: () => onPath(["xdotool"]) },
  { name: "fonts-dejavu-core", isThere: () => existsSync(FONTS) && readdirSync(FONTS).length > 0 },
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

/** Installed exactly what the lock file says? npm writes down what it installed, but for what is not for this machine. */
function dependenciesStand() {
  const installed = join(MODULES, ".package-lock.json");
  if (!existsSync(installed)) return false;
  const [wanted, found] = [join(ROOT, "package-lock.json"), installed].map(
    (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {},
  );
  return Object.entries(wanted).every(
    ([path, { integrity, optional }]) =>
      path === "" || found[path]?.integrity === integrity || (optional && !found[path]),
  );
}

function installDependencies() {
  if (dependenciesStand()) return;
  // npm would empty the folder that a link leads to: somebody else's.
  if (lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink()) {
    fail(
      "node_modules is a link, and what it leads to is not what the lock file names. Remove the link, then run this again.",
    );
  }
  say("Installing the dependencies that the lock file names …");
  if (!run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])) {
    fail("npm ci failed (see above). It needs the npm registry; run it again when that can be reached.");
  }
}

/** The Node to go on with: on Linux x64 the pinned one comes with the dependencies; elsewhere this one must do. */
function requireNode() {
  const pinned = join(ROOT, "node_modules", ".bin", "node");
  if (existsSync(pinned) && spawnSync(pinned, ["--version"]).status === 0) return pinned;
  if (isNew(process.version)) return process.execPath;
  const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return fail(
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

function isElsewhere() {
  return onPath(CHROME) || (onPath(["chromium", "chromium-browser"]) && !existsSync(LOCALES));
}

/** Root on Debian and its kin gets what is missing; everybody else is told by the command that misses it. */
function installPackages(packages) {
  const missing = () => packages.filter(({ isThere }) => !isThere()).map(({ name }) => name);
  const lacking = missing();
  if (process.platform !== "linux" || lacking.length === 0) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say(`Installing ${lacking.join(", ")} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["-qq", "update"], { env });
    run("apt-get", ["-qq", "install", "-y", "--no-install-recommends", ...lacking], { env });
  }
  const left = missing();
  if (left.length === 0) return;
  const advice = `Not there: ${left.join(", ")}. On Debian or Ubuntu: sudo apt-get install ${left.join(" ")}`;
  if (process.env.CI) fail(advice);
  say(advice);
}

/** Runs a script in the place of this one: with its input and output, until it ends, and with its exit code. */
function goOn(node, script) {
  // The tools that the script starts look for Node themselves.
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
  const child = spawn(node, script, { stdio: "inherit", env });
  // Ctrl+C reaches the script as well; it has things to put away, and ends by itself.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}

const [, , ...given] = process.argv;
const first = given.findIndex((word) => !word.startsWith("--"));
const options = given.slice(0, first < 0 ? given.length : first);
const script = given.slice(options.length);

installDependencies();
const node = requireNode();
if (options.includes("--tests")) installPackages([...BROWSERS, ...FOR_TESTS]);
else if (options.includes("--browsers")) installPackages(BROWSERS);
if (script.length > 0) goOn(node, script);
