import type { Output, Terminal } from './terminal.ts';

/** Where the parts of an installation are. */
export interface Project {
  /** Folder of the project, with `seeds/` in it. */
  root: string;
  seedsDir: string;
  /** What is ingested where no path is given. */
  documentsDir: string;
  /** Address of the built server, see {@link ServerModule}. */
  serverUrl: string;
  /** Address of the built views without a page, see {@link OfflineModule}. */
  offlineUrl: string;
  /** Address of the built writer of reports, see {@link ReportModule}. */
  reportUrl: string;
  /** Address of the built worker thread of `cetu extract`. */
  extractWorkerUrl: string;
}

/** What a run of the command line works with. */
export interface Environment {
  project: Project;
  stdout: Output;
  stderr: Output;
  /** Reads standard input to its end. */
  stdin: () => Promise<Uint8Array>;
  /** Aborted by Ctrl-C and SIGTERM. */
  signal: AbortSignal;
  /** Show stack traces. */
  debug: boolean;
}

/** What every command gets. */
export interface Context extends Pick<Environment, 'project' | 'stdin' | 'signal'> {
  terminal: Terminal;
  /** Prints what went wrong; the command goes on. */
  report: (error: unknown) => void;
}

/** Gives the exit code: 0 fine, 1 where some input failed and was listed. */
export type Command<Options> = (options: Options, context: Context) => Promise<number>;
