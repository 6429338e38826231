import type { Quantity } from '../quantities/quantity.ts';

export type Harm = 'dead' | 'injured' | 'missing' | 'displaced';

/** What a quantity counts. */
export type Meaning =
  | { readonly kind: 'casualties'; readonly harm: Harm; readonly of?: string; readonly part?: true }
  | { readonly kind: 'money'; readonly currency?: string; readonly unit?: string }
  | { readonly kind: 'percentage'; readonly points?: true }
  | { readonly kind: 'population' }
  | { readonly kind: 'count'; readonly of: string };

/** A quantity with its meaning; `first` and `end` take in the sign before it and the unit behind it. */
export interface FoundFigure {
  readonly quantity: Quantity;
  readonly meaning: Meaning;
  readonly first: number;
  readonly end: number;
}
