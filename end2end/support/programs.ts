import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs that is on PATH. */
export function findProgram(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A program that runs beside the tests, and ends with them, together with all that it started. */
export class Program {
  readonly process: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor(
    private readonly name: string,
    args: string[],
    env: NodeJS.ProcessEnv,
    stdio: StdioOptions,
  ) {
    // In a group of its own, which can be ended as one.
    this.process = spawn(name, args, { env, stdio, detached: true });
    this.ended = once(this.process, 'exit');
    process.once('exit', this.kill);
  }

  /** What the program has to say first, unless it ends before. */
  async first<T>(words: Promise<T>): Promise<T> {
    const ended = this.ended.then(() => {
      throw new Error(`${this.name} ended with code ${this.process.exitCode}`);
    });
    return Promise.race([words, ended]);
  }

  async stop(): Promise<void> {
    process.off('exit', this.kill);
    this.kill();
    await this.ended;
  }

  private readonly kill = () => {
    if (this.process.pid === undefined) return;
    try {
      process.kill(-this.process.pid, 'SIGTERM');
    } catch {
      // All of it has ended.
    }
  };
}
