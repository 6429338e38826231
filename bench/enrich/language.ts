import { runChild } from './child.ts';
import type { LanguageFigures } from './language-child.ts';
import { detectors } from './language-detectors.ts';

/** Prints the accuracy of each detector on articles (10 sentences), sentences and headlines (8 words). */
export function runLanguage(file: string): void {
  console.log('\nlanguage: per cent right, 40 news languages / all in the file');
  const rows = Object.keys(detectors).map((name) => {
    const { accuracy, loadMs, megabytes, articlesPerSecond, weak } = runChild<LanguageFigures>(
      './language-child.ts',
      name,
      file,
    );
    const shown = Object.entries(accuracy).map(([kind, { news, all }]) => [kind, `${news} / ${all}`]);
    if (name === 'dateline') console.log('articles below 95 %:', JSON.stringify(weak));
    return [
      name,
      { ...Object.fromEntries(shown), 'articles/s': articlesPerSecond, 'load ms': loadMs, MB: megabytes },
    ] as const;
  });
  console.table(Object.fromEntries(rows));
}
