/** Runs checks, says what each came to, and adds it up. */
import type { Outcome } from "./run-tests.ts";

/** One thing that must hold. What it rejects with counts as one failure. */
export interface Check {
  name: string;
  run: () => Promise<Outcome>;
}

/** What all that was checked came to. */
export class Tally {
  passed = 0;
  failed = 0;
  readonly details: string[] = [];
  readonly failures: string[] = [];

  /** Runs checks one after the other, and says of each what it came to. */
  async run(checks: readonly Check[]): Promise<void> {
    for (const check of checks) {
      const startedAt = Date.now();
      const outcome = await check
        .run()
        .catch((problem): Outcome => ({ passed: 0, failed: 1, notes: [(problem as Error).message] }));
      this.add(check.name, outcome, (Date.now() - startedAt) / 1000);
    }
  }

  private add(name: string, outcome: Outcome, seconds: number): void {
    const failed = outcome.failed > 0;
    const names = outcome.names?.length ? `: ${outcome.names.join("; ")}` : "";
    const notes = failed ? names : outcome.notes.map((note) => `\n      ${note.trim()}`).join("");
    process.stdout.write(
      `${failed ? "FAIL" : "ok  "} ${name} (${outcome.passed} passed, ${seconds.toFixed(1)} s)${notes}\n`,
    );
    this.passed += outcome.passed;
    this.failed += outcome.failed;
    if (!failed) return;
    if (outcome.details) this.details.push(`\n=== ${name}\n${outcome.details}\n`);
    this.failures.push(`\n--- ${name}\n${outcome.notes.join("\n")}\n`);
  }
}
