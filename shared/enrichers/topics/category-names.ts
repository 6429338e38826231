/** Names by which publishers call their desks and categories, in lower case, by the top-level topic that they mean. */
const names: Readonly<Record<string, string>> = {
  '01000000': `arts art culture entertainment media music film films movies tv television theatre theater books literature fashion
    kultur medien musik feuilleton kunst culture cinéma musique médias livres cultura espectáculos música cine medios libri spettacoli musica
    televisione espetáculos cinema media cultuur muziek kultura культура медиа kültür`,
  '02000000':
    'crime justice law courts police kriminalität justiz polizei faits-divers justicia policía cronaca giustizia justiça polícia misdaad przestępczość преступность криминал',
  '03000000':
    'disaster disasters accident accidents emergency unglück katastrophen unfall accidentes desastres incidenti ongelukken происшествия',
  '04000000': `business economy economics finance markets money companies industry wirtschaft finanzen börse économie entreprises bourse
    economía economia finanzas negocios empresas finanza mercados economie gospodarka biznes экономика бизнес ekonomi ekonomia näringsliv`,
  '05000000':
    'education schools universities bildung schule éducation educación istruzione scuola educação onderwijs edukacja образование eğitim utbildning',
  '06000000':
    'environment climate nature umwelt klima environnement climat planète planète medioambiente clima ambiente meio-ambiente milieu klimaat środowisko экология çevre miljö',
  '07000000':
    'health medicine wellbeing healthcare gesundheit medizin santé salud salute sanità saúde gezondheid zdrowie здоровье sağlık hälsa',
  '08000000':
    'people celebrity celebrities royals oddities offbeat panorama menschen prominente insolite gente personaggi famosos',
  '09000000':
    'labour labor jobs employment work careers arbeit karriere emploi travail empleo trabajo lavoro emprego trabalho arbetsmarknad',
  '10000000':
    'lifestyle travel food leisure recipes gardening style reise reisen essen voyage voyages gastronomie viajes estilo viaggi cucina viagens reizen podróże путешествия yaşam',
  '11000000':
    'politics government elections election politik wahlen politique élections política elecciones politica elezioni eleições politiek polityka политика siyaset',
  '12000000': 'religion faith church religionen kirche religión chiesa religione religião religie религия',
  '13000000':
    'science technology tech space computing digital internet wissenschaft technik netzwelt sciences technologies ciencia tecnología scienza tecnologia ciência wetenschap techniek nauka наука технологии bilim teknoloji vetenskap teknik',
  '14000000':
    'society communities family immigration gesellschaft société sociedad società sociedade samenleving społeczeństwo общество toplum samhälle',
  '15000000':
    'sport sports football soccer basketball tennis cricket rugby golf baseball hockey fußball deportes deporte fútbol calcio esporte esportes desporto futebol voetbal piłka спорт футбол spor sporten',
  '16000000': 'war conflict conflicts defence terrorism krieg guerre guerra oorlog wojna война savaş krig',
  '17000000': 'weather forecast wetter météo meteo clima-hoy tiempo previsioni weer pogoda погода väder',
};

const byName = new Map(
  Object.entries(names).flatMap(([code, list]) => list.split(/\s+/).map((name) => [name, code] as const)),
);

const parts = /\s*(?:&|\/|,|;|>|\||\band\b|\bund\b|\bet\b|\by\b)\s*/i;

/** The top-level topics that a category's name means: "Science & Environment" means two, "World" none. */
export function topicsOfCategory(name: string): string[] {
  const found = name
    .slice(0, 100)
    .toLowerCase()
    .split(parts)
    .map((part) => byName.get(part.trim().replace(/\s+news$|^news\s+/, '')));
  return [...new Set(found.filter((code) => code !== undefined))];
}
