import * as v from 'valibot';
import { mediaTopics } from '../topics/media-topics.ts';
import type { BedrockSubject } from './bedrock.ts';
import { readAnswer } from './read-answer.ts';
import { MalformedAnswer } from './task.ts';

export interface ChosenTopic {
  /** Eight digits. */
  readonly code: string;
  readonly score: number;
}

export interface Choice {
  readonly sentences?: readonly number[];
  readonly topics?: readonly ChosenTopic[];
}

const most = 3;

const isTopLevel = (code: string): boolean => {
  const topic = mediaTopics().get(code);
  return topic !== undefined && topic.parent === undefined;
};

const unique = <T>(items: readonly T[]): boolean => new Set(items).size === items.length;

const schemas = (sentences: number) => ({
  summary: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(sentences))),
    v.minLength(1),
    v.maxLength(most),
    v.check(unique, 'a sentence stands twice'),
  ),
  topics: v.pipe(
    v.array(
      v.strictObject({
        code: v.pipe(v.string(), v.check(isTopLevel, 'no top-level Media Topic')),
        score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      }),
    ),
    v.minLength(1),
    v.maxLength(most),
    v.check((topics) => unique(topics.map(({ code }) => code)), 'a topic stands twice'),
  ),
});

/**
 * A model's answer, checked to the last member: exactly what was asked for, numbers of sentences that there are, codes that the vocabulary
 * has. A fence of Markdown around the JSON is let pass, anything else is not.
 * @throws MalformedAnswer
 */
export function readChoice(said: unknown, subjects: readonly BedrockSubject[], sentences: number): Choice {
  const { summary, topics } = schemas(sentences);
  const members: v.ObjectEntries = {
    ...(subjects.includes('summary') ? { sentences: summary } : {}),
    ...(subjects.includes('topics') ? { topics } : {}),
  };
  return readAnswer(v.strictObject(members), parse(said)) as Choice;
}

function parse(said: unknown): unknown {
  const text = typeof said === 'string' ? said.trim() : '';
  const fenced = /^```(?:json)?\s*\n([\s\S]*?)\n?```$/.exec(text);
  try {
    return JSON.parse(fenced?.[1] ?? text);
  } catch {
    throw new MalformedAnswer(`malformed answer: no JSON, it begins with ${JSON.stringify(text.slice(0, 40))}`);
  }
}
