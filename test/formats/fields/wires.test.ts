import { check } from './check-fields.ts';

/** One row a property of NewsML-G2, NITF, ninjs and NewsML 1. */
interface Parts {
  readonly mgmt?: string;
  readonly meta?: string;
  readonly set?: string;
  readonly attrs?: string;
  readonly root?: string;
  readonly rights?: string;
  readonly after?: string;
}
const g2 = (o: Parts = {}) =>
  `<?xml version="1.0"?><${o.root ?? 'newsItem'} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:x.example:20240305:1" version="3" standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="en" ${o.attrs ?? ''}><catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>${o.rights ?? ''}<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:ABC"><name>ABC News</name></provider><versionCreated>2024-03-05T10:00:00Z</versionCreated>${o.mgmt ?? ''}</itemMeta><contentMeta><headline>H</headline>${o.meta ?? ''}</contentMeta>${o.set ?? '<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Text one.</p></body></html></inlineXML></contentSet>'}${o.after ?? ''}</${o.root ?? 'newsItem'}>`;
const c = (l: string, o: Parts, p: string, w: unknown) => check(`g2 ${l}`, g2(o), p, w);
c('headline', {}, 'articles.0.headline', 'H');
c('body', {}, 'articles.0.body.0.text', 'Text one.');
c('version', {}, 'articles.0.version', '3');
c(
  'firstCreated',
  { mgmt: '<firstCreated>2024-03-04T10:00:00Z</firstCreated>' },
  'articles.0.firstcreated',
  '2024-03-04T10:00:00.000Z',
);
c(
  'contentCreated',
  { meta: '<contentCreated>2024-03-04T10:00:00Z</contentCreated>' },
  'articles.0.firstcreated',
  '2024-03-04T10:00:00.000Z',
);
c(
  'contentModified',
  { meta: '<contentModified>2024-03-04T10:00:00Z</contentModified>' },
  'articles.0',
  /2024-03-05T10/,
);
for (const [s, w] of [
  ['stat:canceled', 'canceled'],
  ['stat:withheld', 'withheld'],
  ['stat:usable', 'usable'],
])
  c(`pubStatus ${s}`, { mgmt: `<pubStatus qcode="${s}"/>` }, 'articles.0.pubStatus', w);
c(
  'pubStatus uri',
  { mgmt: `<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>` },
  'articles.0.pubStatus',
  'canceled',
);
c(
  'embargoed',
  { mgmt: '<embargoed>2024-03-06T10:00:00+01:00</embargoed>' },
  'articles.0.embargoed',
  '2024-03-06T09:00:00.000Z',
);
c('embargoed empty', { mgmt: '<embargoed/>' }, 'articles.0.pubStatus', 'withheld');
c('edNote', { mgmt: '<edNote>Note.</edNote>' }, 'articles.0.ednote', 'Note.');
c('edNote role', { mgmt: '<edNote role="nrol:x">N1</edNote><edNote>N2</edNote>' }, 'articles.0.ednote', /N1.*N2/);
c('signal update', { mgmt: '<signal qcode="sig:update"/>' }, 'articles.0.signals', ['update']);
c('signal correction', { mgmt: '<signal qcode="sig:correction"/>' }, 'articles.0.signals', ['correction']);
c('signal uri', { mgmt: '<signal uri="http://cv.iptc.org/newscodes/signal/atomic"/>' }, 'articles.0.signals', [
  'atomic',
]);
c('signal literal', { mgmt: '<signal literal="urgent"/>' }, 'articles.0.signals', /urgent/);
c('sig contentwarning', { mgmt: '<signal qcode="sig:cwarn"/>' }, 'articles.0.signals', /sensitive-content/);
c(
  'contentWarning',
  { meta: '<contentWarning><name>graphic violence</name></contentWarning>' },
  'articles.0',
  /sensitive-content/,
);
c(
  'excl audience',
  { meta: '<exclAudience qcode="audience:x"><name>Kids</name></exclAudience>' },
  'articles.0',
  /sensitive-content|Kids/,
);
c('link rel corrects', { mgmt: '<link rel="irel:isCorrectionOf" residref="urn:x:0"/>' }, 'articles.0', /urn:x:0/);
c(
  'link previousVersion',
  { mgmt: '<link rel="irel:previousVersion" residref="urn:x:0" version="2"/>' },
  'articles.0.corrects',
  'urn:x:0',
);
c(
  'link seeAlso href',
  { mgmt: '<link rel="irel:seeAlso" href="http://x.example/2"><title>See</title></link>' },
  'articles.0.links',
  [{ href: 'http://x.example/2', text: 'See', rel: 'seeAlso' }],
);
c('title', { mgmt: '<title>T item</title>' }, 'articles.0.headline', 'H');
c('slugline', { meta: '<slugline separator="-">SLUG-1</slugline>' }, 'articles.0.slugline', 'SLUG-1');
c('urgency', { meta: '<urgency>2</urgency>' }, 'articles.0.urgency', 2);
c('by', { meta: '<by>By Ann Bo</by>' }, 'articles.0.byline', 'By Ann Bo');
c('creator', { meta: '<creator qcode="x:1"><name>Ann Bo</name></creator>' }, 'articles.0.authors', [
  { name: 'Ann Bo' },
]);
c('creator literal', { meta: '<creator literal="Ann Bo"/>' }, 'articles.0.authors', /Ann Bo/);
c(
  'creator role',
  { meta: '<creator role="crol:reporter"><name>Ann Bo</name></creator>' },
  'articles.0.authors.0.name',
  'Ann Bo',
);
c(
  'contributor',
  { meta: '<contributor role="ctrol:editor"><name>Ed Su</name></contributor>' },
  'articles.0.authors',
  /Ed Su.*(editor|contributor)/,
);
c(
  'infoSource',
  { meta: '<infoSource qcode="is:AFP" role="isrol:originfo"><name>AFP</name></infoSource>' },
  'articles.0',
  /AFP/,
);
c('dateline', { meta: '<dateline>PARIS, March 5 (ABC) -</dateline>' }, 'articles.0.dateline.text', /PARIS/);
c(
  'located',
  {
    meta: '<located qcode="loc:1" type="cptype:city"><name>Paris</name><broader qcode="c:FR"><name>France</name></broader></located>',
  },
  'articles.0',
  /Paris/,
);
c('creditline', { meta: '<creditline>ABC/Ann</creditline>' }, 'articles.0', /ABC\/Ann/);
c('keyword', { meta: '<keyword>flood</keyword><keyword>rain</keyword>' }, 'articles.0.keywords', ['flood', 'rain']);
c(
  'genre',
  { meta: '<genre qcode="genre:Feature"><name>Feature</name></genre>' },
  'articles.0.genres.0.name',
  'Feature',
);
c(
  'subject qcode',
  { meta: '<subject qcode="medtop:20000001"><name xml:lang="en">flood</name></subject>' },
  'articles.0.subjects.0',
  { name: 'flood', code: 'medtop:20000001', scheme: 'medtop' },
);
c(
  'subject uri',
  { meta: '<subject uri="http://cv.iptc.org/newscodes/mediatopic/20000001"/>' },
  'articles.0.subjects.0.code',
  /20000001/,
);
c('subject literal', { meta: '<subject literal="Flood" type="cpnat:abstract"/>' }, 'articles.0.subjects', /Flood/);
c(
  'subject person',
  { meta: '<subject type="cpnat:person" qcode="p:1"><name>Ann Bo</name></subject>' },
  'articles.0.subjects',
  /Ann Bo/,
);
c(
  'subject headline lang',
  { meta: '<subject qcode="medtop:1"><name xml:lang="de">Flut</name><name xml:lang="en">flood</name></subject>' },
  'articles.0.subjects',
  /Flut.*flood|flood.*Flut/,
);
c('description summary', { meta: '<description role="drol:summary">Sum</description>' }, 'articles.0.summary', 'Sum');
c('description caption', { meta: '<description role="drol:caption">Cap</description>' }, 'articles.0', /Cap/);
c('language', { meta: '<language tag="de"/>' }, 'articles.0.language', 'de');
c('xml:lang', {}, 'articles.0.language', 'en');
c('subheadline', { meta: '<headline role="hld:subHeadline">Sub</headline>' }, 'articles.0.subheadline', 'Sub');
c(
  'rights',
  {
    rights:
      '<rightsInfo><copyrightHolder><name>ABC</name></copyrightHolder><copyrightNotice>(c) ABC</copyrightNotice><usageTerms>Only</usageTerms></rightsInfo>',
  },
  'articles.0.usageterms',
  'Only',
);
c(
  'rightsholder literal',
  { rights: '<rightsInfo><copyrightHolder literal="ABC"/></rightsInfo>' },
  'articles.0.copyrightholder',
  'ABC',
);
c('provider', {}, 'articles.0.provider.name', 'ABC News');
c('altId', { meta: '<altId type="x:y">ALT1</altId>' }, 'articles.0', /ALT1/);
c('service', { mgmt: '<service qcode="svc:en"><name>English</name></service>' }, 'articles.0', /English/);
c('role', { mgmt: '<role qcode="itemrole:update"/>' }, 'articles.0', /update/);
c('generator', { mgmt: '<generator>G 1</generator>' }, 'articles.0', /H/);
c(
  'nitf',
  {
    set: '<contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>NH</hl1></hedline></body.head><body.content><p>N text.</p></body.content></body></nitf></inlineXML></contentSet>',
  },
  'articles.0.body.0.text',
  'N text.',
);
c(
  'inlineData',
  { set: '<contentSet><inlineData contenttype="text/plain">Plain text.\n\nTwo.</inlineData></contentSet>' },
  'articles.0.body.1.text',
  'Two.',
);
c(
  'inlineData html',
  { set: '<contentSet><inlineData contenttype="text/html">&lt;p&gt;Html&lt;/p&gt;</inlineData></contentSet>' },
  'articles.0.body.0.text',
  'Html',
);
c(
  'inlineData b64',
  {
    set:
      '<contentSet><inlineData contenttype="text/plain" encoding="http://www.iptc.org/std/encoding/base64">' +
      Buffer.from('Hi text.').toString('base64') +
      '</inlineData></contentSet>',
  },
  'articles.0.body',
  /Hi text/,
);
c(
  'remote',
  {
    set: '<contentSet><remoteContent href="http://x.example/a.jpg" contenttype="image/jpeg" width="10" height="20" size="99" rendition="rnd:highRes"/></contentSet>',
  },
  'articles.0.media.0',
  {
    type: 'picture',
    href: 'http://x.example/a.jpg',
    mimetype: 'image/jpeg',
    title: 'H',
    width: 10,
    height: 20,
    sizeinbytes: 99,
  },
);
c(
  'remote residref',
  {
    set: '<contentSet><remoteContent residref="tag:x:1" contenttype="image/jpeg" rendition="rnd:highRes"/></contentSet>',
  },
  'articles.0.headline',
  'H',
);
c(
  'remote video dur',
  {
    set: '<contentSet><remoteContent href="http://x.example/a.mp4" contenttype="video/mp4" duration="30"/></contentSet>',
  },
  'articles.0.media.0',
  /"duration":30/,
);
c(
  'altLoc',
  {
    set: '<contentSet><remoteContent contenttype="image/jpeg"><altLoc>http://x.example/b.jpg</altLoc></remoteContent></contentSet>',
  },
  'articles.0.media.0.href',
  'http://x.example/b.jpg',
);
c(
  'partMeta',
  {
    after:
      '<partMeta partid="p1" seq="1"><headline>Part one</headline><description>Shot</description><timeDelim start="0" end="10" timeunit="timeunit:seconds"/></partMeta>',
  },
  'articles.0',
  /Part one/,
);
c(
  'picture',
  {
    mgmt: '',
    meta: '<description>Cap</description>',
    set: '<contentSet><remoteContent href="http://x.example/a.jpg" contenttype="image/jpeg"/></contentSet>',
  },
  'articles.0.summary',
  'Cap',
);
check(
  'g2 pic class',
  g2({
    set: '<contentSet><remoteContent href="http://x.example/a.jpg" contenttype="image/jpeg"/></contentSet>',
  }).replace('ninat:text', 'ninat:picture'),
  'articles.0.type',
  'picture',
);
check(
  'g2 graphic class',
  g2({
    set: '<contentSet><remoteContent href="http://x.example/a.svg" contenttype="image/svg+xml"/></contentSet>',
  }).replace('ninat:text', 'ninat:graphic'),
  'articles.0.type',
  'graphic',
);
check(
  'g2 video class',
  g2({
    set: '<contentSet><remoteContent href="http://x.example/a.mp4" contenttype="video/mp4"/></contentSet>',
  }).replace('ninat:text', 'ninat:video'),
  'articles.0.type',
  'video',
);
check(
  'g2 conceptItem',
  `<conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"><concept><name>C</name></concept></conceptItem>`,
  'problems',
  /concept|planning|not/i,
);
// NITF
const nitf = (d: string, h = '<hedline><hl1>H</hl1></hedline>', b = '<p>T.</p>', x = '') =>
  `<nitf ${x}><head><title>T</title><docdata>${d}</docdata></head><body><body.head>${h}</body.head><body.content>${b}</body.content></body></nitf>`;
check(
  'nitf kill',
  nitf('<doc-id id-string="1"/>').replace('<docdata>', '<docdata management-status="canceled">'),
  'articles.0.pubStatus',
  'canceled',
);
for (const [s, w] of [
  ['usable', 'usable'],
  ['embargoed', 'withheld'],
  ['withheld', 'withheld'],
  ['canceled', 'canceled'],
])
  check(
    `nitf mgmt ${s}`,
    nitf('').replace('<docdata>', `<docdata management-status="${s}">`),
    'articles.0.pubStatus',
    w,
  );
check('nitf urgency', nitf('<urgency ed-urg="2"/>'), 'articles.0.urgency', 2);
check('nitf ed-msg', nitf('<ed-msg info="Note here"/>'), 'articles.0.ednote', /Note here/);
check('nitf ed-msg msg-type', nitf('<ed-msg msg-type="Kill" info="Kill it"/>'), 'articles.0.pubStatus', 'canceled');
check(
  'nitf date.issue',
  nitf('<date.issue norm="20240305T100000Z"/>'),
  'articles.0.firstcreated',
  '2024-03-05T10:00:00.000Z',
);
check(
  'nitf date.release embargo',
  nitf('<date.issue norm="20240305T100000Z"/><date.release norm="20260605T100000Z"/>'),
  'articles.0.embargoed',
  '2026-06-05T10:00:00.000Z',
);
check(
  'nitf date.expire',
  nitf('<date.expire norm="20270305T100000Z"/>'),
  'articles.0.expires',
  '2027-03-05T10:00:00.000Z',
);
check('nitf doc.copyright', nitf('<doc.copyright holder="ABC" year="2024"/>'), 'articles.0.copyrightholder', 'ABC');
check('nitf doc.rights', nitf('<doc.rights owner="ABC" location="US"/>'), 'articles.0', /ABC/);
check('nitf series', nitf('<series series.name="S" series.part="1"/>'), 'articles.0', /"S/);
check('nitf key-list', nitf('<key-list><keyword key="a"/><keyword key="b"/></key-list>'), 'articles.0.keywords', [
  'a',
  'b',
]);
check(
  'nitf identified-content',
  nitf(
    '<identified-content><person>Ann Bo</person><org>ABC</org><location>Paris</location><classifier type="t" value="v"/></identified-content>',
  ),
  'articles.0.subjects',
  /Ann Bo/,
);
check('nitf fixture', nitf('<fixture fix-id="F1"/>'), 'articles.0', /F1|H/);
check(
  'nitf correction',
  nitf('<correction info="Fixes name" id-string="urn:old" regsrc="x"/>'),
  'articles.0',
  /correction/,
);
check(
  'nitf correction of',
  nitf('<correction info="Fixes name" id-string="urn:old" regsrc="x"/>'),
  'articles.0.corrects',
  'urn:old',
);
check('nitf evloc', nitf('<evloc city="Paris" county-dist="" iso-cc="FR"/>'), 'articles.0', /Paris/);
check('nitf du-key', nitf('<du-key key="k1" generation="2" version="3"/>'), 'articles.0', /k1|"version":"3"/);
check(
  'nitf byline',
  nitf(
    '',
    '<hedline><hl1>H</hl1><hl2>H2</hl2></hedline><byline>By <person>Ann Bo</person><byttl>Reporter</byttl></byline><dateline><location>PARIS</location> <story.date>March 5</story.date></dateline><abstract><p>Abs</p></abstract>',
  ),
  'articles.0.authors.0.name',
  'Ann Bo',
);
check('nitf hl2', nitf('', '<hedline><hl1>H</hl1><hl2>H2</hl2></hedline>'), 'articles.0.subheadline', 'H2');
check(
  'nitf abstract',
  nitf('', '<hedline><hl1>H</hl1></hedline><abstract><p>Abs</p></abstract>'),
  'articles.0.summary',
  'Abs',
);
check(
  'nitf note',
  nitf(
    '',
    '<hedline><hl1>H</hl1></hedline><note noteclass="editorsnote"><body.content><p>Ed.</p></body.content></note>',
  ),
  'articles.0.ednote',
  /Ed\./,
);
check(
  'nitf media',
  nitf(
    '',
    undefined,
    '<p>T.</p><media media-type="image"><media-reference source="http://x.example/a.jpg" mime-type="image/jpeg" width="3" height="4"/><media-caption>Cap</media-caption><media-producer>Pr</media-producer></media>',
  ),
  'articles.0.media.0',
  /"creditline":"Pr"/,
);
check(
  'nitf tagline',
  nitf('').replace('</body.content>', '</body.content><body.end><tagline>Tag</tagline></body.end>'),
  'articles.0',
  /Tag/,
);
check(
  'nitf distributor',
  nitf('', '<hedline><hl1>H</hl1></hedline><distributor>ABC</distributor>'),
  'articles.0.provider.name',
  'ABC',
);
check(
  'nitf tobject',
  `<nitf><head><tobject tobject.type="news"><tobject.property tobject.property.type="current"/><tobject.subject tobject.subject.refnum="04000000" tobject.subject.type="Economy"/></tobject></head><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>T</p></body.content></body></nitf>`,
  'articles.0.subjects.0.code',
  '04000000',
);
check(
  'nitf block hl2 table',
  nitf(
    '',
    undefined,
    '<block><hl2>Cross</hl2><p>T.</p><table><tr><td>1</td></tr></table><ul><li>x</li></ul><pre>q</pre><bq><block><p>Q</p></block></bq></block>',
  ),
  'articles.0.body.0.type',
  'heading',
);
// ninjs
const nj = (o: object) =>
  JSON.stringify({
    uri: 'urn:n:1',
    type: 'text',
    versioncreated: '2024-03-05T10:00:00Z',
    headline: 'H',
    body_text: 'T.',
    ...o,
  });
for (const s of ['usable', 'withheld', 'canceled'])
  check(`ninjs ${s}`, nj({ pubstatus: s }), 'articles.0.pubStatus', s);
const n3 = JSON.stringify({
  standard: { name: 'ninjs', version: '3.0' },
  uri: 'urn:n:1',
  type: 'text',
  versionCreated: '2024-03-05T10:00:00Z',
  headlines: [{ role: 'main', value: 'H' }],
  bodies: [{ contentType: 'text/html', value: '<p>T.</p>' }],
  pubStatus: 'withheld',
  embargoed: '2026-06-05T10:00:00Z',
  slugline: 'S',
  usageTerms: 'U',
  copyrightHolder: 'C',
  altIds: [{ role: 'r', value: 'ALT' }],
  descriptions: [{ role: 'summary', value: 'D' }],
  people: [{ name: 'P' }],
  infoSources: [{ name: 'IS' }],
  trustIndicators: [{ title: 'TI', href: 'http://x.example/t' }],
  contentCreated: '2024-03-01T10:00:00Z',
  version: '2',
  located: 'Paris',
  associations: [
    {
      name: 'a',
      uri: 'urn:n:2',
      type: 'picture',
      headlines: [{ value: 'Pic' }],
      renditions: [{ href: 'http://x.example/b.jpg', contentType: 'image/jpeg' }],
    },
  ],
});
for (const [p, w] of [
  ['headline', 'H'],
  ['pubStatus', 'withheld'],
  ['embargoed', '2026-06-05T10:00:00.000Z'],
  ['slugline', 'S'],
  ['usageterms', 'U'],
  ['copyrightholder', 'C'],
  ['summary', 'D'],
  ['version', '2'],
  ['subjects', /"P"/],
  ['media.0.href', 'http://x.example/b.jpg'],
])
  check(`ninjs3 ${p}`, n3, `articles.0.${p}`, w);
for (const [k, w] of [
  ['ALT', /ALT/],
  ['IS', /"IS"|IS/],
  ['TI', /x\.example\/t/],
  ['Paris', /Paris/],
])
  check(`ninjs3 kept ${k}`, n3, 'articles.0', w);
check('ninjs profile', nj({ profile: 'x', ednote: 'E', signals: 1 }), 'articles.0.ednote', 'E');
check('ninjs correction', nj({ ednote: 'CORRECTION: name' }), 'articles.0', /H/);
check(
  'ninjs picture no text',
  JSON.stringify({
    uri: 'urn:n:1',
    type: 'picture',
    versioncreated: '2024-03-05T10:00:00Z',
    description_text: 'Cap',
    renditions: { main: { href: 'http://x.example/a.jpg', mimetype: 'image/jpeg', width: 1, height: 2 } },
  }),
  'articles.0.type',
  'picture',
);
check(
  'ninjs graphic bare',
  JSON.stringify({ uri: 'urn:n:1', type: 'graphic', versioncreated: '2024-03-05T10:00:00Z' }),
  'articles.0',
  /graphic|pointer/,
);
// NewsML 1
const nm = (mg: string, comp: string, ident = '') =>
  `<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240305T100000Z</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>x.example</ProviderId><DateId>20240305</DateId><NewsItemId>1</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId><PublicIdentifier>urn:newsml:x.example:20240305:1:2N</PublicIdentifier></NewsIdentifier>${ident}</Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20240305T090000Z</FirstCreated><ThisRevisionCreated>20240305T100000Z</ThisRevisionCreated><Status FormalName="Usable"/>${mg}</NewsManagement><NewsComponent>${comp}</NewsComponent></NewsItem></NewsML>`;
const body =
  '<NewsLines><HeadLine>H</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent><p>T one.</p></DataContent></ContentItem>';
check('nm1 base', nm('', body), 'articles.0.headline', 'H');
for (const [s, w] of [
  ['Canceled', 'canceled'],
  ['Embargoed', 'withheld'],
  ['Withheld', 'withheld'],
  ['Usable', 'usable'],
])
  check(`nm1 ${s}`, nm('', body).replace('"Usable"', `"${s}"`), 'articles.0.pubStatus', w);
check('nm1 urgency', nm('<Urgency FormalName="3"/>', body), 'articles.0.urgency', 3);
check('nm1 instruction', nm('<Instruction FormalName="Correction"/>', body), 'articles.0.signals', /correction/);
check(
  'nm1 StatusWillChange',
  nm(
    '<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260605T100000Z</DateAndTime></StatusWillChange>',
    body,
  ).replace('FormalName="Usable"/><Status', 'FormalName="Embargoed"/><Status'),
  'articles.0.embargoed',
  '2026-06-05T10:00:00.000Z',
);
check('nm1 RevisionHistory DerivedFrom', nm('<DerivedFrom NewsItem="urn:old"/>', body), 'articles.0', /urn:old/);
check('nm1 AssociatedWith', nm('<AssociatedWith NewsItem="urn:as"/>', body), 'articles.0', /H/);
check(
  'nm1 note Property',
  nm('', `${body}<AdministrativeMetadata><Property FormalName="EditorialNote" Value="Ed"/></AdministrativeMetadata>`),
  'articles.0',
  /Ed/,
);
check(
  'nm1 lines',
  nm(
    '',
    '<NewsLines><HeadLine>H</HeadLine><SubHeadLine>S</SubHeadLine><ByLine>By Ann Bo</ByLine><DateLine>PARIS</DateLine><CreditLine>Cr</CreditLine><CopyrightLine>Co</CopyrightLine><SlugLine>Sl</SlugLine><KeywordLine>k1</KeywordLine></NewsLines>' +
      body.replace(/<NewsLines>.*<\/NewsLines>/, ''),
  ),
  'articles.0.slugline',
  'Sl',
);
