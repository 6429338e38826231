/** Letters that stand for things, offices, hours and ills, not for anybody or any place. */
const letters = new Set(
  `AC AI AIDS AM AR ATM AWD BST CAD CBE CD CDs CEO CEOs CET CFO COO CPU CST CTO CV DBE DC DIY DJ DJs DNA DVD DVDs EDT EST EV EVs FAQ FM GCSE GDP GMO GMT GPS GPU HD HIV HR HVAC ID IDs IP IPO IQ IT KBE KPI LCD LED LGBT LGBTQ LP MBA MBE MP3 MPG MPH MRI MVP OBE OK OLED
  PC PCs PDF PhD PM PR PST PTSD Q&A QR RAM RBI RNA RTD RV RWD SARS SMS SPF SUV SUVs TBA TV TVs UFO UFOs URL USB UTC UV VAT VIP VIPs VR WMD WMDs XL`.split(
    /\s+/,
  ),
);

/** Nouns that a headline or a sentence opens with, feasts, and words that are never a name. */
const words =
  /^(?:Council|Court|Committee|Board|Company|Firm|Police|Mayor|Councillors|Its|It|He|She|They|The|This|That|His|Her|Their|In|On|At|But|And|Club|Results?|Scorers?|Attendance|Standings|Holders|Easter|Christmas|Ramadan|Passover|Diwali|Halloween|Thanksgiving|Covid|Covid-19|Internet|Bitcoin|Bluetooth|Wi-Fi|WiFi)$/i;
const contraction = /^\p{L}+['’](?:ve|m|ll|re|d|t)$/iu;
/** "R-TX" behind a senator. */
const party = /^[RDI]-\p{Lu}/u;
const letter = /^\p{Lu}\.?$/u;

/** Whether one word, wherever it stands, is no name. */
export const isNoName = (word: string): boolean =>
  letters.has(word) || party.test(word) || words.test(word) || contraction.test(word) || letter.test(word);

/** Laws that share a first name: "the Bill", "this Act". */
export const isLaw = (word: string, before: string | undefined): boolean =>
  /^(?:Bill|Act|Will|Grant)$/.test(word) && /^(?:the|this|a|that|its|any)$/i.test(before ?? '');
