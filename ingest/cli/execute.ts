import type { Command, Environment } from './context.ts';
import { Terminal } from './terminal.ts';
import { describeError, exitCodeOf } from './user-error.ts';

/** Runs one command; what it throws is printed, and gives the exit code. */
export async function execute<Options>(
  command: Command<Options>,
  options: Options,
  { project, stdout, stderr, stdin, signal, debug }: Environment,
): Promise<number> {
  const terminal = new Terminal(stdout, stderr);
  const report = (error: unknown) => terminal.message(`cetu: ${describeError(error, debug)}`);
  try {
    return await command(options, { project, stdin, signal, terminal, report });
  } catch (error) {
    report(error);
    return exitCodeOf(error);
  } finally {
    terminal.clear();
  }
}
