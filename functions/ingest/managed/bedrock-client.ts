import { BedrockRuntimeClient, BedrockRuntimeServiceException, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import type { BedrockClient } from '../../../shared/enrichers/managed/bedrock.ts';
import { ServiceRefused } from '../../../shared/enrichers/managed/task.ts';

/** Errors behind which the model has worked. */
const mayBeBilled = new Set(['ModelTimeoutException', 'ModelErrorException', 'ModelStreamErrorException']);

export function createBedrockClient(region: string | undefined): BedrockClient {
  const client = new BedrockRuntimeClient({ ...(region ? { region } : {}), maxAttempts: 2 });
  return async ({ model, system, prompt, maxTokens }, abortSignal) => {
    const command = new ConverseCommand({
      modelId: model,
      system: [{ text: system }],
      messages: [{ role: 'user', content: [{ text: prompt }] }],
      inferenceConfig: { maxTokens, temperature: 0 },
    });
    try {
      const { output, usage } = await client.send(command, { abortSignal });
      const text = (output?.message?.content ?? []).map((part) => part.text ?? '').join('');
      return { text, inputTokens: usage?.inputTokens ?? 0, outputTokens: usage?.outputTokens ?? 0 };
    } catch (error) {
      if (error instanceof BedrockRuntimeServiceException && error.$fault === 'client' && !mayBeBilled.has(error.name))
        throw new ServiceRefused(`bedrock: ${error.name}: ${error.message}`);
      throw error;
    }
  };
}
