import type { Article } from '../../article/article.ts';
import type { Shared } from '../enricher.ts';

/** Names of the services in the enrichments' records, in settings and in notes. */
export type ServiceName = 'comprehend' | 'bedrock';

/** An answer as the service gave it, in JSON, with what it cost. */
export interface Answer {
  readonly said: unknown;
  /** Billed units: of 100 characters, or tokens in and out. */
  readonly units: number;
  readonly usd: number;
}

/** One request to a service, ready to be sent. */
export interface Question {
  /** Everything the answer depends on: equal ones have equal answers, and are asked once. */
  readonly content: string;
  /** The most that the answer can cost. */
  readonly mostUsd: number;
  /** The text was longer than what the service takes, or than the settings let it read. */
  readonly cut: boolean;
  /** @throws ServiceRefused, or whatever else the client throws */
  ask(signal: AbortSignal): Promise<Answer>;
}

/** Something that a managed service can do in place of embedded enrichers. */
export interface ManagedTask {
  readonly service: ServiceName;
  /** Names the answers in the cache. */
  readonly name: string;
  /** Raise it when the question or the reading of its answer changes. */
  readonly version: number;
  readonly model?: string;
  /** Enrichers whose values it replaces. */
  readonly replaces: readonly string[];
  /** @throws NotAsked where the service can't serve this article */
  prepare(article: Article, shared: Shared): Question;
  /**
   * The answer in the shape of the enricher that it replaces.
   * @param embedded what the embedded enricher says
   * @throws MalformedAnswer
   */
  read(said: unknown, name: string, embedded: unknown, article: Article, shared: Shared): unknown;
}

/** Why a service was not asked, or its answer not taken: the embedded result stands, with this note. */
export class NotAsked extends Error {
  override readonly name = 'NotAsked';
}

/** The service answered with an error: throttled, denied, invalid. It bills nothing for those. */
export class ServiceRefused extends Error {
  override readonly name = 'ServiceRefused';
}

/** The answer is not what was asked for. It is billed all the same. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';
}
