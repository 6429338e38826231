/**
 * Lines that systems put below the text of each item of a feed, in the languages that they speak. Whole lines only, so that an article
 * about such lines is none.
 */

/** WordPress' default for feeds: "The post … appeared first on …", as its translations have it (translate.wordpress.org). */
const credit =
  /^(?:(?:the (?:post|article) |this (?:post|article) |der (?:beitrag|artikel) |l[’']article |cet article |la entrada |el artículo |esta entrada |l[’']articolo |o (?:post|conteúdo|artigo) |el post |het bericht |dit bericht |inlägget |indlægget |innlegget |artykuł |wpis |post |příspěvek |článok |príspevok |articolul |artikel |artikkeli |kirjoitus |a (?:cikk|bejegyzés) |запись |сообщение |статья |допис |публікація |публикацията |το άρθρο |bài viết |投稿 ?|ظهرت المقالة |התוכן |הפוסט )(.{1,400}?)(?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|aparece primero en|se publicó primero en|apareció primero en|proviene da|sembra essere il primo su|è apparso (?:prima|per la prima volta) su|apareceu primeiro em|apareceu primeiro no|ha aparegut primer a|verscheen eerst op|dök först upp på|först på|blev først udgivet på|kom først til syne på|dukket først opp på|pochodzi z serwisu|pojawił się poczatkowo na|pojawił się najpierw na|nejdříve objevil na|pochází z|sa zjavil najskôr na|apare prima dată în|a apărut prima dată în|pertama kali tampil pada|muncul pertama kali di|julkaistiin ensimmäisen kerran|ilmestyi ensin|először .{0,40}jelent meg|впервые появил[ао]сь|появились сначала на|появились сначала|вперше з[’']явил[аио]с[ья]|се появи първо|εμφανίστηκε πρώτα στο|đã xuất hiện đầu tiên|は .{1,200} に最初に表示されました|أولاً على|הופיע לראשונה)|.{1,300} (?:yazısı|yazı|makalesi) (?:ilk önce|ilk olarak|ilk) |.{1,300}最先出现在|.{1,300}最早出現於)/iu;

const readMore =
  /^[\s[(…·|«<]*(?:\.\.\. ?)?(?:read (?:more|on|the (?:full|whole|rest|complete) .{0,60}|full .{0,40}|the (?:article|story|post)|this (?:article|story|post))|continue (?:reading|to read)|keep reading|view (?:full|the full|original) (?:article|story|post)|full (?:article|story|text)|click here to (?:read|continue)(?: .{0,60})?|see more|more|weiterlesen|mehr (?:lesen|erfahren)|zum (?:vollständigen |ganzen )?artikel|(?:den )?(?:ganzen|vollständigen) artikel lesen|lire (?:la suite|plus|l[’']article(?: complet)?|davantage)|en savoir plus|continuer (?:la |à )?(?:lecture|lire)|leer más|seguir leyendo|continuar leyendo|continúa leyendo|leer (?:el )?artículo(?: completo)?|ver más|continua a leggere|leggi (?:tutto|di più|l[’']articolo(?: completo)?|il resto)|continua la lettura|leia mais|ler mais|continue (?:lendo|a ler)|continuar (?:lendo|a ler)|saiba mais|lees (?:meer|verder)|verder lezen|läs (?:mer|vidare|hela artikeln)|fortsätt läs[a-z]*|les (?:mer|videre|hele saken)|læs (?:mere|videre|hele artiklen)|lue (?:lisää|koko (?:artikkeli|juttu))|czytaj (?:więcej|dalej|całość)|więcej|číst (?:dál|dále|více|celý článek)|čítať ďalej|tovább(?: olvasom)?|bővebben|citește (?:mai mult|mai departe|articolul)|devamını oku|devamı|читать (?:далее|дальше|полностью|ещё)|подробнее|читати (?:далі|більше)|докладніше|διαβάστε (?:περισσότερα|τη συνέχεια)|baca selengkapnya|selengkapnya|đọc (?:thêm|tiếp)|xem thêm|続きを読む|もっと(?:読む|見る)|全文を読む|阅读(?:全文|更多|原文)|繼續閱讀|閱讀(?:全文|更多)|查看(?:全文|更多)|더 ?(?:보기|읽기)|계속 읽기|اقرأ المزيد|متابعة القراءة|إقرأ المزيد|ادامه مطلب|קרא עוד|המשך קריאה|और पढ़ें|पूरा पढ़ें|อ่านต่อ)(?![\p{L}\p{M}])/iu;

/** Of a link's text: WordPress adds the title behind `Continue reading`. */
export const isReadMore = (text: string): boolean => text.length < 300 && readMore.test(text);

/** Of a line without a link: nothing else may stand in it, and it is no sentence. */
export function isReadMoreLine(line: string): boolean {
  if (line.length > 60 || line.trimEnd().endsWith('.')) return false;
  const rest = line.replace(readMore, '');
  return rest !== line && !/[\p{L}\p{N}]/u.test(rest);
}

export function isCredit(line: string): boolean {
  const found = line.length < 800 ? credit.exec(line) : null;
  // A title, and no verb: `The post was vacant …`
  return found !== null && !/^\p{Ll}/u.test(found[1] ?? '');
}
