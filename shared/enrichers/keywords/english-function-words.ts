/** Words that say nothing of what an English news text is about: the closed classes, and what reporting itself needs. */
const closed = `a an the this that these those some any each every either neither no none all both half many much more most few fewer less
  several such same other another own one two three four five six seven eight nine ten hundred thousand million billion trillion dozen
  first second third last next i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our
  ours ourselves they them their theirs themselves who whom whose which what whatever whoever someone somebody anyone anybody everyone
  everybody something anything everything nothing nobody about above across after against along amid among around as at before behind below
  beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto out outside over past
  per since through throughout till to toward towards under underneath until up upon via with within without according ahead and but or nor
  so yet because although though while whereas if unless whether than when where why how once am is are was were be been being do does did done
  doing have has had having will would shall should can could may might must ought need dare not never n't cannot can't don't doesn't didn't
  won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't shouldn't i'm i've i'll i'd you're you've he's she's it's we're
  we've we'll they're they've they'll that's there's what's who's let's there here then now again also just only even still already almost
  always often sometimes usually ever too very quite rather really well away back else ago instead perhaps maybe however therefore thus
  moreover meanwhile otherwise indeed nevertheless nonetheless further furthermore together apart`;

const reporting = `said say says saying told tell tells telling added adds add adding asked ask asks called call calls calling according noted
  notes stated states announced announce reported reports report reporting reportedly claimed claims explained described quoted cited
  went go goes going gone came come comes coming got get gets getting gotten made make makes making took take takes taking taken gave give
  gives giving given put puts putting set sets setting saw see sees seeing seen knew know knows known knowing thought think thinks
  thinking wanted want wants looked look looks looking found find finds finding used use uses using became become becomes kept keep keeps
  let lets began begin begins begun started start starts tried try tries trying left leave leaves turned turn turns seemed seem seems
  appeared appear appears expected expect expects believed believe believes held hold holds brought bring brings including include
  includes included followed follow follows following led lead leads remain remains remained continued continue continues meant mean means
  year years month months week weeks day days hour hours minute minutes time times today yesterday tomorrow tonight morning afternoon
  evening night monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december jan feb mar apr jun jul aug sep sept oct nov dec percent cent mr mrs ms dr way ways thing things lot lots part parts
  kind number numbers good great big small large little long short high low new old early late later earlier recent recently right able
  least likely former current currently nearly about around different important several certain clear full whole main major`;

export const englishFunctionWords: ReadonlySet<string> = new Set(`${closed} ${reporting}`.split(/\s+/));
