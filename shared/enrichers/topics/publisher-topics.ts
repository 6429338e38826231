import type { Article, Subject } from '../../article/article.ts';
import { topicsOfCategory } from './category-names.ts';
import { mediaTopics } from './media-topics.ts';

let bySubjectCode: Map<string, string> | undefined;
let byLabel: Map<string, string> | undefined;

/** IPTC's older Subject Codes: their own mapping, or that of the level above (`15054001`, `15054000`, `15000000`). */
function ofSubjectCode(code: string): string[] {
  bySubjectCode ??= new Map(
    [...mediaTopics().values()].flatMap((t) => (t.subjectCode ? [[t.subjectCode, t.code]] : [])),
  );
  const levels = [code, `${code.slice(0, 5)}000`, `${code.slice(0, 2)}000000`];
  const found = levels.map((level) => bySubjectCode?.get(level)).find((topic) => topic !== undefined);
  return found === undefined ? [] : [found];
}

function ofName(name: string): string[] {
  byLabel ??= new Map([...mediaTopics().values()].map((topic) => [topic.name.toLowerCase(), topic.code]));
  const labelled = byLabel.get(name.toLowerCase());
  return labelled === undefined ? topicsOfCategory(name) : [labelled];
}

const mediaTopic = /(?:medtop:|mediatopic\/)(\d{8})$/i;
const subjectCode = /(?:subj:|subjectcode\/|iptc[^\d]*)(\d{8})$/i;
const bare = /^\d{8}$/;

function ofSubject({ code = '', scheme = '', name }: Subject): string[] {
  const full = `${scheme}/${code}`;
  const topic = mediaTopic.exec(code)?.[1] ?? (/medtop|mediatopic/i.test(scheme) && bare.test(code) ? code : undefined);
  if (topic !== undefined && mediaTopics().has(topic)) return [topic];
  const older = subjectCode.exec(code)?.[1] ?? subjectCode.exec(full)?.[1] ?? (bare.test(code) ? code : undefined);
  const mapped = older === undefined ? [] : ofSubjectCode(older);
  return mapped.length > 0 || name === undefined ? mapped : ofName(name);
}

/** Media Topics that the publisher's own subjects mean, by code or by name; the subjects themselves stay as they are. */
export const publisherTopics = ({ subjects }: Article): string[] => [...new Set(subjects.flatMap(ofSubject))];
