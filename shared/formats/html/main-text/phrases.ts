/** Wording of what stands around articles, in the languages that newsrooms write most; each group is one purpose. */
const groups: readonly RegExp[] = [
  // pointers to other articles
  /^(?:read (?:more|also|next|the full|on)|also read|see also|related|more (?:on|from|about|stories|in)|must[- ]read|recommended|trending|most (?:read|popular|viewed)|latest (?:news|stories)|you (?:may|might) (?:also )?(?:like|be interested)|next (?:article|story|post)|previous (?:article|story|post)|up next|don'?t miss|watch(?: now|:| more| the)|mehr (?:zum|dazu|aus|von|lesen|artikel|nachrichten)|lesen sie (?:auch|hier|mehr)|lesetipp|weitere|auch interessant|das könnte|zum thema|meistgelesen|siehe auch|passend|lire (?:aussi|la suite|également|plus)|à lire|voir aussi|sur le même (?:sujet|thème)|les plus lus|articles? liés?|lea (?:también|más)|leer más|te puede interesar|más (?:leídas?|noticias|sobre|información)|ver también|lo más|noticias relacionadas|también te|leia (?:também|mais)|veja (?:também|mais)|saiba mais|mais lidas|leggi anche|potrebbe interessarti|per approfondire|articoli correlati|lees (?:ook|meer|verder)|meer (?:over|nieuws)|czytaj (?:także|też|więcej)|zobacz (?:także|też|również)|les også|les mer|læs også|läs (?:också|mer|även)|lue myös|читайте (?:также|ещё)|по теме|смотрите также|читайте також|ilgili haber|関連(?:記事|ニュース)?|相关|延伸阅读|관련|اقرأ أيضا|बड़ी खबर|baca juga|اقرأ)/i,
  // letters and subscriptions
  /newsletter|subscri(?:be|ption|bers?)|sign(?:ed)? up|(?:log|sign) in|register|unlimited access|abonn|inbox|suscr[ií]b|assin(?:e|ante)|abbonat|iscriviti|prenumer|registrieren|jetzt testen|anmelden|einloggen|inscri(?:vez|ption)|free trial|premium|member(?:ship)?\b|donate|support (?:our|us|independent)|подпис|abone ol|定期|会員/i,
  // sharing and following
  /\b(?:share|tweet|pin it|follow (?:us|me|him|her|@|on)|facebook|twitter|whatsapp|linkedin|instagram|telegram|copy link|e-?mail this|print(?: this)?)\b|teilen|folgen sie|partager|suivez|comparti[rl]|síguenos|siga|condividi|seguici|udostępnij|поделиться|delen|del artikkel|シェア/i,
  // comments
  /\bcomments?\b|leave a reply|join the (?:conversation|discussion)|kommentar|commentaires?|comentarios?|comentários?|commenti|reacties|komentarz|комментар|コメント|評論/i,
  // rights
  /©|\(c\) ?\d{4}|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti|terms (?:of|and)|privacy|may not be (?:published|reproduced|redistributed)|cookies?\b|datenschutz|impressum|agb\b|mentions légales|無断/i,
  // advertisements
  /^(?:advertisement|advertising|ad|ads|anzeige|werbung|publicité|publicidad|pubblicità|reklam\w*|annonse|annons|sponsored|promoted|реклама|広告|story continues|continue reading|article continues|scroll (?:down|to)|loading|affiliate)/i,
  // who wrote it, and when
  /^(?:by|von|par|por|di|da|door|av|af|od|автор|written by|posted (?:by|on|in)|published|updated|last (?:updated|modified)|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|gepubliceerd|publisert|oppdatert|publicerad|uppdaterad|erschienen|filed under|tags?|topics?|themen|schlagworte|categories|category|source|quelle|fuente|fonte)\b[:\s]/i,
  // about the writer, and how to reach the newsroom
  /\b(?:is (?:a|an|the) (?:\w+ ){0,4}(?:reporter|writer|editor|correspondent|journalist|author|columnist|contributor|producer|professor|fellow)|contact (?:the|us|him|her)|e-?mail:?|reach (?:him|her|them)|follow (?:him|her|them)|reporting by|editing by|additional reporting|contributed to this|corrections?\b|tips?\b.{0,20}@)|@\w{3,}/i,
  // pictures
  /^(?:photo|picture|image|foto|bild|photograph|video|credit|crédit|crédito|file photo|getty|reuters|afp|ap photo|dpa|epa|shutterstock|imago|illustration|graphic|grafik|quelle|fotograf|写真)\b|(?:\/|\bvia )\s*(?:getty|ap|afp|reuters|dpa|epa|shutterstock|imago|ansa|efe|picture alliance|scanpix|tt|ntb)\b|getty images|picture alliance|\(photo|\(foto|image (?:credit|source|caption)/i,
];

export const phraseGroups = groups.length;

/** The groups whose wording a short text holds, as bits; of a long one only its beginning is looked at. */
export function phrasesIn(text: string): number {
  const head = text.length > 160 ? text.slice(0, 160) : text;
  let bits = 0;
  for (let index = 0; index < groups.length; index++) if (groups[index]?.test(head)) bits |= 1 << index;
  return bits;
}
