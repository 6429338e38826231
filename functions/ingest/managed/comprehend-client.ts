import {
  ComprehendClient as Client,
  ComprehendServiceException,
  DetectDominantLanguageCommand,
  DetectEntitiesCommand,
  DetectKeyPhrasesCommand,
  DetectSentimentCommand,
  type LanguageCode,
} from '@aws-sdk/client-comprehend';
import type { ComprehendClient, ComprehendRequest } from '../../../shared/enrichers/managed/comprehend.ts';
import { ServiceRefused } from '../../../shared/enrichers/managed/task.ts';

export function createComprehendClient(region: string | undefined): ComprehendClient {
  // A second attempt is what the article's deadline leaves room for.
  const client = new Client({ ...(region ? { region } : {}), maxAttempts: 2 });
  return async (request, abortSignal) => {
    try {
      return await send(client, request, { abortSignal });
    } catch (error) {
      if (error instanceof ComprehendServiceException && error.$fault === 'client')
        throw new ServiceRefused(`comprehend: ${error.name}: ${error.message}`);
      throw error;
    }
  };
}

function send(
  client: Client,
  { operation, text: Text, language }: ComprehendRequest,
  options: { abortSignal: AbortSignal },
) {
  const LanguageCode = language as LanguageCode;
  switch (operation) {
    case 'DetectDominantLanguage':
      return client.send(new DetectDominantLanguageCommand({ Text }), options);
    case 'DetectEntities':
      return client.send(new DetectEntitiesCommand({ Text, LanguageCode }), options);
    case 'DetectKeyPhrases':
      return client.send(new DetectKeyPhrasesCommand({ Text, LanguageCode }), options);
    case 'DetectSentiment':
      return client.send(new DetectSentimentCommand({ Text, LanguageCode }), options);
  }
}
