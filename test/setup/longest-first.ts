import type { TestSequencer, TestSpecification } from 'vitest/node';

/** What takes minutes begins first, so that no processor waits for it at the end; files of a second fill the rest. */
const PROJECTS = ['alone', 'system', 'contract', 'robustness', 'house', 'unit'];
const rank = ({ project, moduleId }: TestSpecification): number =>
  PROJECTS.indexOf(project.name) - (moduleId.includes('/e2e/') ? 0.5 : 0);

/** Orders files by what is known of their kind; the same order in every run, whatever ran before. */
export class LongestFirst implements TestSequencer {
  sort(files: TestSpecification[]): TestSpecification[] {
    return files.toSorted(
      (a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : Number(a.moduleId > b.moduleId)),
    );
  }

  shard(): never {
    throw new Error('The tests share servers and are not split over machines: run them without --shard.');
  }
}
