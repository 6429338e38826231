import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { LambdaFunction } from '../template/system.ts';
import type { Answer, Invocation } from './runtime.ts';

/** The handler threw, its process died, or its time was up. Lambda tells the queue no more than that. */
export class InvocationFailed extends Error {
  override readonly name = 'InvocationFailed';
  readonly kind: 'error' | 'crash' | 'timeout';

  constructor(kind: InvocationFailed['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Share of the memory limit that Lambda's Node runtime gives to the old generation. */
const heapShare = 0.9;

/** Lambda lets a function load for so long before its own time begins, and once more within that. */
const loadSeconds = 10;

const runtime = fileURLToPath(new URL('runtime.ts', import.meta.url));

/** One execution environment: a process that runs a function's invocations one after another, replaced when it dies. */
export class FunctionWorker {
  readonly #fn: LambdaFunction;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #log: (text: string) => void;
  #process: ChildProcess | undefined;
  /** Has loaded its handler. */
  #ready: ChildProcess | undefined;

  constructor(fn: LambdaFunction, environment: Readonly<Record<string, string>>, log: (text: string) => void) {
    this.#fn = fn;
    this.#environment = environment;
    this.#log = log;
  }

  /** Undefined while no process is running. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Starts the process ahead of its first invocation. */
  warm(): void {
    this.#process ??= this.#start();
  }

  /** @throws InvocationFailed */
  async invoke(event: unknown): Promise<unknown> {
    this.warm();
    const child = this.#process as ChildProcess;
    const milliseconds = this.#fn.timeout * 1000;
    const requestId = randomUUID();
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    let timer: NodeJS.Timeout | undefined;
    const endAfter = (time: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        reject(new InvocationFailed('timeout', `${this.#fn.name}: timed out after ${time / 1000} s`));
        child.kill('SIGKILL');
      }, time);
    };
    const begin = (): void => {
      endAfter(milliseconds);
      const invocation: Invocation = { requestId, event, deadline: Date.now() + milliseconds };
      child.send(invocation, (error) => error && reject(new InvocationFailed('crash', error.message)));
    };
    const onMessage = (answer: Answer): void => {
      if (answer.type === 'ready') begin();
      if (answer.type === 'result' && answer.requestId === requestId) resolve(answer.result);
      if (answer.type === 'error') reject(new InvocationFailed('error', answer.error.stack ?? answer.error.message));
    };
    const onExit = (code: number | null, signal: string | null): void =>
      reject(new InvocationFailed('crash', `${this.#fn.name}: the process ended (${signal ?? `exit code ${code}`})`));
    child.on('message', onMessage).once('exit', onExit);
    if (this.#ready === child) begin();
    else endAfter(loadSeconds * 1000 + milliseconds);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
    }
  }

  /** Ends the process at once; an invocation in it fails as a crash. */
  async stop(): Promise<void> {
    const child = this.#process;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  #start(): ChildProcess {
    const child = fork(runtime, {
      env: this.#environment as NodeJS.ProcessEnv,
      cwd: this.#fn.code,
      execArgv: [`--max-old-space-size=${Math.floor(this.#fn.memory * heapShare)}`, '--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', this.#log);
    const forget = () => {
      if (this.#process === child) this.#process = undefined;
    };
    child.once('exit', forget).once('error', forget);
    child.once('message', ({ type }: Answer) => {
      if (type === 'ready') this.#ready = child;
    });
    return child;
  }
}
