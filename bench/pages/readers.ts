import { bodyText } from '../../shared/article/body-text.ts';
import { normaliseDraft } from '../../shared/article/normalise.ts';
import { DocumentRejected } from '../../shared/article/problem.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';

/** Reads a page to the plain text of its article; empty where it finds none. */
export type PageReader = (html: string, url: string) => string | Promise<string>;

/** Readers by name, each loaded only in the process that measures it. */
export const readers: Readonly<Record<string, () => Promise<PageReader>>> = {
  dateline: async () => {
    const { readPage } = await import('../../shared/formats/html/read-page.ts');
    return (html, url) => {
      try {
        const { draft } = readPage(html, url, defaultLimits);
        const { article } = normaliseDraft(draft, undefined, { received: '2026-01-01T00:00:00.000Z', baseUrl: url });
        return article ? bodyText(article.body) : '';
      } catch (error) {
        if (error instanceof DocumentRejected) return '';
        throw error;
      }
    };
  },
  'readability + linkedom': async () => {
    const [readability, { parseHTML }] = await Promise.all([import('@mozilla/readability'), import('linkedom')]);
    // A bundle gives a CommonJS package as the default alone.
    const { Readability } = readability.default;
    return (html) => {
      try {
        const { document } = parseHTML(html);
        return textByBlock(new Readability(document as never).parse()?.content ?? '');
      } catch {
        return '';
      }
    };
  },
  'defuddle + linkedom': async () => {
    const { Defuddle } = (await import('defuddle/node')).default;
    const { parseHTML } = await import('linkedom');
    return async (html, url) => {
      try {
        const { document } = parseHTML(html);
        return textByBlock((await Defuddle(document as never, url)).content ?? '');
      } catch {
        return '';
      }
    };
  },
};

/** Markup to text with a line for each block, the way that serves the libraries best: joined words would count against them. */
function textByBlock(html: string): string {
  return html
    .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi, '')
    .replace(
      /<\/?(?:p|div|h\d|li|ul|ol|blockquote|br|tr|td|th|figure|figcaption|section|article|pre|table)\b[^>]*>/gi,
      '\n',
    )
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'");
}
