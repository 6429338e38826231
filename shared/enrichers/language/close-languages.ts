/**
 * Words that tell apart what the models confuse: languages that share most of their words with a neighbour, and small ones that no model
 * here was taught. Each list holds words that are frequent in its language and not words of its neighbours.
 */
interface Group {
  /** True where the models take a text of this group for `seen`. */
  seenAs(seen: string, confidence: number): boolean;
  readonly cues: Readonly<Record<string, ReadonlySet<string>>>;
  /** What one cue word weighs, as a log-odds. */
  readonly weight: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const among =
  (...languages: string[]) =>
  (seen: string): boolean =>
    languages.includes(seen);

const norwegian: Group = {
  seenAs: among('nb', 'nn', 'da'),
  weight: 1.5,
  cues: {
    nn: words(`ikkje eg frå kva korleis kvar kvifor nokon noko nokre mykje dei deira berre saman gjera gjere gjer vore vera vere kjem
      fekk sjølv einaste heile einskild fleire meir eit ein vart blei vorte høyre sjå seier heim vidare skulen desse ho òg
      mellom tida også meg seg nå ut opp etter av`),
    nb: words(`ikke jeg fra hva hvordan hvor hvorfor noen noe mye de deres bare sammen gjøre gjør vært være kommer fikk selv eneste hele
      enkelt flere mer et en ble blitt høre se sier hjem videre skolen disse hun mellom tiden også meg seg nå ut opp etter av`),
    da: words(`ikke jeg fra hvad hvordan hvor hvorfor nogen noget meget de deres kun sammen gøre gør været være kommer fik selv eneste hele
      enkelt flere mere et en blev blevet høre se siger hjem videre skolen disse hun mellem tiden også mig sig nu ud op efter af`),
  },
};

const malay: Group = {
  seenAs: among('id', 'ms', 'jv', 'su', 'min'),
  weight: 1.5,
  cues: {
    ms: words(`kerana ialah iaitu boleh mahu beliau awak polis tetapi ahli bahawa kerajaan syarikat pejabat kereta ringgit datuk dato encik cik
      negeri apabila menerusi mengenai berkata pelajar turut pihak daripada hospital manakala sekiranya perkhidmatan maklumat pengguna
      laman percuma bilion universiti wang kes disember ogos jun julai mac isnin ahad khamis jumaat malaysia melayu selangor johor kuala
      lumpur sarawak sabah kanak-kanak filem muzik sukan pasukan peringkat berjaya sahaja cuba terdapat
     bandar jalan-raya pertandingan rakyat kesihatan keselamatan bertarikh kali mendapati ianya
      tuan puan saudara lelaki petang semasa setiausaha menteri bekas`),
    id: words(`karena yaitu bisa mau dia polisi tapi anggota bahwa pemerintah perusahaan kantor mobil rupiah bapak ibu 
      tentang mengatakan siswa rumah-sakit sementara layanan informasi situs gratis miliar universitas uang kasus desember agustus juni
      juli maret senin minggu kamis jumat nggak banget sih gue lu kalian merupakan indonesia jakarta jawa surabaya bandung bali
      film musik olahraga tim tingkat berhasil saja coba kota provinsi kabupaten desa kecamatan gubernur presiden masyarakat kesehatan
      keamanan pria sore saat sekretaris mantan namun sejumlah warga adalah sebuah seorang berbagai tersebut ujar kata`),
  },
};

const southSlavic: Group = {
  seenAs: among('hr', 'bs', 'sr'),
  weight: 1.5,
  cues: {
    hr: words(`tko što itko netko nitko tjedan tjedna tjednu tjedana tisuća tisuće tisuću glazba glazbe glazbeni kazalište kazališta povijest
      povijesti povijesni znanost znanosti znanstvenik sustav sustava tijekom travnja ožujka siječnja veljače svibnja lipnja srpnja kolovoza
      rujna listopada studenog studenoga prosinca nogomet nogometni uvjet uvjeti uvjeta ured redatelj obitelj obitelji uporaba hrvatska
      hrvatski hrvatske hrvatskoj zrakoplov vlak kruh otok otoka gospodarstvo gospodarstva skladatelj točno točka točke tvrtka tvrtke
      tvrtki priopćenje izvješće zagreb zagrebu europa europe europska europske europskoj sudac suca županija županije veleposlanik zaslon
      poveznica računalo računala mrežne skrb opći opća postrojba brzojav unatoč tisak`),
    bs: words(`ko šta iko neko niko sedmica sedmice sedmicu sedmično hiljada hiljade hiljadu muzika muzike muzički pozorište pozorišta historija
      historije historijski historiju nauka nauke naučnik sistem sistema tokom aprila marta januara februara maja juna jula augusta septembra
      oktobra novembra decembra fudbal fudbalski uslov uslovi uslova kancelarija režiser porodica porodice porodici bosna bosne bosni bosanski
      bosanska bosanske hercegovina hercegovine hercegovini bih sarajevo sarajevu sarajeva avion voz hljeb ostrvo privreda privrede
      kompozitor tačno tačka tačke lahko mehko kahva bošnjak bošnjaci bošnjaka bošnjačkog kompanija kompanije saopćenje izvještaj
      izvještaja federacija federacije kanton kantona evropa evrope evropska evropske evropskoj sudija opća opći kompjuter također
      mjesto vrijeme lijepo ovdje gdje uvijek čovjek riječ svijet dijete djeca`),
    sr: words(`ko šta iko neko niko nedelja nedelje nedelju hiljada hiljade hiljadu muzika muzike muzički pozorište istorija istorije istorijski
      istoriju nauka nauke naučnik sistem sistema tokom aprila marta januara februara maja juna jula avgusta septembra oktobra novembra
      decembra fudbal fudbalski uslov uslovi uslova kancelarija reditelj porodica porodice srbija srbije srbiji srpski srpska srpske beograd
      beogradu beograda avion voz hleb ostrvo privreda privrede kompozitor tačno tačka kompanija saopštenje izveštaj izveštaja
      evropa evrope evropska evropske sudija opšti opšta opština opštine uopšte posle takođe kompjuter
      mesto mesta mestu vreme vremena lepo ovde gde uvek čovek reč reči svet sveta svetu svetski dete deca dece deo dela pre
      voleti videti hteo bela beli predsednik predsednika`),
  },
};

const sotho: Group = {
  seenAs: among('st', 'nso', 'tn'),
  weight: 1.2,
  cues: {
    tn: words(`gore go fa jaaka gone bone mme tsotlhe botlhe dira jwa rata sengwe mongwe gape kgotsa fela morago lefatshe dilo gagwe tiro nna
      fa mo tse kwa jaanong gongwe thata ntlha leng tota tlhola rona`),
    st: words(`hore ho ha jwalo hona bona tsohle bohle etsa rata seng mong hape kapa feela morao lefatshe dintho hae mosebetsi nna
      empa haholo moo tse jwale hang haeba ntle leng hantle hlola rona joalo kaofela`),
  },
};

/** Languages that both models know well: a text that they take for one of these is seldom another. */
const wellTaught = words('en de fr es it pt nl sv da nb fi pl cs sk hu ro tr id vi hr sl et lv lt ca sq');

const untaught: Group = {
  seenAs: (seen, confidence) => !wellTaught.has(seen) || confidence < 0.6,
  weight: 2,
  cues: {
    tn: words(
      `gore jaaka gone mme tsotlhe botlhe jwa gagwe kgotsa gape sengwe mongwe tlhola jaanong batswana modimo lefatshe`,
    ),
    ts: words(`leswaku swi ndzi kambe hikuva loko eka swa leswi lowu leyi lava endla ntirho ntirhisano tiko siku masiku
      xikwembu ndlela nkarhi ngopfu kutani xi hina n'wina swilo vutomi hinkwavo hinkwaswo switsongwatsongwana xikan'we fanele`),
    lg: words(`nti okuva naye buli bwe kya ekyo gwa ggwe ffe mmwe bonna byonna kyokka kubanga olw'eggwanga omwana abaana ssente gavumenti katonda omulimu emirimu okukola okugenda yagamba bagamba nnyo ddala wadde okusooka
      oluvannyuma ekitongole kampala okutuuka okusobola olwa ng'a abalala`),
    yo: words(`tí ó jẹ́ wọ́n àwọn awọn awon náà naa fún láti lati nínú ninu pẹ̀lú pelu ìlú gbogbo ọmọ orile-ede orílẹ̀-èdè ọdún ọdun
      ọ̀rọ̀ bí ṣe ọjọ́ nítorí nitori wọn ṣùgbọ́n sugbon yìí fun eyi àti ati jẹ kọ ọ lọ ẹ ilé wà bẹ́ẹ̀ àwa`),
  },
};

const groups: readonly Group[] = [norwegian, malay, southSlavic, sotho, untaught];

const word = /[\p{L}\p{M}'’-]+/gu;
const steepest = 25;

function weightsIn({ cues, weight }: Group, found: readonly string[]): [string, number][] {
  return Object.entries(cues).map(([language, cue]) => {
    const hits = found.reduce((sum, each) => sum + (cue.has(each) ? 1 : 0), 0);
    return [language, Math.min(steepest, weight * hits)];
  });
}

/** Log-weights for the languages close to the one that the models see in the text; none where no group knows it. */
export function cueScores(text: string, seen: string, confidence: number): [language: string, weight: number][] {
  const near = groups.filter((group) => group.seenAs(seen, confidence));
  if (near.length === 0) return [];
  const found: readonly string[] = text.toLowerCase().slice(0, 4000).match(word) ?? [];
  return near.flatMap((group) => weightsIn(group, found));
}
