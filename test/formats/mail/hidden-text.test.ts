import { describe, expect, it } from 'vitest';
import { withoutHidden } from '../../../shared/formats/mail/hidden-text.ts';

describe('hidden text of a message', () => {
  it.each([
    [
      'a preview with its filler',
      '<html><head><title>Tide</title></head><body><span class="p" style="display:none; font-size:0">What auditors found&nbsp;&zwnj;&nbsp;\u200c</span><p>Text</p></body></html>',
      '<html><head><title>Tide</title></head><body><p>Text</p></body></html>',
      'What auditors found',
    ],
    ['elements in it', "<div style='DISPLAY : none'>a<div>b</div>c</div><p>Text</p>", '<p>Text</p>', 'a b c'],
    [
      'what is hidden below',
      '<p>Text</p><td style="display:none">again</td><p>End</p>',
      '<p>Text</p><p>End</p>',
      undefined,
    ],
    ['nothing', '<p style="display:block">Text</p>', '<p style="display:block">Text</p>', undefined],
    ['no end tag', '<div style="display:none">a<p>Text</p>', '<div style="display:none">a<p>Text</p>', undefined],
    ['everything', '<div style="display:none">Text</div>', '<div style="display:none">Text</div>', undefined],
  ])('%s', (_, html, seen, preview) =>
    expect(withoutHidden(html)).toEqual({ html: seen, ...(preview && { preview }) }),
  );

  it('takes time in proportion', () => {
    for (const piece of [
      '<div style="display:none">',
      '<div style="display:none">a</div>',
      '<p <p style="',
      'style="display:',
    ]) {
      const before = process.cpuUsage();
      withoutHidden(`<p>x</p>${piece.repeat(50_000)}`);
      expect(process.cpuUsage(before).user / 1e6, piece).toBeLessThan(2);
    }
  });
});
