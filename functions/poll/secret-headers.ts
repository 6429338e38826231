import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { FetchFailed } from '../../shared/feeds/fetch/fetch-failed.ts';
import { headersOfSecret } from '../../shared/feeds/secret.ts';
import type { Subscription } from '../../shared/store/subscription.ts';

type Headers = Readonly<Record<string, string>>;

/** A secret that was changed is taken up within so many milliseconds. */
const keepFor = 300_000;

/** Secrets by ARN, kept for a while in memory and nowhere else. */
export function createSecretHeaders(clock: () => number) {
  const known = new Map<string, { readonly headers: Headers; readonly until: number }>();
  let client: SecretsManagerClient | undefined;
  return async ({ secretArn }: Subscription): Promise<Headers | undefined> => {
    if (secretArn === undefined) return undefined;
    const kept = known.get(secretArn);
    if (kept && clock() < kept.until) return kept.headers;
    client ??= await createClient();
    const SecretString = await readSecret(client, secretArn);
    const headers = headersOfSecret(SecretString ?? '');
    known.set(secretArn, { headers, until: clock() + keepFor });
    return headers;
  };
}

/** Few feeds have a secret: no cold start loads this before one comes. */
const loadSdk = () => import('@aws-sdk/client-secrets-manager');

async function createClient(): Promise<SecretsManagerClient> {
  const { SecretsManagerClient } = await loadSdk();
  return new SecretsManagerClient();
}

const faultsOfTheSecret = new Set(['ResourceNotFoundException', 'AccessDeniedException', 'DecryptionFailure']);

/** A secret that is not there, or not ours to read, is a fault of the subscription: it stands at the feed for a person to see. */
async function readSecret(client: SecretsManagerClient, SecretId: string): Promise<string> {
  try {
    const { GetSecretValueCommand } = await loadSdk();
    return (await client.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? '';
  } catch (error) {
    const { name } = error as Error;
    if (!faultsOfTheSecret.has(name)) throw error;
    throw new FetchFailed(
      'refused',
      `Its secret can't be read (${name}): check the ARN, and that its name begins as docs/feeds.md says`,
    );
  }
}
