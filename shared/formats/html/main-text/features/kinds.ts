export const kinds = ['paragraph', 'heading', 'listItem', 'quote', 'caption', 'cell', 'preformatted'] as const;
