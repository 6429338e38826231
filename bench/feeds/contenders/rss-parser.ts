import Parser from 'rss-parser';
import type { Contender } from './contender.ts';

export const read: Contender = async (bytes) => (await new Parser().parseString(bytes.toString('utf8'))).items.length;
