import { lazyPattern } from '../../lazily.ts';

/** Lines that newsletters put above and below their text, in the languages that newsrooms get most mail in. */

/** Where the letter can be read on the web; short lines only. */
const browser = lazyPattern(
  String.raw`(?:view|read|open|see|display|show)\b.{0,50}\b(?:in|with|on|using) (?:your |a |an |the |my )?(?:web ?)?(?:browser|web ?page)|(?:view|read|see) (?:(?:this|the|our|it) )?(?:(?:e-?mail|newsletter|message|edition|issue) )?(?:online|on the web)|^(?:view )?(?:web|online|browser) ?version\b|(?:trouble|problems?|difficult(?:y|ies)) (?:viewing|reading|seeing|displaying) (?:this|the)|(?:images|e-?mail|newsletter|message) (?:is |are )?not (?:display|show)(?:ing|ed)? (?:correctly|properly)|im (?:web)?browser (?:ansehen|anzeigen|öffnen|lesen|betrachten)|(?:web|online)-?(?:version|ansicht)(?![\p{L}])|(?:newsletter|e-?mail|nachricht).{0,60}(?:nicht (?:richtig|korrekt|vollständig|einwandfrei)|online (?:lesen|ansehen))|(?:voir|lire|afficher|ouvrir|consulter|visualiser)\b.{0,60}(?:navigateur|en ligne)|version en ligne|ne (?:s[’']affiche|visualisez|parvenez).{0,80}(?:correctement|message|mail|cliquez)|(?:ver|leer|abrir|visualizar)\b.{0,60}(?:navegador|en línea|online)|versión (?:web|online|en línea)|si no (?:puede|puedes|visualiza|ve|ves)\b.{0,60}(?:correo|mensaje|mail|boletín)|(?:visualizza|leggi|apri|vedi|guarda)\b.{0,50}(?:browser|online)|versione (?:online|web)|se non (?:visualizzi|vedi|riesci)\b|(?:ler|abra|ver|visualize)\b.{0,50}navegador|versão (?:online|web)|(?:bekijk|lees|open)\b.{0,60}(?:browser|online|webversie)|webversie|(?:visa|läs|öppna|se|vis|åpne|åbn|les|læs)\b.{0,50}(?:webbläsare[nr]?|nettleser(?:en)?|browser(?:en)?)(?![\p{L}])|webbversion|nettversjon|(?:zobacz|wyświetl|otwórz|czytaj)\b.{0,50}przeglądarce|(?:zobrazit|otevřít)\b.{0,40}prohlížeči|(?:открыть|посмотреть|смотреть|читать).{0,50}браузере|веб-версия|tarayıcı(?:da|nızda)|ブラウザ(?:ー)?(?:で|から)|在浏览器中|在瀏覽器中|브라우저에서`,
  'iu',
);

/** The words alone, or with a place to click: an article about browsers is none. */
export const isBrowserLine = (line: string): boolean => line.length <= 200 && tells(line, browser()) !== undefined;

const click =
  /\b(?:click|tap|klick|cli(?:c|qu)|klik|pulse|pincha|toque)|нажмите|кликните|tıkla|https?:\/\/|(?<![\p{L}])(?:here|hier|ici|aquí|aqui|qui|här|her|tutaj|здесь|тут)[\s.:!>)\]]*$/iu;

/** Where a line says what a pattern looks for and little besides, the place of it. */
function tells(line: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(line);
  if (found === null) return undefined;
  if (click.test(line)) return found.index;
  const parts = line.split(/\s*[|•·]\s*/);
  const isAlone = (part: string) =>
    pattern.test(part) && (isShort(part) || besides(part, pattern) <= 0.25 * part.length);
  return parts.every((part) => part.length <= 80) && parts.some(isAlone) ? found.index : undefined;
}

const letter = /(?<![\p{L}])(?:dies\p{L}*\s)?(?:newsletter|e-?mail|mail|nachricht)(?![\p{L}])/iu;

/** Characters of a line beside the words, and the name of what they are about. */
const besides = (line: string, pattern: RegExp): number => line.replace(pattern, '').replace(letter, '').trim().length;

/** Of scripts that part no words. */
const isShort = (line: string): boolean => line.length <= 30 && /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(line);

/** How to leave the list and why one is on it: what ends a letter for certain. */
const leaving = lazyPattern(
  String.raw`^(?:to )?(?:unsubscribe|opt[- ]out)(?:$|\s*[|•·–,./:[(-]|\s(?:here|from|instantly|now|at any time|link|or|and|click|preferences|by)\b)|(?:click|tap|go|reply).{0,60}\b(?:to|and) (?:unsubscribe|opt[- ]out|be removed)|unsubscribe (?:here|from (?:this|these|our|all|the) )|no longer (?:wish|want) to (?:receive|get|hear)|(?:manage|update|change|edit) (?:your )?(?:(?:e-?mail |subscription |newsletter |mailing |account |notification )+)?(?:preferences|settings|subscriptions?)|you(?:[’']re| are)? (?:are )?(?:receiving|getting|received|get|receive) this (?:e-?mail|newsletter|message|letter)|this (?:e-?mail|newsletter|message) was sent (?:to|by)|our (?:mailing|postal) address(?: is)?|add us to your address book|forward (?:this )?to a friend|(?:newsletter|abo|e-?mails?|verteiler).{0,60}(?:abbestellen|abmelden|kündigen|austragen)|^(?:hier )?(?:abmelden|abbestellen|austragen)\b|(?:sie|du) (?:erhalten|bekommen|erhältst|bekommst) (?:diese[nr]?|unseren) (?:newsletter|e-?mail|mail|nachricht)|(?:se |vous |me )?désabonner|désinscri(?:re|ption|vez)|vous (?:recevez|avez reçu) (?:ce|cet|cette) (?:e-?mail|mail|message|courriel|lettre|newsletter)|gérer (?:vos|mes) (?:préférences|abonnements)|darse de baja|date de baja|cancelar (?:la |tu |su )?suscripción|(?:recibes|recibe|ha recibido|has recibido) este (?:correo|mensaje|boletín|e-?mail)|gestionar (?:tus|sus) preferencias|(?:annulla|cancella)(?:re|ti)? ?(?:l[’']|dall[’']|la tua )?iscri\p{L}+|disiscri\p{L}+|(?:ricevi|hai ricevuto|riceve) questa (?:e-?mail|mail|newsletter|comunicazione)|gestisci le (?:tue )?preferenze|cancelar (?:a )?(?:inscrição|assinatura|subscrição)|descadastr\p{L}+|(?:está recebendo|recebeu|recebe) (?:este|esta|essa) (?:e-?mail|mensagem|newsletter)|(?:uitschrijven|afmelden)(?![\p{L}])|(?:u|je|jij) ontvangt deze (?:e-?mail|mail|nieuwsbrief)|avregistrera|avsluta (?:din )?prenumeration|avprenumerera|du (?:får|mottar|har fått|modtager) (?:detta|denne|dette|det här|den här) \p{L}*(?:brev|mail|mejl|post|utskick|besked|melding)|(?:meld deg av|avmelding|afmeld|avmeld)|wypisz (?:się|mnie)|zrezygn\p{L}+ z (?:subskrypcji|newslettera|otrzymywania)|otrzymujesz (?:tę|ten|tego) |odhlásit (?:se|odběr)|отписаться|отказаться от (?:рассылки|подписки)|вы получили это (?:письмо|сообщение)|abonelikten (?:çık|ayrıl)\p{L}*|配信停止|退订|退訂|取消订阅|取消訂閱|수신 ?거부`,
  'iu',
);

const reader =
  /(?<![\p{L}])(?:you|your|sie|ihnen|ihren?|du|dich|vous|votre|vos|te|tus?|usted|ti|tua|tue|você|u|uw|je|jouw|din|dig|deg|вы|вас|вам|ваш\p{L}*)(?![\p{L}])/iu;

/** What a reader is on, or gets. */
const list =
  /letter|mail|mejl|nachricht|message|courriel|mensaje|correo|boletín|mensagem|brief|brev|messaggi|письм|рассылк|сообщени|subscri|abonn|suscri|iscri|inscri|prenumer/iu;

/** It opens with the words, or speaks to the reader of the letter, or is little else: `Users must change settings by Friday` is an article's. */
export function isLeavingLine(line: string): boolean {
  if (line.length > 400) return false;
  const at = leaving().exec(line)?.index;
  if (at === undefined) return false;
  return (
    at <= 1 || tells(line, leaving()) !== undefined || (reader.test(line) && list.test(line) && !/["“”„«»]/.test(line))
  );
}

const rights = lazyPattern(
  String.raw`^(?:copyright\b(?=[^\p{L}]*(?:©|\(c\)|\d{4}|$)|.{0,80}\b\d{4}[\s.]*$)|©|\(c\)\s|&copy;)|(?:^|[\s.,|–-])(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden)(?=[^\p{L}]*$|[.|•·])`,
  'iu',
);
const links = lazyPattern(
  String.raw`^(?:(?:privacy(?: policy| statement| notice)?|terms(?: of (?:use|service))?|imprint|impressum|datenschutz(?:erklärung)?|agb|kontakt|contact(?: us)?|advertise(?: with us)?|careers|about(?: us)?|help|faq|facebook|twitter|x|instagram|linkedin|youtube|tiktok|threads|bluesky|mastodon|whatsapp|telegram|website|web|home|share|forward|mentions légales|confidentialité|aviso legal|privacidad|privacidade|note legali|cookies?(?: policy)?|unsubscribe)(?:\s*[|•·–,/-]\s*|\s+|$)){1,12}$`,
  'iu',
);
/** A postal code between other parts of an address; never a sentence. */
const postal = lazyPattern(
  String.raw`(?:^|[\s,(-])(?:[A-Z]{2}[\s-]+\d{5}(?:-\d{4})?|\d{4,6}(?:-\d{3,4})?\s+\p{Lu}[\p{L}.\s-]{2,40}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{3}\s\d{2}\s+\p{Lu}[\p{L}-]+|(?:[Pp]\.?\s?[Oo]\.?\s?[Bb]ox|BOX|Postfach|Apartado)\s+\d+)(?=$|[\s,.)|])`,
  'u',
);

/** What stands in the foot of a letter beside the lines that make it one. */
export const isFootLine = (line: string): boolean =>
  line.length <= 300 &&
  (isLeavingLine(line) || rights().test(line) || links().test(line.trim()) || isBrowserLine(line) || isAddress(line));

function isAddress(line: string): boolean {
  if (line.length > 160 || !/\d/.test(line)) return false;
  return postal().test(line) && /[,|·•\n]|\d\s*$/.test(line) && !/\p{Ll}{3,}[.!?]["”»]?\s*$/u.test(line);
}
