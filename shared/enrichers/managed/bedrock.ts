import type { Article } from '../../article/article.ts';
import type { Shared } from '../enricher.ts';
import type { Summary } from '../summary/summary.ts';
import type { Topics } from '../topics/topics.ts';
import { readChoice } from './bedrock-answer.ts';
import { type NumberedSentence, numberSentences, systemPrompt } from './bedrock-prompt.ts';
import { answersOf } from './bedrock-topics.ts';
import { type ManagedTask, NotAsked } from './task.ts';

export type BedrockSubject = 'summary' | 'topics';

export interface BedrockRequest {
  readonly model: string;
  readonly system: string;
  readonly prompt: string;
  /** Most tokens of the answer. */
  readonly maxTokens: number;
}

export interface BedrockReply {
  readonly text: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Asks a model on Amazon Bedrock. An error of the service is thrown as ServiceRefused. */
export type BedrockClient = (request: BedrockRequest, signal: AbortSignal) => Promise<BedrockReply>;

export interface BedrockSettings {
  readonly for: readonly BedrockSubject[];
  /** Id of a model, or of an inference profile. */
  readonly model: string;
  readonly usdPerMillionInputTokens: number;
  readonly usdPerMillionOutputTokens: number;
  /** Most bytes of an article that it reads. */
  readonly mostBytes: number;
}

const maxTokens = 300;
/** Fewer sentences are no text to choose from. */
const fewest = 4;

/**
 * One question for all that a model is asked of an article: it chooses sentences and topics by number and code, and writes nothing
 * that readers see. So there is nothing to make up, and what the text says to the model can at worst make it choose badly.
 */
export function bedrockTask(client: BedrockClient, settings: BedrockSettings): ManagedTask {
  const { model } = settings;
  const system = systemPrompt(settings.for);
  return {
    service: 'bedrock',
    name: `choose-${settings.for.toSorted().join('-')}`,
    version: 1,
    model,
    replaces: settings.for,
    prepare(_article: Article, shared: Shared) {
      const { prompt, sentences, cut } = numberSentences(shared, settings.mostBytes);
      if (sentences.length < fewest) throw new NotAsked(`too short: under ${fewest} sentences`);
      const request = { model, system, prompt, maxTokens };
      // No tokenizer makes more tokens of a text than it has bytes.
      const mostUsd = priceOf(settings, Buffer.byteLength(system + prompt) + roomForRoles, maxTokens);
      const ask = async (signal: AbortSignal) => {
        const { text, inputTokens, outputTokens } = await client(request, signal);
        const usd = Math.min(mostUsd, priceOf(settings, inputTokens, outputTokens));
        return { said: text, units: inputTokens + outputTokens, usd };
      };
      return { content: JSON.stringify(request), mostUsd, cut, ask };
    },
    read(said, name, embedded, _article, shared): Summary | Topics {
      const { sentences } = numberSentences(shared, settings.mostBytes);
      const choice = readChoice(said, settings.for, sentences.length);
      return name === 'summary' ? chosen(choice.sentences ?? [], sentences) : answersOf(choice.topics ?? [], embedded);
    },
  };
}

/** Tokens that mark who speaks, which each model adds of its own. */
const roomForRoles = 64;

const priceOf = (settings: BedrockSettings, input: number, output: number): number =>
  (input * settings.usdPerMillionInputTokens + output * settings.usdPerMillionOutputTokens) / 1e6;

/** In the order of the text, whatever order the model gave. */
const chosen = (numbers: readonly number[], sentences: readonly NumberedSentence[]): Summary => ({
  sentences: numbers
    .toSorted((a, b) => a - b)
    .map((number) => sentences[number - 1] as NumberedSentence)
    .map(({ text, block }) => ({ text, block })),
});
