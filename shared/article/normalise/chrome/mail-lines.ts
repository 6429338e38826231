import { lazyPattern } from '../../lazily.ts';

/** Lines that newsletters put above and below their text, in the languages that newsrooms get most mail in. */

/** Where the letter can be read on the web; short lines only. */
const browser = lazyPattern(
  String.raw`(?:view|read|open|see|display|show)\b.{0,50}\b(?:in|with|on|using) (?:your |a |an |the |my )?(?:web ?)?(?:browser|web ?page)|(?:view|read|see) (?:(?:this|the|our|it) )?(?:(?:e-?mail|newsletter|message|edition|issue) )?(?:online|on the web)|^(?:view )?(?:web|online|browser) ?version\b|(?:trouble|problems?|difficult(?:y|ies)) (?:viewing|reading|seeing|displaying) (?:this|the)|(?:images|e-?mail|newsletter|message) (?:is |are )?not (?:display|show)(?:ing|ed)? (?:correctly|properly)|im (?:web)?browser (?:ansehen|anzeigen|öffnen|lesen|betrachten)|(?:web|online)-?(?:version|ansicht)(?![\p{L}])|(?:newsletter|e-?mail|nachricht).{0,60}(?:nicht (?:richtig|korrekt|vollständig|einwandfrei)|online (?:lesen|ansehen))|(?:voir|lire|afficher|ouvrir|consulter|visualiser)\b.{0,60}(?:navigateur|en ligne)|version en ligne|ne (?:s[’']affiche|visualisez|parvenez).{0,80}(?:correctement|message|mail|cliquez)|(?:ver|leer|abrir|visualizar)\b.{0,60}(?:navegador|en línea|online)|versión (?:web|online|en línea)|si no (?:puede|puedes|visualiza|ve|ves)\b.{0,60}(?:correo|mensaje|mail|boletín)|(?:visualizza|leggi|apri|vedi|guarda)\b.{0,50}(?:browser|online)|versione (?:online|web)|se non (?:visualizzi|vedi|riesci)\b|(?:ler|abra|ver|visualize)\b.{0,50}navegador|versão (?:online|web)|(?:bekijk|lees|open)\b.{0,60}(?:browser|online|webversie)|webversie|(?:visa|läs|öppna|se|vis|åpne|åbn|les|læs)\b.{0,50}(?:webbläsare[nr]?|nettleser(?:en)?|browser(?:en)?)(?![\p{L}])|webbversion|nettversjon|(?:zobacz|wyświetl|otwórz|czytaj)\b.{0,50}przeglądarce|(?:zobrazit|otevřít)\b.{0,40}prohlížeči|(?:открыть|посмотреть|смотреть|читать).{0,50}браузере|веб-версия|tarayıcı(?:da|nızda)|ブラウザ(?:ー)?(?:で|から)|在浏览器中|在瀏覽器中|브라우저에서`,
  'iu',
);

export const isBrowserLine = (line: string): boolean => line.length <= 200 && browser().test(line);

/** How to leave the list and why one is on it: what ends a letter for certain. */
const leaving = lazyPattern(
  String.raw`^(?:to )?(?:unsubscribe|opt[- ]out)(?:$|\s*[|•·–,./:[(-]|\s(?:here|from|instantly|now|at any time|link|or|and|click|preferences|by)\b)|(?:click|tap|go|reply).{0,60}\b(?:to|and) (?:unsubscribe|opt[- ]out|be removed)|unsubscribe (?:here|from (?:this|these|our|all|the) )|no longer (?:wish|want) to (?:receive|get|hear)|(?:manage|update|change|edit) (?:your )?(?:(?:e-?mail |subscription |newsletter |mailing |account |notification )+)?(?:preferences|settings|subscriptions?)|you(?:[’']re| are)? (?:are )?(?:receiving|getting|received|get|receive) this (?:e-?mail|newsletter|message|letter)|this (?:e-?mail|newsletter|message) was sent (?:to|by)|our (?:mailing|postal) address(?: is)?|add us to your address book|forward (?:this )?to a friend|(?:newsletter|abo|e-?mails?|verteiler).{0,60}(?:abbestellen|abmelden|kündigen|austragen)|^(?:hier )?(?:abmelden|abbestellen|austragen)\b|(?:sie|du) (?:erhalten|bekommen|erhältst|bekommst) (?:diese[nr]?|unseren) (?:newsletter|e-?mail|mail|nachricht)|(?:se |vous |me )?désabonner|désinscri(?:re|ption|vez)|vous (?:recevez|avez reçu) (?:ce|cet|cette) (?:e-?mail|mail|message|courriel|lettre|newsletter)|gérer (?:vos|mes) (?:préférences|abonnements)|darse de baja|date de baja|cancelar (?:la |tu |su )?suscripción|(?:recibes|recibe|ha recibido|has recibido) este (?:correo|mensaje|boletín|e-?mail)|gestionar (?:tus|sus) preferencias|(?:annulla|cancella)(?:re|ti)? ?(?:l[’']|dall[’']|la tua )?iscri\p{L}+|disiscri\p{L}+|(?:ricevi|hai ricevuto|riceve) questa (?:e-?mail|mail|newsletter|comunicazione)|gestisci le (?:tue )?preferenze|cancelar (?:a )?(?:inscrição|assinatura|subscrição)|descadastr\p{L}+|(?:está recebendo|recebeu|recebe) (?:este|esta|essa) (?:e-?mail|mensagem|newsletter)|(?:uitschrijven|afmelden)(?![\p{L}])|(?:u|je|jij) ontvangt deze (?:e-?mail|mail|nieuwsbrief)|avregistrera|avsluta (?:din )?prenumeration|avprenumerera|du (?:får|mottar|har fått|modtager) (?:detta|denne|dette|det här|den här)|(?:meld deg av|avmelding|afmeld|avmeld)|wypisz (?:się|mnie)|zrezygn\p{L}+ z (?:subskrypcji|newslettera|otrzymywania)|otrzymujesz (?:tę|ten|tego) |odhlásit (?:se|odběr)|отписаться|отказаться от (?:рассылки|подписки)|вы получили это (?:письмо|сообщение)|abonelikten (?:çık|ayrıl)\p{L}*|配信停止|退订|退訂|取消订阅|取消訂閱|수신 ?거부`,
  'iu',
);

export const isLeavingLine = (line: string): boolean => line.length <= 400 && leaving().test(line);

const rights = lazyPattern(
  String.raw`^(?:copyright\b|©|\(c\)\s|&copy;)|\ball rights reserved\b|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden`,
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
