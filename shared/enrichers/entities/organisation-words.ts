import { foldName } from './fold-name.ts';

/** Words that names of bodies, firms and houses hold and people's don't, in English and some in the languages of their neighbours. */
const words = new Set(
  `academy agency allies appeal assemblies airlines airport airways alliance army assembly associates association authority bancorp banco bank banque board brigade brigades brothers bureau cabinet capital casa center centre centro chamber
  charity church city clinic club coalition college comercio comite companhia compania commission commissioners committee communications company comuna concern confederation confederacion conference congress consortium cooperative corp corporation council county
  court daily department division democratic democrats dynamics electronics embassy energy enterprises exchange express federation finance financial firm fleet force forces forum foundation front fund gallery gazette government group grupo guard guards
  guild health herald holding holdings hospital hotel house inc industries industry initiative institute institution insurance international investment investments journal laboratories laboratory league library limited lobby ltd
  magazine media ministry mission motors movement museum network news newspaper observatory office oil orchestra organisation organization parliament partners partnership party petroleum pharma pharmaceuticals police post power
  press prison programme project radio rail railway railways records regiment representatives republican republicans senators socialist tower water relief review school secretariat securities senate service services shipping society software solutions squad staff standard star state states steel
  store stores supermarket syndicate systems team telecom telegraph television temple textiles theater theatre times trade transport treasury tribunal tribune trust union unions united university watch workers world`.split(
    /\s+/,
  ),
);

export const isOrganisationWord = (word: string): boolean => words.has(foldName(word));
