import { ModelBroken, readModel } from '../model-file.ts';

/** A concept of IPTC's Media Topics. Codes are without their prefix: `20000065`. */
export interface MediaTopic {
  readonly code: string;
  readonly parent?: string;
  /** Code of the older IPTC Subject Codes. */
  readonly subjectCode?: string;
  /** English label. */
  readonly name: string;
}

/**
 * Reads media-topics.txt; docs/models.md has the format.
 *
 * @throws ModelBroken where it is of another format, or cut off
 */
export function readMediaTopics(name: string, bytes: Uint8Array): Map<string, MediaTopic> {
  const [head = '', ...lines] = new TextDecoder().decode(bytes).split('\n');
  const last = lines.pop();
  if (last !== '' || head !== `media topics ${lines.length}`) {
    throw new ModelBroken(`model ${name}: starts with "${head.slice(0, 40)}" and holds ${lines.length} whole lines`);
  }
  return new Map(
    lines.map((line) => {
      const [code = '', parent = '', subjectCode = '', label = ''] = line.split('\t');
      const above = parent === '' ? {} : { parent };
      return [code, { code, name: label, ...above, ...(subjectCode === '' ? {} : { subjectCode }) }];
    }),
  );
}

let loaded: Map<string, MediaTopic> | undefined;

/** The vocabulary by code. */
export function mediaTopics(): ReadonlyMap<string, MediaTopic> {
  loaded ??= readMediaTopics('media-topics.txt', readModel('media-topics.txt'));
  return loaded;
}

/** The top-level topic that a code lies under; undefined for a code that is not in use. */
export function topOf(code: string): string | undefined {
  let topic = mediaTopics().get(code);
  for (let depth = 0; topic?.parent !== undefined && depth < 10; depth += 1) topic = mediaTopics().get(topic.parent);
  return topic?.code;
}
