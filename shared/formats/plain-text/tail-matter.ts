import type { DraftPerson, DraftSource } from '../../article/draft.ts';
import { findAgency } from './agencies.ts';
import type { RawLine } from './line.ts';

/** What stands below the text of a story. */
export interface TailMatter {
  readonly source?: DraftSource;
  readonly sourceRaw?: string;
  readonly credits: readonly DraftPerson[];
  readonly creditsRaw?: string;
  readonly copyrightnotice?: string;
  /** "(more)": the story goes on in another delivery. */
  readonly continues: boolean;
  /** Initials of the desk. */
  readonly signature?: string;
  readonly rest: readonly RawLine[];
  /** Blank lines between the text and the tail. */
  readonly gap?: number;
}

const depth = 14;
const label =
  /^(?:sources?|fuentes?|quellen?|fonte|fonti|fontes|bron|källa|kilde|lähde|źródło|zdroj|forrás|kaynak|источник|джерело|πηγή|المصدر|来源|來源|出典|ソース|출처)\s?[:：]\s*(\S.*)$/iu;
const endMark = /^[-–—*+#(\s]*(?:ends?|END(?:S|E)?|FIN|FINE|FIM|EINDE|30|x{3,}|eom|endit)[-–—*+#)./\s]*$/;
const endMarks = [/^(?:#\s*){1,5}$/, /^(?:\+\s*){2,}$/, /^[■□▪◼●♦]$/u, /^-\s?0\s?-$/];
const more =
  /^(?:\(\s*(?:more|mehr|sigue|suite|continúa|à suivre|folgt mehr)\.?\s*\)|[-–—]+\s?(?:more|mehr|sigue)\s?[-–—]*|MORE|MORE TO FOLLOW|SIGUE)$/i;
const inputs =
  /^[([]?\s*(?:with|mit|avec|con|incl\.)\s+(?:additional |further |weiterem |des )?(?:inputs?|reporting|contributions?|material|informations?|información|informaciones|agency inputs)\s*(?:from|by|von|de|des|der)?\s+(.+?)\.?\s*[)\]]?$/i;
const reporting =
  /^[([]\s*(?:additional |further )?(?:reporting|writing|report|edited|editing|reportaje|editado|redacción|reportage|bericht|redaktion|written)\b.*$/i;
const copyright =
  /^(?:©|\(c\)|copyright\b|alle rechte vorbehalten|all rights reserved|tous droits réservés|todos los derechos reservados)/i;
/** Whose a text is: a mark, a year, a name alone, or the words about rights alone. */
const claims = [
  /^(?:©|\(c\)|copyright\W{0,3}(?:©|\(c\)|(?:by|of)\s|\d{4}|$))/i,
  /^(?:copyright|Copyright|COPYRIGHT)\s(?:\p{Lu}\S*(?:\s\p{Lu}\S*){0,5}|\p{Ll}{2,12})(?:,?\s\d{4})?\.?$/u,
  /^\p{L}+(?:\s\p{L}+){2,3}(?:[.,;|]|$)/u,
];
/** `(Reporting by …`, `(Redaktion: …`; `(Report says 20 died.)` is a sentence. */
const names =
  /^[([][^()[\]]{0,60}?\b(?:reporting|writing|report|written|edited|editing|reportaje|editado|redacción|reportage|bericht|redaktion)(?:\s(?:by|von|de|por|par)\s|\s?[:;])/iu;
const initials = /^[a-z]{2,4}(?:-[a-z]{2,4})*(?:\/[a-z]{1,4})+$/;
/** `((jane.doe@example.com; +44 20 …))`: how desks reach the writer. `HNA/jd 261030 GMT NOV 26`: when it was sent. */
const contact = /^\(\([^()]*(?:@|\+\d)[^()]*\)\)$/;
const sent = /^(?:[\p{L}/-]{2,20}\s+)?\d{6}\s*(?:[A-Z]{1,4}\s+)?\p{L}{3,9}\.?\s+\d{2,4}$/u;
const signed = /^[-–—(\s]*([\p{L}.]{2,12}(?:\s?[/-]\s?\p{L}{2,12})*|[\p{L} ]{4,40})[)\s.]*$/u;

export type Piece = {
  kind: 'source' | 'inputs' | 'reporting' | 'copyright' | 'end' | 'more' | 'initials' | 'signed' | 'contact' | 'sent';
  value: string;
  raw: string;
};

/** Takes the tail off a story: from the first line below which nothing but tail pieces stand. */
export function readTail(lines: readonly RawLine[]): TailMatter {
  for (let i = Math.max(1, lines.length - depth); i < lines.length; i++) {
    const pieces = readPieces(lines.slice(i));
    if (pieces) return { ...takeSignature(lines.slice(0, i)), ...gather(pieces), gap: lines[i]?.gap ?? 0 };
  }
  return { credits: [], continues: false, ...takeSignature(lines) };
}

/** Whether lines are closing lines and nothing else. */
export const isTail = (lines: readonly RawLine[]): boolean => readPieces(lines) !== undefined;

/** An agency may sign behind the last sentence: `… until further notice. EFE`, `… he said. (Xinhua)`. */
function takeSignature(lines: readonly RawLine[]): Pick<TailMatter, 'rest' | 'source' | 'sourceRaw'> {
  const last = lines.at(-1);
  const match = last && /^(.*[.!?…]["”»’)]*)\s*[-–—]*\s*([(]?)(\p{L}{2,8})[)]?$/su.exec(last.text.slice(-400));
  const [, , bracket, name = ''] = match ?? [];
  const agency = /\p{Lu}{2}/u.test(name) || bracket ? findAgency(name) : undefined;
  if (!last || !match || !agency) return { rest: lines };
  const text = last.text.slice(0, last.text.length - match[0].length + (match[1] ?? '').length);
  return { rest: lines.with(-1, { ...last, text }), source: agency, sourceRaw: name };
}

function readPieces(lines: readonly RawLine[]): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const { text, gap } of lines) {
    const piece = readPiece(text);
    const last = pieces.at(-1);
    if (piece) pieces.push(piece);
    else if (last && goesOn(last, gap) && !(/[.!?]$/.test(text) && text.length > 40))
      Object.assign(last, readPiece(`${last.raw} ${text}`) ?? { raw: `${last.raw} ${text}` });
    else return undefined;
  }
  return pieces;
}

/** An open bracket waits for its end; a long source line may have been wrapped. */
function goesOn({ kind, raw }: Piece, gap: number): boolean {
  const brackets = /^[([]/.test(raw) && !/[)\]]\.?$/.test(raw);
  return (
    raw.length < 400 &&
    (brackets || ((kind === 'source' || kind === 'copyright') && gap <= 1 && raw.length > 25 && raw.length < 100))
  );
}

/** What a closing line is; undefined for a line of the text. */
export function readPiece(text: string): Piece | undefined {
  if (text.length > 500) return undefined;
  const piece = (kind: Piece['kind'], value = text): Piece => ({ kind, value, raw: text });
  const named = label.exec(text);
  if (named) return text.length <= 160 ? piece('source', named[1]) : undefined;
  if (endMark.test(text) || endMarks.some((mark) => mark.test(text))) return piece('end');
  if (more.test(text)) return piece('more');
  const from = inputs.exec(text);
  if (from) return piece('inputs', from[1]);
  if (reporting.test(text) && names.test(text)) return piece('reporting');
  if (copyright.test(text) && claims.some((claim) => claim.test(text))) return piece('copyright');
  if (initials.test(text)) return piece('initials');
  if (contact.test(text)) return piece('contact');
  if (sent.test(text)) return piece('sent');
  // "aa." is the last word of a wrapped sentence rather than an agency.
  const agencies = text.length <= 42 && !/^\p{Ll}+\.$/u.test(text) ? signed.exec(text)?.[1] : undefined;
  return agencies && readAgencies(agencies, /^\(.*\)\.?$/.test(text)) ? piece('signed', agencies) : undefined;
}

/** `AFP`, `BSS/AFP`; in brackets any acronym. */
function readAgencies(text: string, bracketed: boolean): boolean {
  const parts = text.split(/\s?[/-]\s?/);
  if (findAgency(text)) return true;
  if (bracketed)
    return parts.every((part) => /^\p{Lu}{2,8}$/u.test(part)) || parts.some((part) => findAgency(part) !== undefined);
  return parts.length > 1 && parts.every((part) => findAgency(part) !== undefined);
}

/** What closing lines say, taken together. */
export function gather(pieces: readonly Piece[]): Omit<TailMatter, 'rest' | 'gap'> {
  const first = (...kinds: Piece['kind'][]) => pieces.find((piece) => kinds.includes(piece.kind));
  const source = first('source') ?? first('signed');
  const credit = pieces.filter((piece) => piece.kind === 'inputs' || piece.kind === 'reporting');
  const notice = first('copyright');
  const signature = first('initials');
  return {
    ...(source && { source: readSource(source.value), sourceRaw: source.raw }),
    credits: credit.flatMap((piece) =>
      piece.kind === 'inputs' ? readInputs(piece.value) : readReporting(piece.value),
    ),
    ...(credit.length > 0 && { creditsRaw: credit.map((piece) => piece.raw).join(' ') }),
    ...(notice && { copyrightnotice: notice.raw }),
    ...(signature && { signature: signature.raw }),
    continues: first('more') !== undefined,
  };
}

/** `Bangladesh Sangbad Sangstha (BSS)`, `BSS`, `Reuters, https://…`. */
export function readSource(text: string): DraftSource {
  const uri = /https?:\/\/[^\s)>\]]+/.exec(text)?.[0];
  const plain = text
    .replace(uri ?? '', '')
    .replace(/[\s,;|–-]+$/, '')
    .replace(/\.$/, '')
    .trim();
  const [, name = '', acronym = ''] = /^(.*\S)\s*[(（]\s*(\p{L}[\p{L}\p{N}.&/-]{0,11})\s*[)）]$/u.exec(plain) ?? [];
  const link = uri ? { uri } : {};
  if (isAcronym(acronym, name)) return { name, acronym, ...link };
  const known = findAgency(plain.split('/')[0] ?? plain);
  return { ...(known ?? (plain ? { name: plain } : {})), ...link };
}

/** `BSS`; in small letters, as German agencies sign, only what the name spells: `epd`, never `online`. */
function isAcronym(text: string, name: string): boolean {
  if (/^\p{Lu}/u.test(text)) return true;
  const spelling = [...text].map((letter) => letter.toLowerCase()).join('.*');
  return /^\p{L}{2,5}$/u.test(text) && new RegExp(spelling).test(name.toLowerCase());
}

const readInputs = (text: string): DraftPerson[] =>
  text
    .split(/\s*(?:,|&|\s(?:and|und|et|y)\s)\s*/)
    .filter((name) => name !== '')
    .map((name) => ({ name, role: 'contributor' }));

/** Reuters style: `(Reporting by A in Paris and B; Editing by C)`. */
function readReporting(text: string): DraftPerson[] {
  const people: DraftPerson[] = [];
  for (const part of text.replace(/^[([]\s*|\s*[)\]]\.?$/g, '').split(/\s*;\s*/)) {
    const match = /^([\p{L} ]{4,30}?)\s+(?:by|von|de|por|par)\s*:?\s+(.+)$/iu.exec(part);
    for (const name of match?.[2]?.split(/\s*(?:,|&|\s(?:and|und|et|y)\s)\s*/) ?? []) {
      const plain = name.replace(/\s+(?:in|à|en|aus)\s+\p{Lu}.*$/u, '').trim();
      if (/^\p{Lu}/u.test(plain)) people.push({ name: plain, role: (match?.[1] ?? '').toLowerCase() });
    }
  }
  return people;
}
