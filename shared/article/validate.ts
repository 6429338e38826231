import * as v from 'valibot';
import { type Article, ArticleSchema } from './article.ts';
import type { Problem } from './problem.ts';

/** Undefined when the article keeps the model; else the problem that keeps it from being saved, naming every field that breaks it. */
export function checkArticle(article: Article): Problem | undefined {
  const result = v.safeParse(ArticleSchema, article, { abortPipeEarly: true });
  if (result.success) return undefined;
  const issues = result.issues.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? 'article'}: ${issue.message}`);
  return {
    code: 'invalid-article',
    message: `Article ${article.id} breaks the model (${issues.join('; ')}). This is an error of the reader, not of the publisher: please report it with the file.`,
    lost: 'article',
  };
}
