import { storageFault } from "../../core/storage-faults.ts";

/**
 * A page that no check survives must not take the others with it: they are checked, and the error is
 * thrown in the end. Where nothing can be kept, no page is asked for in vain: the run ends.
 */
export class Failures {
  private readonly problems: unknown[] = [];
  /** There is no network, or nothing can be kept: the others would fare no better. */
  private isOver = false;

  /** @param check - Checks one page; false where no other can be checked now either. */
  async around(check: () => Promise<boolean>): Promise<void> {
    if (this.isOver) return;
    try {
      this.isOver ||= !(await check());
    } catch (problem) {
      this.problems.push(problem);
      this.isOver ||= storageFault(problem) !== null;
    }
  }

  /** Throws where nothing can be kept. */
  endWithoutStore(): void {
    if (this.problems.some(storageFault)) this.end();
  }

  /** Throws what was thrown by any check. */
  end(): void {
    if (this.problems.length > 0) throw this.problems.find(storageFault) ?? this.problems[0];
  }
}
