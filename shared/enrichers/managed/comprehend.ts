import type { Article } from '../../article/article.ts';
import type { Shared } from '../enricher.ts';
import { readEntities } from './comprehend-entities.ts';
import { readKeyPhrases } from './comprehend-key-phrases.ts';
import { readDominantLanguage } from './comprehend-language.ts';
import { comprehendLanguage } from './comprehend-languages.ts';
import { readSentiment } from './comprehend-sentiment.ts';
import { cutText } from './cut-text.ts';
import { type ManagedTask, NotAsked } from './task.ts';

/** Operations of Amazon Comprehend, each with the enricher that it replaces and the bytes of UTF-8 that it takes (API reference). */
const operations = {
  language: { operation: 'DetectDominantLanguage', mostBytes: 100_000 },
  entities: { operation: 'DetectEntities', mostBytes: 100_000 },
  keywords: { operation: 'DetectKeyPhrases', mostBytes: 100_000 },
  sentiment: { operation: 'DetectSentiment', mostBytes: 5_000 },
} as const;

export type ComprehendSubject = keyof typeof operations;
export type ComprehendOperation = (typeof operations)[ComprehendSubject]['operation'];

export interface ComprehendRequest {
  readonly operation: ComprehendOperation;
  readonly text: string;
  /** One of Comprehend's; absent where the language is asked for. */
  readonly language?: string;
}

/** Asks Comprehend: its answer as it stands. An error of the service is thrown as ServiceRefused. */
export type ComprehendClient = (request: ComprehendRequest, signal: AbortSignal) => Promise<unknown>;

export interface ComprehendSettings {
  /** Enrichers that it replaces. */
  readonly for: readonly ComprehendSubject[];
  /** For a unit of 100 characters. */
  readonly usdPerUnit: number;
  /** Most bytes of an article that it reads, below its own bounds. */
  readonly mostBytes: number;
}

const unit = 100;
/** A request is billed as three units at least. */
const leastUnits = 3;
/** A tag costs by the character, and the beginning tells it. */
const languageBytes = 1_200;
/** DetectDominantLanguage wants at least 20 characters. */
const shortest = 20;

const readers = {
  language: readDominantLanguage,
  entities: readEntities,
  keywords: readKeyPhrases,
  sentiment: readSentiment,
} as const;

export const comprehendTasks = (client: ComprehendClient, settings: ComprehendSettings): ManagedTask[] =>
  settings.for.map((subject) => comprehendTask(subject, client, settings));

function comprehendTask(
  subject: ComprehendSubject,
  client: ComprehendClient,
  settings: ComprehendSettings,
): ManagedTask {
  const { operation, mostBytes } = operations[subject];
  const most = Math.min(mostBytes, subject === 'language' ? languageBytes : settings.mostBytes);
  return {
    service: 'comprehend',
    name: operation,
    version: 1,
    replaces: [subject],
    prepare(_article: Article, shared: Shared) {
      const { text, cut } = cutText(shared.text, most);
      if (text.trim().length < shortest) throw new NotAsked(`too short: under ${shortest} characters`);
      const request = {
        operation,
        text,
        ...(subject === 'language' ? {} : { language: comprehendLanguage(shared.language) }),
      };
      const units = Math.max(leastUnits, Math.ceil([...text].length / unit));
      const usd = units * settings.usdPerUnit;
      const ask = async (signal: AbortSignal) => ({ said: await client(request, signal), units, usd });
      return { content: JSON.stringify(request), mostUsd: usd, cut: cut && subject !== 'language', ask };
    },
    read: (said, _name, embedded, article, shared) => readers[subject](said, embedded, article, shared),
  };
}
