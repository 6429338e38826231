import type { AnswerCache, DailyBudget } from '../../../shared/enrichers/managed/answer-sources.ts';
import type { BedrockReply, BedrockRequest } from '../../../shared/enrichers/managed/bedrock.ts';
import { createBreaker } from '../../../shared/enrichers/managed/breaker.ts';
import type { ComprehendRequest } from '../../../shared/enrichers/managed/comprehend.ts';
import type { Answer } from '../../../shared/enrichers/managed/task.ts';

/** Cache and budget in memory, a clock that stands still unless moved. */
export class FakeServices {
  now = 0;
  spent = 0;
  readonly answers = new Map<string, Answer>();
  readonly asked: (ComprehendRequest | BedrockRequest)[] = [];

  readonly #usdPerDay: number;

  constructor(usdPerDay = 1) {
    this.#usdPerDay = usdPerDay;
  }

  readonly clock = () => this.now;

  readonly cache: AnswerCache = {
    find: async (key) => this.answers.get(key),
    keep: async (key, answer) => void this.answers.set(key, answer),
  };

  readonly budget: DailyBudget = {
    reserve: async (usd) => {
      if (this.spent + usd > this.#usdPerDay) return undefined;
      this.spent += usd;
      const giveBack = async (unspent: number) => {
        this.spent -= unspent;
      };
      return { giveBack };
    },
  };

  readonly breaker = createBreaker(() => this.now);

  options(deadline = 1_000) {
    const { cache, budget, breaker, clock } = this;
    return { cache, budget, breaker, clock, deadline };
  }

  /** A client of Comprehend that answers so. */
  comprehend(answer: (request: ComprehendRequest, signal: AbortSignal) => unknown) {
    return async (request: ComprehendRequest, signal: AbortSignal) => {
      this.asked.push(request);
      return answer(request, signal);
    };
  }

  bedrock(
    answer: (request: BedrockRequest) => string | Promise<string>,
    tokens = { inputTokens: 400, outputTokens: 20 },
  ) {
    return async (request: BedrockRequest): Promise<BedrockReply> => {
      this.asked.push(request);
      return { text: await answer(request), ...tokens };
    };
  }
}

/** Comprehend's answer for names that it finds by looking for them, with offsets in code points as the service gives them. */
export const entitiesAnswer = (text: string, names: Readonly<Record<string, string>>) => ({
  Entities: Object.entries(names).flatMap(([name, Type]) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => {
      const BeginOffset = [...text.slice(0, index)].length;
      return { Type, Text: name, Score: 0.99, BeginOffset, EndOffset: BeginOffset + [...name].length };
    }),
  ),
});
