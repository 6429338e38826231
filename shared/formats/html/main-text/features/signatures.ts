import type { BlockFacts, ElementFacts } from '../facts.ts';

/** Sums over the blocks that a template makes alike. */
export interface Signature {
  blocks: number;
  size: number;
  good: number;
  linked: number;
}

/** A number for the names and classes of the three elements around each block: what a template gives all its paragraphs alike. */
export function signaturesOf(blocks: readonly BlockFacts[]): number[] {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const own = new Map<ElementFacts, number>();
  const ownOf = (facts: ElementFacts | undefined): number => {
    if (facts === undefined) return -1;
    const number = own.get(facts) ?? numberOf(nameAndClass(facts));
    own.set(facts, number);
    return number;
  };
  return blocks.map(({ around }) => {
    const { parent } = around;
    return numberOf(`${ownOf(around)} ${ownOf(parent)} ${ownOf(parent?.parent)}`);
  });
}

/** Numbers in class names count what is alike. */
function nameAndClass({ element }: ElementFacts): string {
  const classes = element.attributes.get('class');
  return classes === undefined ? element.name : `${element.name}.${classes.slice(0, 80).replace(/\d+/g, '0')}`;
}
