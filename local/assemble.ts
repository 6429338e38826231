import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface Assembly {
  /** Folder of the cloud assembly; the functions' bundles are among its assets. */
  readonly directory: string;
  remove(): Promise<void>;
}

/** Name of the embedded run's own stage: it has the settings of a developer's private copy. */
export const localStage = 'local';

/** Two thirds of a synthesis are checks against CloudFormation's rules, which the tests make anyway, and traces of constructs. */
const quickly = { ...process.env, CDK_VALIDATION: 'false', CDK_DISABLE_STACK_TRACE: '1' };

/**
 * Bundles the functions and synthesises a stage, in a process of its own: the CDK is large, and the emulators can start
 * meanwhile on another core.
 * @throws Error with what the bundler or the CDK said
 */
export async function assemble(stage: string): Promise<Assembly> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), stage, folder], { env: quickly });
  } catch (error) {
    await remove();
    const { stderr } = error as { stderr?: string };
    throw new Error(`The stack of stage "${stage}" could not be synthesised:\n${stderr || String(error)}`);
  }
  return { directory: assemblyIn(folder), remove };
}

const assemblyIn = (folder: string): string => join(folder, 'assembly');

if (import.meta.main) {
  const [stage = localStage, folder = ''] = process.argv.slice(2);
  // Both in parallel: the bundler is another program, the CDK takes a second only to be loaded.
  const { bundleFunctions } = await import('../infra/bundle.ts');
  const [{ outdir }, { synthesise }] = await Promise.all([
    bundleFunctions({ outdir: join(folder, 'bundles') }),
    import('../infra/synthesise.ts'),
  ]);
  synthesise(stage, { bundles: outdir, outdir: assemblyIn(folder) });
}
