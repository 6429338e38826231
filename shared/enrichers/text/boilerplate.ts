/**
 * Lines that stand around an article on a page or a wire and are no part of it: invitations, credits, rights. Whole-line
 * patterns, so that an article about subscriptions is none of them.
 */
const invitations = [
  // English
  /^(?:please )?(?:click|tap) (?:here|on the|to (?:read|see|view|watch|subscribe))\b/i,
  /^(?:read|see|watch|listen|view) (?:more|also|the full (?:story|article|report|interview)|next|now)\b.{0,120}$/i,
  /^(?:learn|find out|show) more(?:[.:…]|\s(?:here|about)\b.{0,80})?$/i,
  /^(?:also |must )read\s*[:|–-]/i,
  /^(?:continue|keep) reading\b.{0,80}$/i,
  /^(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletter|updates?|alerts?|channel|inbox|free|today|now)\b/i,
  /^(?:follow|join) (?:us|me)\b.{0,100}$/i,
  /^(?:follow|like|join) (?:us on\b|our (?:\w+ )?(?:channel|page|group)\b).{0,100}$/i,
  /^(?:share|tweet|print|email)(?:\s(?:this|on|via|article|story)\b.{0,60})?$/i,
  /^(?:comments?|advertisement|sponsored(?: content)?|recommended(?: for you)?|related (?:articles?|stories|topics)|most (?:read|popular)|trending(?: now)?|tags?|topics|filed under)(?:\s*[:|(\d].{0,100})?$/i,
  /^(?:download|get) (?:our|the) (?:free )?app\b/i,
  /\benable javascript\b|\bthis (?:site|website) uses cookies\b|\baccept (?:all )?cookies\b/i,
  /^(?:if you|have you|do you) .{0,80}\b(?:email|contact) us\b/i,
  // German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Russian
  /^(?:lesen sie (?:auch|mehr|hier)|mehr zum thema|hier klicken|jetzt abonnieren|newsletter abonnieren|folgen sie uns)(?![\p{L}])/iu,
  /^(?:lire aussi|à lire aussi|lisez aussi|cliquez ici|abonnez-vous|inscrivez-vous|suivez-nous)(?![\p{L}])/iu,
  /^(?:lea también|leer más|lee también|haga clic aquí|haz clic aquí|suscríb(?:e|a)(?:te|se)|síguenos)(?![\p{L}])/iu,
  /^(?:leggi anche|clicca qui|iscriviti (?:alla|al|ora)|abbonati (?:ora|subito|per)|seguici)(?![\p{L}])/iu,
  /^(?:leia (?:também|mais)|clique aqui|assine (?:já|agora|a newsletter)|inscreva-se|siga-nos)(?![\p{L}])/iu,
  /^(?:lees (?:ook|meer|verder)|klik hier|abonneer je|volg ons)(?![\p{L}])/iu,
  /^(?:läs (?:också|mer|även)|klicka här|prenumerera (?:på|nu)|följ oss)(?![\p{L}])/iu,
  /^(?:читайте также|читать далее|подписывайтесь)(?![\p{L}])/iu,
  /^(?:anzeige|publicité|publicidad|pubblicità|publicidade|advertentie|annons|annonse|реклама)$/iu,
];

const credits = [
  /^\(?(?:additional |with )?(?:reporting|report|writing|editing|edited|compiled|translation|translated|graphics?|video|photos?|photographs?|images?) by\b.{0,200}$/i,
  /^\(?with (?:inputs?|files?|reports?) from\b.{0,120}$/i,
  /^\(?with [\p{L} ]{0,40}\b(?:wires?|wire services?|agenc(?:y|ies)|press reports)\)?$/iu,
  /^(?:photo|image|picture|video|source|credit|photograph)s?\s*[:©]/i,
  /^(?:figure|fig\.|image|photo|abbildung|abb\.|bild|foto|imagen?|figura|рис\.)\s?\d{1,3}\s?[:.–-]\s.{0,300}$/i,
  /^(?:©|\(c\))|^copyright\s*(?:©|\(c\)|\d{4})/i,
  /\ball rights reserved\b/i,
  /\bmay not be (?:published|reproduced|broadcast|redistributed|rewritten)\b/i,
  /^(?:this (?:article|story|post) (?:was|has been|is|first|originally|appeared)|originally published)\b.{0,200}\b(?:published|appeared|produced|syndicated|automatically|edited)\b/i,
  /^(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados)/iu,
  /^(?:\*+|#+|-+|_+|ends|\(ends\)|more|\(more\)|-30-)$/i,
];

/**
 * As few patterns as say the same: to call the engine costs more than to look at a line's first letters. Those for the beginning of a line are apart, as
 * they are tried once and not at every letter.
 */
function join(patterns: readonly RegExp[]): RegExp[] {
  const alike = Map.groupBy(patterns, ({ source, flags }) => `${source.startsWith('^')} ${flags}`);
  return [...alike.values()].map(
    (own) => new RegExp(own.map(({ source }) => `(?:${source})`).join('|'), (own[0] as RegExp).flags),
  );
}

const patterns = join([...invitations, ...credits]);
const longest = 400;

/** True where a line or sentence is boilerplate. */
export function isBoilerplate(text: string): boolean {
  const line = text.trim();
  return line.length <= longest && patterns.some((pattern) => pattern.test(line));
}

const walls = join([
  /\b(?:subscribe|subscription|log ?in|sign ?in|register|become a (?:member|subscriber))\b.{0,60}\b(?:to (?:continue|read|keep reading|unlock|access|view)|for full access)\b/i,
  /\b(?:to (?:continue reading|read (?:the (?:full|rest)|this (?:article|story)|more)|unlock this))\b.{0,80}\b(?:subscri|log ?in|sign|register|account|member|trial)/i,
  /\balready a (?:subscriber|member)\b/i,
  /\b(?:this (?:article|content|story)|full article) is (?:only |exclusively )?(?:available )?(?:for|to|reserved for) (?:our )?(?:paying )?(?:subscribers|members)\b/i,
  /\bfree articles? (?:left|remaining)\b/i,
  /\b(?:nur für abonnenten|jetzt (?:weiterlesen|freischalten)|bereits abonnent|mit (?:plus|abo) (?:weiter)?lesen)\b/i,
  /(?:article réservé (?:aux|à nos) abonnés|il vous reste .{0,40}à lire|déjà abonné)/i,
  /(?:contenido (?:exclusivo|solo) para suscriptores|suscríbete para (?:seguir|continuar)|ya (?:eres|es) suscriptor)/i,
  /(?:contenuto riservato agli abbonati|sei già abbonato|abbonati per (?:leggere|continuare))/i,
  /(?:conteúdo exclusivo para assinantes|já é assinante|assine para (?:continuar|ler))/i,
  /(?:alleen voor abonnees|al abonnee\?|lees verder met)/i,
]);

/** True where a text asks its reader to pay or to log in for the rest. */
export const asksToSubscribe = (text: string): boolean => walls.some((pattern) => pattern.test(text));
