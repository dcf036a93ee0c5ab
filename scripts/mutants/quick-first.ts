import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that took less time first, because the first failure ends the run. */
export class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const duration = (file: TestSpecification) =>
      this.ctx.cache.getTestSpecificationResult(file)?.duration ?? 0;
    return Promise.resolve([...files].sort((a, b) => duration(a) - duration(b)));
  }
}
