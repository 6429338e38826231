import type { Connection } from './embedded.ts';

export interface ConnectOptions {
  /** A deployed stage; the embedded system without. */
  readonly stage?: string;
}

/** Runs the work on a deployed stage or the embedded system, and leaves nothing open behind it. */
export async function withDeployment<T>(
  { stage }: ConnectOptions,
  purpose: 'ingest' | 'read',
  work: (deployment: Connection['deployment']) => Promise<T>,
): Promise<T> {
  const connection = await (stage === undefined ? connectEmbedded(purpose) : connectStage(stage));
  try {
    return await work(connection.deployment);
  } finally {
    await connection.close();
  }
}

async function connectStage(stage: string): Promise<Connection> {
  const { openStage } = await import('./stage.ts');
  const deployment = await openStage(stage);
  return { deployment, close: async () => deployment.close() };
}

/** The emulators are loaded for the embedded system only. */
async function connectEmbedded(purpose: 'ingest' | 'read'): Promise<Connection> {
  const { connectToIngest, connectToRead } = await import('./embedded.ts');
  return purpose === 'ingest' ? connectToIngest() : connectToRead();
}
