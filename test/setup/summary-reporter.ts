import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { IS_LONG } from './long.ts';

/**
 * Ends the output with one plain line, `123 passed, 0 failed`, for whoever reads only that. In a long run each file
 * has a line as soon as it ends, with its seconds: a job of the night that did not come to its end shows how far it was.
 */
export default class SummaryReporter implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    if (!IS_LONG) return;
    const { duration, setupDuration, collectDuration } = module.diagnostic();
    const seconds = Math.round((duration + setupDuration + collectDuration) / 1000);
    const file = relative(process.cwd(), module.moduleId);
    process.stdout.write(`${String(seconds).padStart(6)} s  ${module.state().padEnd(7)}  ${file}\n`);
  }

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
