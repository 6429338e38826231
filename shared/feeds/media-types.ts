/** MIME types by which pages name their feeds. */
export const feedTypes = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)(?:;|$)/i;
