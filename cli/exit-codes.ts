/** What the command tells its caller. Documented in its help. */
export const exitCodes = {
  ok: 0,
  /** A document was rejected, or a problem cost an article. */
  lost: 1,
  /** The command line is wrong, or a file on it can't be read. */
  usage: 2,
  /** No system answers: embedded or deployed. */
  unreachable: 3,
  /** A failure of the command itself. */
  failed: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodesHelp = `
Exit codes:
  0  all went well
  1  a document was rejected, or a problem cost an article; for show: nothing found
  2  the command line is wrong, or a file on it can't be read
  3  the system can't be reached: start it with "npm start", or check stage and credentials
  4  the command itself failed`;

/** Ends the command with a message for a person and an exit code. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
