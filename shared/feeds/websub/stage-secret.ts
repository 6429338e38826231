import { type PushKeys, pushKeys } from './push-keys.ts';

/** A secret that was changed is taken up within so many milliseconds. */
const keepFor = 900_000;

/**
 * The keys of the stage's secret, kept for a while in memory and nowhere else. Nothing is read before the first use.
 * @param secretArn of the secret in Secrets Manager
 */
export function createPushKeys(secretArn: string, clock: () => number): () => Promise<PushKeys> {
  let known: { readonly keys: Promise<PushKeys>; readonly until: number } | undefined;
  return () => {
    if (!known || clock() >= known.until) {
      const keys = read(secretArn);
      known = { keys, until: clock() + keepFor };
      // A failure is not kept.
      keys.catch(() => {
        known = undefined;
      });
    }
    return known.keys;
  };
}

/** Polls load the SDK when the first feed with a hub comes. */
async function read(SecretId: string): Promise<PushKeys> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const { SecretString = '' } = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId }));
  return pushKeys(SecretString);
}
