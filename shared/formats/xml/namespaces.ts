/**
 * Namespaces that readers know, by the prefix that this project's code calls them by. Documents may bind any prefix to them.
 * URIs are compared without case, scheme security and trailing `/` or `#`, because publishers vary exactly these.
 */
const wellKnown: Readonly<Record<string, readonly string[]>> = {
  '': [
    'http://purl.org/rss/1.0',
    'http://my.netscape.com/rdf/simple/0.9',
    'http://channel.netscape.com/rdf/simple/0.9',
    'http://my.netscape.com/publish/formats/rss-0.91.dtd',
    'http://backend.userland.com/rss',
    'http://backend.userland.com/rss2',
    'http://backend.userland.com/rss2-0',
    'http://backend.userland.com/rss091',
    'http://blogs.law.harvard.edu/tech/rss',
    'http://cyber.law.harvard.edu/rss',
    'http://purl.org/net/rss1.1',
    'http://purl.org/net/rss3.0',
    'http://www.rssboard.org/rss-specification',
  ],
  atom: ['http://www.w3.org/2005/atom', 'http://purl.org/atom/ns', 'http://purl.org/atom/ns#'],
  app: ['http://www.w3.org/2007/app', 'http://purl.org/atom/app'],
  cc: ['http://web.resource.org/cc', 'http://creativecommons.org/ns'],
  cp: ['http://my.theinfo.org/changed/1.0/rss', 'http://purl.org/net/rss_cp'],
  content: ['http://purl.org/rss/1.0/modules/content', 'http://purl.org/rss/modules/content'],
  creativecommons: [
    'http://backend.userland.com/creativecommonsrssmodule',
    'http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html',
    'http://cyber.law.harvard.edu/rss/creativecommons.html',
  ],
  dc: [
    'http://purl.org/dc/elements/1.1',
    'http://purl.org/dc/elements/1.0',
    'http://purl.org/rss/1.0/modules/dc',
    'http://dublincore.org/documents/dces',
  ],
  dcterms: ['http://purl.org/dc/terms', 'http://purl.org/rss/1.0/modules/dcterms'],
  feedburner: ['http://rssnamespace.org/feedburner/ext/1.0'],
  geo: ['http://www.w3.org/2003/01/geo/wgs84_pos'],
  georss: ['http://www.georss.org/georss', 'http://www.georss.org/georss/10'],
  gml: ['http://www.opengis.net/gml'],
  googleplay: ['http://www.google.com/schemas/play-podcasts/1.0'],
  itunes: [
    'http://www.itunes.com/dtds/podcast-1.0.dtd',
    'http://www.itunes.com/dtd/podcast-1.0.dtd',
    'http://example.com/dtds/podcast-1.0.dtd',
  ],
  media: [
    'http://search.yahoo.com/mrss',
    'http://search.yahoo.com/mrss/1.0',
    'http://tools.search.yahoo.com/mrss',
    'http://www.rssboard.org/media-rss',
    'http://video.search.yahoo.com/mrss',
    'http://video.search.yahoo.com/mrss/',
  ],
  podcast: ['http://podcastindex.org/namespace/1.0'],
  prism: [
    'http://prismstandard.org/namespaces/1.2/basic',
    'http://prismstandard.org/namespaces/basic/2.0',
    'http://prismstandard.org/namespaces/basic/2.1',
    'http://purl.org/rss/1.0/modules/prism',
  ],
  rdf: ['http://www.w3.org/1999/02/22-rdf-syntax-ns'],
  rdfs: ['http://www.w3.org/2000/01/rdf-schema'],
  slash: ['http://purl.org/rss/1.0/modules/slash'],
  source: ['http://source.scripting.com', 'http://source.smallpict.com/2014/07/12/thesourcenamespace.html'],
  sy: ['http://purl.org/rss/1.0/modules/syndication'],
  taxo: ['http://purl.org/rss/1.0/modules/taxonomy'],
  thr: ['http://purl.org/syndication/thread/1.0'],
  wfw: ['http://wellformedweb.org/commentapi'],
  xhtml: ['http://www.w3.org/1999/xhtml'],
  xlink: ['http://www.w3.org/1999/xlink'],
  xml: ['http://www.w3.org/xml/1998/namespace'],
};

const comparable = (uri: string): string =>
  uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]+$/, '');

const prefixByUri = new Map<string, string>();
for (const prefix in wellKnown) for (const uri of wellKnown[prefix] ?? []) prefixByUri.set(comparable(uri), prefix);

/** The prefix that this code calls a namespace by; undefined for one it does not know. */
export const canonicalPrefix = (uri: string): string | undefined => prefixByUri.get(comparable(uri));
