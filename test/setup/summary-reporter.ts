import type { Reporter, TestModule } from 'vitest/node';

/** Ends the output with one plain line, `123 passed, 0 failed`, for whoever reads only that. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state]++;
      // A file that does not load has no tests, and is a failure all the same.
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed++;
    }
    const { passed, skipped, pending } = counts;
    const failed = counts.failed + errors.length;
    const left = skipped + pending;
    process.stdout.write(`${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}\n`);
  }
}
