/** Posts and titles that stand before a person's name and are no part of it, in lower case. */
const posts = new Set(
  `accountant activist actor actress adviser advisor admiral ambassador analyst archaeologist archbishop artist astronomer attorney author banker biologist bishop boss brigadier campaigner candidate captain cardinal
  chairman chairwoman chairperson chancellor chemist chief climber coach cardiologist colleague columnist commander commissioner composer comptroller conductor congressman congresswoman constable coroner corporal councillor councilman councilwoman
  counterpart critic defender delegate demographer deputy designer detective diplomat director doctor driver economist editor ecologist engineer envoy epidemiologist executive farmer filmmaker fisherman footballer forward founder
  geologist goalkeeper governor guitarist historian hydrologist inspector investigator journalist judge lawmaker lawyer leader lieutenant magistrate manager mayor meteorologist midfielder minister
  musician neighbour neighbor novelist nurse officer oncologist opponent painter photographer physicist pianist pilot playwright poet policeman politician premier president producer professor prosecutor psychologist publisher
  rapporteur referee reporter representative researcher resident scientist screenwriter sculptor secretary seismologist senator sergeant shopkeeper singer skipper sociologist soldier solicitor spokesman spokesperson
  spokeswoman striker student substitute successor superintendent surgeon teacher technician trainer treasurer umpire vicar violinist virologist volunteer wicketkeeper winger writer`.split(
    /\s+/,
  ),
);

/** Those that a name may open with, written with a capital. */
const titles = new Set(
  `ambassador attorney brigadier captain chairman chairwoman chancellor coach colonel commissioner congressman congresswoman councillor detective director doctor governor inspector judge justice lieutenant manager mayor minister
  premier president prof professor prosecutor secretary senator sergeant spokesman spokeswoman superintendent umpire`.split(
    /\s+/,
  ),
);

const plain = (word: string | undefined): string => (word ?? '').toLowerCase().replace(/\.$/, '');

/** "counterpart", "Judge": whether a person's name may stand right behind it. */
export const isPost = (word: string | undefined): boolean => posts.has(plain(word)) || titles.has(plain(word));

/** "Professor" of "Professor R. S. Coldwater". */
export const isTitle = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '') && titles.has(plain(word));
